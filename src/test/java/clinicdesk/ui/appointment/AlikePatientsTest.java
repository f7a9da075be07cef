package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.appointment.BookingStart.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ana Pérez, born on 17 May 1980, and her mother Eva share a phone; somebody types a new patient. */
class AlikePatientsTest {

    private static final String PHONE = "020 7946 0123";

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private BookingViewModel form;
    private NewPatient fresh;
    private UUID ana;
    private final List<Visit> booked = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        ana = create("Ana Pérez", LocalDate.of(1980, 5, 17));
        create("Eva Pérez", LocalDate.of(1955, 3, 1));
        at = PanelDesk.in(clinic);
        form = new BookingViewModel(at.desk, at.book);
        form.onBooked(booked::add);
        form.open(new BookingStart(Kind.PLANNED, clinic.doctor("Strange"),
                clinic.slot("2026-11-16T09:00", 30), null));
        form.who().makeNew();
        fresh = form.fields().newPatient();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private UUID create(String name, LocalDate born) {
        return ((PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA,
                PatientDetails.of(PersonName.parse(name), born, PHONE, null))).patient().id();
    }

    private void type(String name, String born, String phone) {
        fresh.field(NewPatient.NAME).set(name);
        fresh.field(NewPatient.BIRTH_DATE).set(born);
        fresh.field(NewPatient.PHONE).set(phone);
    }

    private List<String> alike() {
        return fresh.alike().rows().stream().map(row -> row.patient().name().display()).toList();
    }

    @Test
    void aFamilySharesAPhoneAndNobodyIsShownForIt() {
        type("Juan Pérez", "", "02079460123");
        assertThat(alike()).isEmpty();

        form.submit();

        assertThat(booked).singleElement().extracting(Visit::patientName).isEqualTo("Juan Pérez");
    }

    @Test
    void whatIsTypedFurtherTellsThemApart() {
        type("Pérez", "", PHONE);
        assertThat(alike()).containsExactly("Ana Pérez", "Eva Pérez");
        fresh.field(NewPatient.NAME).set("Eva Pérez");
        assertThat(alike()).containsExactly("Eva Pérez");
        fresh.field(NewPatient.NAME).set("");
        assertThat(alike()).isEmpty();
    }

    @Test
    void theMarkedOneIsTakenInPlaceOfTheNewPatient() {
        type("Pérez", "", PHONE);
        fresh.alike().move(1);
        fresh.alike().move(1);
        fresh.alike().move(-1);

        form.who().takeAlike();
        form.submit();

        assertThat(fresh.isActive()).isFalse();
        assertThat(booked).singleElement().extracting(Visit::patientId).isEqualTo(ana);
    }

    @Test
    void aNewPatientIsMadeAllTheSameWhenSomebodyHasLooked() {
        type("Ana Pérez", "17.5.1980", "");

        form.submit();
        assertThat(fresh.alike().askingProperty().get()).isTrue();
        assertThat(booked).isEmpty();
        form.submit();

        assertThat(booked).singleElement().extracting(Visit::patientId).isNotEqualTo(ana);
        assertThat(clinic.search.find("ana perez", List.of(), 9)).hasSize(2);
    }

    @Test
    void whatChangesMeanwhileIsLookedAtAnew() {
        type("Ana Pérez", "17.5.1980", "");
        form.submit();
        type("Eva Pérez", "1.3.1955", "");

        form.submit();

        assertThat(fresh.alike().askingProperty().get()).isTrue();
        assertThat(booked).isEmpty();
    }

    @Test
    void nobodyIsMadeBeforeItIsKnownWhoIsAlike() {
        at.hold();
        type("Ana Pérez", "17.5.1980", "");
        form.submit();
        at.release();
        assertThat(booked).isEmpty();
        assertThat(fresh.alike().askingProperty().get()).isTrue();

        at.hold();
        type("Ana Gómez", "17.5.1980", "");
        form.submit();
        assertThat(booked).isEmpty();
        at.release();

        assertThat(booked).singleElement().extracting(Visit::patientName).isEqualTo("Ana Gómez");
    }

    @Test
    void anImpossiblePhoneIsSaidBesideItsField() {
        type("Bo Lindqvist", "", "112");

        form.submit();

        assertThat(fresh.problemOf(NewPatient.PHONE).get()).isNotEmpty();
        assertThat(booked).isEmpty();
    }

    @Test
    void aPatientWhoIsChosenIsHiddenWithAllNames() {
        type("Ana Pérez", "17.5.1980", "");
        form.who().takeAlike();
        assertThat(form.fields().patient().typedProperty().get()).isEqualTo("Ana Pérez");

        at.desk.privacy().hiddenProperty().set(true);

        assertThat(form.fields().patient().typedProperty().get()).isEqualTo("A. P.");
        assertThat(form.draftProperty().get().toString()).doesNotContain("Pérez");
        at.desk.privacy().hiddenProperty().set(false);
        assertThat(form.fields().patient().typedProperty().get()).isEqualTo("Ana Pérez");
        assertThat(form.fields().patient().isChosen()).isTrue();
    }
}
