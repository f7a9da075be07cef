package clinicdesk.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.sample.NewClinic;
import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.frame.Theme;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The first start in a real window, by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class StartWindowTest {

    private final SwiftRobot robot = new SwiftRobot();
    private final List<NewClinic.Answers> made = new ArrayList<>();
    private StartViewModel model;

    @Start
    void show(Stage stage) {
        model = new StartViewModel(new StartViewModel.Ways() {
            @Override
            public void setUp(NewClinic.Answers answers, Optional<String> mailPassword) {
                made.add(answers);
            }

            @Override
            public void lookAround() {}
        }, ZoneId.of("Europe/London"), Locale.UK);
        Scene scene = new Scene(new StartView(model).root(), 1000, 620);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aClinicIsSetUpByKeyboardAlone() {
        robot.write("Hill Practice").push(KeyCode.TAB).write("Dr Strange").push(KeyCode.ENTER);
        assertThat(made).singleElement().extracting(NewClinic.Answers::doctor).isEqualTo("Dr Strange");
    }

    @Test
    void aZoneIsTypedAndChosenWithTheArrows() {
        robot.interact(() -> robot.lookup("#zone").query().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("york").push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(model.zone().value()).isEqualTo("America/New York");
        assertThat(made).isEmpty();
        assertThat(robot.lookup("#zones").query().isVisible()).isFalse();
    }
}
