package clinicdesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient who has to be called, since no letter would come in time.
 *
 * @param visit as it is now
 * @param was when and with whom it was when it went wrong
 * @param phone null where none is known
 */
public record Call(UUID id, Visit visit, Was was, @Nullable String phone, boolean done) {

    public record Was(Instant start, UUID doctorId, String doctor) {}

    /** Whether the visit has not been moved or cancelled yet; another doctor at the same time is a move. */
    public boolean isOpen() {
        return visit.status().isOpen() && visit.slot().start().equals(was.start())
                && visit.doctorId().equals(was.doctorId());
    }
}
