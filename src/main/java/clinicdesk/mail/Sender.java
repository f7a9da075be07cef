package clinicdesk.mail;

/**
 * The clinic as its letters' sender and the organizer of its visits.
 *
 * @param address one mail address, as {@link Addresses#isOne} takes it
 * @param name on one line
 */
public record Sender(String address, String name) {

    /** @throws IllegalArgumentException if this could not stand in a letter's head */
    public Sender {
        if (!Addresses.isOne(address) || Addresses.hasControl(name)) {
            throw new IllegalArgumentException("no sender that a letter can have");
        }
    }

    String host() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
