package clinicdesk.ui.calendar;

/** How much the calendar shows at once. */
public enum Span {
    DAY, WEEK
}
