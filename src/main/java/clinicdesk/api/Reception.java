package clinicdesk.api;

import clinicdesk.api.Call.Sent;
import clinicdesk.api.Callers.Caller;
import clinicdesk.api.Parameter.In;
import io.avaje.jex.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes in what an endpoint says that it takes, and names everything that is wrong with it at once. */
final class Reception {

    /** Stands for what is no text in UTF-8. */
    private static final char NO_CHARACTER = '\ufffd';

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Schemas schemas;

    Reception(Schemas schemas) {
        this.schemas = schemas;
    }

    /** @throws Refused for what is malformed, too long or missing */
    Call take(Endpoint endpoint, Context http, @Nullable Caller caller, Limits limits, Words words) {
        List<FieldErrorView> errors = new ArrayList<>();
        Map<String, Object> values = values(endpoint, http, words, errors);
        Class<?> type = endpoint.body();
        Body body = type == null ? null : body(endpoint, type, read(http, limits, words), words, errors);
        if (!errors.isEmpty()) {
            throw new Refused(Answer.of(words.malformed(errors)));
        }
        return new Call(endpoint, caller, new Sent(values, body), limits, words);
    }

    private static Map<String, Object> values(Endpoint endpoint, Context http, Words words,
            List<FieldErrorView> errors) {
        Set<String> taken = endpoint.parameters().stream().filter(parameter -> parameter.in() == In.QUERY)
                .map(Parameter::name).collect(Collectors.toSet());
        Query query = Query.of(http.exchange().getRequestURI().getRawQuery());
        query.names().forEach(name -> {
            if (!taken.contains(name)) {
                errors.add(words.mistake(name, "UNKNOWN_FIELD"));
            } else if (query.isRepeated(name)) {
                errors.add(words.mistake(name, "TOO_MANY"));
            }
        });
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : endpoint.parameters()) {
            String text = switch (parameter.in()) {
                case PATH -> http.pathParam(parameter.name());
                case QUERY -> query.first(parameter.name());
                case HEADER -> http.header(parameter.name());
            };
            if (text != null && text.indexOf(NO_CHARACTER) >= 0) {
                errors.add(words.mistake(parameter.name(), "BAD_TEXT"));
            } else if (text == null || text.isEmpty()) {
                if (parameter.required()) {
                    errors.add(words.mistake(parameter.name(), "MISSING_FIELD"));
                }
            } else {
                Values.read(parameter.type(), text).ifPresentOrElse(value -> values.put(parameter.name(), value),
                        () -> errors.add(words.mistake(parameter.name(), mistake(parameter))));
            }
        }
        if (values.get("limit") instanceof Integer limit && (limit < 1 || limit > Limits.LONGEST_PAGE)) {
            errors.add(words.mistake("limit", "BAD_NUMBER"));
        }
        return values;
    }

    private static String mistake(Parameter parameter) {
        return switch (parameter.type().getSimpleName()) {
            case "When", "LocalDate" -> "BAD_TIME";
            case "Integer" -> "BAD_NUMBER";
            case "UUID" -> "BAD_TEXT";
            default -> "NOT_ALLOWED";
        };
    }

    private Body body(Endpoint endpoint, Class<?> type, byte[] sent, Words words, List<FieldErrorView> errors) {
        JsonNode tree = Json.read(sent).filter(JsonNode::isObject)
                .orElseThrow(() -> new Refused(Answer.of(words.problem("noJson", 400))));
        errors.addAll(words.mistakes(schemas.errors(type, endpoint.isPatch(), tree)));
        return new Body(tree, schemas, words);
    }

    private static byte[] read(Context http, Limits limits, Words words) {
        String type = http.contentType();
        if (type == null && isNothing(http)) {
            return NOTHING;
        }
        if (type == null || !isJson(type)) {
            throw new Refused(Answer.of(words.problem("notJson", 415)));
        }
        try {
            // It is not closed: whoever sends the answer reads the rest, so that it arrives
            byte[] read = http.bodyAsInputStream().readNBytes(limits.bodyBytes() + 1);
            if (read.length > limits.bodyBytes()) {
                throw new Refused(Answer.of(words.problem("tooLong", 413)));
            }
            return read;
        } catch (IOException brokenOff) {
            throw new Refused(Answer.of(words.problem("noJson", 400)).with("Connection", "close"));
        }
    }

    /** Nothing was sent, not even what it would be: then nothing is wanted of what may be left out. */
    private static boolean isNothing(Context http) {
        String length = http.header("Content-Length");
        return (length == null || length.equals("0")) && http.header("Transfer-Encoding") == null;
    }

    private static boolean isJson(String type) {
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.equals(Answer.JSON) || plain.equals("application/merge-patch+json");
    }
}
