package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.access.HandoverNote;
import clinicdesk.audit.Act;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.VisitType;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.shell.Overlay;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two receptionists at one desk, by keyboard in the program's whole window: Monday 16 November 2026, eight. */
class SeatWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private UUID strange;
    private UUID tom;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(
                    Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.BOOKING_OVERRULE, "false"));
            clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
            strange = clinic.doctor("Strange");
            clinic.patient("Ana Pérez");
            tom = clinic.patient("Tom Baker");
            clinic.people.add(TestClinic.OWNER, "Olga");
        }
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1093, 614);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private String person() {
        return ((Labeled) desk.scene().lookup("#person")).getText();
    }

    private Visit bookForAna() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("ana");
        desk.until("she is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);
        desk.until("it is booked", () -> desk.banner().startsWith("Booked Ana Pérez"));
        Slot day = desk.services.clock.day(desk.services.clock.today());
        return desk.services.appointments.touching(day, List.of(strange)).getFirst();
    }

    @Test
    void whoSitsDownActsInHerOwnNameReadsTheNoteAndMayWhatSheMay() {
        desk.keys(KeyCode.F9);
        desk.type("Tina");
        desk.keys(KeyCode.ENTER);
        desk.until("she sits here", () -> desk.banner().startsWith("Tina sits here now."));
        assertThat(person()).isEqualTo("Tina");
        Visit visit = bookForAna();
        assertThat(desk.services.audit.history(visit.id())).extracting(Act::actor).containsExactly("Tina");
        desk.robot.clickOn("#settingsButton");
        assertThat(desk.scene().lookup("#save").isDisabled()).as("a receptionist only reads them").isTrue();

        desk.keys(KeyCode.SHIFT, KeyCode.F9);
        desk.type("Ana brings her papers.");
        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("the note is left", () -> desk.banner().startsWith("The note is left for the next."));
        assertThat(desk.scene().lookup("#note").isVisible()).isTrue();

        desk.keys(KeyCode.F9);
        desk.type("ol");
        desk.keys(KeyCode.ENTER);
        desk.until("she reads the note", () -> desk.shows("Ana brings her papers."));
        assertThat(person()).isEqualTo("Olga");
        assertThat(desk.shows("From Tina, ")).isTrue();
        assertThat(desk.scene().lookup("#save").isDisabled()).as("she may change the settings").isFalse();
        desk.keys(KeyCode.F12);
        assertThat(desk.shows("Ana brings her papers.")).as("it names a patient").isFalse();
        desk.keys(KeyCode.F12);
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.SPACE);
        desk.until("it is taken away", () -> desk.banner().startsWith("There is no note any more."));
        assertThat(desk.scene().lookup("#note").isVisible()).isFalse();
    }

    /** Tom at ten is dragged onto Ana at nine. */
    private void dragOntoABusyTime() {
        GridRobot hand = new GridRobot(desk.grid());
        hand.drag(hand.pointFor(strange, at("2026-11-16T10:10")), hand.pointFor(strange, at("2026-11-16T09:11")));
        desk.until("it is refused", () -> desk.banner().contains("Dr Strange is busy 09:00–09:30 (Ana Pérez)."));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(TestClinic.ZONE);
    }

    @Test
    void theRightToOverruleGoesWithWhoSitsHere() {
        desk.keys(KeyCode.F9);
        desk.type("Tina");
        desk.keys(KeyCode.ENTER);
        bookForAna();
        desk.services.booking.book(TestClinic.MARIA, new BookingRequest(
                new Placement(strange, tom, null, Slot.of(at("2026-11-16T10:00").toInstant(), 30)), null, null,
                Telling.LETTER));
        desk.readAgain();
        dragOntoABusyTime();
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(desk.shows("Do it all the same?")).as("the clinic has not given receptionists the right").isFalse();

        desk.keys(KeyCode.F9);
        desk.type("olga");
        desk.keys(KeyCode.ENTER);
        dragOntoABusyTime();
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(desk.shows("Do it all the same?")).isTrue();
    }

    @Test
    void whoSitsDownOrLeavesANoteWhileTheStoreIsBusyKeepsTheSearchThatIsOpenByThen() {
        desk.keys(KeyCode.F9);
        desk.type("Tina");
        searchMeanwhile(KeyCode.ENTER);
        assertThat(person()).isEqualTo("Tina");

        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.SHIFT, KeyCode.F9);
        desk.type("Ana brings her papers.");
        searchMeanwhile(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.banner()).startsWith("The note is left for the next.");
    }

    /** Does this, which takes a while; she leaves the box and looks for somebody before it is done. */
    private void searchMeanwhile(KeyCode... act) {
        desk.worker.hold();
        desk.keys(act);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.worker.release();
        assertThat(desk.overlay()).isEqualTo(Overlay.FIND);
    }

    @Test
    void aNoteOfAnotherDeskAppearsHere() {
        assertThat(desk.scene().lookup("#note").isVisible()).isFalse();

        desk.services.handover.leave(TestClinic.MARIA, "The lab called.", null);
        desk.look();

        Node note = desk.scene().lookup("#note");
        assertThat(note.isVisible()).isTrue();
        assertThat(note.getAccessibleText()).isEqualTo("Note from Maria");
        assertThat(desk.services.handover.note()).map(HandoverNote::content).contains("The lab called.");
    }
}
