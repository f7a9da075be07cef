package clinicdesk.ui.appointment;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A visit of Ana Pérez with Dr Strange on Tuesday at ten, in the panel, an hour before. */
abstract class AtThePanel {

    @TempDir
    Path folder;

    TestClinic clinic;
    PanelDesk at;
    VisitPanelViewModel panel;
    UUID ana;
    Visit visit;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-17T09:00");
        VisitType type = new VisitType("Follow-up", 30, 0, 0);
        clinic.directory.add(TestClinic.OWNER, type);
        ana = ((PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA,
                new PatientDetails(PersonName.parse("Ana Pérez"), LocalDate.of(1980, 5, 17), "+44 20 7946 0123",
                        "ana@example.org",
                        new PatientDetails.Extras(null, true, "Interpreter: Spanish", "Northern Mutual", null, null))))
                .patient().id();
        visit = TestClinic.done(clinic.booking.book(TestClinic.MARIA, new BookingRequest(
                clinic.place("Strange", ana, "2026-11-17T10:00", 30), type.id(), "Knee", Telling.LETTER)));
        at = PanelDesk.in(clinic);
        panel = new VisitPanelViewModel(at.desk, at.book, at.series, at.late);
        panel.show(visit.id());
    }

    @AfterEach
    void close() {
        panel.close();
        clinic.close();
    }

    VisitCard card() {
        return panel.cardProperty().get();
    }

    AppointmentStatus status() {
        return clinic.appointments.visit(visit.id()).orElseThrow().status();
    }

    Visit visitAt(String doctor, String start) {
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA, clinic.request(doctor, ana, start, 30)));
    }
}
