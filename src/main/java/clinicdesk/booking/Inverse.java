package clinicdesk.booking;

import clinicdesk.base.Actor;
import clinicdesk.hours.HoursChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What undoes an act: the way back, and what it expects to find if nobody has been there since. Undoing gives an
 * inverse of its own, which does the act again.
 */
public sealed interface Inverse {

    /** Undoes an act on one visit, which still has this version. */
    sealed interface OfVisit extends Inverse {
        UUID id();

        long version();

        Telling telling();

        OfVisit telling(Telling other);
    }

    /** Takes back a booking. */
    record Unbook(UUID id, long version, Telling telling) implements OfVisit {
        @Override
        public Unbook telling(Telling other) {
            return new Unbook(id, version, other);
        }
    }

    /** Puts a moved visit back, to hold its time as it held it. */
    record MoveBack(UUID id, long version, Stood stood, Telling telling) implements OfVisit {
        @Override
        public MoveBack telling(Telling other) {
            return new MoveBack(id, version, stood, other);
        }
    }

    /** Lets a visit stand as it stood, also a cancelled one, if its time is still free. */
    record StatusBack(UUID id, long version, Standing standing, Telling telling) implements OfVisit {
        @Override
        public StatusBack telling(Telling other) {
            return new StatusBack(id, version, standing, other);
        }
    }

    /** Takes back what was done with a stranded visit: it may lie again where the hours do not let it. */
    record OfStranded(OfVisit back) implements Inverse {}

    /**
     * Undoes one act on several visits, in this order: all or none.
     *
     * @param seriesId the series whose visits they are, which has one letter; null for visits that have nothing in
     *            common but the act
     */
    record Together(List<Inverse> parts, @Nullable UUID seriesId, Telling telling) implements Inverse {}

    /** Takes a change of hours back. */
    record HoursBack(HoursChange change) implements Inverse {}

    /** @param late how late the doctor was said to be on that day, and when; null for not at all */
    record LatenessBack(UUID doctorId, LocalDate day, @Nullable Late late) implements Inverse {}

    /** @param done whether the call was ticked off */
    record CallBack(UUID callId, boolean done) implements Inverse {}

    /** An act of what lies above booking, which knows its own way back. */
    non-sealed interface Elsewhere extends Inverse {
        Outcome back(Actor actor);
    }

    /** Where a visit lay and how it stood there. */
    record Stood(Placement placement, Standing standing) {

        Grant grant() {
            return standing.grant();
        }
    }

    /**
     * How a visit stands.
     *
     * @param reason why it was cancelled, or the patient did not come
     * @param arrivedAt when the patient came
     * @param grant how it holds its time, or held it before it was cancelled
     */
    record Standing(AppointmentStatus status, @Nullable String reason, @Nullable Instant arrivedAt, Grant grant) {

        Standing holding(Grant other) {
            return new Standing(status, reason, arrivedAt, other);
        }
    }
}
