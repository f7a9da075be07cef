package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.base.Slot;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Directory;
import clinicdesk.hours.TimeSpan;
import clinicdesk.waitlist.Fitting;
import clinicdesk.waitlist.Gaps;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiting;
import clinicdesk.waitlist.WaitingList;
import clinicdesk.waitlist.WaitingRules;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who waits for a time, and who fits one that has become free. */
public final class WaitlistEndpoints implements Endpoints {

    private static final int LONGEST_SPECIALITY = 100;

    private final WaitingList list;
    private final Gaps gaps;
    private final Directory directory;
    private final Access access;
    private final Outcomes outcomes;

    public WaitlistEndpoints(WaitingList list, Gaps gaps, Directory directory, Access access, Outcomes outcomes) {
        this.list = list;
        this.gaps = gaps;
        this.directory = directory;
        this.access = access;
        this.outcomes = outcomes;
    }

    /**
     * @param doctorId whom she waits for; null for anybody of the speciality, or anybody at all
     * @param days on which she can come; all of them if it is null
     * @param from on the clinic's clock; she can come at any time of the day if it is null
     * @param since when she was put on the list
     */
    record WaitingView(UUID id, UUID patientId, @Nullable UUID doctorId, @Nullable String specialization, int minutes,
            @Nullable List<DayOfWeek> days, @Nullable String from, @Nullable String to, boolean urgent,
            OffsetDateTime since) {}

    record WaitingBody(UUID patientId, @Nullable UUID doctorId,
            @Nullable @Size(max = LONGEST_SPECIALITY) String specialization, int minutes,
            @Nullable List<DayOfWeek> days, @Nullable @Pattern(regexp = TimeOfDay.START) String from,
            @Nullable @Pattern(regexp = TimeOfDay.END) String to, @Nullable Boolean urgent) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/waitlist", "Who waits, in the order of the offer: urgent ones, then by how long")
                        .lists(WaitingView.class, "A page of those who wait").by(this::list),
                Endpoint.post("/waitlist", "Puts a patient on the list").takes(WaitingBody.class)
                        .answers(201, WaitingView.class, "She is on it")
                        .or(404, "Nobody knows the patient or doctor that errors names").by(this::add),
                Endpoint.delete("/waitlist/{id}", "Takes somebody off the list").path("id", UUID.class, "Who waits")
                        .answers(204, "She is off it").orUnknown().by(this::drop),
                Endpoint.get("/waitlist/fitting", "Who fits a time that is free, in the order of the offer")
                        .needs("doctorId", UUID.class, "Whose time it is")
                        .needs("start", When.class, "Where it begins")
                        .needs("minutes", Integer.class, "How long it is")
                        .lists(WaitingView.class, "A page of those who can be booked into it")
                        .or(404, "Nobody knows the doctor").by(this::fitting));
    }

    private Answer list(Call call) {
        return page(call, list.open());
    }

    /** A doctor is told who waits for her or for no doctor in particular. */
    private Answer page(Call call, List<OpenWaiting> waiting) {
        if (!access.may(call.actor(), Permission.SEE_PATIENTS)) {
            throw call.denied();
        }
        List<OpenWaiting> seen = waiting.stream().filter(who -> sees(call, who)).toList();
        return Answer.ok(Page.of(call, seen, who -> who.id().toString(), this::view));
    }

    private static boolean sees(Call call, OpenWaiting who) {
        UUID doctorId = who.waiting().with().doctorId();
        return call.actor().role() != Role.DOCTOR || doctorId == null || doctorId.equals(call.actor().doctorId());
    }

    private WaitingView view(OpenWaiting who) {
        Waiting waiting = who.waiting();
        Suits suits = waiting.suits();
        TimeSpan time = suits.time();
        return new WaitingView(who.id(), who.patientId(), waiting.with().doctorId(), waiting.with().specialization(),
                waiting.need().minutes(), suits.isAnyDay() ? null : suits.days().stream().sorted().toList(),
                suits.isAnyHour() ? null : TimeOfDay.text(time.from()),
                suits.isAnyHour() ? null : TimeOfDay.text(time.to()), waiting.urgent(),
                outcomes.moments().at(who.since()));
    }

    private Answer add(Call call) {
        WaitingBody body = call.body(WaitingBody.class);
        UUID id = Ids.next();
        Outcome outcome = list.add(call.actor(), id, waiting(call, body));
        return outcomes.answer(call, body.doctorId(), outcome,
                made -> Answer.created(view(list.find(id).orElseThrow())));
    }

    private static Waiting waiting(Call call, WaitingBody body) {
        String speciality = body.specialization() == null || body.specialization().isBlank()
                ? null
                : body.specialization().strip();
        TimeSpan time = body.from() == null && body.to() == null
                ? TimeSpan.WHOLE_DAY
                : TimeOfDay.span(call, "to", body.from() == null ? "00:00" : body.from(),
                        body.to() == null ? "24:00" : body.to());
        Set<DayOfWeek> days = body.days() == null ? Set.of() : Set.copyOf(body.days());
        return new Waiting(body.patientId(), new Waiting.With(body.doctorId(), speciality),
                new Waiting.Need(body.minutes(), null, null), new Suits(days, time),
                Boolean.TRUE.equals(body.urgent()));
    }

    private Answer drop(Call call) {
        UUID id = call.id("id");
        if (list.find(id).isEmpty()) {
            throw call.unknown(id.toString());
        }
        return outcomes.answer(call, null, list.drop(call.actor(), id), made -> Answer.nothing());
    }

    private Answer fitting(Call call) {
        UUID doctorId = call.needed("doctorId", UUID.class);
        if (directory.doctor(doctorId).isEmpty()) {
            throw Outcomes.unknown(call, "doctorId");
        }
        int minutes = call.needed("minutes", Integer.class);
        if (minutes < WaitingRules.SHORTEST || minutes > WaitingRules.LONGEST) {
            throw call.wrong("minutes", "BAD_DURATION");
        }
        Slot gap = Slot.of(outcomes.moments().needed(call, "start"), minutes);
        return page(call, gaps.fitting(doctorId, gap, Limits.LONGEST_PAGE).stream().map(Fitting::who).toList());
    }
}
