package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.Page;
import clinicdesk.ui.shell.Side;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A receptionist's day in the program's whole window: Monday 16 November 2026, eight in the morning. */
class WindowTest extends AtTheWindow {

    @Test
    void theWindowOpensWithTheWeekAndTheDayAndMakesWhatElseThereIsWhenItIsAskedFor() {
        AtomicBoolean weekIsThere = new AtomicBoolean();
        desk.window.onceWeekIsThere(() -> weekIsThere.set(true));
        assertThat(weekIsThere).isTrue();
        assertThat(made()).containsExactlyInAnyOrder(Page.CALENDAR, Side.DAY);

        desk.keys(KeyCode.F1);
        assertThat(made()).containsExactlyInAnyOrder(Page.CALENDAR, Side.DAY, Overlay.KEYS);
    }

    @Test
    void aKnownPatientIsBookedIntoTheNextFreeSlotWithAtMostEightKeys() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("ana p");
        desk.until("Ana is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);

        desk.until("she is booked", () -> desk.banner().startsWith("Booked Ana Pérez"));
        assertThat(desk.services.appointments.ofPatient(ana, 5)).singleElement()
                .satisfies(visit -> assertThat(visit.slot()).isEqualTo(slot("2026-11-16T09:00")));
    }

    @Test
    void aDragMovesAVisitOnceTheDeskHasAgreed() {
        Visit visit = booked(strange, "2026-11-16T09:00");

        drag(visit, strange, "2026-11-17T10:00");

        desk.until("it is moved", () -> desk.banner().startsWith("Moved Ana Pérez to Tue 17 Nov, 10:00."));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-17T10:00"));
    }

    @Test
    void aDragOntoATakenTimeIsRefusedWithTheReasonAndControlEnterTakesTheNextFreeTime() {
        Visit first = booked(strange, "2026-11-16T09:00");
        Visit taken = booked(strange, "2026-11-17T10:00");

        drag(first, strange, "2026-11-17T10:00");
        desk.until("it is refused",
                () -> desk.banner().contains("Dr Strange is busy 10:00–10:30") && desk.banner().contains("Next free"));
        assertThat(now(first).slot()).isEqualTo(slot("2026-11-16T09:00"));

        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("the offer is taken", () -> desk.banner().startsWith("Moved Ana Pérez"));
        assertThat(now(first).slot()).isEqualTo(slot("2026-11-17T10:30"));
        assertThat(now(taken).slot()).isEqualTo(slot("2026-11-17T10:00"));
    }

    @Test
    void aDragOntoAnotherDoctorsColumnChangesTheDoctor() {
        Visit visit = booked(strange, "2026-11-16T09:00");

        drag(visit, who, "2026-11-16T11:00");

        desk.until("it is Dr Who's", () -> desk.banner().contains("with Dr Who"));
        assertThat(now(visit).doctorId()).isEqualTo(who);
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T11:00"));
    }

    @Test
    void escapeLeavesADraggedVisitWhereItWas() {
        Visit visit = booked(strange, "2026-11-16T09:00");

        hand.press(at(strange, "2026-11-16T09:10"));
        hand.moveTo(at(strange, "2026-11-16T13:00"));
        desk.keys(KeyCode.ESCAPE);
        hand.release();
        desk.settle();

        assertThat(desk.banner()).isEmpty();
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T09:00"));
    }

    @Test
    void aDragIsUndoneAndDoneAgain() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        drag(visit, strange, "2026-11-17T10:00");
        desk.until("it is moved", () -> desk.banner().startsWith("Moved"));

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("it is undone", () -> desk.banner().startsWith("Undone"));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-16T09:00"));

        desk.keys(KeyCode.CONTROL, KeyCode.Y);
        desk.until("it is done again", () -> desk.banner().startsWith("Done again"));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-17T10:00"));
    }

    @Test
    void aMoveOfAVisitThatSomebodyElseHasChangedDoesNothingAndSaysSo() {
        Visit visit = booked(strange, "2026-11-16T09:00");
        TestClinic.done(desk.services.booking.move(TestClinic.MARIA, visit.id(), visit.version(),
                visit.placement().at(slot("2026-11-18T09:00")), Telling.LETTER));

        drag(visit, strange, "2026-11-17T10:00");

        desk.until("it is said", () -> desk.banner().startsWith("Somebody else has changed this visit"));
        assertThat(now(visit).slot()).isEqualTo(slot("2026-11-18T09:00"));
    }

    @Test
    void aHalfTypedBookingIsStillInTheTrayAfterARestart() throws Exception {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("tom");
        desk.keys(KeyCode.CONTROL, KeyCode.D);
        desk.until("it is in the tray", () -> desk.shows("Draft: tom"));

        desk.close();
        start();

        desk.until("it is still there", () -> desk.shows("Draft: tom"));
    }

    @Test
    void aMailAddressThatIsTooLongForALineGoesOnWithItsAtSign() {
        UUID soren = desk.services.search.find("søren", List.of(), 1).getFirst().id();
        booked(soren, strange, "2026-11-16T09:00");
        hand.click(at(strange, "2026-11-16T09:10"));
        desk.until("it is there in two lines", () -> desk.shows("soren.angstrom\n@example.org"));

        booked(strange, "2026-11-16T10:00");
        hand.click(at(strange, "2026-11-16T10:10"));
        desk.until("a short one is in one", () -> desk.shows("ana@example.org"));
    }

    @Test
    void f12HidesNamesEverywhere() {
        drag(booked(strange, "2026-11-16T09:00"), strange, "2026-11-16T09:30");
        hand.click(at(strange, "2026-11-16T09:40"));
        assertThat(desk.shows("Ana Pérez")).isTrue();

        desk.keys(KeyCode.F12);
        assertThat(desk.shows("Pérez")).isFalse();
        desk.keys(KeyCode.F12);
        assertThat(desk.shows("Ana Pérez")).isTrue();
    }

    @Test
    void freeTimeThatIsDrawnOpensTheFormForIt() {
        hand.drag(at(who, "2026-11-18T10:02"), at(who, "2026-11-18T10:42"));

        desk.until("the form says that it is free", () -> desk.shows("Free Wed 18 Nov, 10:00–10:45"));
        assertThat(desk.scene().getFocusOwner()).isInstanceOf(TextField.class);
    }

    @Test
    void anotherTimeOnTheGridMovesTheBookingThatIsBeingFilledInAndKeepsWhatIsTyped() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("tom");
        hand.doubleClick(at(who, "2026-11-18T10:02"));

        desk.until("it lies there", () -> desk.shows("Free Wed 18 Nov, 10:00–10:30"));
        assertThat(desk.shows("tom")).isTrue();
    }

    @Test
    void aWalkInIsBookedNowAndHasArrived() throws Exception {
        desk.close();
        start("2026-11-16T10:03");
        desk.keys(KeyCode.F8);
        desk.type("ana p");
        desk.until("Ana is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);

        desk.until("she is booked", () -> desk.banner().startsWith("Ana Pérez is booked"));
        assertThat(desk.services.appointments.ofPatient(ana, 5)).singleElement().satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(AppointmentStatus.ARRIVED);
            assertThat(visit.slot().start()).isEqualTo(slot("2026-11-16T10:03").start());
        });
    }

    @Test
    void whatAnotherProgramBooksAppearsWithoutAKey() {
        Visit visit = TestClinic.done(desk.services.booking.book(TestClinic.MARIA, new BookingRequest(
                new Placement(strange, ana, null, slot("2026-11-18T09:00")), null, null, Telling.LETTER)));
        assertThat(hand.visit(visit.id())).isEmpty();

        desk.look();

        assertThat(hand.visit(visit.id())).isPresent();
    }
}
