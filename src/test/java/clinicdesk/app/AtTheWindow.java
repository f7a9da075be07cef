package clinicdesk.app;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.VisitType;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.shell.Rooms;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The program's whole window, on Monday 16 November 2026, eight in the morning. */
abstract class AtTheWindow {

    @TempDir
    Path folder;

    DeskStage desk;
    GridRobot hand;
    UUID strange;
    UUID who;
    UUID ana;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
            clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
            strange = clinic.doctor("Strange");
            who = clinic.doctor("Who");
            ana = clinic.patient("Ana Pérez", "ana@example.org");
            clinic.patient("Tom Baker");
            clinic.patient("Søren Ångström", "soren.angstrom@example.org");
        }
        start();
    }

    void start() throws Exception {
        start("2026-11-16T08:00");
    }

    void start(String now) throws Exception {
        TestClock clock = new TestClock(LocalDateTime.parse(now), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900);
        hand = new GridRobot(desk.grid());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    Visit booked(UUID doctor, String start) {
        return booked(ana, doctor, start);
    }

    Visit booked(UUID patient, UUID doctor, String start) {
        Visit visit = TestClinic.done(desk.services.booking.book(TestClinic.MARIA,
                new BookingRequest(new Placement(doctor, patient, null, slot(start)), null, null,
                        Telling.LETTER)));
        desk.readAgain();
        return visit;
    }

    static Slot slot(String start) {
        return Slot.of(LocalDateTime.parse(start).atZone(TestClinic.ZONE).toInstant(), 30);
    }

    Visit now(Visit visit) {
        return desk.services.appointments.visit(visit.id()).orElseThrow();
    }

    Point2D at(UUID doctor, String time) {
        return hand.pointFor(doctor, LocalDateTime.parse(time).atZone(TestClinic.ZONE));
    }

    /** Takes the visit at its start and lets it go with its start at that time. */
    void drag(Visit visit, UUID doctor, String to) {
        String from = desk.services.clock.local(visit.slot().start()).plusMinutes(10).toString();
        hand.drag(at(visit.doctorId(), from), at(doctor, LocalDateTime.parse(to).plusMinutes(11).toString()));
        desk.settle();
    }

    Set<Object> made() {
        Rooms rooms = desk.window.rooms();
        return Stream.of(rooms.pages(), rooms.panels(), rooms.overlays())
                .flatMap(screens -> screens.entrySet().stream())
                .filter(screen -> screen.getValue().isMade()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
