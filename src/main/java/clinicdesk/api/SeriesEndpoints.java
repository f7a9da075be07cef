package clinicdesk.api;

import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.FittingSeries;
import clinicdesk.booking.Occurrence;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.Refusal;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.SeriesService;
import clinicdesk.booking.Telling;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Visits that repeat: made together, and cancelled together. */
public final class SeriesEndpoints implements Endpoints {

    private final SeriesService series;
    private final AppointmentViews views;
    private final Outcomes outcomes;
    private final Moments moments;

    public SeriesEndpoints(SeriesService series, AppointmentViews views, Outcomes outcomes, Moments moments) {
        this.series = series;
        this.views = views;
        this.outcomes = outcomes;
        this.moments = moments;
    }

    /**
     * @param start of the first visit; the others are at the same time of day on the clinic's clock
     * @param rrule by RFC 5545, with a COUNT or an UNTIL
     * @param skipUnfit makes the series without the visits that do not fit; no if it is left out
     * @param dryRun says what would be, and makes nothing; no if it is left out
     */
    record SeriesBody(UUID doctorId, UUID patientId, When start, @Max(AskedTime.MOST_MINUTES) Integer minutes,
            @Size(min = 1, max = 200) String rrule, @Nullable UUID visitTypeId, @Nullable UUID roomId,
            @Nullable Boolean skipUnfit, @Nullable Boolean dryRun) {}

    /**
     * A series that was made.
     *
     * @param visits by start
     * @param unfit those that do not fit and were left out
     */
    record SeriesView(UUID id, List<AppointmentView> visits, List<UnfitView> unfit) {}

    /**
     * A series that would be made.
     *
     * @param id always null: there is none yet
     * @param visits the times that fit
     */
    record SeriesPlanView(@Nullable UUID id, List<SlotView> visits, List<UnfitView> unfit) {}

    /** @param from only visits that start then or later; all if it is left out */
    record SeriesCancelBody(@Nullable When from) {}

    /** @param visits those that were cancelled, by start */
    record SeriesCancelledView(UUID id, List<AppointmentView> visits) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.post("/series", "Makes a series of visits, all of them or none").takes(SeriesBody.class)
                        .answers(200, SeriesPlanView.class, "With dryRun: what would be")
                        .answers(201, SeriesView.class, "It is made")
                        .or(404, "Nobody knows the doctor, patient, room or type that errors names").by(this::make),
                Endpoint.post("/series/{id}/cancel", "Cancels the visits of a series that nobody has come for yet and"
                        + " that have not begun").path("id", UUID.class, "The series").takes(SeriesCancelBody.class)
                        .answers(200, SeriesCancelledView.class, "They are cancelled").orUnknown().by(this::cancel));
    }

    private Answer make(Call call) {
        SeriesBody body = call.body(SeriesBody.class);
        Slot slot = new AskedTime(body.start(), body.minutes(), null).slot(call, moments, OptionalInt.empty());
        SeriesRequest request = new SeriesRequest(new BookingRequest(
                new Placement(body.doctorId(), body.patientId(), body.roomId(), slot), body.visitTypeId(), null,
                Telling.LETTER), rule(call, body.rrule(), slot));
        if (isYes(body.dryRun())) {
            return planned(call, request);
        }
        if (isYes(body.skipUnfit())) {
            FittingSeries made = series.bookWhatFits(call.actor(), request);
            return answer(call, body.doctorId(), made.outcome(), made.unfit());
        }
        return answer(call, body.doctorId(), series.book(call.actor(), request), List.of());
    }

    private static boolean isYes(@Nullable Boolean said) {
        return said != null && said;
    }

    private Recurrence rule(Call call, String rrule, Slot first) {
        return switch (Recurrence.parse(rrule, moments.clock().zone())) {
            case Recurrence.Parsed.Wrong(var problem) -> throw call.wrong(problem.field(), problem.code().name());
            case Recurrence.Parsed.Rule(Recurrence rule) -> {
                if (rule.starts(moments.clock().local(first.start())).isEmpty()) {
                    throw call.wrong("rrule", "BAD_RULE");
                }
                yield rule;
            }
        };
    }

    private Answer planned(Call call, SeriesRequest request) {
        UUID doctorId = request.first().placement().doctorId();
        return series.hindrance(call.actor(), request).map(why -> outcomes.answer(call, doctorId, why, neverMade()))
                .orElseGet(() -> {
                    List<Occurrence> plan = series.plan(request);
                    List<SlotView> visits = plan.stream().filter(Occurrence::fits)
                            .flatMap(one -> one.slot().stream()).map(at -> moments.view(doctorId, at)).toList();
                    return Answer.ok(new SeriesPlanView(null, visits, outcomes.unfit(call, doctorId,
                            plan.stream().filter(one -> !one.fits()).toList())));
                });
    }

    private static Function<Outcome.Made, Answer> neverMade() {
        return made -> {
            throw new IllegalStateException("a plan that was made");
        };
    }

    private Answer answer(Call call, UUID doctorId, Outcome outcome, List<Occurrence> unfit) {
        return outcomes.answer(call, doctorId, outcome, made -> {
            List<AppointmentView> visits = views.of(call.actor(), ((Outcome.DoneTogether) made).visits());
            UUID id = ((Outcome.DoneTogether) made).visits().getFirst().notes().seriesId();
            if (id == null) {
                throw new IllegalStateException("visits without their series");
            }
            return Answer.created(new SeriesView(id, visits, outcomes.unfit(call, doctorId, unfit)));
        });
    }

    private Answer cancel(Call call) {
        UUID id = call.id("id");
        When from = call.body(SeriesCancelBody.class).from();
        Instant first = from == null ? Instant.MIN : moments.read(call, "from", from);
        return switch (series.cancelFrom(call.actor(), id, first)) {
            case Outcome.Unknown none -> throw call.unknown(id.toString());
            case Outcome.Invalid nothingLeft -> outcomes.answer(call, null,
                    new Outcome.Refused(List.of(new Refusal.AlreadyCancelled()), Optional.empty()), neverMade());
            case Outcome outcome -> outcomes.answer(call, null, outcome, made -> Answer.ok(new SeriesCancelledView(id,
                    views.of(call.actor(), ((Outcome.DoneTogether) made).visits()))));
        };
    }
}
