package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.DoctorAct;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.Page;
import clinicdesk.ui.shell.Side;
import clinicdesk.waitlist.Recall;
import clinicdesk.waitlist.Waiters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * With names hidden no patient's name is left anywhere: everybody here is called Quixwood, was born on the same
 * day and has the same phone, and whatever the window can show is shown, hidden and searched for these. A new page,
 * panel or box has to be shown here too.
 */
class PrivacyWindowTest {

    private static final List<String> TELLING = List.of("quixw", "17 may 1980", "17.5.1980", "7946 0123");

    @TempDir
    Path folder;

    private DeskStage desk;
    private GridRobot hand;
    private UUID strange;
    private UUID ana;
    private Visit visit;
    private Visit other;
    private final List<String> leaks = new ArrayList<>();
    private final Set<Page> pages = EnumSet.noneOf(Page.class);
    private final Set<Side> sides = EnumSet.noneOf(Side.class);
    private final Set<Overlay> overlays = EnumSet.of(Overlay.NONE);

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
            clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
            strange = clinic.doctor("Strange");
            ana = patient(clinic, "Ana", "ana.quixwood@example.org");
            patient(clinic, "Anna", "anna.quixwood@example.org");
            visit = booked(clinic, ana, "2026-11-16T10:00");
            other = booked(clinic, patient(clinic, "Tom", null), "2026-11-16T13:00");
            booked(clinic, patient(clinic, "Li", null), "2026-11-17T09:00");
            new Waiters(clinic).waits(Waiters.anyone(patient(clinic, "Bo", null)));
            clinic.recalls.keep(TestClinic.MARIA, new Recall(ana, null, null, LocalDate.parse("2026-11-17"), null));
        }
        desk = DeskStage.open(folder, new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE),
                Theme.LIGHT, 1600, 900);
        hand = new GridRobot(desk.grid());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private static UUID patient(TestClinic clinic, String given, String email) {
        return ((PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA,
                PatientDetails.of(new PersonName("Quixwood", given), LocalDate.of(1980, 5, 17), "+44 20 7946 0123",
                        email)))
                .patient().id();
    }

    private static Visit booked(TestClinic clinic, UUID patient, String start) {
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA, clinic.request("Strange", patient, start, 30)));
    }

    private List<String> names() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Seen.everywhere().stream()
                .filter(text -> TELLING.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains)).toList());
    }

    private void note() {
        pages.add(desk.window.state().pageProperty().get());
        sides.add(desk.window.state().sideProperty().get());
        overlays.add(desk.window.state().overlayProperty().get());
    }

    /** F12 hides the names that are shown, in whatever is shown now, and brings them back. */
    private void hides(String what) {
        assertThat(names()).as("names are shown: " + what).isNotEmpty();
        hidesNothingOr(what);
    }

    /** The same where there may be no name at all. */
    private void hidesNothingOr(String what) {
        note();
        desk.keys(KeyCode.F12);
        leaks.addAll(names().stream().map(name -> what + ": " + name).toList());
        desk.keys(KeyCode.F12);
    }

    private void chosen(Visit wanted) {
        desk.robot.interact(() -> desk.window.flow().showVisit(wanted));
        desk.settle();
    }

    @Test
    void noNameIsLeftAnywhereInTheWindow() {
        calendar();
        forms();
        boxes();
        pagesOfTheRail();
        theDayGoesWrong();

        assertThat(leaks).as("names that are left").isEmpty();
        assertThat(pages).as("every page was looked at").isEqualTo(EnumSet.allOf(Page.class));
        assertThat(sides).as("every panel was looked at").isEqualTo(EnumSet.allOf(Side.class));
        assertThat(overlays).as("every box was looked at").isEqualTo(EnumSet.allOf(Overlay.class));
    }

    private void calendar() {
        hides("the week, nothing chosen");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        hides("the day");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        chosen(visit);
        hides("a visit");
        desk.keys(KeyCode.ALT, KeyCode.DOWN);
        hides("the ghost of a move");
        desk.keys(KeyCode.ESCAPE);
        chosen(visit);
        desk.keys(KeyCode.DELETE);
        hides("why a visit is cancelled");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.SPACE);
        assertThat(desk.banner()).contains("Ana Quixwood is arrived");
        hides("a banner");
        desk.keys(KeyCode.F12);
        desk.keys(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(desk.banner()).as("an act while names are hidden").startsWith("A. Q. is scheduled");
        desk.keys(KeyCode.F12);
        desk.keys(KeyCode.CONTROL, KeyCode.X);
        hides("a visit in the tray");
        desk.robot.clickOn("#name");
        hides("a patient");
    }

    private void forms() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("quixw");
        desk.until("namesakes are found", () -> desk.shows("Anna Quixwood"));
        hides("who is typed into a booking");
        desk.type(" ann");
        desk.until("fewer are found", () -> !desk.shows("Bo Quixwood"));
        desk.keys(KeyCode.ENTER);
        hides("a booking");
        desk.robot.clickOn("#time");
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("1010");
        desk.until("it does not fit", () -> desk.shows("(Ana Quixwood)"));
        hides("whose visit is in the way");
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        desk.until("the plan is read", () -> desk.shows("Book "));
        hides("a series");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        desk.until("finding a time is shown", () -> desk.window.state().sideProperty().get() == Side.FIND_TIME);
        hides("finding a time");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.D);
        hides("a draft in the tray");
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("Zoe Quixwood");
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        hides("a new patient");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
        chosen(visit);
        desk.keys(KeyCode.CONTROL, KeyCode.J);
        desk.until("a relative is asked for", () -> desk.shows("And for a relative of Ana Quixwood"));
        hides("a visit for a relative");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.W);
        desk.until("who waits is shown", () -> desk.shows("Bo Quixwood"));
        hides("who waits, beside the grid");
        desk.keys(KeyCode.ESCAPE);
    }

    private void boxes() {
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.type("quixw");
        desk.until("somebody is found", () -> desk.shows("Tom Quixwood"));
        hides("what is found");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.F1);
        hidesNothingOr("the keys");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.interact(() -> desk.window.state().show(Overlay.ABOUT));
        hidesNothingOr("which program this is");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.G);
        hidesNothingOr("going to a date");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.F9);
        hidesNothingOr("who sits here");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.SHIFT, KeyCode.F9);
        hidesNothingOr("the note for the next");
        desk.keys(KeyCode.ESCAPE);
        chosen(visit);
        desk.keys(KeyCode.CONTROL, KeyCode.R);
        hides("the same again");
        desk.keys(KeyCode.ESCAPE);
        chosen(visit);
        desk.keys(KeyCode.CONTROL, KeyCode.P);
        hides("the card of a visit");
        desk.keys(KeyCode.ESCAPE);
        chosen(visit);
        hand.drag(hand.middleOf(visit.id()), hand.middleOf(other.id()));
        assertThat(desk.banner()).contains("Tom Quixwood");
        hides("a refusal");
        hand.drag(hand.middleOf(visit.id()), hand.middleOf(other.id()));
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        hides("a reason to overrule");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("bo quixw");
        desk.until("he is found", () -> desk.shows("Bo Quixwood"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        desk.until("the plan is read", () -> desk.shows("Book "));
        desk.keys(KeyCode.ENTER);
        desk.until("the series is booked", () -> desk.banner().startsWith("Booked"));
        hides("a series is booked");
        desk.keys(KeyCode.ALT, KeyCode.DOWN);
        desk.keys(KeyCode.ENTER);
        hides("how much of a series is meant");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
    }

    private void pagesOfTheRail() {
        desk.robot.clickOn("#todayButton");
        hides("today");
        desk.type("quixw");
        hides("who is looked for today");
        desk.robot.clickOn("#waitlistButton");
        desk.until("who waits is listed", () -> desk.shows("Bo Quixwood"));
        hides("the waiting list");
        desk.keys(KeyCode.F2);
        hides("for what somebody waits");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("tom q");
        desk.until("he is found", () -> desk.shows("Tom Quixwood"));
        hides("who is typed into the waiting list");
        desk.keys(KeyCode.ENTER);
        hides("who is put on the waiting list");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#outboxButton");
        desk.until("letters are listed", () -> desk.shows("Waits (") && desk.shows("Quixwood"));
        hides("the letters");
        desk.robot.clickOn("#patientsButton");
        desk.type("quixw");
        desk.until("patients are found", () -> desk.shows("5 found"));
        desk.keys(KeyCode.ENTER);
        hides("the patients");
        desk.keys(KeyCode.F2);
        hides("a record that is corrected");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("Quixwood").keys(KeyCode.TAB).type("Tom").keys(KeyCode.TAB).type("17.5.1980");
        desk.until("he may be here already", () -> desk.shows("Tom Quixwood · "));
        hides("a new record of somebody who may be here already");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.M);
        desk.type("tom q");
        desk.until("the other is found", () -> desk.shows("Tom Quixwood"));
        hides("which record is to be merged");
        desk.keys(KeyCode.ENTER);
        hides("two records of one patient");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#doctorsButton");
        hidesNothingOr("the doctors");
        desk.robot.clickOn("#hoursButton");
        hidesNothingOr("hours");
        desk.robot.clickOn("#settingsButton");
        hidesNothingOr("settings");
        desk.robot.clickOn("#lettersPart");
        desk.robot.interact(() -> desk.scene().lookup("#wording").requestFocus());
        desk.keys(KeyCode.SPACE);
        desk.until("the wording is open", () -> desk.shows("What letters say"));
        hidesNothingOr("the wording of letters");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
    }

    private void theDayGoesWrong() {
        desk.robot.interact(() -> desk.window.flow().doctorAct(strange, DoctorAct.ILL));
        desk.settle();
        hidesNothingOr("a doctor's day");
        desk.keys(KeyCode.ENTER);
        desk.until("visits are to be sorted out", () -> desk.shows("Tom Quixwood"));
        hides("what is to be sorted out");
        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.ENTER);
        hides("a cancelled visit, and whom to call");
        assertThat(desk.services.appointments.visit(visit.id()).orElseThrow().status())
                .isIn(AppointmentStatus.SCHEDULED, AppointmentStatus.CANCELLED);
    }
}
