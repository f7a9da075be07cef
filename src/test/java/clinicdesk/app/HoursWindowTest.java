package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.hours.DoctorDay;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the hours in the program's whole window, by keyboard: Monday 16 November 2026, eight in the morning. */
class HoursWindowTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @TempDir
    Path folder;

    private DeskStage desk;
    private UUID strange;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_COUNTRY, "GB",
                    Key.CLINIC_NAME, "Hill Practice", Key.CLINIC_DAYS,
                    "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SUNDAY"));
            strange = clinic.doctor("Strange");
        }
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900);
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.type("leave and");
        desk.until("the page is found", () -> desk.shows("Hours, leave and holidays"));
        desk.keys(KeyCode.ENTER);
        assertThat(desk.shows("Dr Strange")).isTrue();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private DoctorDay day(LocalDate date) {
        return desk.services.hours.plan(List.of(strange), date, date).day(strange, date);
    }

    private boolean isOpen(LocalDate date, String time) {
        Slot minute = Slot.of(date.atTime(LocalTime.parse(time)).atZone(TestClinic.ZONE).toInstant(), 1);
        return day(date).open().stream().anyMatch(slot -> slot.overlaps(minute));
    }

    private String focused() {
        Node focus = desk.scene().getFocusOwner();
        return focus == null || focus.getId() == null ? "" : focus.getId();
    }

    private String text(String id) {
        return ((TextField) desk.scene().lookup("#" + id)).getText();
    }

    /** Presses Tab until that control has the keyboard. */
    private void tabTo(String id) {
        for (int i = 0; i < 80 && !focused().equals(id); i++) {
            desk.keys(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    /** Into the first block, makes it end at noon, and goes into a new block below it. */
    private void breakAtNoon() {
        desk.keys(KeyCode.ENTER).keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo("block-0-to");
        desk.type("12").keys(KeyCode.ALT, KeyCode.INSERT);
        assertThat(focused()).isEqualTo("block-1-from");
    }

    @Test
    void aBreakOnMondayIsSavedAndTheGridShowsItClosed() {
        breakAtNoon();
        desk.type("13").keys(KeyCode.TAB).type("17").keys(KeyCode.CONTROL, KeyCode.S);

        assertThat(desk.banner()).startsWith("Dr Strange: weekly hours changed.");
        assertThat(isOpen(MONDAY, "12:30")).isFalse();
        assertThat(isOpen(MONDAY, "13:00")).isTrue();
        assertThat(focused()).as("the keyboard stays").isEqualTo("block-1-to");
        desk.look();
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
        desk.keys(KeyCode.PAGE_DOWN);
        assertThat(isShownClosed("11:50")).isFalse();
        assertThat(isShownClosed("12:30")).isTrue();
        assertThat(isShownClosed("13:10")).isFalse();
    }

    private boolean isShownClosed(String time) {
        Point2D point = new GridRobot(desk.grid()).pointFor(strange,
                MONDAY.atTime(LocalTime.parse(time)).atZone(TestClinic.ZONE));
        return desk.grid().lookupAll(".closed").stream()
                .anyMatch(closed -> closed.localToScreen(closed.getBoundsInLocal()).contains(point));
    }

    @Test
    void overlappingBlocksAreRefusedBesideTheField() {
        breakAtNoon();
        desk.type("11:59").keys(KeyCode.TAB).type("17").keys(KeyCode.CONTROL, KeyCode.S);

        assertThat(desk.shows("This overlaps another block on Monday.")).isTrue();
        assertThat(focused()).as("what is wrong has the keyboard").isEqualTo("block-0-from");
        assertThat(isOpen(MONDAY, "12:30")).isTrue();
        assertThat(text("block-1-from")).as("what was typed stays").isEqualTo("11:59");
    }

    @Test
    void aLeaveIsAddedAndUndoneAndDoneAgain() {
        desk.keys(KeyCode.ENTER);
        tabTo("leaveFirst");
        desk.type("23 Nov").keys(KeyCode.TAB).type("24 Nov").keys(KeyCode.ENTER);
        assertThat(desk.banner()).startsWith("Dr Strange: leave 23–24 Nov.");
        assertThat(day(MONDAY).leave()).hasSize(1);
        desk.look();

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(day(MONDAY).leave()).isEmpty();
        desk.look();
        assertThat(desk.shows("No leave to come.")).isTrue();
        desk.keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(day(MONDAY).leave()).hasSize(1);
    }

    @Test
    void aDateGetsThreeStretchesAndThenShowsAndKeepsWhatItHas() {
        desk.keys(KeyCode.ENTER);
        tabTo("date");
        desk.type("23 Nov").keys(KeyCode.TAB);
        assertThat(desk.shows("Mon 23 Nov has its weekly hours: 09:00–17:00.")).isTrue();
        desk.type("9").keys(KeyCode.TAB).type("11").keys(KeyCode.ALT, KeyCode.INSERT);
        assertThat(focused()).isEqualTo("special-1-from");
        desk.type("12").keys(KeyCode.TAB).type("13").keys(KeyCode.ALT, KeyCode.INSERT);
        desk.type("12:59").keys(KeyCode.TAB).type("16").keys(KeyCode.ENTER);
        assertThat(desk.shows("These hours overlap others of that day.")).isTrue();
        assertThat(focused()).as("what is wrong has the keyboard").isEqualTo("special-1-from");
        tabTo("special-2-from");
        desk.type("14").keys(KeyCode.ENTER);

        assertThat(desk.banner()).startsWith("Dr Strange: Mon 23 Nov now 09:00–11:00, 12:00–13:00, 14:00–16:00.");
        assertThat(isOpen(MONDAY, "12:30")).isTrue();
        assertThat(isOpen(MONDAY, "13:30")).isFalse();
        assertThat(focused()).isEqualTo("date");

        desk.type("23 Nov").keys(KeyCode.TAB);
        assertThat(text("special-2-to")).isEqualTo("16:00");
        desk.keys(KeyCode.ALT, KeyCode.DELETE).keys(KeyCode.ENTER);
        assertThat(isOpen(MONDAY, "10:00")).isFalse();
        assertThat(isOpen(MONDAY, "15:30")).isTrue();
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(isOpen(MONDAY, "10:00")).isTrue();
    }

    @Test
    void aHolidayIsStruckByKeyboard() {
        LocalDate christmas = LocalDate.parse("2026-12-25");
        assertThat(isOpen(christmas, "10:00")).isFalse();
        desk.keys(KeyCode.END).keys(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("country");
        tabTo("yearAfter");
        for (int i = 0; i < 20 && !isChristmas(); i++) {
            desk.keys(KeyCode.TAB);
        }
        desk.keys(KeyCode.SPACE);

        assertThat(desk.banner()).startsWith("Open on Fri 25 Dec: Christmas is struck.");
        assertThat(isOpen(christmas, "10:00")).isTrue();
        assertThat(isChristmas()).as("the keyboard stays").isTrue();
    }

    private boolean isChristmas() {
        return desk.scene().getFocusOwner() instanceof CheckBox box && box.getText().contains("25 Dec");
    }

    @Test
    void aWeekThatBeginsOnSundayIsShownAtOnce() {
        desk.robot.clickOn("#settingsButton");
        desk.robot.interact(() -> weekStart().requestFocus());
        desk.robot.interact(() -> weekStart().setValue("SUNDAY"));
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.shows("Saved.")).isTrue();
        desk.robot.clickOn("#calendarButton");
        assertThat(((Label) desk.scene().lookup("#title")).getText()).isEqualTo("15 – 20 November 2026");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> weekStart() {
        return (ComboBox<String>) desk.scene().lookup("#weekStart");
    }
}
