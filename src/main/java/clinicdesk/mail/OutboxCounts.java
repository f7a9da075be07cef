package clinicdesk.mail;

/**
 * The outbox at a glance.
 *
 * @param waiting not yet sent, those in trouble among them
 * @param retrying waiting after at least one try that failed: the mail server is in trouble
 * @param failed a person has to look
 */
public record OutboxCounts(long waiting, long retrying, long failed) {}
