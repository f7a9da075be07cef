package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.booking.Granting.Answer;
import clinicdesk.booking.Inverse.Standing;
import clinicdesk.booking.Inverse.Stood;
import clinicdesk.db.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Books, moves and cancels visits. Each act is one transaction, with its line in the trail and its letter, and is
 * on the disk when it answers {@link Outcome.Done}. Faults of the store come as {@link StoreException}.
 */
public final class BookingService {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(Appointment.class, ParkedRow.class, Series.class,
            CallRow.class, Lateness.class);

    /** The topic under which changes of visits are announced. */
    public static final String VISITS = "appointment";

    private final AppointmentStore appointments;
    private final Granting granting;
    private final Acts acts;
    private final WayBack wayBack;
    private final NewVisits newVisits;

    public BookingService(AppointmentStore appointments, Granting granting, Acts acts, WayBack wayBack) {
        this.appointments = appointments;
        this.granting = granting;
        this.acts = acts;
        this.wayBack = wayBack;
        this.newVisits = new NewVisits(appointments, granting, acts);
    }

    /** Books a visit that is to come. */
    public Outcome book(Actor actor, BookingRequest request) {
        return book(actor, request, Along.ALONE);
    }

    /** Books a visit that is to come, with what goes with that. */
    public Outcome book(Actor actor, BookingRequest request, Along along) {
        return newVisits.book(actor, request, along);
    }

    /**
     * Books a visit beside a relative's: what both are told at one address leaves as one mail.
     *
     * @param beside the relative's visit
     */
    public Outcome bookBeside(Actor actor, BookingRequest request, UUID beside) {
        return newVisits.bookBeside(actor, request, beside);
    }

    /** Books a visit of somebody who stands at the desk: it starts in the minute that is running, and is arrived. */
    public Outcome walkIn(Actor actor, BookingRequest request) {
        return newVisits.walkIn(actor, request);
    }

    /** Enters a visit that took place, without a letter; it may not be to come. */
    public Outcome recordPast(Actor actor, BookingRequest request) {
        return newVisits.recordPast(actor, request);
    }

    /**
     * Puts a visit elsewhere: another time, length, doctor, room or patient.
     *
     * @param version the version that the actor has seen
     */
    public Outcome move(Actor actor, UUID id, long version, Placement to, Telling telling) {
        return move(actor, id, version, new MoveRequest(to, telling, null));
    }

    /** Puts a visit elsewhere, with a reason also where a rule refuses. */
    public Outcome move(Actor actor, UUID id, long version, MoveRequest request) {
        Placement to = request.to();
        List<FieldProblem> problems = Granting.problems(to.slot(), request.overruling());
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (!granting.may(actor, Permission.MOVE, to.doctorId())) {
            return new Outcome.Denied(Permission.MOVE);
        }
        Outcome outcome = appointments
                .write(() -> appointments.seen(id, version, visit -> moved(actor, visit, request)));
        return outcome instanceof Outcome.Refused
                ? appointments.find(id).filter(visit -> visit.status().isOpen())
                        .map(visit -> granting.withNextFree(Wish.toMove(visit, to), visit.placement(), outcome))
                        .orElse(outcome)
                : outcome;
    }

    private Outcome moved(Actor actor, Appointment visit, MoveRequest request) {
        if (!granting.may(actor, Permission.MOVE, visit.placement().doctorId())) {
            return new Outcome.Denied(Permission.MOVE);
        }
        if (!visit.status().isOpen()) {
            return refused(notMovable(visit));
        }
        Placement to = request.to();
        if (visit.placement().equals(to)) {
            return acts.unchanged(visit, request.telling());
        }
        return switch (granting.ask(actor, Wish.toMove(visit, to), request.overruling())) {
            case Answer.No no -> no.outcome();
            case Answer.Yes(Grant grant, UUID room) -> {
                Stood from = visit.stood();
                visit.moveTo(to.in(room), grant, granting.buffers(visit.visitTypeId()), granting.clock());
                yield acts.moved(actor, visit, from, request.telling());
            }
        };
    }

    /** Cancels a visit, which frees its time. */
    public Outcome cancel(Actor actor, UUID id, long version, @Nullable String reason, Telling telling) {
        if (Granting.isTooLong(reason)) {
            return reasonTooLong();
        }
        return change(actor, id, version, Permission.CANCEL,
                visit -> visit.status().isOpen()
                        ? become(actor, visit, visit.standing(), new Next(AppointmentStatus.CANCELLED, reason), telling)
                        : refused(notOpen(visit, new Refusal.NotCancellable(visit.status()))));
    }

    /** Gives a visit another status, as the table in {@link AppointmentStatus} allows. */
    public Outcome status(Actor actor, UUID id, long version, AppointmentStatus next, @Nullable String reason) {
        if (next == AppointmentStatus.CANCELLED) {
            return cancel(actor, id, version, reason, Telling.LETTER);
        }
        if (Granting.isTooLong(reason)) {
            return reasonTooLong();
        }
        return change(actor, id, version, Permission.SET_STATUS, visit -> {
            if (!visit.status().mayBecome(next)) {
                return refused(new Refusal.StatusNotAllowed(visit.status(), next));
            }
            Standing before = visit.standing();
            return isTaken(actor, visit, next)
                    .orElseGet(() -> become(actor, visit, before, new Next(next, reason), Telling.LETTER));
        });
    }

    /**
     * A visit that was over comes back only where its time is still free: one that was cancelled by all the rules, one
     * that kept its time unless somebody else has been put there. Where it lay over others itself, it still lies over those.
     */
    private Optional<Outcome> isTaken(Actor actor, Appointment visit, AppointmentStatus next) {
        if (next != AppointmentStatus.SCHEDULED || !visit.status().isOver()) {
            return Optional.empty();
        }
        if (visit.status().holdsTime()) {
            return granting.takenSince(visit);
        }
        return switch (granting.ask(actor, Wish.toMove(visit, visit.placement()), null)) {
            case Answer.No no -> Optional.of(no.outcome());
            case Answer.Yes(Grant grant, UUID same) -> {
                visit.hold(grant);
                yield Optional.empty();
            }
        };
    }

    private record Next(AppointmentStatus status, @Nullable String reason) {}

    private Outcome become(Actor actor, Appointment visit, Standing before, Next next, Telling telling) {
        visit.become(next.status(), next.reason(), granting.clock().now());
        return acts.becameOther(actor, visit, before, telling);
    }

    /** Undoes an act. It is an act of its own; only that time has passed does not refuse it. */
    public Outcome undo(Actor actor, Inverse inverse) {
        return undo(actor, inverse, Versions.THEMSELVES);
    }

    /** @param versions which of them stand for those that the act left, since later acts were undone */
    public Outcome undo(Actor actor, Inverse inverse, Versions versions) {
        return wayBack.go(actor, inverse, versions);
    }

    /** An act and what goes with it: both in one transaction or, where the act is not done, nothing. */
    public Outcome whole(Supplier<Outcome> act) {
        return appointments.writeAll(act);
    }

    /**
     * What {@link #book} would say to this, without doing it; empty if something in it is not known, or makes no
     * sense.
     */
    public Optional<Fit> wouldBook(BookingRequest request) {
        return granting.fit(Wish.toBook(request), null);
    }

    /** What {@link #book} would say to this time if the patient had no other visits; the patient is not known yet. */
    public Optional<Fit> wouldBookAnybody(UUID doctorId, @Nullable UUID roomId, Slot slot,
            @Nullable UUID visitTypeId) {
        return granting.fit(Wish.forAnybody(doctorId, roomId, slot, visitTypeId), null);
    }

    /**
     * What {@link #move} would say to this, without doing it; empty if something in it is not known, or makes no
     * sense.
     */
    public Optional<Fit> wouldMove(UUID id, Placement to) {
        return appointments.read(() -> appointments.find(id)
                .flatMap(visit -> visit.status().isOpen()
                        ? granting.fit(Wish.toMove(visit, to), visit.placement())
                        : Optional.of(Fit.refused(List.of(notMovable(visit)), Optional.empty()))));
    }

    /** The first time of this length, from the slot's start on, that this doctor has for anybody. */
    public Optional<Slot> firstFree(UUID doctorId, @Nullable UUID roomId, Slot from, @Nullable UUID visitTypeId) {
        return granting.firstFree(Wish.forAnybody(doctorId, roomId, from, visitTypeId));
    }

    /** One act on one visit, which must be as the actor saw it. */
    private Outcome change(Actor actor, UUID id, long version, Permission permission,
            Function<Appointment, Outcome> act) {
        return appointments.write(() -> appointments.seen(id, version,
                visit -> granting.may(actor, permission, visit.placement().doctorId())
                        ? act.apply(visit)
                        : new Outcome.Denied(permission)));
    }

    private static Refusal notMovable(Appointment visit) {
        return notOpen(visit, new Refusal.NotMovable(visit.status()));
    }

    private static Refusal notOpen(Appointment visit, Refusal otherwise) {
        return visit.status() == AppointmentStatus.CANCELLED ? new Refusal.AlreadyCancelled() : otherwise;
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome.Refused(List.of(refusal), Optional.empty());
    }

    private static Outcome reasonTooLong() {
        return new Outcome.Invalid(List.of(new FieldProblem("reason", Code.TEXT_TOO_LONG)));
    }
}
