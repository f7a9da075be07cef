package clinicdesk.access;

/** What somebody may do. */
public enum Permission {
    SEE_PATIENTS, BOOK, MOVE, CANCEL, SET_STATUS, RECORD_PAST, EDIT_PATIENTS, EDIT_DIRECTORY, EDIT_HOURS, CHANGE_SETTINGS,
    /** To book where a rule refuses, with a reason. */
    OVERRULE
}
