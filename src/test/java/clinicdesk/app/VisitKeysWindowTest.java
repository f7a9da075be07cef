package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.ui.shell.Side;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** What keys do with the chosen visit, in the program's whole window. */
class VisitKeysWindowTest extends AtTheWindow {

    @Test
    void aGhostGoesAboutByKeysAndEnterPlacesIt() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        hand.click(at(strange, "2026-11-16T09:10"));

        desk.keys(KeyCode.ALT, KeyCode.RIGHT);
        desk.keys(KeyCode.ALT, KeyCode.DOWN);
        desk.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T09:00"));
        desk.keys(KeyCode.ENTER);

        desk.until("it is placed", () -> desk.banner().startsWith("Moved Ana Pérez to Tue 17 Nov, 09:05."));
        assertThat(now(visit).slot().minutes()).isEqualTo(35);
    }

    @Test
    void escapeDropsTheGhost() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        hand.click(at(strange, "2026-11-16T09:10"));

        desk.keys(KeyCode.ALT, KeyCode.DOWN);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ENTER);

        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T09:00"));
    }

    @Test
    void aVisitIsCutIntoTheTrayAndPlacedAtTheCursorInAnotherWeek() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        hand.click(at(strange, "2026-11-16T09:10"));
        desk.keys(KeyCode.CONTROL, KeyCode.X);
        desk.until("it is in the tray", () -> desk.shows("Move: Ana Pérez"));

        desk.keys(KeyCode.PAGE_DOWN);
        hand.click(at(strange, "2026-11-24T13:05"));
        desk.keys(KeyCode.CONTROL, KeyCode.V);

        desk.until("it is placed", () -> desk.banner().startsWith("Moved Ana Pérez to Tue 24 Nov, 13:00."));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-24T13:00"));
        assertThat(desk.shows("Move: Ana Pérez")).isFalse();
    }

    @Test
    void spaceMarksAPatientAsArrivedAndControlSpaceGoesOn() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        hand.click(at(strange, "2026-11-16T09:10"));

        desk.keys(KeyCode.SPACE);
        assertThat(now(visit).status()).isEqualTo(AppointmentStatus.ARRIVED);
        desk.keys(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(now(visit).status()).isEqualTo(AppointmentStatus.IN_PROGRESS);
        desk.keys(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(now(visit).status()).isEqualTo(AppointmentStatus.ARRIVED);
    }

    @Test
    void deleteAsksWhyInOneLineAndEnterCancels() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        hand.click(at(strange, "2026-11-16T09:10"));

        desk.keys(KeyCode.DELETE);
        assertThat(now(visit).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        desk.keys(KeyCode.DIGIT1);
        desk.keys(KeyCode.ENTER);

        desk.until("it is cancelled", () -> desk.banner().startsWith("Cancelled Ana Pérez"));
        assertThat(now(visit).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(hand.visit(visit.id())).isEmpty();
    }

    @Test
    void whyAVisitIsCancelledIsAskedInSightAlsoWhereThePatientIsShown() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        hand.click(at(strange, "2026-11-16T09:10"));
        desk.robot.interact(() -> desk.window.flow().showPatient(visit.patientId()));
        desk.settle();
        assertThat(desk.window.state().sideProperty().get()).isEqualTo(Side.PATIENT);

        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.DIGIT1);
        desk.keys(KeyCode.ENTER);

        desk.until("it is cancelled", () -> desk.banner().startsWith("Cancelled Ana Pérez"));
    }

    @Test
    void besideAFormThatIsBeingFilledInNobodyIsAskedWhy() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("tom");
        hand.click(at(strange, "2026-11-16T09:10"));

        desk.keys(KeyCode.DELETE);
        desk.until("it is said why not", () -> desk.banner().startsWith("A booking is being filled in."));
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ENTER);

        assertThat(now(visit).status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void besideASearchForATimeNobodyIsAskedWhyAndTheSearchGoesOn() {
        booked(strange, "2026-11-16T09:00");
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        hand.click(at(strange, "2026-11-16T09:10"));

        desk.keys(KeyCode.DELETE);

        desk.until("it is said why not", () -> desk.banner().startsWith("A time is being looked for."));
        assertThat(desk.window.state().sideProperty().get()).isEqualTo(Side.FIND_TIME);
    }

    @Test
    void heldDownAKeyActsOnce() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        drag(visit, strange, "2026-11-16T09:30");
        drag(now(visit), strange, "2026-11-16T10:00");

        AtomicReference<KeyEvent> pressed = new AtomicReference<>();
        desk.scene().addEventFilter(KeyEvent.KEY_PRESSED, pressed::set);
        desk.robot.press(KeyCode.CONTROL, KeyCode.Z);
        desk.settle();
        desk.robot.interact(() -> Event.fireEvent(desk.grid(), pressed.get().copyFor(desk.grid(), desk.grid())));
        desk.robot.release(KeyCode.Z, KeyCode.CONTROL);
        desk.until("one is undone", () -> desk.banner().startsWith("Undone"));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T09:30"));

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("so is the other", () -> now(visit).slot().equals(slot("2026-11-16T09:00")));
    }

    @Test
    void enterGoesToTheChosenVisitsPanelAndEscapeBackToTheGrid() {
        booked(strange, "2026-11-16T09:00");
        hand.click(at(strange, "2026-11-16T09:10"));

        desk.keys(KeyCode.ENTER);
        assertThat(desk.scene().getFocusOwner()).isInstanceOf(Button.class);
        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.scene().getFocusOwner()).isSameAs(desk.grid());
    }

    @Test
    void controlLMakesTheNextMoveWithoutALetterAndOnlyThat() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        desk.keys(KeyCode.CONTROL, KeyCode.L);

        drag(visit, strange, "2026-11-17T10:00");
        assertThat(desk.banner()).startsWith("Moved Ana Pérez").doesNotContain("Letter");
        drag(now(visit), strange, "2026-11-18T10:00");
        assertThat(desk.banner()).startsWith("Moved Ana Pérez").contains("Letter");
    }
}
