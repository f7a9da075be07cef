package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.settings.DeskSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What stands on the screen before the clinic is open. */
class OpeningFrameTest {

    @TempDir
    Path folder;

    private Launch launch(boolean sample) {
        return new Launch(new ClinicFolder(folder), sample, Folders.usual(Folders.Environment.ofThisProcess()),
                Typed.HOME, new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE));
    }

    @Test
    void whoBeginsIsAskedAtOnceAndWhoHasAClinicSeesItsFrame() {
        assertThat(OpeningFrame.isWanted(launch(false))).isFalse();
        assertThat(OpeningFrame.isWanted(launch(true))).isTrue();

        TestClinic.at(folder, "2026-11-16T08:00").close();
        assertThat(OpeningFrame.isWanted(launch(false))).isTrue();
    }

    @Test
    void theFrameOfAWeekStandsWhereTheWindowWasAndInItsLook() throws Exception {
        DeskSettings desk = new DeskSettings(folder);
        desk.set("look", "dark");
        desk.set("window.bounds", "40,30,1500,700");

        assertThat(shown(1500)).isEqualTo("dark, the panel beside it");

        desk.set("look", "light");
        desk.set("window.bounds", "40,30,1010,620");
        assertThat(shown(1010)).isEqualTo("light, alone");
    }

    private String shown(double width) throws Exception {
        FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage stage = new Stage();
            Scene scene = OpeningFrame.show(stage, new ClinicFolder(folder)).orElseThrow();
            assertThat(stage.getWidth()).isEqualTo(width);
            assertThat(scene.getRoot().lookupAll(".frame-day")).hasSize(5);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            String seen = (scene.getRoot().getStyleClass().contains("dark") ? "dark, " : "light, ")
                    + (scene.lookup(".side-panel").isVisible() ? "the panel beside it" : "alone");
            stage.hide();
            return seen;
        });
    }

    @Test
    void whatKeepsTheClinicFromOpeningIsSaidInAWindowOfItsOwnSize() throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage stage = new Stage();
            OpeningFrame.show(stage, new ClinicFolder(folder));
            assertThat(stage.getWidth()).isEqualTo(1280);

            ProblemWindow.show(stage, Launch.texts(), "The store is damaged.");

            assertThat(stage.getWidth()).isLessThan(WindowPlace.MIN_WIDTH);
            assertThat(stage.getHeight()).isLessThan(WindowPlace.MIN_HEIGHT);
            stage.hide();
            return true;
        });
    }

    @Test
    void aDeskWhoseSettingsCannotBeReadSaysSoWithoutAFrame() throws Exception {
        Files.createDirectory(folder.resolve("desk.properties"));
        FxToolkit.registerPrimaryStage();

        assertThat(WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> OpeningFrame.show(new Stage(), new ClinicFolder(folder)))).isEqualTo(Optional.empty());
    }
}
