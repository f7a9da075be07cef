package clinicdesk.ui.patients;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page of the patients, with Ana Pérez and Anna Peres on it. */
abstract class AtThePatients {

    @TempDir
    Path folder;

    TestClinic clinic;
    PanelDesk at;
    PatientsViewModel page;
    final List<UUID> booked = new ArrayList<>();
    final List<Visit> shownVisits = new ArrayList<>();
    int merging;
    UUID ana;
    UUID anna;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        at = PanelDesk.in(clinic);
        ana = create("Ana Pérez", "020 7946 0123", "ana@example.org",
                new Extras("pt", true, "wheelchair", "Northern", "N-1", "Prefers mornings"));
        anna = create("Anna Peres", "020 7946 0999", null,
                new Extras(null, false, "call first", null, null, "Needles"));
        page = new PatientsViewModel(at.desk, new PatientSources(clinic.register, clinic.records, at.book));
        page.onNewVisit(booked::add);
        page.onVisit(shownVisits::add);
        page.onMerge(() -> merging++);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    UUID create(String name, String phone, String email, Extras extras) {
        var saved = (PatientOutcome.Saved) clinic.directory.createPatient(MARIA,
                new PatientDetails(PersonName.parse(name), LocalDate.of(1980, 5, 17), phone, email, extras));
        return saved.patient().id();
    }

    Patient record(UUID id) {
        return clinic.directory.patient(id).orElseThrow();
    }

    Visit visit(UUID patient, String start) {
        return done(clinic.booking.book(MARIA, clinic.request("Strange", patient, start, 30)));
    }

    List<String> listed() {
        return page.rows().stream().map(row -> row.patient().name().display()).toList();
    }

    RecordCard card() {
        RecordCard card = page.record().cardProperty().get();
        assertThat(card).isNotNull();
        return card;
    }

    RecordFields fields() {
        return page.form().fields();
    }

    void open(UUID id) {
        page.shown();
        page.choose(id);
    }
}
