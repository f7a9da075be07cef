package clinicdesk.ui.series;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Recurrence;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a visit repeats, chosen by keys in a real window as wide as the side panel. */
@ExtendWith(ApplicationExtension.class)
class RepeatWindowTest {

    private final SwiftRobot robot = new SwiftRobot();
    @TempDir
    static Path folder;

    private Stage stage;
    private TestClinic clinic;
    private RepeatViewModel editor;

    @Start
    void show(Stage shown) throws Exception {
        stage = shown;
        clinic = TestClinic.at(Files.createTempDirectory(folder, "clinic"), "2026-11-16T08:30");
        editor = new RepeatViewModel(PanelDesk.in(clinic).desk.workplace(), DayOfWeek.MONDAY,
                LocalDateTime.parse("2026-11-24T09:30"));
        RepeatView view = new RepeatView(editor);
        VBox panel = new VBox(view.node());
        panel.setPadding(new Insets(16));
        Scene scene = new Scene(panel, 300, 500);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        view.focus();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T part(String id) {
        return (T) stage.getScene().lookup("#" + id);
    }

    private String rule() {
        return editor.ruleProperty().get().map(Recurrence::rrule).orElse("none");
    }

    private void tabTo(String id) {
        for (int i = 0; i < 20 && !part(id).isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(part(id).isFocused()).as("%s is reached by Tab", id).isTrue();
    }

    @Test
    void aSeriesIsChosenByKeysAlone() {
        robot.write("2");
        tabTo("repeat-day-4");
        robot.type(KeyCode.SPACE);
        tabTo("afterVisits");
        robot.type(KeyCode.RIGHT);
        tabTo("until");
        robot.write("31 Dec");

        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261231;INTERVAL=2");
        assertThat(this.<Label>part("said").getText())
                .isEqualTo("Every second week on Tuesday and Thursday, 6 times, until 24 December 2026");

        assertIsWhole(part("afterVisits"));
        assertIsWhole(part("onDate"));
        robot.type(KeyCode.TAB);
        assertThat(this.<TextField>part("until").getText()).isEqualTo("Thu 31 Dec 2026");
    }

    @Test
    void theLastTuesdayOfEachMonthIsChosenByKeysAlone() {
        tabTo("inWeeks");
        robot.type(KeyCode.RIGHT);
        tabTo("monthDay");
        robot.type(KeyCode.DOWN, 2);

        assertThat(rule()).isEqualTo("FREQ=MONTHLY;BYDAY=-1TU;COUNT=10");
        assertThat(part("weekdays").isVisible()).isFalse();
    }

    @Test
    void aSecondPressLeavesWhatIsChosen() {
        tabTo("inWeeks");
        robot.type(KeyCode.SPACE, 2);

        assertThat(this.<ToggleButton>part("inWeeks").isSelected()).isTrue();
        assertThat(rule()).startsWith("FREQ=WEEKLY");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        robot.write("0");

        assertThat(part("everyProblem").isVisible()).isTrue();
        assertThat(part("every").getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
        assertThat(part("every").getAccessibleHelp()).startsWith("Type a whole number");
        assertThat(part("saidBox").isVisible()).isFalse();

        robot.type(KeyCode.BACK_SPACE).write("1");
        assertThat(part("everyProblem").isVisible()).isFalse();
        assertThat(part("saidBox").isVisible()).isTrue();
    }

    @Test
    void everyControlHasANameAndRoom() {
        for (String id : List.of("every", "weekdays", "monthDay", "visits", "until", "repeat-day-1", "repeat-day-7")) {
            assertThat(part(id).getAccessibleText()).as(id).isNotBlank();
        }
        for (String id : List.of("inDays", "inWeeks", "inMonths", "afterVisits", "onDate", "repeat-day-1",
                "repeat-day-3", "repeat-day-7")) {
            assertIsWhole(this.<ToggleButton>part(id));
        }
        robot.interact(() -> editor.days().unitProperty().set(WhichDays.Unit.MONTHS));
        SwiftRobot.settle();
        assertThat(this.<ComboBox<?>>part("monthDay").getWidth()).isEqualTo(268);
    }

    private static void assertIsWhole(ToggleButton button) {
        assertThat(button.lookup(".text")).as(button.getText()).isInstanceOfSatisfying(
                Text.class, text -> assertThat(text.getText()).isEqualTo(button.getText()));
        assertThat(button.localToScene(button.getLayoutBounds()).getMaxX()).as(button.getText())
                .isLessThanOrEqualTo(284);
    }
}
