package clinicdesk.mail;

/** What a letter does. */
public enum LetterKind {
    /** Tells of a visit for the first time, or again after it was called off. */
    CONFIRMATION,
    /** Tells that a visit which the recipient knows of is now another. */
    CHANGE,
    /** Tells that a visit is called off. */
    CANCELLATION;

    /** Whether the visit takes place, by this letter. */
    public boolean takesPlace() {
        return this != CANCELLATION;
    }
}
