package clinicdesk.ui.shell;

/** The pages that the rail leads to. */
public enum Page {
    CALENDAR, SETTINGS
}
