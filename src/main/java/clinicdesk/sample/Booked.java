package clinicdesk.sample;

import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit in the sample clinic's book. */
record Booked(UUID id, Staff.Doctor doctor, Person patient, Staff.Type type, Slot slot, Standing standing) {

    /** @param local the start on the clinic's clock */
    record Standing(AppointmentStatus status, @Nullable String reason, @Nullable Instant arrived, Instant created,
            LocalDateTime local) {}

    AppointmentStatus status() {
        return standing.status();
    }

    boolean cancelled() {
        return status() == AppointmentStatus.CANCELLED;
    }
}
