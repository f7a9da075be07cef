package clinicdesk.booking;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What undoes an act: the way back, and the version that the visit has if nobody has touched it since. Undoing
 * gives an inverse of its own, which does the act again.
 */
public sealed interface Inverse {

    UUID id();

    long version();

    Telling telling();

    /** Takes back a booking. */
    record Unbook(UUID id, long version, Telling telling) implements Inverse {}

    /** Puts a moved visit back. */
    record MoveBack(UUID id, long version, Placement placement, Telling telling) implements Inverse {}

    /** Lets a visit stand as it stood, also a cancelled one, if its time is still free. */
    record StatusBack(UUID id, long version, Standing standing, Telling telling) implements Inverse {}

    /**
     * How a visit stands.
     *
     * @param reason why it was cancelled, or the patient did not come
     * @param arrivedAt when the patient came
     */
    record Standing(AppointmentStatus status, @Nullable String reason, @Nullable Instant arrivedAt) {}
}
