package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series in the program's whole window: Monday 16 November 2026, eight in the morning. */
class SeriesWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private GridRobot hand;
    private UUID strange;
    private UUID ana;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
            clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
            strange = clinic.doctor("Strange");
            ana = clinic.patient("Ana Pérez", "ana@example.org");
            clinic.leaveOfDays("Strange", "2026-12-15", "2026-12-15");
        }
        start(1600, 900);
    }

    private void start(double width, double height) throws Exception {
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, width, height);
        hand = new GridRobot(desk.grid());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private List<Visit> visitsOfAna() {
        return desk.services.appointments.ofPatient(ana, 50).stream()
                .filter(visit -> visit.status() != AppointmentStatus.CANCELLED).toList();
    }

    private List<String> starts() {
        return visitsOfAna().stream().map(visit -> desk.services.clock.local(visit.slot().start()).toString()).sorted()
                .toList();
    }

    private Node part(String id) {
        return desk.scene().lookup("#" + id);
    }

    private String text(String id) {
        return ((Labeled) part(id)).getText();
    }

    /** The booking form with Ana on Tuesday at half past nine. */
    private void fillIn() {
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("ana p");
        desk.until("Ana is found", () -> desk.shows("born 17 May 1980") || desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        tabTo("date");
        desk.robot.write("17.11.");
        tabTo("time");
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("930");
        tabTo("reason");
        desk.type("Knee");
    }

    private void tabTo(String id) {
        for (int i = 0; i < 30 && !part(id).isFocused(); i++) {
            desk.keys(KeyCode.TAB);
        }
        assertThat(part(id).isFocused()).as("%s is reached by Tab", id).isTrue();
    }

    private void openSeries() {
        fillIn();
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        desk.until("the plan is read", () -> desk.shows("10 visits"));
    }

    @Test
    void aSeriesOfTenOfWhichOneDoesNotFitIsBookedByKeysAloneAndUndoneAtOnce() throws Exception {
        desk.close();
        start(1093, 614);
        openSeries();

        assertThat(text("head")).isEqualTo("Ana Pérez · Dr Strange · 09:30–10:00 · Follow-up");
        assertThat(text("sum")).isEqualTo("10 visits: 9 fit, 1 at another time");
        assertThat(text("letter")).isEqualTo("Letter to ana@example.org in 60 s");
        assertThat(desk.shows("Dr Strange is on leave Tue 15 Dec.")).isTrue();
        assertThat(desk.shows("Wed 16 Dec, 09:30")).isTrue();

        desk.keys(KeyCode.ENTER);

        desk.until("it is booked", () -> desk.banner().startsWith("Booked Ana Pérez"));
        assertThat(desk.banner())
                .startsWith("Booked Ana Pérez: 10 visits, Tuesdays 09:30 with Dr Strange, until 19 Jan."
                        + " Letter to ana@example.org in 60 s.");
        assertThat(starts()).containsExactly("2026-11-17T09:30", "2026-11-24T09:30", "2026-12-01T09:30",
                "2026-12-08T09:30", "2026-12-16T09:30", "2026-12-22T09:30", "2026-12-29T09:30", "2027-01-05T09:30",
                "2027-01-12T09:30", "2027-01-19T09:30");
        assertThat(visitsOfAna()).allMatch(visit -> "Knee".equals(visit.reason()));
        UUID series = visitsOfAna().getFirst().notes().seriesId();
        assertThat(desk.services.outbox.lettersAbout(series)).hasSize(1);
        assertThat(desk.services.outbox.counts().waiting()).as("one letter for all").isEqualTo(1);
        assertThat(desk.shows("Confirmation")).as("the visit shows the letter of its series").isTrue();
        Visit first = visitsOfAna().stream().filter(visit -> day(visit).equals("2026-11-17")).findFirst()
                .orElseThrow();
        assertThat(hand.visit(first.id())).as("the grid shows the first visit").isPresent();
        assertThat(text("series")).isEqualTo("1st of 10, every week on Tuesday");

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("it is undone", () -> desk.banner().startsWith("Undone: 10 visits"));
        assertThat(visitsOfAna()).isEmpty();
    }

    private String day(Visit visit) {
        return desk.services.clock.dateOf(visit.slot().start()).toString();
    }

    @Test
    void escGoesBackToTheFormWithEverythingStillTyped() {
        openSeries();
        desk.keys(KeyCode.ESCAPE);

        assertThat(((TextField) part("reason")).getText()).isEqualTo("Knee");
        assertThat(((TextField) part("time")).getText()).isEqualTo("09:30");
        assertThat(visitsOfAna()).isEmpty();

        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        desk.until("the plan is read again", () -> desk.shows("Book 10 visits"));
    }

    @Test
    void whatDoesNotFitIsSkippedOrOverruledByOneKey() {
        openSeries();
        Node row = desk.scene().lookup(".misfit");
        for (int i = 0; i < 30 && !row.isFocused(); i++) {
            desk.keys(KeyCode.TAB);
        }
        desk.keys(KeyCode.DIGIT1);
        assertThat(text("sum")).isEqualTo("10 visits: 9 fit, 1 skipped");
        assertThat(text("act")).isEqualTo("Book 9 visits");
        desk.keys(KeyCode.DIGIT3);
        assertThat(text("sum")).isEqualTo("10 visits: 9 fit, 1 overruled");

        desk.keys(KeyCode.ENTER);
        assertThat(text("whyProblem")).isEqualTo("Please say why.");
        desk.type("She asked for it");
        desk.keys(KeyCode.ENTER);

        desk.until("it is booked", () -> desk.banner().startsWith("Booked Ana Pérez: 10 visits"));
        assertThat(starts()).contains("2026-12-15T09:30");
    }

    private List<Visit> series(int visits) {
        BookingRequest first = new BookingRequest(new Placement(strange, ana, null, slot("2026-11-17T09:30")), null,
                null, Telling.LETTER);
        var made = (Outcome.DoneTogether) desk.services.series.book(TestClinic.MARIA, new SeriesRequest(first,
                new Recurrence(new Recurrence.Weekly(Set.of()), 1, new Recurrence.Count(visits), DayOfWeek.MONDAY)));
        desk.readAgain();
        return made.visits();
    }

    private static Slot slot(String start) {
        return Slot.of(LocalDateTime.parse(start).atZone(TestClinic.ZONE).toInstant(), 30);
    }

    private Point2D at(String time) {
        return hand.pointFor(strange, LocalDateTime.parse(time).atZone(TestClinic.ZONE));
    }

    @Test
    void aDragOfOneVisitMovesThisAndLaterOnesIfThatIsMeant() {
        series(4);
        hand.drag(at("2026-11-17T09:40"), at("2026-11-18T11:11"));
        desk.settle();

        assertThat(starts()).as("nothing moves before the answer").startsWith("2026-11-17T09:30");
        assertThat(desk.shows("Move which visits?")).isTrue();
        assertThat(desk.shows("Ana Pérez, Dr Strange, Tue 17 Nov, 09:30 → Wed 18 Nov, 11:00")).isTrue();
        desk.keys(KeyCode.DIGIT2);

        desk.until("they are moved", () -> desk.banner().startsWith("Moved Ana Pérez: 4 visits"));
        assertThat(starts()).containsExactly("2026-11-18T11:00", "2026-11-25T11:00", "2026-12-02T11:00",
                "2026-12-09T11:00");
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("they are back", () -> desk.banner().startsWith("Undone: 4 visits"));
        assertThat(starts()).startsWith("2026-11-17T09:30");
    }

    @Test
    void enterMovesTheVisitAloneAndEscNothing() {
        List<Visit> made = series(4);
        hand.drag(at("2026-11-17T09:40"), at("2026-11-18T11:11"));
        desk.settle();
        desk.robot.clickOn(desk.scene().getWindow().getX() + 8, desk.scene().getWindow().getY() + 500);
        desk.settle();
        assertThat(desk.shows("Move which visits?")).as("a click beside it takes it away").isFalse();
        hand.drag(at("2026-11-17T09:40"), at("2026-11-18T11:11"));
        desk.settle();
        assertThat(desk.shows("Move which visits?")).as("the same is asked again").isTrue();
        desk.keys(KeyCode.ESCAPE);
        assertThat(starts()).startsWith("2026-11-17T09:30");

        hand.click(hand.middleOf(made.getFirst().id()));
        desk.keys(KeyCode.ALT, KeyCode.RIGHT);
        desk.keys(KeyCode.ENTER);
        assertThat(desk.shows("Move which visits?")).isTrue();
        desk.keys(KeyCode.ENTER);

        desk.until("it is moved", () -> desk.banner().startsWith("Moved Ana Pérez to Wed 18 Nov, 09:30."));
        assertThat(starts()).containsExactly("2026-11-18T09:30", "2026-11-24T09:30", "2026-12-01T09:30",
                "2026-12-08T09:30");
    }

    @Test
    void delCancelsThemAllIfThatIsMeant() {
        List<Visit> made = series(4);
        hand.click(hand.middleOf(made.getFirst().id()));
        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.ENTER);
        assertThat(desk.shows("Cancel which visits?")).isTrue();
        desk.keys(KeyCode.DIGIT3);

        desk.until("they are cancelled", () -> desk.banner()
                .startsWith("Cancelled Ana Pérez: 4 visits, Tue 17 Nov to Tue 8 Dec."));
        assertThat(visitsOfAna()).isEmpty();
    }

    @Test
    void theVisitsThatCannotMoveAreShownFirstAndMayStay() {
        series(4);
        hand.drag(at("2026-11-17T09:40"), at("2026-11-17T16:41"));
        desk.settle();
        desk.keys(KeyCode.ESCAPE);
        hand.drag(at("2026-11-17T09:40"), at("2026-11-17T10:11"));
        desk.settle();
        desk.services.booking.book(TestClinic.MARIA, new BookingRequest(
                new Placement(strange, otherPatient(), null, slot("2026-12-01T10:00")), null, null, Telling.LETTER));
        desk.keys(KeyCode.DIGIT2);

        desk.until("the one is shown", () -> desk.shows("Move 4 visits"));
        assertThat(((Labeled) desk.scene().lookup(".series-panel .panel-title")).getText())
                .isEqualTo("Move the series");
        assertThat(desk.shows("Dr Strange is busy 10:00–10:30 (Tom Baker).")).isTrue();
        assertThat(starts()).startsWith("2026-11-17T09:30");
        desk.keys(KeyCode.DIGIT1);
        assertThat(text("act")).isEqualTo("Move 3 visits");
        desk.keys(KeyCode.ENTER);

        desk.until("the others are moved", () -> desk.banner().startsWith("Moved Ana Pérez: 3 visits"));
        assertThat(starts()).containsExactly("2026-11-17T10:00", "2026-11-24T10:00", "2026-12-01T09:30",
                "2026-12-08T10:00");
    }

    private UUID otherPatient() {
        var saved = (PatientOutcome.Saved) desk.services.directory.createPatient(TestClinic.MARIA,
                PatientDetails.of(PersonName.parse("Tom Baker"), null, null,
                        null));
        return saved.patient().id();
    }

    @Test
    void theOtherVisitsOfASeriesAreOneKeyAway() {
        List<Visit> made = series(4);
        hand.click(hand.middleOf(made.getFirst().id()));
        assertThat(text("series")).isEqualTo("1st of 4, every week on Tuesday");
        desk.robot.clickOn("Tue 8 Dec");
        desk.settle();

        assertThat(text("series")).isEqualTo("4th of 4, every week on Tuesday");
        assertThat(hand.visit(made.getLast().id())).isPresent();
    }
}
