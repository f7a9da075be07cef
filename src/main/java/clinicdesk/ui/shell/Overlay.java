package clinicdesk.ui.shell;

/** What lies over the window for a moment. */
public enum Overlay {
    NONE, FIND, KEYS, GO_TO_DATE
}
