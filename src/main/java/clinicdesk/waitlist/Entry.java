package clinicdesk.waitlist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept for a patient until a visit is booked for it, or nobody wants one any more. */
interface Entry {

    UUID id();

    UUID patientId();

    /** Null where no doctor is named. */
    @Nullable
    UUID doctorId();

    boolean isOpen();

    void close(Instant at);

    void reopen();
}
