package clinicdesk.api;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.mail.LetterState;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is answered. Who may not see patients is told whose time it takes and when, and nothing else.
 *
 * @param version counts its changes; also its ETag
 * @param minutes its elapsed length
 * @param reason why the patient comes
 * @param confirmation the newest letter about it or about all of its series; null if none was written
 */
record AppointmentView(UUID id, long version, UUID doctorId, @Nullable UUID patientId, @Nullable UUID roomId,
        @Nullable UUID visitTypeId, OffsetDateTime start, OffsetDateTime end, long minutes, AppointmentStatus status,
        @Nullable String reason, @Nullable UUID seriesId, @Nullable ConfirmationView confirmation) {

    /** How far the letter has come. */
    record ConfirmationView(UUID id, LetterState state) {}
}
