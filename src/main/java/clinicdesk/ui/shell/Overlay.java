package clinicdesk.ui.shell;

/** What lies over the window for a moment. */
public enum Overlay {
    NONE, FIND, KEYS, GO_TO_DATE,
    /** Why a rule is broken. */
    OVERRULE,
    /** When the patient is to come again. */
    AGAIN,
    /** For what somebody waits. */
    WAITING,
    /** What goes wrong with a doctor's day. */
    DOCTOR_DAY,
    /** What is to be printed. */
    PAPER,
    /** What letters say. */
    WORDING,
    /** How much of a series an act is meant for. */
    SERIES_REACH,
    /** Two records of one patient, side by side. */
    MERGE,
    /** Who sits here. */
    WHO,
    /** The note for whoever sits down next. */
    NOTE,
    /** Which program this is, and what of it others have made. */
    ABOUT
}
