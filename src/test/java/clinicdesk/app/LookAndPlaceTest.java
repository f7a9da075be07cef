package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Background;
import clinicdesk.settings.DeskSettings;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window's look, size and place. */
class LookAndPlaceTest {

    /** The first screen, and a second one to its left. */
    private static final List<Rectangle2D> SCREENS = List.of(new Rectangle2D(0, 0, 1920, 1040),
            new Rectangle2D(-1280, 0, 1280, 984));

    @ParameterizedTest(name = "{0}: {1} is put to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            where it was                       | 100,50,1200,700    | 100,50,1200,700
            on the second screen               | -1200,20,1000,700  | -1200,20,1000,700
            half beyond the right edge         | 1500,100,1200,700  | 720,100,1200,700
            above the top, title out of reach  | 100,-300,1200,700  | 100,0,1200,700
            larger than its screen             | 0,0,4000,3000      | 0,0,1920,1040
            too small to work in               | 10,10,100,100      | 10,10,900,560
            on a screen that is gone           | 5000,100,1200,700  | 320,120,1280,800
            never kept                         |                    | 320,120,1280,800
            """)
    void theWindowIsAlwaysOnAScreen(String when, String kept, String expected) {
        assertThat(WindowPlace.onScreen(Optional.ofNullable(kept).map(LookAndPlaceTest::bounds), SCREENS))
                .isEqualTo(bounds(expected));
    }

    private static Rectangle2D bounds(String text) {
        String[] numbers = text.split(",", -1);
        return new Rectangle2D(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]));
    }

    @Test
    void theWindowIsTomorrowWhereItWasToday(@TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage today = window(new DeskSettings(folder));
            today.setX(60);
            today.setY(40);
            today.setWidth(1010);
            today.setHeight(620);
            today.hide();

            Stage tomorrow = window(new DeskSettings(folder));
            assertThat(List.of(tomorrow.getX(), tomorrow.getY(), tomorrow.getWidth(), tomorrow.getHeight()))
                    .containsExactly(60.0, 40.0, 1010.0, 620.0);
            tomorrow.hide();
            return true;
        });
    }

    @Test
    void bytesThatNobodyWroteAreNoPlace(@TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        DeskSettings desk = new DeskSettings(folder);
        desk.set("window.bounds", "NaN,1e9,,99999999999");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage stage = window(desk);
            assertThat(stage.getWidth()).isEqualTo(1280);
            stage.hide();
            return true;
        });
    }

    private static Stage window(DeskSettings desk) {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Pane()));
        WindowPlace place = new WindowPlace(desk);
        place.restore(stage);
        place.keep(stage, Background.inline(), fault -> {
            throw new AssertionError(fault);
        });
        stage.show();
        return stage;
    }

    @Test
    void aChosenLookIsPutOnAtOnceAndKept(@TempDir Path folder) throws Exception {
        TestClinic.at(folder, "2026-11-16T08:00").close();
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        try (DeskStage desk = DeskStage.open(folder, clock, Theme.LIGHT, 1100, 700)) {
            press(desk, "#settingsButton");
            String light = Application.getUserAgentStylesheet();
            press(desk, "#dark");

            assertThat(desk.scene().getRoot().getStyleClass()).contains("dark");
            assertThat(Application.getUserAgentStylesheet()).isNotEqualTo(light).contains("dark");
            assertThat(new DeskSettings(folder).get("look", "")).isEqualTo("dark");

            press(desk, "#light");
            assertThat(desk.scene().getRoot().getStyleClass()).doesNotContain("dark");
            assertThat(Application.getUserAgentStylesheet()).isEqualTo(light);
        }
    }

    /** In 25.0.4 such a picture costs more than it gives, and text of a complex script must not wrap. */
    @Test
    void whatScrollsKeepsNoPictureAndWrapsNoTextThatCannotBe(@TempDir Path folder) throws Exception {
        TestClinic.at(folder, "2026-11-16T08:00").close();
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        try (DeskStage desk = DeskStage.open(folder, clock, Theme.LIGHT, 1100, 700)) {
            press(desk, "#settingsButton");

            assertThat(desk.scene().getRoot().lookupAll(".viewport"))
                    .filteredOn(viewport -> !(viewport.getParent().getParent() instanceof TextArea))
                    .isNotEmpty().noneMatch(Node::isCache);
            assertThat(desk.scene().getRoot().lookupAll(".settings-scroll .label")).hasSizeGreaterThan(20)
                    .noneMatch(node -> node instanceof Label label && label.isWrapText()
                            && !label.wrapTextProperty().isBound());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1093, 1200, 1240, 1280, 1320, 1366, 1600, 1920})
    void whereSomebodyIsLookedForWordsAndKeyAreReadOrNotThere(double wide, @TempDir Path folder) throws Exception {
        TestClinic.at(folder, "2026-11-16T08:00").close();
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        try (DeskStage desk = DeskStage.open(folder, clock, Theme.LIGHT, wide, 800)) {
            desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            Node words = desk.scene().lookup("#findText");
            Node key = desk.scene().lookup("#findKey");
            Node place = desk.scene().lookup("#find");

            assertThat(!words.isVisible() || ((Text) words.lookup(".text")).getText().startsWith("Find ")).isTrue();
            assertThat(!key.isVisible() || onScene(place).contains(onScene(key))).isTrue();
        }
    }

    private static Bounds onScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void press(DeskStage desk, String button) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ((ToggleButton) desk.scene().lookup(button)).fire();
            return true;
        });
        desk.settle();
    }

    @Test
    void aWindowThatIsClosedNoLongerFollowsItsLook() throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            SimpleObjectProperty<Theme> chosen = new SimpleObjectProperty<>(Theme.LIGHT);
            Scene scene = new Scene(new Pane());
            Look look = new Look(chosen);
            look.wear(scene);
            chosen.set(Theme.DARK);
            assertThat(scene.getRoot().getStyleClass()).contains("dark");
            look.close();
            chosen.set(Theme.LIGHT);
            assertThat(scene.getRoot().getStyleClass()).contains("dark");
            Theme.LIGHT.applyTo(scene);
            return true;
        });
    }
}
