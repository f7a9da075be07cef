package clinicdesk.api;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that came with a request and has passed its schema.
 *
 * @param tree an object
 */
record Body(JsonNode tree, Schemas schemas, Words words) {

    <T> T as(Class<T> type) {
        return bind(type, tree);
    }

    /**
     * The changes put over what is there, by RFC 7396: a field that was not sent stays, one that is null is taken away.
     *
     * @param current as it is answered; fields that cannot be changed are left out of it
     */
    <T> T over(Class<T> type, T current) {
        ObjectNode whole = Json.MAPPER.valueToTree(current);
        tree.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        List<FieldErrorView> errors = words.mistakes(schemas.errors(type, false, whole));
        if (!errors.isEmpty()) {
            throw new Refused(Answer.of(words.malformed(errors)));
        }
        return bind(type, whole);
    }

    /** What the schema cannot know is seen here: a date that no calendar has. */
    private <T> T bind(Class<T> type, JsonNode json) {
        try {
            return Json.MAPPER.treeToValue(json, type);
        } catch (JacksonException notReadable) {
            String field = notReadable.getPath().stream().map(step -> step.getPropertyName())
                    .reduce("", (one, other) -> one.isEmpty() ? other : one + "." + other);
            throw new Refused(Answer.of(words.malformed(List.of(words.mistake(field,
                    notReadable instanceof InputCoercionException ? "BAD_NUMBER" : "BAD_TIME")))));
        }
    }
}
