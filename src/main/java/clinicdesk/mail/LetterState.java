package clinicdesk.mail;

/** Where a letter is in its life. */
public enum LetterState {
    /** To be sent when it is due. */
    WAITING,
    /** Kept back by a person. */
    HELD,
    /** Claimed by a worker, which is sending it or has died over it. */
    SENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Refused by the mail server, or given up; a person has to look. */
    FAILED,
    /** No longer true, or told by a newer letter. */
    CANCELLED,
    /** Came too late to be useful. */
    MISSED;

    /** Whether a letter that stands so is still to leave. */
    public boolean isToLeave() {
        return this == WAITING || this == HELD || this == SENDING;
    }
}
