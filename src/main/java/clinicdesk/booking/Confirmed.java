package clinicdesk.booking;

import clinicdesk.mail.LetterState;
import java.util.UUID;

/** What became of the wish to have a visit confirmed again. */
public sealed interface Confirmed {

    /** The letter that tells of the visit is in the outbox. */
    record Queued(UUID letterId, LetterState state) implements Confirmed {}

    /** The patient has no address to which a letter could go. */
    record NoAddress() implements Confirmed {}

    /** There is nothing to be confirmed. */
    record Not(Outcome why) implements Confirmed {}
}
