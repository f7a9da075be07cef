package clinicdesk.booking;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A half-typed booking, or a visit that waits to be put elsewhere. It holds no time.
 *
 * @param appointmentId the visit that waits, or null for a booking
 * @param typed what stands in the patient's field while no patient is chosen
 */
public record Draft(@Nullable UUID appointmentId, @Nullable UUID patientId, String typed, @Nullable UUID doctorId,
        Wanted wanted) {

    /** What has been filled in so far. */
    public record Wanted(@Nullable UUID visitTypeId, @Nullable Instant start, @Nullable Integer minutes,
            @Nullable String reason) {

        public static final Wanted NOTHING = new Wanted(null, null, null, null);
    }

    public static Draft ofVisit(Visit visit) {
        return new Draft(visit.id(), visit.patientId(), visit.patientName(), visit.doctorId(), Wanted.NOTHING);
    }
}
