package clinicdesk.ui.calendar;

/** What can be said of a doctor's day from the head of the column. */
public enum DoctorAct {
    ILL, LATE, IN_TIME, SHIFT,
    /** When the doctor works, and leave. */
    HOURS
}
