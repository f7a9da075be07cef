package clinicdesk.waitlist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits, as it is shown: a copy, never the truth. Its patient is the record that is left of those that
 * were merged.
 *
 * @param since when they were put on the list
 */
public record OpenWaiting(UUID id, long version, Waiting waiting, Instant since, Names names) {

    /**
     * @param patient as it is said
     * @param active whether they are still a patient here; who is not is offered nothing
     * @param doctor with the title; null where none is named
     * @param visitType null for none
     */
    public record Names(String patient, boolean active, @Nullable String doctor, @Nullable String visitType) {}

    public UUID patientId() {
        return waiting.patientId();
    }
}
