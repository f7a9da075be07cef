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
 * @param done the patient was called
 * @param isOpen the visit has no time yet, be it for the first time or once more
 */
public record Call(UUID id, Visit visit, Was was, @Nullable String phone, boolean done, boolean isOpen) {

    public record Was(Instant start, UUID doctorId, String doctor) {}
}
