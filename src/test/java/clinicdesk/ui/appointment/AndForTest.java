package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.BookingStart.Known;
import clinicdesk.ui.appointment.BookingStart.What;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relative's visit, booked beside Ana's on Monday 16 November 2026. */
class AndForTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk panel;
    private BookingViewModel form;
    private UUID type;
    private UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        VisitType usual = new VisitType("Follow-up", 30, 0, 0);
        clinic.directory.add(TestClinic.OWNER, usual);
        type = usual.id();
        ana = patient("Ana Pérez", "+44 20 7946 0123", "ana@example.org");
        panel = PanelDesk.in(clinic);
        form = new BookingViewModel(panel.desk, panel.book);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private UUID patient(String name, @Nullable String phone, @Nullable String email) {
        var saved = (PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA,
                PatientDetails.of(PersonName.parse(name), null, phone, email));
        return saved.patient().id();
    }

    private Visit anaAt(String start) {
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA, clinic.request("Strange", ana, start, 30)));
    }

    private void andFor(Visit visit) {
        form.open(new BookingStart(Kind.PLANNED, null,
                new Known(visit.doctorId(), null, new What(type, Where.of(null)), null, visit)));
    }

    private String time() {
        return form.fields().when().timeProperty().get();
    }

    private List<String> offered() {
        return form.fields().patient().found().stream().map(row -> row.patient().name().display()).toList();
    }

    private LetterView letter(UUID visit) {
        return clinic.outbox.lettersAbout(visit).getFirst();
    }

    @Test
    void theTimeIsRightAfterTheRelativesVisit() {
        andFor(anaAt("2026-11-16T10:00"));

        assertThat(time()).isEqualTo("10:30");
        assertThat(form.fields().with().doctorProperty().get().name()).isEqualTo("Dr Strange");
        assertThat(form.fields().with().typeProperty().get().name()).isEqualTo("Follow-up");
        assertThat(form.titleProperty().get()).isEqualTo("And for a relative of Ana Pérez");
    }

    @Test
    void theRelativeAboveTheFormIsHiddenWithTheNamesAndComesBack() {
        andFor(anaAt("2026-11-16T10:00"));

        panel.hold();
        panel.desk.privacy().hiddenProperty().set(true);
        assertThat(form.titleProperty().get()).isEqualTo("And for a relative of A. P.");

        panel.desk.privacy().hiddenProperty().set(false);
        assertThat(form.titleProperty().get()).isEqualTo("And for a relative of Ana Pérez");
    }

    @Test
    void whereThatIsTakenTheTimeIsRightBefore() {
        Visit visit = anaAt("2026-11-16T10:00");
        clinic.booked("Strange", "2026-11-16T10:30", 60);
        andFor(visit);

        assertThat(time()).isEqualTo("09:30");
    }

    @Test
    void whereBothAreTakenTheTimeIsTheNextThatIsFree() {
        Visit visit = anaAt("2026-11-16T10:00");
        clinic.booked("Strange", "2026-11-16T10:30", 60);
        clinic.booked("Strange", "2026-11-16T09:35", 25);
        andFor(visit);

        assertThat(time()).isEqualTo("11:30");
    }

    @Test
    void whatHasPassedIsNotOffered() {
        clinic.clock.set(LocalDateTime.parse("2026-11-16T09:40"));
        Visit visit = anaAt("2026-11-16T10:00");
        clinic.booked("Strange", "2026-11-16T10:30", 60);
        andFor(visit);

        assertThat(time()).isEqualTo("11:30");
    }

    @Test
    void whoSharesAPhoneOrAnAddressIsOfferedBeforeAnythingIsTyped() {
        patient("Tom Pérez", "020 7946 0123", null);
        patient("Zoe Lang", null, "ANA@example.org");
        patient("Max Pérez", "+44 20 7946 9999", "max@example.org");
        andFor(anaAt("2026-11-16T10:00"));

        assertThat(offered()).containsExactly("Zoe Lang", "Tom Pérez");
        form.fields().patient().typedProperty().set("max");
        assertThat(offered()).containsExactly("Max Pérez");
        form.fields().patient().typedProperty().set("");
        assertThat(offered()).containsExactly("Zoe Lang", "Tom Pérez");

        form.close();
        form.open(new BookingStart(Kind.PLANNED, clinic.doctor("Strange"), null, null));
        assertThat(offered()).as("another booking has nothing to do with her").isEmpty();
    }

    @Test
    void aNewRelativeBeginsWithTheFamilysNamePhoneAndAddress() {
        andFor(anaAt("2026-11-16T10:00"));
        form.fields().patient().typedProperty().set("Tom");
        form.who().makeNew();

        NewPatient fields = form.fields().newPatient();
        assertThat(fields.field(NewPatient.NAME).get()).isEqualTo("Tom Pérez");
        assertThat(fields.field(NewPatient.PHONE).get()).isEqualTo("+44 20 7946 0123");
        assertThat(fields.field(NewPatient.EMAIL).get()).isEqualTo("ana@example.org");

        form.who().searchAgain();
        form.fields().patient().typedProperty().set("Tom Lang 020 7946 0000");
        form.who().makeNew();
        assertThat(fields.field(NewPatient.NAME).get()).isEqualTo("Tom Lang");
        assertThat(fields.field(NewPatient.PHONE).get()).isEqualTo("020 7946 0000");
    }

    @Test
    void bothLettersLeaveTogetherAndASingleUndoTakesBackTheRelativesAlone() {
        Visit visit = anaAt("2026-11-16T10:00");
        Instant alone = letter(visit.id()).progress().due();
        clinic.clock.advance(Duration.ofSeconds(20));
        patient("Tom Pérez", null, "ana@example.org");
        andFor(visit);
        form.who().enter();
        form.submit();

        assertThat(panel.banner()).startsWith("Booked Tom Pérez");
        Visit toms = clinic.appointments.touching(clinic.slot("2026-11-16T10:30", 30), List.of(visit.doctorId()))
                .getFirst();
        assertThat(letter(visit.id()).progress().due()).isEqualTo(letter(toms.id()).progress().due())
                .isEqualTo(alone.plusSeconds(20));

        panel.desk.acts().undo();
        assertThat(letter(toms.id()).state()).isEqualTo(LetterState.CANCELLED);
        assertThat(letter(visit.id()).state()).isEqualTo(LetterState.WAITING);
    }

    @Test
    void aRefusedBookingTakesTheOfferAndStaysBesideTheRelatives() {
        Visit visit = anaAt("2026-11-16T10:00");
        patient("Tom Pérez", null, "ana@example.org");
        andFor(visit);
        form.who().enter();
        clinic.booked("Strange", "2026-11-16T10:30", 30);
        form.submit();
        form.takeNextFree();

        assertThat(panel.banner()).startsWith("Booked Tom Pérez");
        Visit toms = clinic.appointments.touching(clinic.slot("2026-11-16T11:00", 30), List.of(visit.doctorId()))
                .getFirst();
        assertThat(letter(visit.id()).progress().due()).isEqualTo(letter(toms.id()).progress().due());
    }
}
