package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clinic's settings at two desks, in the program's whole window. */
class SettingsWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private Services otherDesk;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Hill Practice"));
        }
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        otherDesk = new Services(new ClinicFolder(folder), clock);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1093, 614);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        otherDesk.close();
    }

    private void otherDeskSets(Key key, String value) {
        otherDesk.settings.set(Map.of(key, value));
        desk.services.settings.refresh();
    }

    private String text(String id) {
        return ((TextInputControl) desk.scene().lookup("#" + id)).getText();
    }

    @Test
    void whatAnotherDeskSetsIsShownAtOnceAndWhenThePageIsOpened() {
        otherDeskSets(Key.CLINIC_ADDRESS, "1 Hill Road");
        desk.robot.clickOn("#settingsButton");
        assertThat(text("address")).isEqualTo("1 Hill Road");

        desk.robot.clickOn("#phone");
        desk.type("020 7946 0123");
        otherDeskSets(Key.CLINIC_OPENS, "07:00");
        desk.look();
        assertThat(text("opens")).isEqualTo("07:00");
        assertThat(text("phone")).as("what is typed stays").isEqualTo("020 7946 0123");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        desk.until("it is saved", () -> desk.shows("Saved."));
        assertThat(desk.services.settings.get(Key.CLINIC_PHONE)).isEqualTo("020 7946 0123");
        assertThat(desk.services.settings.get(Key.CLINIC_OPENS)).isEqualTo("07:00");
    }
}
