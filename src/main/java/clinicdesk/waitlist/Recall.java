package clinicdesk.waitlist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to come again, where no time can be booked yet.
 *
 * @param doctorId null for any doctor
 * @param visitTypeId null for any type
 * @param due from when on the patient is to come, a date of the clinic
 * @param reason why, at most {@value clinicdesk.booking.BookingRequest#LONGEST_REASON} characters; or null
 */
public record Recall(UUID patientId, @Nullable UUID doctorId, @Nullable UUID visitTypeId, LocalDate due,
        @Nullable String reason) {

    /** The same for the record of the patient that is left of several. */
    Recall of(UUID survivor) {
        return new Recall(survivor, doctorId, visitTypeId, due, reason);
    }
}
