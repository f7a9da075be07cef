package clinicdesk.ui.hours;

/**
 * A line of one of the lists, in words.
 *
 * @param when the dates
 * @param what the rest; may be empty
 */
record Listed<T>(T of, String when, String what) {

    /** The whole line as it is read aloud. */
    String spoken() {
        return what.isEmpty() ? when : when + ", " + what;
    }
}
