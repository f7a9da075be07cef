package clinicdesk.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import clinicdesk.mail.LetterCode;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.find.FindRow.Heading;
import clinicdesk.ui.find.FindRow.Hit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maria looks for somebody or something; it is Monday, half past eight. */
class FindViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private FindViewModel find;
    private final List<String> did = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        at = PanelDesk.in(clinic);
        find = new FindViewModel(at.desk, at.book, new Window(),
                List.of(new Command("New visit", "Ctrl+N", () -> did.add("new visit")),
                        new Command("Go to a date", "Ctrl+G", () -> did.add("go to a date")),
                        new Command("Settings", "", () -> did.add("settings"))));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    /** Writes down what the window is asked for. */
    private final class Window implements FindActs {
        @Override
        public void showPatient(UUID id) {
            did.add("patient " + clinic.directory.patient(id).orElseThrow().name().display());
        }

        @Override
        public void showVisit(Visit visit) {
            did.add("visit of " + visit.patientName());
        }

        @Override
        public void showDoctor(UUID id) {
            did.add("doctor " + clinic.directory.doctor(id).orElseThrow().name());
        }

        @Override
        public void close() {
            did.add("close");
        }
    }

    private void type(String text) {
        find.typedProperty().set(text);
    }

    private void visit(String patient, String start) {
        visit(clinic.patient(patient), start);
    }

    private Visit visit(UUID patient, String start) {
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA, clinic.request("Strange", patient, start, 30)));
    }

    private List<String> list() {
        return find.rows().stream().map(row -> switch (row) {
            case Heading heading -> "# " + heading.text();
            case Hit hit -> hit.title();
        }).toList();
    }

    private List<Hit> hits() {
        return find.rows().stream().filter(Hit.class::isInstance).map(Hit.class::cast).toList();
    }

    private String highlighted() {
        int line = find.highlightedProperty().get();
        return line < 0 ? "" : ((Hit) find.rows().get(line)).title();
    }

    @Test
    void beforeAnythingIsTypedTheCommandsAreListedWithTheirKeys() {
        assertThat(list()).containsExactly("# Pages and commands", "New visit", "Go to a date", "Settings");
        assertThat(hits()).extracting(Hit::keys).containsExactly("Ctrl+N", "Ctrl+G", "");
        assertThat(highlighted()).isEqualTo("New visit");
    }

    @Test
    void whoWritesThatTheyWantNoRemindersIsFoundByTheCodeInTheirMail() {
        visit(clinic.patient("Ana Pérez", "ana@example.org"), "2026-11-17T09:30");
        UUID lis = clinic.patient("Li Wei", "li@example.org");
        UUID letter = clinic.outbox.lettersAbout(visit(lis, "2026-11-17T10:30").id()).getFirst().id();

        for (String typed : List.of(LetterCode.of(letter).shown(),
                "unsubscribe " + LetterCode.of(letter).shown().toLowerCase(Locale.ROOT).replace("-", ""))) {
            type(typed);
            assertThat(list()).as(typed).startsWith("# Patients", "Li Wei").doesNotContain("Ana Pérez");
        }
        type("0000-0000-0000");
        assertThat(find.hintProperty().get()).as("no letter has it").isNotEmpty();
    }

    @Test
    void aPatientIsFoundByPartsOfTheNameWithTheVisitsToCome() {
        visit("Ana Pérez", "2026-11-17T09:30");
        clinic.patient("Tom Baker");

        type("an pe");

        assertThat(list()).containsExactly("# Patients", "Ana Pérez", "# Visits to come", "Tue 17 Nov, 09:30–10:00");
        assertThat(hits().getLast().detail().text()).isEqualTo("Ana Pérez · Dr Strange · scheduled");
    }

    @Test
    void enterShowsThePatientAfterTheListIsAway() {
        clinic.patient("Ana Pérez");
        type("perez");

        find.enter();

        assertThat(did).containsExactly("close", "patient Ana Pérez");
    }

    @Test
    void enterOnAVisitShowsThatVisit() {
        visit("Ana Pérez", "2026-11-17T09:30");
        type("perez");

        find.move(1);
        find.enter();

        assertThat(did).containsExactly("close", "visit of Ana Pérez");
    }

    @Test
    void todaysPatientsComeBeforeOthers() {
        clinic.patient("Ana Adams");
        visit("Ana Zweig", "2026-11-16T10:00");

        type("ana");

        assertThat(list()).startsWith("# Patients", "Ana Zweig", "Ana Adams");
    }

    @Test
    void aVisitTodayIsListedAlthoughItsTimeHasPassed() {
        visit("Ana Pérez", "2026-11-16T09:00");
        clinic.clock.set(LocalDateTime.parse("2026-11-16T11:00"));

        type("ana");

        assertThat(list()).contains("Today, 09:00–09:30");
    }

    @Test
    void aCancelledVisitIsNotToCome() {
        UUID ana = clinic.patient("Ana Pérez");
        clinic.cancel(visit(ana, "2026-11-17T09:30"));

        type("ana");

        assertThat(list()).containsExactly("# Patients", "Ana Pérez");
    }

    @Test
    void aVisitBookedUnderAMergedRecordIsFoundWithThePerson() {
        UUID twice = clinic.patient("Anna Perez");
        visit(twice, "2026-11-18T09:00");
        UUID ana = clinic.patient("Ana Pérez");
        clinic.merge(twice, ana);

        type("ana pe");

        assertThat(list()).containsExactly("# Patients", "Ana Pérez", "# Visits to come", "Wed 18 Nov, 09:00–09:30");
    }

    @Test
    void aVisitOfAnotherYearSaysTheYear() {
        visit("Ana Pérez", "2027-11-17T09:30");

        type("ana");

        assertThat(list()).contains("Wed 17 Nov 2027, 09:30–10:00");
    }

    @Test
    void aDoctorIsFoundByNameAndBySpecialization() {
        clinic.directory.add(TestClinic.OWNER, new Doctor("Dr Foster", "Cardiology", null, 2, null));

        type("dr str");
        assertThat(list()).containsExactly("# Doctors", "Dr Strange");
        type("cardio");
        assertThat(list()).containsExactly("# Doctors", "Dr Foster");
        find.enter();

        assertThat(did).containsExactly("close", "doctor Dr Foster");
    }

    @Test
    void aDoctorWhoHasLeftComesLastAndIsMarked() {
        clinic.leaves(clinic.doctor("Strange"));

        type("dr");

        assertThat(list()).containsExactly("# Doctors", "Dr Who", "Dr Strange");
        assertThat(hits().getLast().detail().text()).isEqualTo("no longer works here");
    }

    @Test
    void aCommandIsFoundByTheBeginningsOfItsWords() {
        type("date go");
        assertThat(list()).containsExactly("# Pages and commands", "Go to a date");
        type("ett");
        assertThat(list()).isEmpty();
    }

    @Test
    void namesakesAreToldApartByBirthDateAndLastVisit() {
        visit("Ana Pérez", "2026-11-16T09:00");
        clinic.clock.set(LocalDateTime.parse("2026-11-20T08:30"));
        clinic.directory.createPatient(TestClinic.MARIA,
                PatientDetails.of(PersonName.parse("Ana Pérez"), LocalDate.of(1991, 2, 3), null, null));

        type("ana pe");

        assertThat(hits()).extracting(hit -> hit.detail().decides()).startsWith(true, true);
        assertThat(hits().getFirst().detail().text()).contains("17 May 1980", "last here 16 Nov 2026");
        assertThat(hits().get(1).detail().text()).contains("3 Feb 1991", "not here yet");
    }

    @Test
    void whenManyAreFoundSheIsToldToTypeOn() {
        for (int i = 0; i < FindLookup.PATIENTS + 1; i++) {
            clinic.patient("Ana Number" + "abcdefgh".charAt(i));
        }

        type("ana");

        assertThat(list().getFirst()).isEqualTo("# Patients: the first 6, type on for others");
        assertThat(hits()).hasSize(FindLookup.PATIENTS);
    }

    @Test
    void whereNothingIsFoundItSaysSoAndEnterDoesNothing() {
        type("zzz");
        find.enter();

        assertThat(find.hintProperty().get()).startsWith("Nothing is found");
        assertThat(did).isEmpty();
    }

    @Test
    void signsOfAQueryFindNobody() {
        clinic.patient("Ana Pérez");

        for (String sign : List.of("%", "_", "\\", "a%e", "'", "\" or 1=1", "(", "{0}", "*")) {
            type(sign);
            assertThat(list()).as(sign).isEmpty();
        }
    }

    @Test
    void aNameFromRightToLeftIsFound() {
        clinic.patient("שרה כהן");

        type("כהן");

        assertThat(list()).containsExactly("# Patients", "שרה כהן");
    }

    @Test
    void tenThousandLettersFindNobodyAndBreakNothing() {
        clinic.patient("Ana Pérez");

        type("a".repeat(10_000));
        assertThat(list()).isEmpty();
        type("a ".repeat(5_000));

        assertThat(list()).startsWith("# Patients", "Ana Pérez");
    }

    @Test
    void whileNamesAreHiddenTheListShowsInitials() {
        visit("Ana Pérez", "2026-11-17T09:30");
        type("ana");

        at.desk.privacy().hiddenProperty().set(true);

        assertThat(list()).as("what was typed may be a name").doesNotContain("A. P.");
        type("ana");
        assertThat(list()).contains("A. P.");
        assertThat(hits()).allSatisfy(hit -> assertThat(hit.title() + hit.detail().text()).doesNotContain("Pérez",
                "1980"));
        at.desk.privacy().hiddenProperty().set(false);
        assertThat(list()).contains("Ana Pérez");
    }

    @Test
    void theHighlightStepsOverHeadingsAndStaysInTheList() {
        visit("Ana Pérez", "2026-11-17T09:30");
        type("ana");

        find.move(-1);
        assertThat(highlighted()).isEqualTo("Ana Pérez");
        find.move(1);
        assertThat(highlighted()).isEqualTo("Tue 17 Nov, 09:30–10:00");
        find.move(8);
        assertThat(highlighted()).isEqualTo("Tue 17 Nov, 09:30–10:00");
    }

    @Test
    void enterBeforeTheAnswerWaitsForIt() {
        clinic.patient("Ana Pérez");
        at.hold();
        type("perez");
        find.enter();
        assertThat(did).isEmpty();

        at.release();

        assertThat(did).containsExactly("close", "patient Ana Pérez");
    }

    @Test
    void onlyTheNewestAnswerIsShown() {
        clinic.patient("Ana Pérez");
        clinic.patient("Tom Baker");
        at.hold();
        type("tom");
        find.enter();
        type("ana");

        at.release();

        assertThat(list()).containsExactly("# Patients", "Ana Pérez");
        assertThat(did).isEmpty();
    }

    @Test
    void anAnswerAfterEscIsNoLongerWanted() {
        clinic.patient("Ana Pérez");
        at.hold();
        type("perez");
        find.enter();
        find.close();

        at.release();

        assertThat(did).containsExactly("close");
    }

    @Test
    void openedAgainItBeginsAnew() {
        clinic.patient("Ana Pérez");
        type("perez");

        find.begin();

        assertThat(find.typedProperty().get()).isEmpty();
        assertThat(list()).startsWith("# Pages and commands");
    }
}
