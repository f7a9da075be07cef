package clinicdesk.ui.shell;

/** What the panel on the right shows. */
public enum Side {
    /** Nothing is chosen: a look at the day. */
    DAY, VISIT, PATIENT, BOOKING
}
