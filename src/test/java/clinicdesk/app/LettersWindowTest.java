package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.booking.Visit;
import clinicdesk.directory.VisitType;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.mail.Parsed;
import clinicdesk.mail.SmtpFixture;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the receptionist's hand to the patient's letter-box: the whole window and a real mail server. */
class LettersWindowTest {

    private static final Duration HOLD = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
    private SmtpFixture server;
    private DeskStage desk;
    private UUID strange;
    private UUID ana;

    @BeforeEach
    void openTheClinic() {
        server = SmtpFixture.start();
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Hill Practice",
                    Key.MAIL_HOLD_SECONDS, Long.toString(HOLD.toSeconds())));
            clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
            strange = clinic.doctor("Strange");
            ana = clinic.patient("Ana Pérez", "ana@example.org");
        }
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        server.close();
    }

    private void sitDown(boolean withMail) throws Exception {
        Services services = new Services(new ClinicFolder(folder), clock,
                new MailRoutes.Terms(false, SmtpFixture.trust()));
        if (withMail) {
            services.settings.set(Map.of(Key.MAIL_HOST, "localhost", Key.MAIL_PORT, Integer.toString(server.port()),
                    Key.MAIL_USER, SmtpFixture.USER, Key.MAIL_FROM, "desk@hill.example"));
            services.secrets.keep(Secret.MAIL_PASSWORD, SmtpFixture.PASSWORD);
        }
        desk = DeskStage.open(services, Theme.LIGHT, 1600, 900);
    }

    /** The first free time is Dr Strange's today at nine. */
    private Visit bookAnaByKeyboard() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N).type("ana p");
        desk.until("Ana is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER).keys(KeyCode.ENTER);
        desk.until("she is booked", () -> desk.banner().startsWith("Booked Ana Pérez"));
        return desk.services.appointments.ofPatient(ana, 5).getFirst();
    }

    private void drag(String from, String to) {
        GridRobot hand = new GridRobot(desk.grid());
        hand.drag(at(hand, from), at(hand, to));
        desk.until("it is moved", () -> desk.banner().startsWith("Moved Ana Pérez"));
    }

    private Point2D at(GridRobot hand, String time) {
        return hand.pointFor(strange, LocalDateTime.parse(time).atZone(TestClinic.ZONE));
    }

    private void untilArrived(int letters) {
        desk.until(letters + " letters have arrived", () -> server.letters().size() == letters);
    }

    private LetterState stateOfTheLetter(Visit visit) {
        return desk.services.outbox.lettersAbout(visit.id()).stream().map(LetterView::state).findFirst().orElseThrow();
    }

    @Test
    void aLetterThatFailedIsSeenItsAddressCorrectedByKeysAndItArrives() throws Exception {
        sitDown(true);
        server.answerNext(550);
        desk.services.worker.start();
        Visit visit = bookAnaByKeyboard();
        clock.advance(HOLD);
        desk.until("it has failed", () -> stateOfTheLetter(visit) == LetterState.FAILED);
        desk.look();
        desk.until("the rail says so", () -> "Letters, 1 to do"
                .equals(desk.scene().lookup("#outboxButton").getAccessibleText()));

        desk.keys(KeyCode.CONTROL, KeyCode.K).type("letters: what");
        desk.until("the page is found", () -> desk.shows("Letters: what waits"));
        desk.keys(KeyCode.ENTER);
        desk.until("it is shown why", () -> desk.shows("correct it with F2") && desk.shows("550")
                && desk.shows("Needs somebody (1)"));
        desk.keys(KeyCode.F2).keys(KeyCode.CONTROL, KeyCode.A).type("ana@new.example").keys(KeyCode.CONTROL, KeyCode.S);
        clock.advance(HOLD);
        untilArrived(1);

        assertThat(server.overheard()).contains("to ana@new.example");
        desk.until("it is noted", () -> stateOfTheLetter(visit) == LetterState.SENT);
        desk.robot.clickOn("#lettersButton");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.until("it has gone", () -> desk.shows("Gone (1)") && desk.shows("ana@new.example"));
        desk.keys(KeyCode.ENTER);
        assertThat(desk.grid()).isNotNull();
    }

    @Test
    void theLettersOfABookingAndOfItsMoveArrive() throws Exception {
        sitDown(true);
        desk.services.worker.start();

        bookAnaByKeyboard();
        clock.advance(HOLD);
        untilArrived(1);
        drag("2026-11-16T09:10", "2026-11-17T10:11");
        clock.advance(HOLD);
        untilArrived(2);

        assertThat(server.overheard()).contains("from desk@hill.example", "to ana@example.org");
        Parsed booked = Parsed.of(server.letters().getFirst());
        Parsed moved = Parsed.of(server.letters().getLast());
        assertThat(moved.event("UID")).isEqualTo(booked.event("UID"));
        assertThat(Integer.parseInt(moved.event("SEQUENCE"))).isGreaterThan(Integer.parseInt(booked.event("SEQUENCE")));
        assertThat(booked.calendar()).contains("METHOD:REQUEST");
        assertThat(moved.calendar()).contains("METHOD:REQUEST");
        assertThat(booked.subject()).isEqualTo("Your appointment at Hill Practice");
        assertThat(booked.text()).contains("Monday 16 November 2026 at 09:00 (30 minutes)", "Dr Strange");
        assertThat(booked.event("DTSTART")).isEqualTo("TZID=Europe/London:20261116T090000");
        assertThat(booked.event("DTEND")).isEqualTo("TZID=Europe/London:20261116T093000");
        assertThat(moved.subject()).isEqualTo("Your appointment at Hill Practice has changed");
        assertThat(moved.text()).contains("Tuesday 17 November 2026 at 10:00 (30 minutes)");
        assertThat(moved.html()).contains("Tuesday 17 November 2026 at 10:00");
        assertThat(moved.event("DTSTART")).isEqualTo("TZID=Europe/London:20261117T100000");
        assertThat(moved.event("DTEND")).isEqualTo("TZID=Europe/London:20261117T103000");
    }

    @Test
    void aMotherAndHerSonAreToldInOneMail() throws Exception {
        try (TestClinic clinic = TestClinic.empty(folder, "2026-11-16T08:00")) {
            clinic.patient("Tom Pérez", "ana@example.org");
        }
        sitDown(true);

        Visit anas = bookAnaByKeyboard();
        desk.keys(KeyCode.CONTROL, KeyCode.J);
        desk.until("her son is offered", () -> desk.shows("Tom Pérez"));
        desk.keys(KeyCode.ENTER).keys(KeyCode.ENTER);
        desk.until("he is booked", () -> desk.banner().startsWith("Booked Tom Pérez: Mon 16 Nov, 09:30"));
        clock.advance(HOLD);

        assertThat(desk.services.worker.runOnce()).isEqualTo(2);
        assertThat(server.letters()).hasSize(1);
        assertThat(server.overheard()).containsOnlyOnce("to ana@example.org");
        assertThat(stateOfTheLetter(anas)).isEqualTo(LetterState.SENT);
    }

    @Test
    void aSlipThatIsUndoneInTimeSendsNothing() throws Exception {
        sitDown(true);

        Visit visit = bookAnaByKeyboard();
        clock.advance(HOLD.minusSeconds(1));
        assertThat(desk.services.worker.runOnce()).as("letters that left before their time").isZero();
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("it is undone", () -> desk.banner().startsWith("Undone"));
        clock.advance(HOLD.multipliedBy(2));

        assertThat(desk.services.worker.runOnce()).isZero();
        assertThat(server.letters()).isEmpty();
        assertThat(server.overheard()).isEmpty();
        assertThat(stateOfTheLetter(visit)).isEqualTo(LetterState.CANCELLED);
    }

    @Test
    void aLetterWaitsAndTheWindowSaysSoUntilMailIsSetUp() throws Exception {
        sitDown(false);

        Visit visit = bookAnaByKeyboard();
        clock.advance(HOLD);

        assertThat(desk.services.worker.runOnce()).isZero();
        desk.until("the window says so", () -> desk.shows("Mail is not set up: 1 letter waits"));
        assertThat(stateOfTheLetter(visit)).isEqualTo(LetterState.WAITING);
        assertThat(server.overheard()).isEmpty();
    }

    /** No clock is looked at: all is done while the server still keeps the program waiting. */
    @Test
    void theWindowGoesOnWhileTheMailServerKeepsTheProgramWaiting() throws Exception {
        sitDown(true);
        try (Tarpit tarpit = new Tarpit()) {
            desk.services.settings.set(Map.of(Key.MAIL_PORT, Integer.toString(tarpit.port())));
            desk.services.worker.start();
            Visit visit = bookAnaByKeyboard();
            clock.advance(HOLD);
            tarpit.untilSomebodyIsCaught();

            drag("2026-11-16T09:10", "2026-11-17T10:11");
            String week = title();
            desk.keys(KeyCode.PAGE_DOWN);
            desk.until("it is another week", () -> !title().equals(week));
            bookAnaByKeyboard();
            assertThat(desk.services.appointments.ofPatient(ana, 5)).hasSize(2);
            assertThat(stateOfTheFirstLetter(visit)).isEqualTo(LetterState.SENDING);
            assertThat(tarpit.stillHolds()).isTrue();
        }
    }

    private String title() {
        return ((Labeled) desk.scene().lookup("#title")).getText();
    }

    private LetterState stateOfTheFirstLetter(Visit visit) {
        return desk.services.outbox.lettersAbout(visit.id()).getLast().state();
    }
}
