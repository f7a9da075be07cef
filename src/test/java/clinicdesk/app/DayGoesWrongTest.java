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
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterView;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monday 16 November 2026, eight in the morning, and Dr Strange is ill or late, in the program's whole window. */
class DayGoesWrongTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private GridRobot hand;
    private UUID strange;
    private UUID who;
    private Visit ana;
    private Visit tom;
    private Visit li;

    @BeforeEach
    void open() throws Exception {
        UUID anaId;
        UUID tomId;
        UUID liId;
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.MAIL_FROM,
                    "desk@hill.example", Key.SAMPLE_DATE, "2026-11-16"));
            strange = clinic.doctor("Strange");
            who = clinic.doctor("Who");
            anaId = clinic.patient("Ana Pérez", "ana@example.org");
            tomId = clinic.patient("Tom Baker", "tom@example.org");
            liId = clinic.patient("Li Wei");
        }
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900);
        hand = new GridRobot(desk.grid());
        ana = booked(anaId, "2026-11-16T13:00");
        tom = booked(tomId, "2026-11-16T13:30");
        li = booked(liId, "2026-11-16T14:00");
        clock.advance(Duration.ofSeconds(60));
        assertThat(desk.services.worker.runOnce()).as("letters that have left").isEqualTo(2);
        desk.readAgain();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private Visit booked(UUID patient, String start) {
        return TestClinic.done(desk.services.booking.book(TestClinic.MARIA, new BookingRequest(
                new Placement(strange, patient, null, slot(start)), null, null, Telling.LETTER)));
    }

    private static Slot slot(String start) {
        return Slot.of(LocalDateTime.parse(start).atZone(TestClinic.ZONE).toInstant(), 30);
    }

    private Visit now(Visit visit) {
        return desk.services.appointments.visit(visit.id()).orElseThrow();
    }

    private LetterKind lastLetter(Visit visit) {
        return desk.services.outbox.lettersAbout(visit.id()).stream().map(LetterView::kind).toList().getFirst();
    }

    /** Chooses from the menu at the head of the column of the doctor at the cursor. */
    private void fromTheDoctorsHead(String act) {
        desk.keys(KeyCode.SHIFT, KeyCode.F10);
        for (int i = 0; i < 5 && !act.equals(chosenInTheMenu()); i++) {
            desk.keys(KeyCode.DOWN);
        }
        assertThat(chosenInTheMenu()).isEqualTo(act);
        desk.keys(KeyCode.ENTER);
    }

    private static String chosenInTheMenu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(menu -> menu.getScene().getFocusOwner())
                .filter(item -> item != null && item.getStyleClass().contains("menu-item"))
                .map(item -> ((Labeled) item.lookup(".label")).getText()).findFirst().orElse("");
    }

    private String badge() {
        Node badge = desk.scene().lookup("#strandedButton .rail-badge");
        return badge.isVisible() ? ((Text) badge.lookup(".text")).getText() : "";
    }

    private void fallIll() {
        fromTheDoctorsHead("Ill today");
        desk.until("she is asked", () -> desk.shows("3 visits of today, 13:00 to 14:00, no longer fit."));
        desk.keys(KeyCode.ENTER);
        desk.until("the visits are listed",
                () -> desk.banner().startsWith("Dr Strange is ill today: 3 visits to sort out."));
    }

    @Test
    void ofThreeVisitsOfAnIllDoctorOneIsRebookedOneCancelledAndOneCalledInOneScreen() {
        fallIll();
        assertThat(desk.shows("2026")).as("the grid is gone").isFalse();
        assertThat(badge()).isEqualTo("4");
        assertThat(desk.shows("Dr Strange is on leave Mon 16 Nov, 08:01–24:00.")).isTrue();
        desk.until("a time is offered", () -> desk.shows("Tue 17 Nov, 09:00 with Dr Strange"));

        desk.keys(KeyCode.ENTER);
        assertThat(desk.banner()).startsWith("Moved Ana Pérez to Tue 17 Nov, 09:00 with Dr Strange."
                + " Letter to ana@example.org in 60 s.");
        assertThat(now(ana).slot()).isEqualTo(slot("2026-11-17T09:00"));
        assertThat(lastLetter(ana)).isEqualTo(LetterKind.CHANGE);

        desk.keys(KeyCode.DELETE);
        desk.type("1");
        desk.keys(KeyCode.ENTER);
        assertThat(desk.banner())
                .startsWith("Cancelled Tom Baker: Mon 16 Nov, 13:30. Letter to tom@example.org in 60 s.");
        assertThat(now(tom).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(lastLetter(tom)).isEqualTo(LetterKind.CANCELLATION);

        desk.until("a colleague's time is offered", () -> desk.shows("Mon 16 Nov, 14:00 with Dr Who"));
        desk.keys(KeyCode.DIGIT2);
        assertThat(desk.banner()).startsWith("Moved Li Wei to Mon 16 Nov, 14:00 with Dr Who."
                + " No address: on the call list.");
        assertThat(now(li).doctorId()).isEqualTo(who);
        assertThat(desk.shows("Mon 16 Nov, 14:00 with Dr Strange is now Mon 16 Nov, 14:00 with Dr Who.")).isTrue();
        assertThat(badge()).isEqualTo("1");

        desk.keys(KeyCode.RIGHT);
        desk.keys(KeyCode.SPACE);
        assertThat(desk.banner()).startsWith("Li Wei is called.");
        assertThat(desk.services.stranded.disorder().calls()).singleElement()
                .satisfies(call -> assertThat(call.done()).isTrue());
        assertThat(badge()).isEmpty();

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.banner()).startsWith("Undone.");
        assertThat(desk.services.stranded.disorder().calls()).singleElement()
                .satisfies(call -> assertThat(call.done()).isFalse());
        assertThat(badge()).isEqualTo("1");
    }

    @Test
    void anIllnessThatWasASlipIsUndoneAndNothingIsLeftToSortOut() {
        fallIll();

        desk.keys(KeyCode.CONTROL, KeyCode.Z);

        assertThat(desk.shows("Nothing to sort out.")).isTrue();
        assertThat(badge()).isEmpty();
        assertThat(now(ana)).isEqualTo(ana);
    }

    @Test
    void anotherTimeIsFoundByHandOnTheGrid() {
        fallIll();

        desk.keys(KeyCode.G);

        assertThat(desk.banner()).contains("Ana Pérez is in the tray.");
        hand.click(hand.pointFor(who, LocalDateTime.parse("2026-11-17T10:05").atZone(TestClinic.ZONE)));
        desk.keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(desk.banner()).startsWith("Moved Ana Pérez to Tue 17 Nov, 10:00 with Dr Who.");
        assertThat(badge()).isEqualTo("3");
    }

    @Test
    void whatAnotherDeskHasDoneIsSeenAtOnce() {
        fallIll();

        TestClinic.done(desk.services.booking.cancel(TestClinic.MARIA, tom.id(), tom.version(), null,
                Telling.LETTER));
        desk.look();

        assertThat(desk.shows("Tom Baker")).isFalse();
        assertThat(badge()).isEqualTo("3");
    }

    @Test
    void aTimeThatAnotherDeskHasTakenIsRefusedWithTheNextOneAndOfferedNoMore() {
        fallIll();
        desk.until("a time is offered", () -> desk.shows("Tue 17 Nov, 09:00 with Dr Strange"));
        booked(li.patientId(), "2026-11-17T09:00");

        desk.keys(KeyCode.ENTER);

        assertThat(desk.banner()).contains("Dr Strange is busy 09:00–09:30", "Next free Tue 17 Nov, 09:30.");
        desk.until("another is offered", () -> desk.shows("Tue 17 Nov, 09:30 with Dr Strange"));
        assertThat(now(ana)).isEqualTo(ana);
        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(now(ana).slot()).isEqualTo(slot("2026-11-17T09:30"));
    }

    @Test
    void namesAreHiddenHereToo() {
        fallIll();

        desk.keys(KeyCode.F12);

        assertThat(desk.shows("Ana Pérez")).isFalse();
        assertThat(desk.shows("A. P.")).isTrue();
    }

    @Test
    void aLateDoctorsVisitsShowOnTheGridWhenTheyAreExpected() {
        fromTheDoctorsHead("Late by…");
        desk.type("c");
        desk.until("it is said what comes of it",
                () -> desk.shows("3 visits are expected later, the last one at 14:20."));
        desk.keys(KeyCode.ENTER);

        assertThat(desk.banner()).startsWith("Dr Strange is 20 min late today.");
        assertThat(desk.shows("20 min late")).isTrue();
        assertThat(wordsOn(ana)).contains("13:00 → 13:20");
        assertThat(wordsOn(li)).contains("14:00 → 14:20");
        assertThat(now(ana)).isEqualTo(ana);
        hand.click(hand.middleOf(ana.id()));
        desk.settle();
        assertThat(desk.shows("13:20, Dr Strange is 20 min late")).isTrue();

        fromTheDoctorsHead("No longer late");
        assertThat(desk.banner()).startsWith("Dr Strange is no longer late.");
        assertThat(wordsOn(ana)).doesNotContain("→");
    }

    @Test
    void theHeadOfTheColumnLeadsToTheDoctorsHours() {
        fromTheDoctorsHead("Hours…");

        assertThat(((ToggleButton) desk.scene().lookup("#hoursButton")).isSelected()).isTrue();
    }

    private String wordsOn(Visit visit) {
        Node view = hand.visit(visit.id()).orElseThrow();
        return String.join(" ", view.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList());
    }

    @Test
    void theRestOfALateDoctorsDayIsShiftedAsOneAct() {
        fromTheDoctorsHead("Late by…");
        desk.type("25s");
        desk.until("it is said what comes of it",
                () -> desk.shows("3 visits move, the last one to 14:25. Letters go out;"
                        + " who has no address or was to begin within 4 hours comes on the call list."));
        desk.keys(KeyCode.ENTER);

        assertThat(desk.banner()).startsWith(
                "Dr Strange: 3 visits begin later. 1 patient has to be called: see Sort out.");
        assertThat(now(ana).slot()).isEqualTo(slot("2026-11-16T13:25"));
        assertThat(now(li).slot()).isEqualTo(slot("2026-11-16T14:25"));

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(now(ana).slot()).isEqualTo(ana.slot());
        assertThat(now(li).slot()).isEqualTo(li.slot());
    }
}
