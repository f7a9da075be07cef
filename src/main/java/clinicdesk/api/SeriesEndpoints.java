package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Choice;
import clinicdesk.booking.Occurrence;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.Recurrence.Parsed;
import clinicdesk.booking.Refusal;
import clinicdesk.booking.SeriesCancel;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.SeriesService;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Visits that repeat, made and called off together. */
public final class SeriesEndpoints implements Endpoints {

    private static final int LONGEST_RULE = 500;

    /** So often an act is tried anew where another desk has changed the book at the same moment. */
    private static final int TRIES = 5;

    private final SeriesService series;
    private final Access access;
    private final AppointmentViews views;
    private final Outcomes outcomes;
    private final Moments moments;

    public SeriesEndpoints(SeriesService series, Access access, AppointmentViews views, Outcomes outcomes,
            Moments moments) {
        this.series = series;
        this.access = access;
        this.views = views;
        this.outcomes = outcomes;
        this.moments = moments;
    }

    /**
     * @param rrule how it repeats, by RFC 5545; the first visit always belongs to it
     * @param skipUnfit whether visits that do not fit are left out; else one of them refuses all
     * @param dryRun whether it is only asked what would be
     */
    record SeriesBody(UUID doctorId, UUID patientId, When start, @Max(AskedTime.MOST_MINUTES) int minutes,
            @Size(min = 1, max = LONGEST_RULE) String rrule, @Nullable UUID visitTypeId, @Nullable UUID roomId,
            @Nullable Boolean skipUnfit, @Nullable Boolean dryRun) {}

    /** @param unfit those that were left out */
    record SeriesView(UUID id, List<AppointmentView> visits, List<UnfitView> unfit) {}

    /** @param unfit those that do not fit, each with another time where there is one */
    record SeriesPlanView(List<SlotView> visits, List<UnfitView> unfit) {}

    /** @param from visits from this moment on; all of the series if it is left out */
    record SeriesCancelBody(@Nullable When from) {}

    /** @param visits those that were cancelled */
    record SeriesCancelledView(UUID id, List<AppointmentView> visits) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.post("/series", "Books visits that repeat, all in one act and with one letter")
                        .takes(SeriesBody.class)
                        .answers(200, SeriesPlanView.class, "What would be; nothing was booked")
                        .answers(201, SeriesView.class, "They are booked")
                        .or(404, "Nobody knows the doctor, patient, room or type that errors names").by(this::book),
                Endpoint.post("/series/{id}/cancel", "Cancels what is to come of a series, with one letter")
                        .path("id", UUID.class, "The series").takes(SeriesCancelBody.class)
                        .answers(200, SeriesCancelledView.class, "They are cancelled").orUnknown().by(this::cancel));
    }

    private Answer book(Call call) {
        SeriesBody body = call.body(SeriesBody.class);
        SeriesRequest request = request(call, body);
        boolean asks = Boolean.TRUE.equals(body.dryRun());
        if (asks && !access.mayFor(call.actor(), Permission.BOOK, body.doctorId())) {
            throw call.denied();
        }
        List<Occurrence> plan = series.plan(request);
        return asks && !plan.isEmpty() ? planned(call, body.doctorId(), plan) : make(call, body, request, plan);
    }

    private SeriesRequest request(Call call, SeriesBody body) {
        Slot first = new AskedTime(body.start(), body.minutes(), null).slot(call, moments, OptionalInt.empty());
        Recurrence rule = switch (Recurrence.parse(body.rrule(), moments.clock().zone())) {
            case Parsed.Rule(Recurrence read) -> read;
            case Parsed.Wrong wrong -> throw Outcomes.invalid(call, List.of(wrong.problem()));
        };
        if (rule.starts(moments.clock().local(first.start())).isEmpty()) {
            throw call.wrong("rrule", "BAD_RULE");
        }
        Placement place = new Placement(body.doctorId(), body.patientId(), body.roomId(), first);
        return new SeriesRequest(new BookingRequest(place, body.visitTypeId(), null, Telling.LETTER), rule);
    }

    private Answer planned(Call call, UUID doctorId, List<Occurrence> plan) {
        List<SlotView> fitting = plan.stream().filter(Occurrence::fits).flatMap(one -> one.slot().stream())
                .map(slot -> moments.view(doctorId, slot)).toList();
        return Answer.ok(new SeriesPlanView(fitting, outcomes.unfit(call, doctorId, unfit(plan))));
    }

    private static List<Occurrence> unfit(List<Occurrence> plan) {
        return plan.stream().filter(one -> !one.fits()).toList();
    }

    /** What another desk has booked since it was planned is left out too, if it may be. */
    private Answer make(Call call, SeriesBody body, SeriesRequest request, List<Occurrence> plan) {
        boolean skips = Boolean.TRUE.equals(body.skipUnfit());
        List<Occurrence> left = skips ? leftOut(plan) : List.of();
        Outcome outcome = series.book(call.actor(), without(request, left));
        for (int tries = 1; skips && tries < TRIES && outcome instanceof Outcome.Unfit; tries++) {
            left = leftOut(series.plan(request));
            outcome = series.book(call.actor(), without(request, left));
        }
        List<Occurrence> skipped = left;
        return outcomes.answer(call, body.doctorId(), outcome, made -> made(call, body.doctorId(), made, skipped));
    }

    /** Where none fits there is nothing to be booked without it. */
    private static List<Occurrence> leftOut(List<Occurrence> plan) {
        List<Occurrence> unfit = unfit(plan);
        return unfit.size() == plan.size() ? List.of() : unfit;
    }

    private static SeriesRequest without(SeriesRequest request, List<Occurrence> unfit) {
        Map<LocalDateTime, Choice> choices = unfit.stream()
                .collect(Collectors.toMap(Occurrence::recurrence, one -> new Choice.Skip()));
        return new SeriesRequest(request.first(), request.rule(), choices);
    }

    private Answer made(Call call, UUID doctorId, Outcome.Made made, List<Occurrence> skipped) {
        List<Visit> visits = ((Outcome.DoneTogether) made).visits();
        UUID id = visits.stream().map(visit -> visit.notes().seriesId()).findFirst().orElseThrow();
        return Answer.created(new SeriesView(id, views.of(call.actor(), visits),
                outcomes.unfit(call, doctorId, skipped)));
    }

    private Answer cancel(Call call) {
        UUID id = call.id("id");
        When from = call.body(SeriesCancelBody.class).from();
        Optional<Instant> since = Optional.ofNullable(from).map(when -> moments.read(call, "from", when));
        Reach reach = since.isPresent() ? Reach.LATER : Reach.ALL;
        Outcome outcome = cancel(call, id, since, reach);
        for (int tries = 1; tries < TRIES && outcome instanceof Outcome.Stale; tries++) {
            outcome = cancel(call, id, since, reach);
        }
        UUID doctorId = series.visits(id).getFirst().doctorId();
        return outcomes.answer(call, doctorId, outcome, made -> Answer.ok(new SeriesCancelledView(id,
                views.of(call.actor(), visits(made)))));
    }

    private static List<Visit> visits(Outcome.Made made) {
        return switch (made) {
            case Outcome.DoneTogether(var visits, var inverse, var told, int calls) -> visits;
            case Outcome.Done(var visit, var inverse, var told) -> List.of(visit);
            default -> throw new IllegalStateException(made.getClass().getName());
        };
    }

    /** Begins with the first visit that can be cancelled; those that have begun stay. */
    private Outcome cancel(Call call, UUID id, Optional<Instant> since, Reach reach) {
        List<Visit> visits = series.visits(id);
        if (visits.isEmpty()) {
            throw call.unknown(id.toString());
        }
        Instant now = moments.clock().now();
        Optional<Visit> first = visits.stream()
                .filter(visit -> visit.status() == AppointmentStatus.SCHEDULED)
                .filter(visit -> !visit.slot().start().isBefore(since.filter(now::isBefore).orElse(now)))
                .findFirst();
        return first.map(visit -> series.cancel(call.actor(),
                new SeriesCancel(visit.id(), visit.version(), reach, null, Telling.LETTER)))
                .orElseGet(() -> nothingToCancel(visits.getLast().status()));
    }

    private static Outcome nothingToCancel(AppointmentStatus last) {
        return new Outcome.Refused(List.of(last == AppointmentStatus.CANCELLED
                ? new Refusal.AlreadyCancelled()
                : new Refusal.NotCancellable(last)), Optional.empty());
    }
}
