package clinicdesk.booking;

import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.directory.DirectoryChange;
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

    /** The visits that the act has changed; empty where it has changed none. */
    default List<Step> steps() {
        return List.of();
    }

    /** From which version to which an act took a visit. */
    record Step(UUID visitId, long from, long to) {

        /** No version is older. */
        private static final long NOT_YET = -1;

        static Step firstOf(Appointment visit) {
            return new Step(visit.id(), NOT_YET, visit.version());
        }
    }

    /** Undoes an act on one visit, which must be as that act left it. */
    sealed interface OfVisit extends Inverse {
        Step step();

        Telling telling();

        @Override
        default List<Step> steps() {
            return List.of(step());
        }

        OfVisit telling(Telling other);
    }

    /** Takes back a booking. */
    record Unbook(Step step, Telling telling) implements OfVisit {
        @Override
        public Unbook telling(Telling other) {
            return new Unbook(step, other);
        }
    }

    /** Puts a moved visit back, to hold its time as it held it. */
    record MoveBack(Step step, Stood stood, Telling telling) implements OfVisit {
        @Override
        public MoveBack telling(Telling other) {
            return new MoveBack(step, stood, other);
        }
    }

    /** Lets a visit stand as it stood, also a cancelled one, if its time is still free. */
    record StatusBack(Step step, Standing standing, Telling telling) implements OfVisit {
        @Override
        public StatusBack telling(Telling other) {
            return new StatusBack(step, standing, other);
        }
    }

    /** Takes back what was done with a stranded visit: it may lie again where the hours do not let it. */
    record OfStranded(OfVisit back) implements Inverse {
        @Override
        public List<Step> steps() {
            return back.steps();
        }
    }

    /**
     * Undoes one act on several visits, in this order: all or none.
     *
     * @param seriesId the series whose visits they are, which has one letter; null for visits that have nothing in
     *            common but the act
     */
    record Together(List<Inverse> parts, @Nullable UUID seriesId, Telling telling) implements Inverse {
        @Override
        public List<Step> steps() {
            return parts.stream().flatMap(part -> part.steps().stream()).toList();
        }
    }

    /** Takes a change of hours back. */
    record HoursBack(HoursChange change) implements Inverse {}

    /** Takes a change of what the clinic has back. */
    record DirectoryBack(DirectoryChange change) implements Inverse {}

    /** @param late how late the doctor was said to be on that day, and when; null for not at all */
    record LatenessBack(UUID doctorId, LocalDate day, @Nullable Late late) implements Inverse {}

    /** @param done whether the call was ticked off */
    record CallBack(UUID callId, boolean done) implements Inverse {}

    /** Takes those of these calls off the list that nobody has made. */
    record CallsOff(List<Believed> calls) implements Inverse {}

    /** Puts those of these calls on the list again that have to be made. */
    record CallsOn(List<Believed> calls) implements Inverse {}

    /** An act of what lies above booking, which knows its own way back. */
    non-sealed interface Elsewhere extends Inverse {
        /** @param versions to undo with what it did to visits */
        Outcome back(Actor actor, Versions versions);
    }

    /**
     * When and with whom a patient believes a visit to be.
     *
     * @param callId under which it is listed if the patient has to be called about it
     */
    record Believed(UUID callId, Visit visit) {

        static Believed of(Visit visit) {
            return new Believed(Ids.next(), visit);
        }
    }

    /**
     * Where a visit lay and how it stood there.
     *
     * @param since when it was put there; null where nobody knows
     */
    record Stood(Placement placement, Standing standing, @Nullable Instant since) {

        Stood(Placement placement, Standing standing) {
            this(placement, standing, null);
        }

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
