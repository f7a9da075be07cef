package clinicdesk.booking;

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

    /** Gives a visit the status that it had, also a cancelled one, if its time is still free. */
    record StatusBack(UUID id, long version, AppointmentStatus status, @Nullable String reason,
            Telling telling) implements Inverse {}
}
