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
import clinicdesk.directory.VisitType;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.Page;
import clinicdesk.ui.shell.Rooms;
import clinicdesk.ui.shell.Side;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receptionist's day in the program's whole window: Monday 16 November 2026, eight in the morning. */
class WindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private GridRobot hand;
    private UUID strange;
    private UUID who;
    private UUID ana;

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

    private void start() throws Exception {
        start("2026-11-16T08:00");
    }

    private void start(String now) throws Exception {
        TestClock clock = new TestClock(LocalDateTime.parse(now), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900);
        hand = new GridRobot(desk.grid());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private Visit booked(UUID doctor, String start) {
        return booked(ana, doctor, start);
    }

    private Visit booked(UUID patient, UUID doctor, String start) {
        Visit visit = TestClinic.done(desk.services.booking.book(TestClinic.MARIA,
                new BookingRequest(new Placement(doctor, patient, null, slot(start)), null, null,
                        Telling.LETTER)));
        desk.readAgain();
        return visit;
    }

    private static Slot slot(String start) {
        return Slot.of(LocalDateTime.parse(start).atZone(TestClinic.ZONE).toInstant(), 30);
    }

    private Visit now(Visit visit) {
        return desk.services.appointments.visit(visit.id()).orElseThrow();
    }

    private Point2D at(UUID doctor, String time) {
        return hand.pointFor(doctor, LocalDateTime.parse(time).atZone(TestClinic.ZONE));
    }

    /** Takes the visit at its start and lets it go with its start at that time. */
    private void drag(Visit visit, UUID doctor, String to) {
        String from = desk.services.clock.local(visit.slot().start()).plusMinutes(10).toString();
        hand.drag(at(visit.doctorId(), from), at(doctor, LocalDateTime.parse(to).plusMinutes(11).toString()));
        desk.settle();
    }

    private Set<Object> made() {
        Rooms rooms = desk.window.rooms();
        return Stream.of(rooms.pages(), rooms.panels(), rooms.overlays())
                .flatMap(screens -> screens.entrySet().stream())
                .filter(screen -> screen.getValue().isMade()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

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
