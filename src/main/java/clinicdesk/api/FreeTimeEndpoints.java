package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.booking.FoundTimes;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.FreeTime;
import clinicdesk.booking.TimeSearch;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds free times, by the rules by which they are then booked. */
public final class FreeTimeEndpoints implements Endpoints {

    private static final int MOST = 100;

    private final FreeTime freeTime;
    private final Directory directory;
    private final Access access;
    private final Moments moments;

    public FreeTimeEndpoints(FreeTime freeTime, Directory directory, Access access, Moments moments) {
        this.freeTime = freeTime;
        this.directory = directory;
        this.access = access;
        this.moments = moments;
    }

    /** @param searchedUntil how far was looked: as far as asked, or the end of the last slot that was wanted */
    record FirstAvailableView(List<SlotView> slots, OffsetDateTime searchedUntil) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                visit(Endpoint.get("/doctors/{id}/slots",
                        "A doctor's free times of one length, one after another; none of an impossible length")
                        .path("id", UUID.class, "The doctor")
                        .needs("from", When.class, "Where the window begins")
                        .needs("to", When.class, "Where it ends")
                        .needs("minutes", Integer.class, "The length of each")
                        .query("short", Boolean.class, "Whether what is left of an open stretch is given too"))
                        .lists(SlotView.class, "A page of free times, by start")
                        .or(404, "Nobody knows the doctor, patient, room or type").by(this::slots),
                visit(Endpoint.get("/first-available",
                        "The first free times of all doctors who may be meant; none of an impossible length")
                        .needs("minutes", Integer.class, "The length of the visit")
                        .query("from", When.class, "The earliest start; now if it is not said")
                        .query("until", When.class, "When it has to be over; 400 days on if it is not said")
                        .query("doctorId", UUID.class, "Only with this doctor")
                        .query("specialization", String.class, "Only with doctors of this speciality")
                        .query("count", Integer.class, "How many are wanted, 1 to " + MOST + "; 1 if it is not said"))
                        .answers(200, FirstAvailableView.class,
                                "Earliest first, then by the doctor's name, then id")
                        .or(404, "Nobody knows the doctor, patient, room or type that errors names")
                        .by(this::first));
    }

    private static Endpoint.Spec visit(Endpoint.Spec spec) {
        return spec.query("patientId", UUID.class, "Who has to be free too")
                .query("roomId", UUID.class, "The room that has to be free too")
                .query("visitTypeId", UUID.class, "Whose time before and after the doctor needs");
    }

    private Answer slots(Call call) {
        UUID id = call.id("id");
        if (directory.doctor(id).isEmpty()) {
            throw call.unknown(id.toString());
        }
        List<FreeSlot> free = freeTime.slots(id, moments.window(call), need(call),
                call.value("short", Boolean.class).orElse(false));
        return Answer.ok(Page.of(call, free, slot -> slot.slot().start().toString(), this::view));
    }

    private SlotView view(FreeSlot free) {
        return moments.view(free.doctorId(), free.slot());
    }

    private Need need(Call call) {
        if (call.value("patientId", UUID.class).isPresent()
                && !access.may(call.actor(), Permission.SEE_PATIENTS)) {
            throw call.denied();
        }
        return new Need(call.needed("minutes", Integer.class),
                known(call, "patientId", directory::patient).orElse(null),
                Where.of(known(call, "roomId", directory::room).orElse(null)),
                known(call, "visitTypeId", directory::visitType).orElse(null));
    }

    private static Optional<UUID> known(Call call, String name, Function<UUID, Optional<?>> find) {
        Optional<UUID> id = call.value(name, UUID.class);
        if (id.isPresent() && find.apply(id.get()).isEmpty()) {
            throw Outcomes.unknown(call, name);
        }
        return id;
    }

    private Answer first(Call call) {
        int count = call.value("count", Integer.class).orElse(1);
        if (count < 1 || count > MOST) {
            throw call.wrong("count", "BAD_NUMBER");
        }
        Need need = need(call);
        Optional<Whom> whom = whom(call);
        Instant from = moment(call, "from").orElse(moments.clock().now());
        Optional<Instant> until = moment(call, "until");
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw call.wrong("until", "BAD_TIME");
        }
        FoundTimes found = freeTime.first(new TimeSearch(whom.orElse(new Whom.Anyone()), need, from,
                until.orElse(null), whom.isPresent() ? count : 0));
        return Answer.ok(new FirstAvailableView(found.slots().stream().map(this::view).toList(),
                moments.at(found.searchedUntil())));
    }

    private Optional<Instant> moment(Call call, String name) {
        return call.value(name, When.class).map(when -> moments.read(call, name, when));
    }

    /** Empty if the doctor who is asked for is of another speciality. */
    private Optional<Whom> whom(Call call) {
        Optional<String> speciality = call.value("specialization", String.class).map(String::strip);
        Optional<UUID> id = known(call, "doctorId", directory::doctor);
        if (id.isEmpty()) {
            return Optional.of(speciality.<Whom>map(Whom.Speciality::new).orElseGet(Whom.Anyone::new));
        }
        String own = id.flatMap(directory::doctor).map(Doctor::specialization).orElse(null);
        return speciality.isEmpty() || speciality.get().equalsIgnoreCase(own)
                ? Optional.of(new Whom.One(id.get()))
                : Optional.empty();
    }
}
