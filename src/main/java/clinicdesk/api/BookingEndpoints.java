package clinicdesk.api;

import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Confirmed;
import clinicdesk.booking.Confirming;
import clinicdesk.booking.Despite;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Directory;
import clinicdesk.mail.LetterState;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Books, moves and cancels visits, and says how they stand. */
public final class BookingEndpoints implements Endpoints {

    /** How often a change that says no version is tried on the visit as it is then, if others change it meanwhile. */
    private static final int TRIES = 5;

    private static final String VISIT = "The visit";

    private final Desk desk;
    private final AppointmentViews views;
    private final Outcomes outcomes;
    private final Moments moments;

    /** Where it is done. */
    public record Desk(BookingService booking, Confirming confirming, AppointmentStore appointments,
            Directory directory) {}

    public BookingEndpoints(Desk desk, AppointmentViews views, Outcomes outcomes, Moments moments) {
        this.desk = desk;
        this.views = views;
        this.outcomes = outcomes;
        this.moments = moments;
    }

    /**
     * @param minutes its length; it or the end is given, or neither where the visit type says how long it is
     * @param letter whether the patient gets a letter; yes if it is left out
     * @param override books also where a rule refuses
     */
    record AppointmentBody(UUID doctorId, UUID patientId, When start,
            @Nullable @Max(AskedTime.MOST_MINUTES) Integer minutes, @Nullable When end, @Nullable UUID visitTypeId,
            @Nullable UUID roomId, @Nullable @Size(max = BookingRequest.LONGEST_REASON) String reason,
            @JsonProperty("notify") @Nullable Boolean letter, @Nullable OverrideBody override) {}

    /** @param reason for the trail */
    record OverrideBody(@Size(min = 1, max = BookingRequest.LONGEST_REASON) String reason) {}

    /**
     * What is left out stays as it is.
     *
     * @param letter whether the patient gets a letter; yes if it is left out
     */
    record RescheduleBody(When start, @Nullable @Max(AskedTime.MOST_MINUTES) Integer minutes,
            @Nullable UUID doctorId, @Nullable UUID roomId, @Nullable UUID patientId,
            @JsonProperty("notify") @Nullable Boolean letter, @Nullable OverrideBody override) {}

    /** @param letter whether the patient gets a letter; yes if it is left out */
    record AppointmentCancelBody(@Nullable @Size(max = BookingRequest.LONGEST_REASON) String reason,
            @JsonProperty("notify") @Nullable Boolean letter) {}

    record AppointmentStatusBody(Standing status) {}

    /** How a visit may be said to stand; it is cancelled by an act of its own. */
    enum Standing {
        SCHEDULED, ARRIVED, IN_PROGRESS, COMPLETED, NO_SHOW
    }

    /** @param notificationId of the letter in the outbox */
    record ConfirmationQueuedView(UUID notificationId, LetterState state) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.post("/appointments", "Books a visit: with its minutes, or its end, or neither if its type"
                        + " says how long it is").takes(AppointmentBody.class)
                        .answers(201, AppointmentView.class, "It is booked; ETag is its version")
                        .or(404, "Nobody knows the doctor, patient, room or type that errors names").by(this::book),
                change("reschedule", "Puts a visit elsewhere; a length that is not given stays")
                        .takes(RescheduleBody.class).by(this::reschedule),
                change("cancel", "Cancels a visit, which frees its time").takes(AppointmentCancelBody.class)
                        .by(this::cancel),
                change("status", "Says how a visit stands").takes(AppointmentStatusBody.class).by(this::status),
                Endpoint.post("/appointments/{id}/confirm", "Has the patient told of a visit again")
                        .path("id", UUID.class, VISIT)
                        .answers(202, ConfirmationQueuedView.class, "The letter is in the outbox").orUnknown()
                        .by(this::confirm));
    }

    private static Endpoint.Spec change(String act, String summary) {
        return Endpoint.post("/appointments/{id}/" + act, summary).path("id", UUID.class, VISIT).ifMatch()
                .answers(200, AppointmentView.class, "As it is now; ETag is its version").orUnknown();
    }

    private Answer book(Call call) {
        AppointmentBody body = call.body(AppointmentBody.class);
        AskedTime asked = new AskedTime(body.start(), body.minutes(), body.end());
        Slot slot = asked.slot(call, moments, usualMinutes(call, body.visitTypeId()));
        Placement place = new Placement(body.doctorId(), body.patientId(), body.roomId(), slot);
        Outcome outcome = desk.booking().book(call.actor(), new BookingRequest(place, body.visitTypeId(),
                body.reason(), telling(body.letter()), despite(call, body.override())));
        return outcomes.answer(call, body.doctorId(), outcome, made -> {
            AppointmentView view = view(call, made);
            return Answer.created("/appointments/" + view.id(), view).version(view.version());
        });
    }

    private OptionalInt usualMinutes(Call call, @Nullable UUID visitTypeId) {
        return visitTypeId == null
                ? OptionalInt.empty()
                : OptionalInt.of(desk.directory().visitType(visitTypeId)
                        .orElseThrow(() -> Outcomes.unknown(call, "visitTypeId")).minutes());
    }

    private static Telling telling(@Nullable Boolean letter) {
        return letter == null || letter ? Telling.LETTER : Telling.NO_LETTER;
    }

    private static @Nullable Despite despite(Call call, @Nullable OverrideBody override) {
        if (override == null) {
            return null;
        }
        if (override.reason().isBlank()) {
            throw call.wrong("override.reason", "MISSING_FIELD");
        }
        return Despite.whatever(override.reason());
    }

    private AppointmentView view(Call call, Outcome.Made made) {
        return views.of(call.actor(), ((Outcome.Done) made).visit());
    }

    private Answer reschedule(Call call) {
        RescheduleBody body = call.body(RescheduleBody.class);
        AskedTime asked = new AskedTime(body.start(), body.minutes(), null);
        Despite despite = despite(call, body.override());
        return change(call, Optional.ofNullable(body.doctorId()), visit -> {
            Placement now = visit.placement();
            Placement to = new Placement(Objects.requireNonNullElse(body.doctorId(), now.doctorId()),
                    Objects.requireNonNullElse(body.patientId(), now.patientId()),
                    body.roomId() == null ? now.roomId() : body.roomId(),
                    asked.slot(call, moments, OptionalInt.of((int) visit.slot().minutes())));
            return desk.booking().move(call.actor(), visit.id(), visit.version(),
                    new MoveRequest(to, telling(body.letter()), despite));
        });
    }

    private Answer cancel(Call call) {
        AppointmentCancelBody body = call.body(AppointmentCancelBody.class);
        return change(call, Optional.empty(), visit -> desk.booking().cancel(call.actor(), visit.id(),
                visit.version(), body.reason(), telling(body.letter())));
    }

    private Answer status(Call call) {
        AppointmentStatus next = AppointmentStatus.valueOf(call.body(AppointmentStatusBody.class).status().name());
        return change(call, Optional.empty(),
                visit -> desk.booking().status(call.actor(), visit.id(), visit.version(), next, null));
    }

    /**
     * Does it to the visit as the caller has seen it or, where she does not say, as it is now.
     *
     * @param goesTo the doctor in whose book it is to be; empty for the same
     */
    private Answer change(Call call, Optional<UUID> goesTo, Function<Visit, Outcome> act) {
        UUID id = call.id("id");
        Optional<List<Long>> seen = call.versionsSeen();
        int most = seen.isPresent() ? 1 : TRIES;
        Visit visit = find(call, id);
        if (seen.isPresent() && !seen.get().contains(visit.version())) {
            return Answer.of(call.words().problem("changed", 412));
        }
        Outcome outcome = act.apply(visit);
        for (int tries = 1; tries < most && outcome instanceof Outcome.Stale(Visit current); tries++) {
            outcome = act.apply(current);
        }
        return outcomes.answer(call, goesTo.orElse(visit.doctorId()), outcome, made -> {
            AppointmentView view = view(call, made);
            return Answer.ok(view).version(view.version());
        });
    }

    private Visit find(Call call, UUID id) {
        return desk.appointments().visit(id).orElseThrow(() -> call.unknown(id.toString()));
    }

    private Answer confirm(Call call) {
        Visit visit = find(call, call.id("id"));
        return switch (desk.confirming().confirm(call.actor(), visit.id())) {
            case Confirmed.Queued(UUID letter, LetterState state) ->
                Answer.accepted(new ConfirmationQueuedView(letter, state));
            case Confirmed.NoAddress none -> Answer.of(call.words().problem("noAddress", 409));
            case Confirmed.Not(Outcome why) ->
                outcomes.answer(call, visit.doctorId(), why, made -> Answer.nothing());
        };
    }
}
