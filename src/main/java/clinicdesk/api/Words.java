package clinicdesk.api;

import clinicdesk.base.Texts;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the API says to a person, in the language that the caller has asked for, as far as there is a bundle. */
record Words(Texts texts) {

    /** The languages that there are bundles for, the usual one first. */
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH);

    /** @param accepted the header Accept-Language, by RFC 9110; null, or what is no such list, for the usual one */
    static Words in(@Nullable String accepted) {
        Locale locale = SPOKEN.getFirst();
        if (accepted != null) {
            try {
                Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
                locale = best == null ? locale : best;
            } catch (IllegalArgumentException noList) {
                locale = SPOKEN.getFirst();
            }
        }
        return new Words(Texts.of("api", locale));
    }

    private String title(String type) {
        return texts.get("problem." + type);
    }

    ProblemView problem(String type, int status) {
        String detail = "problem." + type + ".detail";
        return ProblemView.of(type, title(type), status, has(detail) ? texts.get(detail) : null);
    }

    private boolean has(String key) {
        ResourceBundle bundle = texts.bundle();
        return bundle.containsKey(key);
    }

    ProblemView malformed(List<FieldErrorView> errors) {
        return problem("malformed", 400).errors(errors);
    }

    ProblemView denied() {
        return problem("denied", 403);
    }

    /** @param what the field that names it, or what the path names */
    ProblemView unknown(String what) {
        return ProblemView.of("unknown", title("unknown"), 404, texts.get("problem.unknown.detail", what));
    }

    /** @param code one that the bundle has words for */
    FieldErrorView mistake(String field, String code) {
        return new FieldErrorView(field, code, texts.get("field." + code));
    }

    /** What a schema found, each mistake beside its field. */
    List<FieldErrorView> mistakes(List<Error> found) {
        return found.stream().filter(error -> !isOtherThanNothing(error)).map(this::mistake).distinct().toList();
    }

    /** That it is there is no mistake of something that may be left out: what is wrong inside it is found as well. */
    private static boolean isOtherThanNothing(Error error) {
        return "type".equals(error.getKeyword()) && String.valueOf(error.getSchemaNode()).equals("\"null\"");
    }

    private FieldErrorView mistake(Error error) {
        String place = error.getInstanceLocation().toString().replaceFirst("^[$/.]+", "").replace('/', '.');
        String field = error.getProperty() == null
                ? place
                : place.isEmpty() ? error.getProperty() : place + "." + error.getProperty();
        boolean isNothing = error.getInstanceNode() != null && error.getInstanceNode().isNull();
        return mistake(field, switch (error.getKeyword()) {
            case "required" -> "MISSING_FIELD";
            case "additionalProperties" -> "UNKNOWN_FIELD";
            case "maxLength" -> "TEXT_TOO_LONG";
            case "maxItems" -> "TOO_MANY";
            case "minLength" -> "MISSING_FIELD";
            case "minimum", "maximum" -> "BAD_NUMBER";
            case "pattern", "format" -> isTime(error) ? "BAD_TIME" : "BAD_TEXT";
            case "enum" -> "NOT_ALLOWED";
            case "type" -> isNothing ? "MISSING_FIELD" : "BAD_TYPE";
            case null, default -> "BAD_VALUE";
        });
    }

    private static boolean isTime(Error error) {
        String schema = String.valueOf(error.getSchemaNode());
        return schema.contains("date") || schema.contains(":[0-9]{2}") || schema.contains("[0-9]{2}:")
                || schema.contains(":[0-5][0-9]");
    }
}
