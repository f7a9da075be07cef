package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.booking.Outcome;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When doctors are away. */
public final class LeaveEndpoints implements Endpoints {

    private static final String LEAVE_ID = "leaveId";

    /** Years that are written with four digits whatever the offset. */
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_998;

    private final DutyDesk desk;
    private final Outcomes outcomes;
    private final AppointmentViews visits;
    private final Moments moments;
    private final Access access;

    public LeaveEndpoints(DutyDesk desk, Outcomes outcomes, AppointmentViews visits, Moments moments, Access access) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.visits = visits;
        this.moments = moments;
        this.access = access;
    }

    /**
     * @param to the end, which does not belong to it
     * @param reason only for who may see patients
     */
    record LeaveView(UUID id, OffsetDateTime from, OffsetDateTime to, @Nullable String reason) {}

    /** @param to the end, which does not belong to it; both on a whole minute */
    record LeaveBody(When from, When to, @Nullable @Size(max = 200) String reason) {}

    /** @param affected the visits to come on these days that no longer fit, by start */
    record TakenLeaveView(UUID id, OffsetDateTime from, OffsetDateTime to, @Nullable String reason,
            List<AppointmentView> affected) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/doctors/{id}/leave", "When a doctor is away, by its start, also what is over")
                        .path(DutyDesk.ID, UUID.class, "The doctor").lists(LeaveView.class, "A page of leave")
                        .orUnknown().by(this::list),
                Endpoint.post("/doctors/{id}/leave", "A doctor will be away")
                        .path(DutyDesk.ID, UUID.class, "The doctor").takes(LeaveBody.class)
                        .answers(201, TakenLeaveView.class, "The leave, and whom it leaves without a time")
                        .orUnknown().by(this::take),
                Endpoint.delete("/doctors/{id}/leave/{leaveId}", "A doctor will not be away after all")
                        .path(DutyDesk.ID, UUID.class, "The doctor").path(LEAVE_ID, UUID.class, "The leave")
                        .answers(204, "The doctor is there").orUnknown().orRefused().by(this::cancel));
    }

    private Answer list(Call call) {
        List<Leave> all = desk.hours().leaves(desk.doctor(call).id());
        boolean seesReason = access.may(call.actor(), Permission.SEE_PATIENTS);
        return Answer.ok(Page.of(call, all, leave -> leave.id().toString(), leave -> new LeaveView(leave.id(),
                at(leave.from()), at(leave.to()), seesReason ? leave.reason() : null)));
    }

    private OffsetDateTime at(LocalDateTime local) {
        return moments.at(moments.clock().atOrAfter(local));
    }

    private Answer take(Call call) {
        UUID doctorId = desk.doctor(call).id();
        LeaveBody body = call.body(LeaveBody.class);
        LocalDateTime from = read(call, "from", body.from());
        LocalDateTime to = read(call, "to", body.to());
        if (!from.isBefore(to)) {
            throw call.wrong("to", "BAD_TIME");
        }
        Leave leave = new Leave(doctorId, from, to, body.reason());
        Outcome outcome = desk.changes().change(call.actor(), new HoursChange.TakeLeave(leave));
        return outcomes.answer(call, doctorId, outcome, made -> Answer.created(
                "/doctors/" + doctorId + "/leave/" + leave.id(), new TakenLeaveView(leave.id(), at(leave.from()),
                        at(leave.to()), leave.reason(), visits.affected(call.actor(), made))));
    }

    private LocalDateTime read(Call call, String field, When when) {
        Instant moment = moments.read(call, field, when);
        LocalDateTime local = moments.clock().local(moment);
        if (!local.truncatedTo(ChronoUnit.MINUTES).equals(local) || local.getYear() < FIRST_YEAR
                || local.getYear() > LAST_YEAR) {
            throw call.wrong(field, "BAD_TIME");
        }
        return local;
    }

    private Answer cancel(Call call) {
        UUID doctorId = desk.doctor(call).id();
        UUID id = call.id(LEAVE_ID);
        if (desk.hours().leaves(doctorId).stream().noneMatch(leave -> leave.id().equals(id))) {
            throw call.unknown(id.toString());
        }
        return outcomes.answer(call, doctorId,
                desk.changes().change(call.actor(), new HoursChange.CancelLeave(id)), made -> Answer.nothing());
    }
}
