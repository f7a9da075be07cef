package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.PatientChanges;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.directory.PatientRegister;
import clinicdesk.directory.PatientSearch;
import clinicdesk.directory.PersonName;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of patients. */
public final class PatientEndpoints implements Endpoints {

    private static final int LONGEST_QUESTION = 200;

    private final People people;
    private final PatientChanges records;
    private final BookingService booking;
    private final Access access;
    private final Outcomes outcomes;

    /** Where patients are found. */
    public record People(Directory directory, PatientSearch search, PatientRegister register) {}

    /** @param booking makes several acts one */
    public PatientEndpoints(People people, PatientChanges records, BookingService booking, Access access,
            Outcomes outcomes) {
        this.people = people;
        this.records = records;
        this.booking = booking;
        this.access = access;
        this.outcomes = outcomes;
    }

    /** @param language an IETF tag; null for the clinic's */
    record PatientView(UUID id, String familyName, @Nullable String givenName, @Nullable LocalDate birthDate,
            @Nullable String email, @Nullable String phone, @Nullable String language, boolean remindersWanted,
            @Nullable String alerts, @Nullable String insuranceProvider, @Nullable String insuranceNumber,
            @Nullable String notes) {

        static PatientView of(Patient patient) {
            PatientBody said = PatientBody.of(patient.details());
            return new PatientView(patient.id(), said.familyName, said.givenName, said.birthDate, said.email,
                    said.phone, said.language, said.wantsReminders(), said.alerts, said.insuranceProvider,
                    said.insuranceNumber, said.notes);
        }
    }

    /**
     * @param language an IETF tag; left out: the clinic's
     * @param remindersWanted true if it is left out
     */
    record PatientBody(@Size(min = 1, max = 100) String familyName, @Nullable @Size(max = 100) String givenName,
            @Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String language,
            @Nullable Boolean remindersWanted, @Nullable @Size(max = 200) String alerts,
            @Nullable @Size(max = 200) String insuranceProvider, @Nullable @Size(max = 200) String insuranceNumber,
            @Nullable @Size(max = 10_000) String notes) {

        static PatientBody of(PatientDetails patient) {
            Extras extras = patient.extras();
            return new PatientBody(patient.name().family(), patient.name().given(), patient.birthDate(),
                    patient.email(), patient.phone(), extras.language(), extras.remindersWanted(), extras.alerts(),
                    extras.insuranceProvider(), extras.insuranceNumber(), extras.notes());
        }

        PatientDetails details() {
            return new PatientDetails(PersonName.of(familyName, givenName), birthDate, phone, email, new Extras(
                    language, wantsReminders(), alerts, insuranceProvider, insuranceNumber, notes));
        }

        boolean wantsReminders() {
            return remindersWanted == null || remindersWanted;
        }
    }

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/patients", "The patients in use, by name, or those who are found")
                        .query("q", String.class, "Any parts of name, phone or birth date, in any order: the "
                                + Limits.LONGEST_PAGE + " who fit best, in the order of the desk")
                        .lists(PatientView.class, "A page of patients").by(this::list),
                Endpoint.post("/patients", "Somebody new").takes(PatientBody.class)
                        .answers(201, PatientView.class, "She has a record").by(this::add),
                Endpoint.get("/patients/{id}",
                        "One patient; of a record that was merged into another the one that stands for it")
                        .path("id", UUID.class, "The patient").answers(200, PatientView.class, "The patient")
                        .orUnknown().by(this::one),
                Endpoint.patch("/patients/{id}", "Changes what is sent, and leaves the rest")
                        .path("id", UUID.class, "The patient").takes(PatientBody.class)
                        .answers(200, PatientView.class, "As she is now").orUnknown().orRefused().by(this::change));
    }

    private Answer list(Call call) {
        requireSight(call);
        return Answer.ok(call.value("q", String.class).filter(typed -> !typed.isBlank())
                .map(typed -> found(call, typed)).orElseGet(() -> byName(call)));
    }

    private void requireSight(Call call) {
        if (!access.may(call.actor(), Permission.SEE_PATIENTS)) {
            throw call.denied();
        }
    }

    private Page<PatientView> found(Call call, String typed) {
        if (typed.length() > LONGEST_QUESTION) {
            throw call.wrong("q", "TEXT_TOO_LONG");
        }
        return Page.of(call, people.search().find(typed, List.of(), Limits.LONGEST_PAGE),
                patient -> patient.id().toString(), PatientView::of);
    }

    /** The mark of a page is an id alone, since names have no place in an address. */
    private Page<PatientView> byName(Call call) {
        int most = call.limit() + 1;
        List<Patient> rows = Page.after(call)
                .map(last -> people.register().byNameAfter(last(call, last), most))
                .orElseGet(() -> people.register().byName(most));
        return Page.of(rows, call.limit(), patient -> patient.id().toString(), PatientView::of);
    }

    private Patient last(Call call, String mark) {
        Optional<Object> id = Values.read(UUID.class, mark);
        return id.flatMap(last -> people.directory().patient((UUID) last))
                .orElseThrow(() -> call.wrong("after", "UNKNOWN"));
    }

    private Answer one(Call call) {
        requireSight(call);
        return Answer.ok(PatientView.of(find(call)));
    }

    private Patient find(Call call) {
        UUID id = call.id("id");
        return people.directory().survivor(id).orElseThrow(() -> call.unknown(id.toString()));
    }

    private Answer add(Call call) {
        PatientDetails details = call.body(PatientBody.class).details();
        return answer(call, naming(records.create(call.actor(), details), details),
                patient -> Answer.created("/patients/" + patient.id(), PatientView.of(patient)));
    }

    /** Read and changed in one transaction, so that nobody can come between. */
    private Answer change(Call call) {
        if (!records.may(call.actor())) {
            throw call.denied();
        }
        Outcome outcome = booking.whole(() -> {
            Patient patient = find(call);
            PatientDetails seen = patient.details();
            PatientDetails details = call.changed(PatientBody.class, PatientBody.of(seen)).details();
            return naming(records.change(call.actor(), new PatientChange.Details(patient.id(), seen, details)),
                    details);
        });
        return answer(call, outcome, patient -> Answer.ok(PatientView.of(patient)));
    }

    private Answer answer(Call call, Outcome outcome, Function<Patient, Answer> saved) {
        return outcomes.answer(call, null, outcome, made -> {
            if (made instanceof Outcome.PatientChanged(Patient patient, var inverse)) {
                return saved.apply(patient);
            }
            throw new IllegalStateException(made.toString());
        });
    }

    /** What is wrong with a name is said of the part that is wrong. */
    private Outcome naming(Outcome outcome, PatientDetails details) {
        PersonName family = PersonName.of(details.name().family(), null);
        boolean familyIsFine = people.directory().problems(PatientDetails.of(family, null, null, null)).isEmpty();
        String name = familyIsFine ? "givenName" : "familyName";
        return Outcomes.naming(outcome, field -> field.equals("name") ? name : field);
    }
}
