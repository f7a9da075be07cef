package clinicdesk.mail;

import java.time.Instant;
import java.util.UUID;

/** What became of a message that was posted. */
public sealed interface Posted {

    /**
     * A letter waits in the outbox.
     *
     * @param due when it leaves at the earliest; until then a newer one can take its place
     */
    record Queued(UUID letterId, Instant due) implements Posted {}

    /** The recipient knows this already, or never heard of the visit that is called off. */
    record NothingToTell() implements Posted {}
}
