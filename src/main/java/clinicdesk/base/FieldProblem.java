package clinicdesk.base;

/**
 * What is wrong with one thing that was typed. The words are the window's or the API's.
 *
 * @param field the name of the field, as in the record that was filled in
 */
public record FieldProblem(String field, Code code) {

    public enum Code {
        MISSING_FIELD, BAD_NAME, BAD_TIME, BAD_DURATION, BAD_DATE, BAD_EMAIL, BAD_PHONE, TEXT_TOO_LONG, UNKNOWN, OVERLAPS, BAD_RULE, TOO_MANY, BAD_NUMBER, TAKEN, NOT_ALLOWED
    }
}
