package clinicdesk.ui.find;

/** A line of the list. */
sealed interface FindRow {

    /** What the lines below it are. */
    record Heading(String text) implements FindRow {}

    /**
     * Something that can be chosen.
     *
     * @param keys as in {@code Ctrl+Shift+N}; may be empty
     */
    record Hit(Kind kind, String title, Detail detail, String keys, Runnable act) implements FindRow {}

    /**
     * What tells it from others.
     *
     * @param decides it has to be looked at: another one has the same title
     */
    record Detail(String text, boolean decides) {

        static final Detail NONE = new Detail("", false);
    }

    /** What is found; each has an icon of its own. */
    enum Kind {
        PATIENT, VISIT, DOCTOR, COMMAND
    }
}
