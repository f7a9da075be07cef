package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.booking.Granting.Answer;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.booking.SeveralActs.Part;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
    private final SeriesChanges changes;

    public SeriesService(AppointmentStore appointments, Granting granting, Acts acts) {
        this.appointments = appointments;
        this.granting = granting;
        this.acts = acts;
        this.changes = new SeriesChanges(appointments, granting, acts);
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
        List<Occurrence> alone = starts.stream().map(start -> occurrence(request.first(), start)).toList();
        Proposals proposals = new Proposals(granting);
        alone.stream().filter(Occurrence::fits).flatMap(one -> one.slot().stream())
                .forEach(slot -> proposals.take(slot, request.first().visitTypeId()));
        List<Occurrence> plan = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Occurrence one = alone.get(i);
            Optional<LocalDateTime> next = i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty();
            plan.add(one.fits()
                    ? one
                    : one.proposing(proposals.take(Wish.toBook(request.first()), starts.get(i), next)));
        }
        return plan;
    }

    private Occurrence occurrence(BookingRequest first, LocalDateTime start) {
        Optional<Slot> slot = slot(start, first.placement().slot());
        Wish wish = Wish.toBook(first);
        List<Refusal> refusals = slot.map(at -> granting.refusals(wish.at(at)))
                .orElseGet(() -> List.of(new Refusal.NoSuchTime(start)));
        return new Occurrence(start, slot, refusals, Optional.empty());
    }

    /** Makes all visits of the series, those left out that the choices skip. */
    public Outcome book(Actor actor, SeriesRequest request) {
        return book(actor, request, Along.ALONE);
    }

    /** The same, with what goes with that. */
    public Outcome book(Actor actor, SeriesRequest request, Along along) {
        return book(actor, request, along, new SeveralActs(granting));
    }

    /** Makes those visits of the series that fit, in one transaction; where none does it is {@link Outcome.Unfit}. */
    public FittingSeries bookWhatFits(Actor actor, SeriesRequest request) {
        SeveralActs several = SeveralActs.leavingOut(granting);
        Outcome outcome = book(actor, request, Along.ALONE, several);
        return new FittingSeries(outcome, outcome instanceof Outcome.Made ? several.unfit() : List.of());
    }

    private Outcome book(Actor actor, SeriesRequest request, Along along, SeveralActs several) {
        Optional<Outcome> wrong = wrong(actor, request);
        return wrong.isPresent()
                ? wrong.get()
                : several.proposing(
                        appointments.writeAll(() -> along.with(() -> make(actor, request, several))));
    }

    private Optional<Outcome> wrong(Actor actor, SeriesRequest request) {
        List<FieldProblem> problems = problems(request);
        if (!problems.isEmpty()) {
            return Optional.of(new Outcome.Invalid(problems));
        }
        return granting.may(actor, Permission.BOOK, request.first().placement().doctorId())
                ? Optional.empty()
                : Optional.of(new Outcome.Denied(Permission.BOOK));
    }

    /** Why {@link #book} would not even ask which visits fit; empty if it would. */
    public Optional<Outcome> hindrance(Actor actor, SeriesRequest request) {
        return wrong(actor, request)
                .or(() -> granting.ask(actor, Wish.toBook(request.first()), null) instanceof Answer.No(Outcome why)
                        && !(why instanceof Outcome.Refused) ? Optional.of(why) : Optional.empty());
    }

    private Outcome make(Actor actor, SeriesRequest request, SeveralActs several) {
        BookingRequest first = request.first();
        LocalDateTime begins = granting.clock().local(first.placement().slot().start());
        Series series = new Series(request.rule(), begins, (int) first.placement().slot().minutes());
        appointments.insert(series);
        for (LocalDateTime start : starts(request)) {
            several.add(new Part(start, start, slot(start, first.placement().slot()), Wish.toBook(first),
                    (slot, why) -> make(actor, series, start, first.at(first.placement().at(slot)), why)),
                    request.choices());
        }
        return several.outcome(() -> acts.seriesChanged(series.id(), first.telling()), series.id(), first.telling());
    }

    private Outcome make(Actor actor, Series series, LocalDateTime start, BookingRequest request,
            @Nullable Despite overruling) {
        Despite why = overruling == null ? request.overruling() : overruling;
        return switch (granting.ask(actor, Wish.toBook(request), why)) {
            case Answer.No no -> no.outcome();
            case Answer.Yes(Grant grant, UUID room) -> {
                Buffers buffers = granting.buffers(request.visitTypeId());
                Appointment visit = new Appointment(request.in(room), grant, buffers, granting.clock());
                visit.belongTo(series.id(), start);
                yield acts.booked(actor, visit, Telling.NO_LETTER);
            }
        };
    }

    /**
     * Moves this and later visits of a series, or all. Those that are over, under way or have come stay, but for the one
     * that is meant; so does what was agreed for a visit alone, unless it is just this that is changed.
     */
    public Outcome move(Actor actor, SeriesMove move) {
        List<FieldProblem> problems = problems(move.request().to().slot(), move.choices());
        return problems.isEmpty() ? changes.move(actor, move) : new Outcome.Invalid(problems);
    }

    /** Cancels this and later visits of a series, or all; the same that {@link #move} would move. */
    public Outcome cancel(Actor actor, SeriesCancel cancel) {
        return Granting.isTooLong(cancel.reason())
                ? new Outcome.Invalid(List.of(new FieldProblem("reason", Code.TEXT_TOO_LONG)))
                : changes.cancel(actor, cancel);
    }

    /**
     * Cancels the visits of a series that start at this moment or later, that nobody has come for yet and that have not
     * begun. {@link Outcome.Unknown} if there is no such series, {@link Outcome.Invalid} if no visit is reached.
     */
    public Outcome cancelFrom(Actor actor, UUID seriesId, Instant from) {
        return changes.cancelFrom(actor, seriesId, from);
    }

    /**
     * The visits that an act on this one of a series would move or cancel with it, by start; empty if it belongs to
     * none.
     */
    public List<Visit> reached(Visit meant, Reach reach) {
        UUID series = meant.notes().seriesId();
        return series == null
                ? List.of()
                : visits(series).stream().filter(changes.isReached(meant, reach)).toList();
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
        boolean tooShort = Granting.isTooShort(slot) || choices.values().stream().anyMatch(choice -> switch (choice) {
            case Choice.OtherTime(Slot other) -> Granting.isTooShort(other);
            case Choice.Overrule(Slot other, Despite why) -> Granting.isTooShort(other);
            case Choice.Skip skip -> false;
        });
        if (tooShort) {
            problems.add(new FieldProblem("minutes", Code.BAD_DURATION));
        }
        choices.values().stream().flatMap(choice -> choice instanceof Choice.Overrule overrule
                ? Granting.problem(overrule.why()).stream()
                : Stream.empty()).findFirst().ifPresent(problems::add);
        return problems;
    }
}
