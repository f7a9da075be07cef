package clinicdesk.api;

import clinicdesk.base.Ids;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Details;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.DirectoryChange.Keep;
import clinicdesk.directory.DirectoryChange.Use;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.DoctorDetails;
import clinicdesk.directory.DoctorDetails.Contact;
import clinicdesk.directory.DoctorDetails.Work;
import clinicdesk.directory.Subject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The doctors of the clinic. */
public final class DoctorEndpoints implements Endpoints {

    private final DutyDesk desk;
    private final Outcomes outcomes;

    public DoctorEndpoints(DutyDesk desk, Outcomes outcomes) {
        this.desk = desk;
        this.outcomes = outcomes;
    }

    /** @param colour a place in the palette of the desk */
    record DoctorView(UUID id, String name, @Nullable String email, @Nullable String phone,
            @Nullable String specialization, @Nullable String department, int colour, boolean active) {}

    /** @param colour a place in the palette of the desk; the first if it is left out */
    record DoctorBody(@Size(min = 1, max = 100) String name, @Nullable String email, @Nullable String phone,
            @Nullable @Size(max = 200) String specialization, @Nullable @Size(max = 200) String department,
            @Nullable @Min(0) @Max(Details.COLOURS - 1) Integer colour, @Nullable Boolean active) {

        boolean worksHere() {
            return active == null || active;
        }
    }

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/doctors", "The doctors, by name")
                        .query("specialization", String.class, "Only those of this speciality, whatever its case")
                        .query("department", String.class, "Only those of this department, whatever its case")
                        .query("active", Boolean.class, "Only those who work here, or no longer do")
                        .lists(DoctorView.class, "A page of doctors").by(this::list),
                Endpoint.post("/doctors", "Somebody new begins").takes(DoctorBody.class)
                        .answers(201, DoctorView.class, "She has begun").orRefused().by(this::add),
                Endpoint.get("/doctors/{id}", "One doctor").path("id", UUID.class, "The doctor")
                        .answers(200, DoctorView.class, "The doctor").orUnknown().by(this::one),
                Endpoint.patch("/doctors/{id}", "Changes what is sent, and leaves the rest")
                        .path("id", UUID.class, "The doctor").takes(DoctorBody.class)
                        .answers(200, DoctorView.class, "As she is now").orUnknown().orRefused().by(this::change));
    }

    private Answer list(Call call) {
        Optional<String> speciality = call.value("specialization", String.class);
        Optional<String> department = call.value("department", String.class);
        Optional<Boolean> active = call.value("active", Boolean.class);
        List<DoctorView> doctors = desk.directory().entries(Subject.DOCTOR).stream().map(DoctorEndpoints::view)
                .filter(doctor -> speciality.isEmpty() || isSame(speciality.get(), doctor.specialization()))
                .filter(doctor -> department.isEmpty() || isSame(department.get(), doctor.department()))
                .filter(doctor -> active.isEmpty() || active.get() == doctor.active()).toList();
        return Answer.ok(Page.of(call, doctors, doctor -> doctor.id().toString(), doctor -> doctor));
    }

    private static boolean isSame(String wanted, @Nullable String own) {
        return wanted.strip().equalsIgnoreCase(own);
    }

    private Answer one(Call call) {
        return Answer.ok(view(desk.doctor(call)));
    }

    private Answer add(Call call) {
        DoctorBody body = call.body(DoctorBody.class);
        UUID id = Ids.next();
        Outcome outcome = desk.booking().whole(() -> {
            Outcome kept = change(call, new Keep(id, null, details(body, null)));
            return kept instanceof Outcome.Made && !body.worksHere()
                    ? change(call, new Use(Subject.DOCTOR, id, false))
                    : kept;
        });
        return outcomes.answer(call, null, outcome, made -> Answer.created("/doctors/" + id, view(id)));
    }

    /** Read and changed in one transaction, so that nobody can come between. */
    private Answer change(Call call) {
        Outcome outcome = desk.booking().whole(() -> {
            DirectoryEntry before = desk.doctor(call);
            DoctorDetails seen = (DoctorDetails) before.details();
            DoctorBody body = call.changed(DoctorBody.class, body(before));
            Outcome kept = change(call, new Keep(before.id(), seen, details(body, seen.roomId())));
            return kept instanceof Outcome.Made && before.active() != body.worksHere()
                    ? change(call, new Use(Subject.DOCTOR, before.id(), body.worksHere()))
                    : kept;
        });
        return outcomes.answer(call, null, outcome, made -> Answer.ok(view(call.id(DutyDesk.ID))));
    }

    private Outcome change(Call call, DirectoryChange change) {
        return desk.changes().change(call.actor(), change);
    }

    private DoctorView view(UUID id) {
        return desk.directory().entries(Subject.DOCTOR).stream().filter(entry -> entry.id().equals(id)).findFirst()
                .map(DoctorEndpoints::view).orElseThrow();
    }

    private static DoctorDetails details(DoctorBody body, @Nullable UUID roomId) {
        return new DoctorDetails(body.name(), new Work(body.specialization(), body.department()),
                new Contact(body.phone(), body.email()), body.colour() == null ? 0 : body.colour(), roomId);
    }

    private static DoctorBody body(DirectoryEntry entry) {
        DoctorView view = view(entry);
        return new DoctorBody(view.name(), view.email(), view.phone(), view.specialization(), view.department(),
                view.colour(), view.active());
    }

    private static DoctorView view(DirectoryEntry entry) {
        DoctorDetails doctor = (DoctorDetails) entry.details();
        return new DoctorView(entry.id(), doctor.name(), doctor.contact().email(), doctor.contact().phone(),
                doctor.work().specialization(), doctor.work().department(), doctor.colour(), entry.active());
    }
}
