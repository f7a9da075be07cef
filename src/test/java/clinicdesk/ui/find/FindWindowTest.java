package clinicdesk.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What lies over the window, in a real one of a small laptop. */
@ExtendWith(ApplicationExtension.class)
class FindWindowTest {

    private final SwiftRobot robot = new SwiftRobot();
    @TempDir
    static Path folder;

    private StackPane overlay;
    private TestClinic clinic;
    private PanelDesk at;
    private FindView find;
    private GoToDateView goToDate;
    private final List<Object> did = new ArrayList<>();
    private final List<KeyCode> leaked = new ArrayList<>();

    @Start
    void show(Stage stage) throws Exception {
        clinic = TestClinic.at(Files.createTempDirectory(folder, "clinic"), "2026-11-16T08:30");
        at = PanelDesk.in(clinic);
        find = new FindView(new FindViewModel(at.desk, at.book, new Window(),
                List.of(new Command("New visit", "Ctrl+N", () -> did.add("new visit")),
                        new Command("Settings", "", () -> did.add("settings")))),
                at.desk);
        goToDate = new GoToDateView(new GoToDateViewModel(at.desk, did::add, () -> did.add("close")));
        overlay = new StackPane();
        overlay.setAlignment(Pos.TOP_CENTER);
        overlay.setStyle("-fx-padding: 56 24 24 24");
        overlay.addEventHandler(KeyEvent.KEY_PRESSED, key -> leaked.add(key.getCode()));
        Scene scene = new Scene(overlay, 1093, 614);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private final class Window implements FindActs {
        @Override
        public void showPatient(UUID id) {
            did.add("patient");
        }

        @Override
        public void showVisit(Visit visit) {
            did.add("visit");
        }

        @Override
        public void showDoctor(UUID id) {
            did.add("doctor");
        }

        @Override
        public void close() {
            did.add("close");
        }
    }

    private void open(Parent node, Runnable focus) {
        robot.interact(() -> {
            overlay.getChildren().setAll(node);
            focus.run();
        });
        SwiftRobot.settle();
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T part(String id) {
        return (T) overlay.lookup("#" + id);
    }

    private static double bottomOf(Node node) {
        return node.getLayoutY() + node.getLayoutBounds().getHeight();
    }

    @Test
    void threeLettersAndEnterShowAPatient() {
        clinic.patient("Ana Pérez");
        open(find.node(), find::focus);

        robot.write("per").type(KeyCode.ENTER);

        assertThat(did).containsExactly("close", "patient");
        assertThat(leaked).doesNotContain(KeyCode.ENTER);
    }

    @Test
    void arrowsChooseAndEscCloses() {
        open(find.node(), find::focus);

        robot.type(KeyCode.DOWN).type(KeyCode.ENTER).type(KeyCode.ESCAPE);

        assertThat(did).containsExactly("close", "settings", "close");
        assertThat(leaked).isEmpty();
    }

    @Test
    void tabStaysInTheField() {
        open(find.node(), find::focus);

        robot.type(KeyCode.TAB);

        assertThat(part("field").isFocused()).isTrue();
        assertThat(part("field").getAccessibleHelp()).isEqualTo("Settings");
    }

    @Test
    void aClickDoesWhatItFallsOn() {
        open(find.node(), find::focus);

        robot.clickOn("Settings");

        assertThat(did).containsExactly("close", "settings");
    }

    @Test
    void aClickOnAHeadingDoesNothingAndTheFieldKeepsTheCursor() {
        open(find.node(), find::focus);

        robot.clickOn("Pages and commands").write("x");

        assertThat(did).isEmpty();
        assertThat(this.<TextField>part("field").getText()).isEqualTo("x");
    }

    @Test
    void theListFitsASmallLaptopAndTheHighlightStaysInSight() {
        for (int i = 0; i < 8; i++) {
            UUID patient = clinic.patient("Ana Number" + "abcdefgh".charAt(i));
            clinic.booking.book(TestClinic.MARIA,
                    clinic.request("Strange", patient, "2026-11-17T%02d:00".formatted(9 + i), 30));
        }
        open(find.node(), find::focus);
        robot.write("ana");
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN);
        SwiftRobot.settle();

        ListView<FindRow> list = part("list");
        var cell = list.lookupAll(".list-cell").stream()
                .filter(node -> ((FindCell) node).isSelected() && node.isVisible()).findFirst().orElseThrow();
        var inList = list.sceneToLocal(cell.localToScene(cell.getBoundsInLocal()));
        assertThat(inList.getMaxY()).isLessThanOrEqualTo(list.getHeight() + 1);
        assertThat(bottomOf(find.node())).isLessThanOrEqualTo(614 - 24);
        assertThat(list.getWidth()).isLessThanOrEqualTo(640);
    }

    @Test
    void aDateIsSaidInWordsAndEnterGoesThere() {
        open(goToDate.node(), goToDate::focus);

        robot.write("10d");
        assertThat(this.<Label>part("said").getText()).isEqualTo("Thursday, 26 Nov 2026 (in 10 days)");
        robot.type(KeyCode.ENTER);

        assertThat(did).containsExactly("close", LocalDate.parse("2026-11-26"));
        assertThat(leaked).doesNotContain(KeyCode.ENTER);
    }

    @Test
    void noDateIsMarkedAtTheFieldAndEscCloses() {
        open(goToDate.node(), goToDate::focus);

        robot.write("soon").type(KeyCode.ENTER);
        assertThat(this.<Label>part("said").getPseudoClassStates()).anyMatch(
                state -> state.getPseudoClassName().equals("error"));
        robot.type(KeyCode.ESCAPE);

        assertThat(did).containsExactly("close");
        assertThat(leaked).doesNotContain(KeyCode.ENTER, KeyCode.ESCAPE);
    }

    @Test
    void theKeysFitASmallLaptopAndAreSeenToTheLastByKeyboard() {
        KeysView keys = new KeysView(Locale.UK);
        open(keys.node(), keys::focus);

        ScrollPane scroll = (ScrollPane) keys.node().lookup(".scroll-pane");

        assertThat(bottomOf(keys.node())).isLessThanOrEqualTo(614 - 24);
        assertThat(scroll.getContent().getBoundsInLocal().getWidth())
                .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth());
        assertThat(scroll.getVvalue()).isZero();
        robot.type(KeyCode.END);
        assertThat(scroll.getVvalue()).isEqualTo(1);
        assertThat(keys.node().lookupAll(".key-cap")).hasSizeGreaterThan(40);
    }
}
