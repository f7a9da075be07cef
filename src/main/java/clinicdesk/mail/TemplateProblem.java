package clinicdesk.mail;

/**
 * What keeps words from being a sentence of letters.
 *
 * @param what the field that it is about, as it was typed; empty where it is about none
 * @param line counted from 1
 * @param column counted from 1, in letters
 */
public record TemplateProblem(Kind kind, String what, int line, int column) {

    /** What is wrong. */
    public enum Kind {
        EMPTY, TOO_LONG, SEVERAL_LINES,
        /** No letter knows such a field. */
        UNKNOWN_FIELD,
        /** Two braces open a field that does not end. */
        OPEN_BRACES,
        /** What shows only with a field goes on to the end. */
        NOT_ENDED,
        /** The end of something that was not begun, or not begun last. */
        NOT_BEGUN,
        /** Another text would be put in. */
        OTHER_TEXT,
        /** Fields would be written in another way from here on. */
        OTHER_BRACES,
        /** A field would be put in unprotected. */
        UNPROTECTED
    }
}
