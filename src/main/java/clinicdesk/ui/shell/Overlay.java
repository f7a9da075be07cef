package clinicdesk.ui.shell;

/** What lies over the window for a moment. */
public enum Overlay {
    NONE, FIND, KEYS, GO_TO_DATE,
    /** Why a rule is broken. */
    OVERRULE,
    /** When the patient is to come again. */
    AGAIN,
    /** What goes wrong with a doctor's day. */
    DOCTOR_DAY,
    /** How much of a series an act is meant for. */
    SERIES_REACH,
    /** Who sits here. */
    WHO,
    /** The note for whoever sits down next. */
    NOTE
}
