package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is shown: a copy, never the truth.
 *
 * @param patientName as it is said
 * @param doctorName with the title
 * @param arrivedAt when the patient came, or null
 */
public record Visit(UUID id, long version, Placement placement, String patientName, String doctorName,
        @Nullable UUID visitTypeId, State state, Notes notes) {

    /**
     * @param statusReason why it was cancelled, or the patient did not come
     * @param overruled it lies where a rule refuses, or in one of the doctor's extra places
     * @param afterTheFact recorded when it was over
     * @param held the time for which it keeps the doctor busy
     */
    public record State(AppointmentStatus status, @Nullable String statusReason, @Nullable Instant arrivedAt,
            boolean overruled, boolean afterTheFact, Slot held) {}

    /**
     * @param reason why the patient comes
     * @param overruling why a rule was broken for it; null where none was
     * @param waived what refused it when it was granted all the same, for that reason or in an extra place
     * @param seriesId the series that it belongs to, or null
     * @param alerts what must not be overlooked about the patient, or null
     */
    public record Notes(@Nullable String reason, @Nullable String overruling, Set<Waived> waived,
            @Nullable UUID seriesId, @Nullable String alerts) {}

    /** The same as somebody saw it in that version: what she wants with it is stale if it has changed since. */
    public Visit asSeenIn(long seen) {
        return new Visit(id, seen, placement, patientName, doctorName, visitTypeId, state, notes);
    }

    public @Nullable String reason() {
        return notes.reason();
    }

    /** It lies over others in one of the extra places of its doctor, which needs no reason. */
    public boolean isInExtraPlace() {
        return state.overruled() && notes.overruling() == null;
    }

    public Slot slot() {
        return placement.slot();
    }

    /** The time for which it keeps the doctor busy: its own, and what the doctor needs before and after. */
    public Slot held() {
        return state.held();
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
