package clinicdesk.api;

import java.util.Locale;

/**
 * A part of a request beside its body.
 *
 * @param type one that {@link Values} reads from text
 * @param says what it means, for the documentation
 */
record Parameter(String name, In in, Class<?> type, boolean required, String says) {

    /** Where it stands. */
    enum In {
        PATH, QUERY, HEADER;

        /** As OpenAPI calls it. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
