package clinicdesk.booking;

import clinicdesk.mail.Channel;
import java.time.Instant;

/** How the patient comes to know of an act. */
public sealed interface Told {

    /**
     * A letter lies in the outbox and leaves then, by this way.
     *
     * @param address of the way: of mail, or a phone number as E.164
     */
    record Letter(Instant due, Channel way, String address) implements Told {}

    /** There is nothing new to tell: what the patient last heard holds. */
    record NothingNew() implements Told {}

    /** No letter, as was asked. */
    record NoLetter() implements Told {}

    /** Nobody is told of such an act, or of a visit that is over. */
    record NotWanted() implements Told {}

    /** There is no address: somebody has to tell the patient. */
    record NoAddress() implements Told {}
}
