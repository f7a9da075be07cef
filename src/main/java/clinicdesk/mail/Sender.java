package clinicdesk.mail;

/**
 * The clinic as its letters' sender and the organizer of its visits.
 *
 * @param address one mail address, as {@link Addresses#isOne} takes it
 */
public record Sender(String address, String name) {}
