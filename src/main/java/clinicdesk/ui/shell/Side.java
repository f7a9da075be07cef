package clinicdesk.ui.shell;

/** What the panel on the right shows. */
public enum Side {
    /** Nothing is chosen: a look at the day. */
    DAY, VISIT, PATIENT, BOOKING, SERIES, FIND_TIME, WAITING;

    /** Whether something is filled in there, so the keyboard goes there at once. */
    boolean isForm() {
        return this == BOOKING || this == SERIES || this == FIND_TIME;
    }
}
