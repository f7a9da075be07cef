package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Actor;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.VisitType;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doing what is refused all the same, by keyboard, in the program's whole window: Monday 16 November 2026, eight. */
class OverruleWindowTest {

    @TempDir
    Path folder;

    private TestClock clock;
    private DeskStage desk;
    private GridRobot hand;
    private UUID strange;
    private UUID ana;
    private UUID tom;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
            clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
            strange = clinic.doctor("Strange");
            ana = clinic.patient("Ana Pérez");
            tom = clinic.patient("Tom Baker");
        }
        clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(new Services(new ClinicFolder(folder), clock), Actor.receptionist("Maria"), Theme.LIGHT,
                1600, 900);
        hand = new GridRobot(desk.grid());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private Visit booked(UUID patient, String start) {
        Visit visit = TestClinic.done(desk.services.booking.book(TestClinic.MARIA, new BookingRequest(
                new Placement(strange, patient, null, slot(start)), null, null, Telling.LETTER)));
        desk.readAgain();
        return visit;
    }

    private static Slot slot(String start) {
        return Slot.of(LocalDateTime.parse(start).atZone(TestClinic.ZONE).toInstant(), 30);
    }

    private Visit now(Visit visit) {
        return desk.services.appointments.visit(visit.id()).orElseThrow();
    }

    private Point2D at(String time) {
        return hand.pointFor(strange, LocalDateTime.parse(time).atZone(TestClinic.ZONE));
    }

    /** Tom at nine on Monday is dragged onto Ana at ten on Tuesday. */
    private Visit draggedOntoABusyTime() {
        booked(ana, "2026-11-17T10:00");
        Visit visit = booked(tom, "2026-11-16T09:00");
        hand.drag(at("2026-11-16T09:10"), at("2026-11-17T10:11"));
        desk.until("it is refused", () -> desk.banner().contains("Dr Strange is busy 10:00–10:30 (Ana Pérez)."));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T09:00"));
        return visit;
    }

    private Node onGrid(Visit visit) {
        return hand.visit(visit.id()).orElseThrow();
    }

    @Test
    void aRefusedDragIsOverruledWithAReasonShownOnTheGridAndTakenBack() {
        Visit visit = draggedOntoABusyTime();

        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(desk.shows("Do it all the same?")).isTrue();
        assertThat(desk.shows("Tom Baker, Tue 17 Nov, 10:00–10:30")).isTrue();
        desk.keys(KeyCode.DIGIT2);
        desk.keys(KeyCode.ENTER);

        desk.until("it is done", () -> desk.banner()
                .startsWith("Moved Tom Baker to Tue 17 Nov, 10:00. Overruled: The doctor agreed."));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-17T10:00"));
        assertThat(now(visit).notes().overruling()).isEqualTo("The doctor agreed");
        assertThat(onGrid(visit).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("overruled"));
        assertThat(onGrid(visit).lookup(".visit-overruled")).isNotNull();
        assertThat(hatching(visit)).as("while it is to come").isEqualTo(3);
        assertThat(onGrid(visit).getAccessibleText()).contains("booked over a refusal: The doctor agreed");
        assertThat(desk.shows("Booked over a refusal: The doctor agreed – Maria, 16 Nov 2026")).isTrue();

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("it is taken back", () -> desk.banner().startsWith("Undone: Tom Baker."));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T09:00"));
        assertThat(now(visit).state().overruled()).isFalse();
        assertThat(onGrid(visit).getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("overruled"));

        desk.keys(KeyCode.CONTROL, KeyCode.Y);
        desk.until("it is done again", () -> desk.banner().startsWith("Done again"));
        assertThat(now(visit).notes().overruling()).isEqualTo("The doctor agreed");
    }

    /** How many layers the box is painted in: the doctor's stripe, the tint and, between them, the hatching. */
    private int hatching(Visit visit) {
        return ((Region) onGrid(visit)).getBackground().getFills().size();
    }

    @Test
    void anOverruledVisitShowsItsIconAndItsReasonAndItsEdgeAlsoWhenItIsOver() {
        Slot late = Slot.of(slot("2026-11-16T16:30").start(), 60);
        Visit visit = TestClinic.done(desk.services.booking.book(TestClinic.MARIA,
                new BookingRequest(new Placement(strange, tom, null, late), null, null, Telling.LETTER)
                        .overruled("Twins")));
        desk.readAgain();
        desk.until("it is shown with its reason", () -> hand.visit(visit.id()).map(box -> box.lookup(".visit-words"))
                .filter(words -> ((Labeled) words).getText().contains("Twins")).isPresent());
        assertThat(onGrid(visit).lookup(".visit-overruled").getParent().isVisible()).isTrue();

        clock.set(LocalDateTime.parse("2026-11-16T18:00"));
        desk.readAgain();
        desk.until("it is over", () -> onGrid(visit).getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("faded")));
        assertThat(hatching(visit)).isEqualTo(3);
    }

    @Test
    void visitsThatLieOverEachOtherStandSideBySideWithTheirNames() {
        Visit visit = draggedOntoABusyTime();
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        desk.type("twins");
        desk.keys(KeyCode.ENTER);
        desk.until("it is done", () -> desk.banner().contains("Overruled: twins."));

        UUID other = desk.services.appointments.ofPatient(ana, 1).getFirst().id();
        Bounds left = hand.boundsOf(other);
        Bounds right = hand.boundsOf(visit.id());
        assertThat(left.getMaxX() <= right.getMinX() + 1 || right.getMaxX() <= left.getMinX() + 1)
                .as("%s beside %s", left, right).isTrue();
        for (UUID id : List.of(other, visit.id())) {
            Node title = hand.visit(id).orElseThrow().lookup(".visit-title");
            assertThat(title.getLayoutBounds().getWidth()).isGreaterThan(24);
        }
    }

    @Test
    void withoutAReasonNothingIsDoneAndEscapeLeavesItAtTheRefusal() {
        Visit visit = draggedOntoABusyTime();

        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);
        assertThat(desk.shows("Please say why")).isTrue();
        desk.keys(KeyCode.ESCAPE);

        assertThat(desk.shows("Do it all the same?")).isFalse();
        assertThat(desk.banner()).startsWith("Dr Strange is busy");
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T09:00"));
    }

    @Test
    void whoMayNotOverruleIsNotOfferedIt() {
        desk.services.settings.set(Map.of(Key.BOOKING_OVERRULE, "false"));
        draggedOntoABusyTime();

        assertThat(desk.scene().lookup("#overruleRefusal")).isNull();
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(desk.shows("Do it all the same?")).isFalse();

        hand.doubleClick(at("2026-11-16T10:10"));
        desk.robot.clickOn("#time");
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("910");
        desk.until("it does not fit", () -> desk.shows("Dr Strange is busy 09:00–09:30 (Tom Baker)."));
        assertThat(desk.scene().lookup("#overrule").isVisible()).as("nor in the form").isFalse();
    }

    @Test
    void aNoShowIsMarkedWithItsReasonByKeyboardAlone() {
        Visit visit = booked(ana, "2026-11-16T09:00");
        hand.click(at("2026-11-16T09:10"));

        desk.keys(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(desk.shows("Did not come Mon 16 Nov, 09:00: why?")).isTrue();
        desk.keys(KeyCode.DIGIT3);
        desk.keys(KeyCode.ENTER);

        desk.until("it is marked", () -> desk.banner().startsWith("Ana Pérez is a no-show."));
        assertThat(now(visit).state().statusReason()).isEqualTo("Came too late");
        assertThat(desk.shows("No-show: Came too late")).isTrue();
        assertThat(desk.shows("Marked no-show (Came too late) by Maria")).isTrue();
    }

    @Test
    void aBookingThatDoesNotFitIsMadeFromTheFormAndKeptWhenTheReasonIsDropped() {
        booked(ana, "2026-11-16T09:00");
        hand.doubleClick(at("2026-11-16T09:40"));
        desk.type("tom");
        desk.until("Tom is found", () -> desk.shows("Tom Baker"));
        desk.keys(KeyCode.ENTER);
        desk.robot.clickOn("#time");
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("915");
        desk.until("it does not fit", () -> desk.shows("Dr Strange is busy 09:00–09:30 (Ana Pérez)."));
        assertThat(desk.scene().lookup("#overrule").isVisible()).isTrue();

        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        desk.keys(KeyCode.ESCAPE);
        assertThat(((TextField) desk.scene().lookup("#time")).getText()).isEqualTo("09:15");
        assertThat(desk.scene().getFocusOwner().getId()).isEqualTo("time");

        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        desk.keys(KeyCode.DIGIT1);
        desk.keys(KeyCode.ENTER);
        desk.until("it is booked", () -> desk.banner().startsWith("Booked Tom Baker"));
        assertThat(desk.services.appointments.ofPatient(tom, 5)).singleElement().satisfies(visit -> {
            assertThat(visit.slot()).isEqualTo(slot("2026-11-16T09:15"));
            assertThat(visit.notes().overruling()).isEqualTo("Emergency");
        });
    }
}
