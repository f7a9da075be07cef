package clinicdesk.api;

import static java.util.stream.Collectors.toCollection;

import clinicdesk.booking.Outcome;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Session;
import clinicdesk.hours.TimeSpan;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The special hours of doctors: those of a date take the place of its weekly hours. */
public final class SessionEndpoints implements Endpoints {

    private static final String SESSION_ID = "sessionId";

    private final DutyDesk desk;
    private final Outcomes outcomes;
    private final AppointmentViews visits;

    public SessionEndpoints(DutyDesk desk, Outcomes outcomes, AppointmentViews visits) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.visits = visits;
    }

    record SessionView(UUID id, LocalDate date, String from, String to) {

        static SessionView of(Session session) {
            return new SessionView(session.id(), session.day(), TimeOfDay.text(session.span().from()),
                    TimeOfDay.text(session.span().to()));
        }
    }

    record SessionBody(LocalDate date, @Pattern(regexp = TimeOfDay.START) String from,
            @Pattern(regexp = TimeOfDay.END) String to) {}

    /** @param affected the visits to come on this date that no longer fit, by start */
    record AddedSessionView(UUID id, LocalDate date, String from, String to, List<AppointmentView> affected) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/doctors/{id}/sessions",
                        "The special hours of a doctor, by date and time, also past ones")
                        .path(DutyDesk.ID, UUID.class, "The doctor").lists(SessionView.class, "A page of special hours")
                        .orUnknown().by(this::list),
                Endpoint.post("/doctors/{id}/sessions", "Hours of one date, which replace its weekly hours")
                        .path(DutyDesk.ID, UUID.class, "The doctor").takes(SessionBody.class)
                        .answers(201, AddedSessionView.class, "The hours, and whom they leave without a time")
                        .orUnknown().by(this::add),
                Endpoint.delete("/doctors/{id}/sessions/{sessionId}",
                        "Takes hours of a date away; after the last of them its weekly hours count again")
                        .path(DutyDesk.ID, UUID.class, "The doctor").path(SESSION_ID, UUID.class, "The hours")
                        .answers(204, "They are gone").orUnknown().orRefused().by(this::takeAway));
    }

    private Answer list(Call call) {
        return Answer.ok(Page.of(call, desk.hours().sessions(desk.doctor(call).id()),
                session -> session.id().toString(), SessionView::of));
    }

    private Answer add(Call call) {
        UUID doctorId = desk.doctor(call).id();
        SessionBody body = call.body(SessionBody.class);
        TimeSpan span = TimeOfDay.span(call, "to", body.from(), body.to());
        Outcome outcome = desk.booking().whole(() -> {
            List<TimeSpan> spans = spans(doctorId, body.date());
            spans.add(span);
            return change(call, doctorId, body.date(), spans);
        });
        return outcomes.answer(call, doctorId, Outcomes.naming(outcome, field -> "from"), made -> {
            Session added = desk.hours().sessions(doctorId).stream()
                    .filter(session -> session.day().equals(body.date()) && session.span().equals(span)).findFirst()
                    .orElseThrow();
            return Answer.created("/doctors/" + doctorId + "/sessions/" + added.id(), new AddedSessionView(added.id(),
                    body.date(), body.from(), body.to(), visits.affected(call.actor(), made)));
        });
    }

    private List<TimeSpan> spans(UUID doctorId, LocalDate date) {
        return desk.hours().sessions(doctorId).stream().filter(session -> session.day().equals(date))
                .map(Session::span).collect(toCollection(ArrayList::new));
    }

    private Outcome change(Call call, UUID doctorId, LocalDate date, List<TimeSpan> spans) {
        return desk.changes().change(call.actor(), new HoursChange.Special(doctorId, date, spans));
    }

    private Answer takeAway(Call call) {
        UUID doctorId = desk.doctor(call).id();
        UUID id = call.id(SESSION_ID);
        Outcome outcome = desk.booking().whole(() -> {
            Session gone = desk.hours().sessions(doctorId).stream().filter(session -> session.id().equals(id))
                    .findFirst().orElseThrow(() -> call.unknown(id.toString()));
            List<TimeSpan> spans = spans(doctorId, gone.day());
            spans.remove(gone.span());
            return change(call, doctorId, gone.day(), spans);
        });
        return outcomes.answer(call, doctorId, outcome, made -> Answer.nothing());
    }
}
