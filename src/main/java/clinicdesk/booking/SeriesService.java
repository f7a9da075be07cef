package clinicdesk.booking;

import static java.util.Comparator.comparing;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.booking.Granting.Answer;
import clinicdesk.booking.Inverse.Standing;
import clinicdesk.booking.Inverse.Stood;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.booking.SeveralActs.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes, moves and cancels the visits of a series: all of them in one transaction, or none, and with one letter. The
 * time of day on the clinic's clock stays the same when the clock is changed.
 */
public final class SeriesService {

    private final AppointmentStore appointments;
    private final Granting granting;
    private final Acts acts;
    private final Proposals proposals;

    public SeriesService(AppointmentStore appointments, Granting granting, Acts acts) {
        this.appointments = appointments;
        this.granting = granting;
        this.acts = acts;
        this.proposals = new Proposals(granting);
    }

    /**
     * Each visit of the series as it would be, in order of the rule, and what is in its way. Empty if something in the
     * request is not known or makes no sense: {@link #book} says what.
     */
    public List<Occurrence> plan(SeriesRequest request) {
        if (!problems(request).isEmpty() || granting.fit(Wish.toBook(request.first()), null).isEmpty()) {
            return List.of();
        }
        List<LocalDateTime> starts = starts(request);
        List<Occurrence> plan = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Optional<LocalDateTime> next = i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty();
            plan.add(occurrence(request.first(), starts.get(i), next));
        }
        return plan;
    }

    private Occurrence occurrence(BookingRequest first, LocalDateTime start, Optional<LocalDateTime> next) {
        Optional<Slot> slot = slot(start, first.placement().slot());
        Wish wish = Wish.toBook(first);
        List<Refusal> refusals = slot.map(at -> granting.refusals(wish.at(at)))
                .orElseGet(() -> List.of(new Refusal.NoSuchTime(start)));
        Optional<Slot> proposal = refusals.isEmpty() ? Optional.empty() : proposals.near(wish, start, next);
        return new Occurrence(start, slot, refusals, proposal);
    }

    /** Makes all visits of the series, those left out that the choices skip. */
    public Outcome book(Actor actor, SeriesRequest request) {
        List<FieldProblem> problems = problems(request);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        BookingRequest first = request.first();
        if (!granting.may(actor, Permission.BOOK, first.placement().doctorId())) {
            return new Outcome.Denied(Permission.BOOK);
        }
        return appointments.writeAll(() -> {
            LocalDateTime begins = granting.clock().local(first.placement().slot().start());
            Series series = new Series(request.rule(), begins, (int) first.placement().slot().minutes());
            appointments.insert(series);
            SeveralActs several = new SeveralActs(proposals);
            for (LocalDateTime start : starts(request)) {
                several.add(new Part(start, slot(start, first.placement().slot()), Wish.toBook(first),
                        (slot, why) -> make(actor, series, start, first.at(first.placement().at(slot)), why)),
                        request.choices().get(start));
            }
            return several.outcome(() -> acts.seriesChanged(series.id(), first.telling()), series.id(),
                    first.telling());
        });
    }

    private Outcome make(Actor actor, Series series, LocalDateTime start, BookingRequest request,
            @Nullable Despite overruling) {
        Despite why = overruling == null ? request.overruling() : overruling;
        return switch (granting.ask(actor, Wish.toBook(request), why)) {
            case Answer.No no -> no.outcome();
            case Answer.Yes(Grant grant) -> {
                Buffers buffers = granting.buffers(request.visitTypeId());
                Appointment visit = new Appointment(request, grant, buffers, granting.clock());
                visit.belongTo(series.id(), start);
                yield acts.booked(actor, visit, Telling.NO_LETTER);
            }
        };
    }

    /** Moves this and later visits of a series, or all; visits that are over or under way stay. */
    public Outcome move(Actor actor, SeriesMove move) {
        Placement to = move.request().to();
        List<FieldProblem> problems = problems(to.slot(), move.choices());
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        return appointments.writeAll(() -> appointments.seen(move.visitId(), move.version(), visit -> {
            UUID series = visit.seriesId();
            return series == null
                    ? new Outcome.Unknown("seriesId")
                    : move(actor, visit, series, move);
        }));
    }

    private Outcome move(Actor actor, Appointment moved, UUID seriesId, SeriesMove move) {
        Placement to = move.request().to();
        Duration shift = Duration.between(local(moved), granting.clock().local(to.slot().start()));
        SeveralActs several = new SeveralActs(proposals);
        for (Appointment visit : inOrderOf(shift, reached(moved, seriesId, move.reach()))) {
            LocalDateTime name = name(visit);
            several.add(new Part(name, slot(local(visit).plus(shift), to.slot()), Wish.toMove(visit, to),
                    (slot, why) -> move(actor, visit, place(visit, to, slot),
                            why == null ? move.request().overruling() : why)),
                    move.choices().get(name));
        }
        return several.outcome(() -> acts.seriesChanged(seriesId, move.request().telling()), seriesId,
                move.request().telling());
    }

    /** A series stays with its patient. */
    private static Placement place(Appointment visit, Placement to, Slot slot) {
        return new Placement(to.doctorId(), visit.placement().patientId(), to.roomId(), slot);
    }

    /** Who goes later makes room for the one before, and the other way round. */
    private static List<Appointment> inOrderOf(Duration shift, List<Appointment> visits) {
        Comparator<Appointment> byStart = comparing(visit -> visit.slot().start());
        return visits.stream().sorted(shift.isNegative() ? byStart : byStart.reversed()).toList();
    }

    private List<Appointment> reached(Appointment moved, UUID seriesId, Reach reach) {
        return appointments.ofSeries(seriesId).stream().filter(visit -> visit.status().isOpen())
                .filter(visit -> visit.id().equals(moved.id()) || isReached(visit.slot(), moved.slot(), reach))
                .toList();
    }

    private boolean isReached(Slot slot, Slot moved, Reach reach) {
        return reach == Reach.LATER
                ? !slot.start().isBefore(moved.start())
                : slot.end().isAfter(granting.clock().now());
    }

    /**
     * The visits that an act on this one of a series would move or cancel with it, by start; empty if it belongs to
     * none.
     */
    public List<Visit> reached(Visit moved, Reach reach) {
        UUID series = moved.notes().seriesId();
        return series == null
                ? List.of()
                : visits(series).stream().filter(visit -> visit.status().isOpen())
                        .filter(visit -> visit.id().equals(moved.id()) || isReached(visit.slot(), moved.slot(), reach))
                        .toList();
    }

    private Outcome move(Actor actor, Appointment visit, Placement to, @Nullable Despite overruling) {
        if (!granting.may(actor, Permission.MOVE, visit.placement().doctorId())
                || !granting.may(actor, Permission.MOVE, to.doctorId())) {
            return new Outcome.Denied(Permission.MOVE);
        }
        return switch (granting.ask(actor, Wish.toMove(visit, to), overruling)) {
            case Answer.No no -> no.outcome();
            case Answer.Yes(Grant grant) -> {
                Stood from = visit.stood();
                visit.moveTo(to, grant, granting.buffers(visit.visitTypeId()), granting.clock());
                yield acts.moved(actor, visit, from, Telling.NO_LETTER);
            }
        };
    }

    /**
     * Cancels the visits of a series that can still be cancelled.
     *
     * @param from those that begin then or later; null for all
     */
    public Outcome cancel(Actor actor, UUID seriesId, @Nullable Instant from, @Nullable String reason,
            Telling telling) {
        if (Granting.isTooLong(reason)) {
            return new Outcome.Invalid(List.of(new FieldProblem("reason", Code.TEXT_TOO_LONG)));
        }
        return appointments.writeAll(() -> {
            if (appointments.series(seriesId).isEmpty()) {
                return new Outcome.Unknown("seriesId");
            }
            SeveralActs several = new SeveralActs(proposals);
            for (Appointment visit : appointments.ofSeries(seriesId)) {
                if (visit.status().isOpen() && (from == null || !visit.slot().start().isBefore(from))) {
                    several.add(new Part(name(visit), Optional.of(visit.slot()),
                            Wish.toMove(visit, visit.placement()), (slot, why) -> cancel(actor, visit, reason)), null);
                }
            }
            return several.outcome(() -> acts.seriesChanged(seriesId, telling), seriesId, telling);
        });
    }

    private Outcome cancel(Actor actor, Appointment visit, @Nullable String reason) {
        if (!granting.may(actor, Permission.CANCEL, visit.placement().doctorId())) {
            return new Outcome.Denied(Permission.CANCEL);
        }
        Standing before = visit.standing();
        visit.become(AppointmentStatus.CANCELLED, reason, granting.clock().now());
        return acts.becameOther(actor, visit, before, Telling.NO_LETTER);
    }

    /** The visits of a series, by start; cancelled ones too. */
    public List<Visit> visits(UUID seriesId) {
        return appointments.visitsOfSeries(seriesId);
    }

    /** The series as it was made, and its visits as they are now; empty if there is none such. */
    public Optional<MadeSeries> made(UUID seriesId) {
        return appointments.series(seriesId).map(series -> new MadeSeries(series.rule(granting.clock().zone()),
                series.begins(), visits(seriesId)));
    }

    private Optional<Slot> slot(LocalDateTime start, Slot length) {
        return granting.clock().resolve(start).map(length::startingAt);
    }

    private LocalDateTime local(Appointment visit) {
        return granting.clock().local(visit.slot().start());
    }

    private LocalDateTime name(Appointment visit) {
        LocalDateTime recurrence = visit.recurrence();
        return recurrence == null ? local(visit) : recurrence;
    }

    private List<LocalDateTime> starts(SeriesRequest request) {
        return request.rule().starts(granting.clock().local(request.first().placement().slot().start()));
    }

    private List<FieldProblem> problems(SeriesRequest request) {
        List<FieldProblem> problems = new ArrayList<>(
                problems(request.first().placement().slot(), request.choices()));
        if (Granting.isTooLong(request.first().reason())) {
            problems.add(new FieldProblem("reason", Code.TEXT_TOO_LONG));
        }
        if (starts(request).size() > Recurrence.MOST) {
            problems.add(new FieldProblem("rrule", Code.TOO_MANY));
        }
        return problems;
    }

    private static List<FieldProblem> problems(Slot slot, Map<LocalDateTime, Choice> choices) {
        List<FieldProblem> problems = new ArrayList<>();
        boolean tooShort = Granting.isTooShort(slot) || choices.values().stream()
                .anyMatch(choice -> choice instanceof Choice.OtherTime(Slot other) && Granting.isTooShort(other));
        if (tooShort) {
            problems.add(new FieldProblem("minutes", Code.BAD_DURATION));
        }
        choices.values().stream().flatMap(choice -> choice instanceof Choice.Overrule(String reason)
                ? Granting.problem(Despite.whatever(reason)).stream()
                : Stream.empty()).findFirst().ifPresent(problems::add);
        return problems;
    }
}
