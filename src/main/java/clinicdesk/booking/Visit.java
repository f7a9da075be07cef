package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is shown: a copy, never the truth.
 *
 * @param patientName as it is said
 * @param doctorName with the title
 * @param arrivedAt when the patient came, or null
 * @param afterTheFact recorded when it was over
 */
public record Visit(UUID id, long version, Placement placement, String patientName, String doctorName,
        @Nullable UUID visitTypeId, State state, @Nullable String reason) {

    /** @param statusReason why it was cancelled, or the patient did not come */
    public record State(AppointmentStatus status, @Nullable String statusReason, @Nullable Instant arrivedAt,
            boolean overruled, boolean afterTheFact) {}

    public Slot slot() {
        return placement.slot();
    }

    public AppointmentStatus status() {
        return state.status();
    }

    public UUID doctorId() {
        return placement.doctorId();
    }

    public UUID patientId() {
        return placement.patientId();
    }
}
