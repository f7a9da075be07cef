package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.Visit;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.appointment.BookingStart.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The form of a booking, at the desk of a clinic in which Ana can be booked. */
abstract class AtTheForm {

    @TempDir
    Path folder;

    TestClinic clinic;
    PanelDesk at;
    BookingViewModel form;
    UUID ana;
    final List<Visit> booked = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        clinic.directory.add(TestClinic.OWNER, new VisitType("Check", 15, 0, 0));
        clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
        ana = clinic.patient("Ana Pérez", "ana@example.org");
        at = PanelDesk.in(clinic);
        form = new BookingViewModel(at.desk, at.book);
        form.onBooked(booked::add);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    void begin(Kind kind, Slot slot) {
        form.open(new BookingStart(kind, clinic.doctor("Strange"), slot, null));
    }

    void begin() {
        begin(Kind.PLANNED, null);
    }

    void type(String text) {
        form.fields().patient().typedProperty().set(text);
    }

    List<String> found() {
        return form.fields().patient().found().stream().map(row -> row.patient().name().display()).toList();
    }

    void choose(String text) {
        type(text);
        form.who().enter();
        assertThat(form.fields().patient().isChosen()).isTrue();
    }

    FitCheck.Line line() {
        return form.fields().fit().line();
    }
}
