package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.shell.Overlay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the patients in the program's whole window, by keyboard: Monday 16 November 2026, eight o'clock. */
class PatientsWindowTest {

    private static final Actor OWNER = new Actor("Owner", Role.ADMIN, null);

    @TempDir
    Path folder;

    private DeskStage desk;
    private UUID ana;
    private UUID anna;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Hill Practice"));
            ana = create(clinic, "Ana Pérez", "020 7946 0123", "ana@example.org", "Prefers mornings");
            anna = create(clinic, "Anna Peres", "020 7946 0999", null, "Fear of needles");
            create(clinic, "Tom Pérez", "020 7946 0123", null, null);
            clinic.booking.book(TestClinic.MARIA, clinic.request("Strange", ana, "2026-11-16T10:00", 30));
            clinic.booking.book(TestClinic.MARIA, clinic.request("Who", anna, "2026-11-16T10:15", 30));
        }
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1093, 614);
    }

    private static UUID create(TestClinic clinic, String name, String phone, String email, String notes) {
        var saved = (PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA, new PatientDetails(
                PersonName.parse(name), LocalDate.of(1980, 5, 17), phone, email,
                new Extras(null, true, null, null, null, notes)));
        return saved.patient().id();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private void openPage() {
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.type("patients");
        desk.until("the page is found", () -> desk.shows("Patients"));
        desk.keys(KeyCode.ENTER);
        desk.until("the list is there", () -> desk.shows("3 patients"));
    }

    private Patient record(UUID id) {
        return desk.services.directory.patient(id).orElseThrow();
    }

    private String focused() {
        Node focus = desk.scene().getFocusOwner();
        return focus == null || focus.getId() == null ? "" : focus.getId();
    }

    private String text(String id) {
        return ((TextInputControl) desk.scene().lookup("#" + id)).getText();
    }

    @Test
    void twoRecordsAreMergedByKeyboardAndTakenApartAgain() {
        openPage();
        desk.type("ana p");
        desk.until("she is found", () -> desk.shows("1 found"));
        desk.keys(KeyCode.DOWN);
        desk.until("her record is open", () -> desk.shows("Prefers mornings"));
        assertThat(desk.shows("Same phone: Tom Pérez")).isTrue();
        desk.keys(KeyCode.CONTROL, KeyCode.M);
        desk.type("anna");
        desk.until("the other is found", () -> desk.shows("Anna Peres"));
        desk.keys(KeyCode.ENTER);
        assertThat(desk.shows("Stays: Ana Pérez")).isTrue();
        assertThat(desk.shows("Mon 16 Nov, 10:00 with Dr Strange, and 10:15 with Dr Who")).isTrue();
        desk.keys(KeyCode.DOWN).keys(KeyCode.RIGHT).keys(KeyCode.ENTER);

        assertThat(desk.banner()).startsWith("Merged Anna Peres into Ana Pérez.");
        assertThat(record(anna).mergedInto()).isEqualTo(ana);
        assertThat(record(ana).phone()).isEqualTo("020 7946 0999");
        assertThat(record(ana).details().extras().notes()).isEqualTo("Prefers mornings\n\nFear of needles");
        assertThat(desk.shows("Mon 16 Nov, 10:15")).as("her other record's visit is hers").isTrue();
        assertThat(desk.shows("Also entered as Anna Peres")).isTrue();

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(record(anna).mergedInto()).isNull();
        assertThat(record(ana).phone()).isEqualTo("020 7946 0123");
        assertThat(desk.shows("Mon 16 Nov, 10:15")).isFalse();
        assertThat(desk.banner()).startsWith("Undone: Ana Pérez.");
    }

    @Test
    void twoRecordsThatAreMergedWhileTheStoreIsBusyLeaveTheSearchThatIsOpenByThen() {
        openPage();
        desk.type("ana p");
        desk.until("she is found", () -> desk.shows("1 found"));
        desk.keys(KeyCode.DOWN);
        desk.keys(KeyCode.CONTROL, KeyCode.M);
        desk.type("anna");
        desk.until("the other is found", () -> desk.shows("Anna Peres"));
        desk.keys(KeyCode.ENTER);
        desk.worker.hold();
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.worker.release();

        assertThat(record(anna).mergedInto()).isEqualTo(ana);
        assertThat(desk.overlay()).isEqualTo(Overlay.FIND);
    }

    @Test
    void aRecordIsMadeCorrectedAndPutAsideByKeyboard() {
        openPage();
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        assertThat(focused()).isEqualTo("familyInput");
        desk.type("Lindqvist").keys(KeyCode.TAB).type("Bo").keys(KeyCode.TAB).type("31.2.1980").keys(KeyCode.CONTROL,
                KeyCode.S);
        assertThat(desk.shows("This is not a possible date.")).isTrue();
        assertThat(focused()).as("what is wrong has the keyboard").isEqualTo("birthDateInput");
        desk.keys(KeyCode.CONTROL, KeyCode.A).type("1.2.1980").keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.banner()).startsWith("New patient: Bo Lindqvist.");
        assertThat(desk.shows("born 1 Feb 1980 · 46")).isTrue();

        desk.keys(KeyCode.F2);
        assertThat(text("familyInput")).isEqualTo("Lindqvist");
        desk.type("x").keys(KeyCode.ESCAPE);
        assertThat(desk.banner()).startsWith("What you typed is not saved.");
        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.shows("born 1 Feb 1980 · 46")).isTrue();

        desk.keys(KeyCode.DELETE);
        assertThat(desk.banner()).startsWith("The record of Bo Lindqvist is put aside.");
        assertThat(desk.shows("This record is put aside")).isTrue();
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.shows("This record is put aside")).isFalse();
    }

    @Test
    void anAddressIsCorrectedFromTheVisitAndWhatSomebodyElseWroteIsSeen() {
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.type("ana p");
        desk.until("she is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.F2);
        assertThat(focused()).isEqualTo("emailInput");
        PatientDetails now = record(ana).details();
        desk.services.records.change(OWNER, new PatientChange.Details(ana, now,
                new PatientDetails(now.name(), now.birthDate(), "020 7946 0555", now.email(), now.extras())));

        desk.keys(KeyCode.CONTROL, KeyCode.A).type("perez@example.org").keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.shows("Somebody else has changed this record meanwhile.")).isTrue();
        assertThat(desk.shows("Now there: 020 7946 0555")).isTrue();
        assertThat(record(ana).email()).isEqualTo("ana@example.org");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(record(ana).email()).isEqualTo("perez@example.org");

        desk.keys(KeyCode.F12);
        assertThat(desk.shows("Pérez")).isFalse();
        assertThat(desk.shows("020 7946")).isFalse();
        assertThat(desk.shows("perez@example.org")).isFalse();
        desk.keys(KeyCode.F2);
        assertThat(desk.shows("perez@example.org")).isFalse();
        assertThat(desk.shows("Names are hidden.")).isTrue();
    }

    @Test
    void whoHasVisitsToComeIsNotPutAsideUnasked() {
        openPage();
        desk.type("anna");
        desk.until("she is found", () -> desk.shows("1 found"));
        desk.keys(KeyCode.DOWN);
        desk.keys(KeyCode.DELETE);
        assertThat(desk.shows("There is 1 visit to come.")).isTrue();
        assertThat(record(anna).active()).isTrue();
        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.shows("There is 1 visit to come.")).as("Esc drops the question").isFalse();
        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);
        assertThat(desk.grid()).as("the visit is shown on the calendar").isNotNull();
        assertThat(desk.services.records.toCome(anna)).hasSize(1);
    }
}
