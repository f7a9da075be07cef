package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Recall;
import clinicdesk.waitlist.Waiters;
import clinicdesk.waitlist.Waiting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maria serves those who wait, in the whole window: Monday 16 November 2026, eight in the morning. */
class WaitingWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private GridRobot hand;
    private UUID strange;
    private UUID ana;
    private UUID bo;
    private UUID tom;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-03T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
            strange = clinic.doctor("Strange");
            ana = clinic.patient("Ana Pérez", "ana@example.org");
            bo = clinic.patient("Bo Ek");
            tom = clinic.patient("Tom Baker");
            Waiters waiters = new Waiters(clinic);
            waiters.waits(Waiters.with(Waiters.anyone(bo), Waiting.With.doctor(strange)));
            waiters.waits(Waiters.urgent(Waiters.anyone(ana)));
        }
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900);
        hand = new GridRobot(desk.grid());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private static Slot slot(String start) {
        return Slot.of(LocalDateTime.parse(start).atZone(TestClinic.ZONE).toInstant(), 30);
    }

    private Visit booked(UUID patient, String start) {
        Visit visit = TestClinic.done(desk.services.booking.book(TestClinic.MARIA,
                new BookingRequest(new Placement(strange, patient, null, slot(start)), null, null, Telling.LETTER)));
        desk.readAgain();
        return visit;
    }

    private Point2D at(String time) {
        return hand.pointFor(strange, LocalDateTime.parse(time).atZone(TestClinic.ZONE));
    }

    private AppointmentStatus now(Visit visit) {
        return desk.services.appointments.visit(visit.id()).orElseThrow().status();
    }

    private Optional<Slot> visitOf(UUID patient) {
        return desk.services.appointments.ofPatient(patient, 5).stream()
                .filter(visit -> visit.status() == AppointmentStatus.SCHEDULED).map(Visit::slot).findFirst();
    }

    private List<String> waiting() {
        return desk.services.waiting.open().stream().map(who -> who.names().patient()).toList();
    }

    private void cancel(Visit visit) {
        hand.click(at("2026-11-17T10:10"));
        desk.settle();
        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.DIGIT1);
        desk.keys(KeyCode.ENTER);
        desk.until("it is cancelled", () -> now(visit) == AppointmentStatus.CANCELLED);
    }

    private Point2D cellOf(String name) {
        Node cell = desk.scene().getRoot().lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> one && node.isVisible() && one.getAccessibleText() != null
                        && one.getAccessibleText().startsWith(name))
                .findFirst().orElseThrow();
        Bounds bounds = hand.fx(() -> cell.localToScreen(cell.getBoundsInLocal()));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    @Test
    void aCancelledVisitIsOfferedToWhoWaitsAndBookedWithOneKey() {
        Visit toms = booked(tom, "2026-11-17T10:00");
        cancel(toms);
        desk.until("who waits is offered it", () -> desk.banner()
                .contains("Tue 17 Nov, 10:00–10:30 is free: Ana Pérez waits since 3 Nov (urgent)."));
        assertThat(desk.banner()).startsWith("Cancelled Tom Baker").contains("Alt+2");
        assertThat(desk.shows("Book Ana Pérez") && desk.shows("Book Bo Ek")).isTrue();

        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("she is booked",
                () -> desk.banner().startsWith("Booked Ana Pérez: Tue 17 Nov, 10:00 with Dr Strange. Off the waiting"));
        assertThat(visitOf(ana)).contains(slot("2026-11-17T10:00"));
        assertThat(waiting()).containsExactly("Bo Ek");

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("she waits again", () -> waiting().size() == 2);
        assertThat(visitOf(ana)).isEmpty();
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("Tom has his time again", () -> now(toms) == AppointmentStatus.SCHEDULED);

        cancel(toms);
        desk.until("it is offered again", () -> desk.shows("Book Bo Ek"));
        desk.keys(KeyCode.ALT, KeyCode.DIGIT2);
        desk.until("Bo is booked", () -> desk.banner().startsWith("Booked Bo Ek"));
        assertThat(waiting()).containsExactly("Ana Pérez");
    }

    @Test
    void whoWaitsIsDraggedOntoTheGridAndAnotherCarriedThereByKeys() {
        booked(tom, "2026-11-18T11:00");
        desk.keys(KeyCode.CONTROL, KeyCode.W);
        desk.until("who waits is shown", () -> desk.shows("Who waits") && desk.shows("Bo Ek"));

        hand.drag(cellOf("Bo Ek"), at("2026-11-18T11:10"));
        desk.until("the time is refused", () -> desk.banner().startsWith("Dr Strange is busy 11:00–11:30"));
        assertThat(desk.banner()).contains("Next free Wed 18 Nov, 11:30");
        assertThat(waiting()).hasSize(2);

        hand.drag(cellOf("Bo Ek"), at("2026-11-18T09:32"));
        desk.until("he is booked there", () -> desk.banner().startsWith("Booked Bo Ek: Wed 18 Nov, 09:30"));
        assertThat(visitOf(bo)).contains(slot("2026-11-18T09:30"));
        assertThat(waiting()).containsExactly("Ana Pérez");

        hand.click(at("2026-11-19T09:01"));
        desk.keys(KeyCode.CONTROL, KeyCode.W);
        desk.keys(KeyCode.ENTER);
        assertThat(desk.scene().getFocusOwner()).isSameAs(desk.grid());
        desk.keys(KeyCode.DOWN);
        desk.keys(KeyCode.DOWN);
        desk.keys(KeyCode.ENTER);
        desk.until("she is booked at the cursor",
                () -> desk.banner().startsWith("Booked Ana Pérez: Thu 19 Nov, 09:30"));
        assertThat(waiting()).isEmpty();

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(waiting()).containsExactly("Ana Pérez", "Bo Ek");
    }

    @Test
    void whoIsPutOnTheListWhileTheStoreIsBusyLeavesTheSearchThatIsOpenByThen() {
        desk.robot.clickOn("#waitlistButton");
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("tom b");
        desk.until("Tom is found", () -> desk.shows("Tom Baker"));
        desk.keys(KeyCode.ENTER);
        desk.worker.hold();
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.worker.release();

        assertThat(waiting()).contains("Tom Baker");
        assertThat(desk.overlay()).isEqualTo(Overlay.FIND);
    }

    @Test
    void somebodyIsPutOnTheListAndServedByKeysAlone() {
        desk.services.recalls.keep(TestClinic.MARIA,
                new Recall(tom, strange, null, LocalDate.parse("2026-11-16"), null));
        desk.readAgain();
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("tom b");
        desk.until("Tom is found", () -> desk.shows("Tom Baker"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.CONTROL, KeyCode.W);
        desk.until("the box is open with him", () -> desk.shows("Put on the waiting list") && desk.shows("from 9"));
        desk.robot.clickOn("#from");
        desk.type("14");
        desk.robot.clickOn("#note");
        desk.type("Knee");
        desk.keys(KeyCode.ENTER);
        desk.until("he is on the list", () -> desk.banner().startsWith("Tom Baker is on the waiting list."));
        assertThat(desk.shows("Park")).isFalse();
        OpenWaiting toms = desk.services.waiting.ofPatient(tom).getFirst();
        assertThat(toms.waiting().with()).isEqualTo(Waiting.With.doctor(strange));
        assertThat(toms.waiting().need().note()).isEqualTo("Knee");

        desk.robot.clickOn("#waitlistButton");
        desk.type("kne");
        desk.until("just he is listed", () -> desk.shows("from 14:00") && !desk.shows("Bo Ek"));
        desk.keys(KeyCode.ENTER);
        desk.until("a time is found", () -> desk.shows("First time that suits: Mon 16 Nov, 14:00–14:30, Dr Strange"));
        desk.keys(KeyCode.ENTER);
        desk.until("he is booked", () -> desk.banner().startsWith("Booked Tom Baker: Mon 16 Nov, 14:00"));

        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.shows("Due today")).isTrue();
        desk.keys(KeyCode.RIGHT);
        desk.keys(KeyCode.DELETE);
        desk.until("the recall is dropped", () -> desk.services.recalls.open().isEmpty());
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("it is back", () -> desk.services.recalls.open().size() == 1);
        desk.keys(KeyCode.ENTER);
        desk.until("it is being booked", () -> desk.shows("Tom Baker") && desk.shows("New visit"));
    }
}
