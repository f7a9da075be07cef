package clinicdesk.mail;

/** What a letter does. */
public enum LetterKind {
    /** Tells of a visit for the first time, or again after it was called off. */
    CONFIRMATION,
    /** Tells that a visit which the recipient knows of is now another. */
    CHANGE,
    /** Tells that a visit is called off. */
    CANCELLATION,
    /** Reminds of a visit that is near. Its wording may be all that the recipient has ever heard of the visit. */
    REMINDER,
    /** Offers a time that has become free to somebody who waits for one. */
    OFFER;

    /** Whether the visit takes place, by this letter. */
    public boolean takesPlace() {
        return this == CONFIRMATION || this == CHANGE || this == REMINDER;
    }

    /** Whether an act on a visit causes it: then it comes with an entry for the recipient's calendar. */
    public boolean isOfAnAct() {
        return this == CONFIRMATION || this == CHANGE || this == CANCELLATION;
    }
}
