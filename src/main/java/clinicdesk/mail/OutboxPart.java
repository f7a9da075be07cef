package clinicdesk.mail;

/** The letters of the outbox, by what they ask of a person. */
public enum OutboxPart {
    /** Failed, or tried in vain for long. */
    NEEDS_SOMEBODY,
    /** To leave: waiting, held back, or on their way. */
    WAITS,
    /** Accepted by the server. */
    GONE,
    /** Never to leave: replaced, cancelled, or too late. */
    REST
}
