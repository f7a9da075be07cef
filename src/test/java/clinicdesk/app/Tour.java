package clinicdesk.app;

import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.ui.calendar.DoctorAct;
import clinicdesk.ui.calendar.GridRobot;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** What the stops of the tour share: the desk that they look at, the hand on its grid, the painter. */
record Tour(DeskStage desk, GridRobot hand, TestClock clock, TourPainter painter) {

    void paint(String name) throws IOException {
        paint(name, desk.scene());
    }

    void paint(String name, Scene scene) throws IOException {
        settle();
        painter.paint(name, scene);
    }

    /** A visit of this doctor later this week. */
    Visit visit(String doctor, Predicate<Visit> wanted) {
        UUID id = desk.services.directory.doctors().stream().filter(one -> one.name().equals(doctor)).map(Doctor::id)
                .findFirst().orElseThrow();
        Slot rest = new Slot(clock.instant(),
                LocalDate.parse("2026-11-20").atTime(13, 0).atZone(desk.services.clock.zone()).toInstant());
        Stream<Visit> visits = desk.services.appointments.touching(rest, List.of(id)).stream()
                .filter(visit -> visit.status() == AppointmentStatus.SCHEDULED);
        return visits.filter(wanted).findFirst().orElseThrow();
    }

    boolean hasAlert(Visit visit) {
        return desk.services.directory.patient(visit.patientId()).map(Patient::alerts).isPresent();
    }

    UUID doctor(String name) {
        return desk.services.directory.doctors().stream().filter(one -> one.name().equals(name)).map(Doctor::id)
                .findFirst().orElseThrow();
    }

    void say(UUID doctorId, DoctorAct act) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            desk.window.flow().doctorAct(doctorId, act);
            return true;
        });
        settle();
    }

    /** As if it had been found: its week and its doctor come into sight first. */
    void choose(Visit visit) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            desk.window.flow().showVisit(visit);
            return true;
        });
        settle();
        click(visit);
    }

    void click(Visit visit) {
        hand.click(place(visit));
    }

    void drag(Visit visit, Visit onto) {
        hand.drag(place(visit), place(onto));
    }

    /** Where it is once nothing moves any more: a panel that unfolds leaves the grid less room, and fewer doctors. */
    private Point2D place(Visit visit) {
        Point2D before = hand.middleOf(visit.id());
        Point2D now = hand.middleOf(visit.id());
        while (!now.equals(before)) {
            before = now;
            now = hand.middleOf(visit.id());
        }
        return now;
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
    }
}
