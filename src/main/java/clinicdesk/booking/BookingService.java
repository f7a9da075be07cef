package clinicdesk.booking;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.booking.Inverse.Standing;
import clinicdesk.db.StoreException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Books, moves and cancels visits. Each act is one transaction, with its line in the trail and its letter, and is
 * on the disk when it answers {@link Outcome.Done}. Faults of the store come as {@link StoreException}.
 */
public final class BookingService {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(Appointment.class, ParkedRow.class);

    /** The topic under which changes of visits are announced. */
    public static final String VISITS = "appointment";

    private final Access access;
    private final AppointmentStore appointments;
    private final FactsReader reader;
    private final FreeTime freeTime;
    private final Acts acts;

    public BookingService(Access access, AppointmentStore appointments, FactsReader reader, Acts acts) {
        this.access = access;
        this.appointments = appointments;
        this.reader = reader;
        this.freeTime = new FreeTime(reader);
        this.acts = acts;
    }

    /** Books a visit that is to come. */
    public Outcome book(Actor actor, BookingRequest request) {
        return make(actor, request, Permission.BOOK, Wish.toBook(request), visit -> {});
    }

    /** Books a visit of somebody who stands at the desk: it starts in the minute that is running, and is arrived. */
    public Outcome walkIn(Actor actor, BookingRequest request) {
        Instant start = request.placement().slot().start();
        if (!start.truncatedTo(ChronoUnit.MINUTES).equals(reader.clock().thisMinute())) {
            return invalid("start", Code.BAD_TIME);
        }
        return make(actor, request, Permission.BOOK, Wish.toBook(request),
                visit -> visit.become(AppointmentStatus.ARRIVED, null, reader.clock().now()));
    }

    /** Enters a visit that took place, without a letter; it may not be to come. */
    public Outcome recordPast(Actor actor, BookingRequest request) {
        if (request.placement().slot().start().isAfter(reader.clock().now())) {
            return invalid("start", Code.BAD_TIME);
        }
        var silent = new BookingRequest(request.placement(), request.visitTypeId(), request.reason(),
                Telling.NO_LETTER);
        return make(actor, silent, Permission.RECORD_PAST, Wish.toBook(silent).whateverTheClock(),
                Appointment::recordedAfterwards);
    }

    private Outcome make(Actor actor, BookingRequest request, Permission permission, Wish wish,
            Consumer<Appointment> standing) {
        List<FieldProblem> problems = problems(request);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (!access.mayFor(actor, permission, request.placement().doctorId())) {
            return new Outcome.Denied(permission);
        }
        Outcome outcome = appointments.write(() -> granted(wish).orElseGet(() -> {
            Appointment visit = new Appointment(request, reader.buffers(request.visitTypeId()), reader.clock());
            standing.accept(visit);
            return acts.booked(actor, visit, request.telling());
        }));
        return wish.startIsAsked() ? withNextFree(wish, outcome) : outcome;
    }

    /**
     * Puts a visit elsewhere: another time, length, doctor, room or patient.
     *
     * @param version the version that the actor has seen
     */
    public Outcome move(Actor actor, UUID id, long version, Placement to, Telling telling) {
        if (tooShort(to.slot())) {
            return invalid("minutes", Code.BAD_DURATION);
        }
        if (!access.mayFor(actor, Permission.MOVE, to.doctorId())) {
            return new Outcome.Denied(Permission.MOVE);
        }
        Outcome outcome = change(actor, id, version, Permission.MOVE,
                visit -> visit.status().isOpen()
                        ? granted(Wish.toMove(visit, to)).orElseGet(() -> moved(actor, visit, to, telling))
                        : refused(notMovable(visit)));
        return outcome instanceof Outcome.Refused
                ? appointments.find(id).filter(visit -> visit.status().isOpen())
                        .map(visit -> withNextFree(Wish.toMove(visit, to), outcome)).orElse(outcome)
                : outcome;
    }

    private Outcome moved(Actor actor, Appointment visit, Placement to, Telling telling) {
        Placement from = visit.placement();
        if (from.equals(to)) {
            return acts.unchanged(visit, telling);
        }
        visit.moveTo(to, reader.buffers(visit.visitTypeId()), reader.clock());
        return acts.moved(actor, visit, from, telling);
    }

    /** Cancels a visit, which frees its time. */
    public Outcome cancel(Actor actor, UUID id, long version, @Nullable String reason, Telling telling) {
        if (tooLong(reason)) {
            return invalid("reason", Code.TEXT_TOO_LONG);
        }
        return change(actor, id, version, Permission.CANCEL,
                visit -> visit.status().isOpen()
                        ? become(actor, visit, AppointmentStatus.CANCELLED, reason, telling)
                        : refused(notOpen(visit, new Refusal.NotCancellable(visit.status()))));
    }

    /** Gives a visit another status, as the table in {@link AppointmentStatus} allows. */
    public Outcome status(Actor actor, UUID id, long version, AppointmentStatus next, @Nullable String reason) {
        if (next == AppointmentStatus.CANCELLED) {
            return cancel(actor, id, version, reason, Telling.LETTER);
        }
        if (tooLong(reason)) {
            return invalid("reason", Code.TEXT_TOO_LONG);
        }
        return change(actor, id, version, Permission.SET_STATUS, visit -> {
            if (!visit.status().mayBecome(next)) {
                return refused(new Refusal.StatusNotAllowed(visit.status(), next));
            }
            Optional<Outcome> taken = visit.status().holdsTime()
                    ? Optional.empty()
                    : granted(Wish.toMove(visit, visit.placement()));
            return taken.orElseGet(() -> become(actor, visit, next, reason, Telling.LETTER));
        });
    }

    private Outcome become(Actor actor, Appointment visit, AppointmentStatus next, @Nullable String reason,
            Telling telling) {
        Standing before = visit.standing();
        visit.become(next, reason, reader.clock().now());
        return acts.becameOther(actor, visit, before, telling);
    }

    /** Undoes an act. It is an act of its own; only that time has passed does not refuse it. */
    public Outcome undo(Actor actor, Inverse inverse) {
        return switch (inverse) {
            case Inverse.Unbook(UUID id, long version, Telling telling) -> change(actor, id, version, Permission.CANCEL,
                    visit -> become(actor, visit, AppointmentStatus.CANCELLED, null, telling));
            case Inverse.MoveBack back -> moveBack(actor, back);
            case Inverse.StatusBack back -> change(actor, back.id(), back.version(), Permission.SET_STATUS,
                    visit -> standingBack(actor, visit, back));
        };
    }

    private Outcome moveBack(Actor actor, Inverse.MoveBack back) {
        Placement to = back.placement();
        return access.mayFor(actor, Permission.MOVE, to.doctorId())
                ? change(actor, back.id(), back.version(), Permission.MOVE,
                        visit -> granted(Wish.toMove(visit, to).whateverTheClock())
                                .orElseGet(() -> moved(actor, visit, to, back.telling())))
                : new Outcome.Denied(Permission.MOVE);
    }

    private Outcome standingBack(Actor actor, Appointment visit, Inverse.StatusBack back) {
        Optional<Outcome> taken = visit.status().holdsTime() || !back.standing().status().holdsTime()
                ? Optional.empty()
                : granted(Wish.toMove(visit, visit.placement()).whateverTheClock());
        return taken.orElseGet(() -> {
            Standing before = visit.standing();
            visit.standAgain(back.standing());
            return acts.becameOther(actor, visit, before, back.telling());
        });
    }

    /**
     * What {@link #book} would say to this, without doing it; empty if something in it is not known, or makes no
     * sense.
     */
    public Optional<Fit> wouldBook(BookingRequest request) {
        return fit(Wish.toBook(request));
    }

    /** What {@link #book} would say to this time if the patient had no other visits; the patient is not known yet. */
    public Optional<Fit> wouldBookAnybody(UUID doctorId, @Nullable UUID roomId, Slot slot,
            @Nullable UUID visitTypeId) {
        return fit(new Wish(doctorId, null, roomId, slot, visitTypeId, true, null));
    }

    /**
     * What {@link #move} would say to this, without doing it; empty if something in it is not known, or makes no
     * sense.
     */
    public Optional<Fit> wouldMove(UUID id, Placement to) {
        return appointments.find(id)
                .flatMap(visit -> visit.status().isOpen()
                        ? fit(Wish.toMove(visit, to))
                        : Optional.of(new Fit(List.of(notMovable(visit)), Optional.empty())));
    }

    /** The first time of this length, from the slot's start on, that this doctor has for anybody. */
    public Optional<Slot> firstFree(UUID doctorId, @Nullable UUID roomId, Slot from, @Nullable UUID visitTypeId) {
        Wish wish = new Wish(doctorId, null, roomId, from, visitTypeId, true, null);
        return reader.unknown(wish).isPresent() ? Optional.empty() : freeTime.next(wish);
    }

    private Optional<Fit> fit(Wish wish) {
        if (tooShort(wish.slot()) || reader.unknown(wish).isPresent()) {
            return Optional.empty();
        }
        List<Refusal> refusals = BookingRules.check(wish, reader.facts(wish));
        return Optional.of(new Fit(refusals, refusals.isEmpty() ? Optional.empty() : freeTime.next(wish)));
    }

    /** One act on one visit, which must be as the actor saw it. */
    private Outcome change(Actor actor, UUID id, long version, Permission permission,
            Function<Appointment, Outcome> act) {
        return appointments.write(() -> {
            Optional<Appointment> found = appointments.find(id);
            if (found.isEmpty()) {
                return new Outcome.Unknown("appointmentId");
            }
            Appointment visit = found.get();
            if (!access.mayFor(actor, permission, visit.placement().doctorId())) {
                return new Outcome.Denied(permission);
            }
            return visit.version() == version
                    ? act.apply(visit)
                    : new Outcome.Stale(appointments.visit(id).orElseThrow());
        });
    }

    /** Empty when every rule grants the wish, else the answer to give. */
    private Optional<Outcome> granted(Wish wish) {
        Optional<String> unknown = reader.unknown(wish);
        if (unknown.isPresent()) {
            return Optional.of(new Outcome.Unknown(unknown.get()));
        }
        List<Refusal> refusals = BookingRules.check(wish, reader.facts(wish));
        return refusals.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(refusals, Optional.empty()));
    }

    /** The search for another time happens after the write, so that nobody waits for it. */
    private Outcome withNextFree(Wish wish, Outcome outcome) {
        return outcome instanceof Outcome.Refused(List<Refusal> refusals, Optional<Slot> none)
                ? new Outcome.Refused(refusals, freeTime.next(wish))
                : outcome;
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

    private static boolean tooShort(Slot slot) {
        return slot.minutes() < BookingRules.SHORTEST.toMinutes();
    }

    private static boolean tooLong(@Nullable String reason) {
        return reason != null && reason.length() > BookingRequest.LONGEST_REASON;
    }

    private static Outcome invalid(String field, Code code) {
        return new Outcome.Invalid(List.of(new FieldProblem(field, code)));
    }

    private static List<FieldProblem> problems(BookingRequest request) {
        List<FieldProblem> problems = new ArrayList<>();
        if (tooShort(request.placement().slot())) {
            problems.add(new FieldProblem("minutes", Code.BAD_DURATION));
        }
        if (tooLong(request.reason())) {
            problems.add(new FieldProblem("reason", Code.TEXT_TOO_LONG));
        }
        return problems;
    }
}
