package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.db.StoreException;
import clinicdesk.db.StoreException.Problem;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What the receptionist sees when something goes wrong, in real windows. */
class FaultWindowTest {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    @TempDir
    Path folder;

    private final Faults faults = new Faults();
    private DeskStage desk;

    @BeforeEach
    void open() throws Exception {
        LOG.setLevel(Level.OFF);
        TestClinic.at(folder, "2026-11-16T08:00").close();
        desk = DeskStage.open(folder, new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE),
                Theme.LIGHT, 1100, 700);
        fx(() -> {
            new FaultWindow((Stage) desk.scene().getWindow(), Launch.texts()).showAllOf(faults);
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            windows().forEach(Stage::hide);
            return true;
        });
        desk.close();
        LOG.setLevel(null);
    }

    private static <T> T fx(Supplier<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work::get);
    }

    private Fault happens(Throwable thrown) {
        Fault fault = faults.report(thrown);
        desk.settle();
        return fault;
    }

    private static Exception faultAbout(String patient) {
        return new IllegalStateException("no visit of " + patient, new IllegalArgumentException(patient));
    }

    /** The windows that say a fault. */
    private static List<Stage> windows() {
        return Window.getWindows().stream().filter(each -> each.getScene().getRoot().getId() != null
                && each.getScene().getRoot().getId().equals("fault")).map(Stage.class::cast).toList();
    }

    /** All that can be read in them, their title included. */
    private static String read() {
        return fx(() -> windows().stream().map(window -> window.getTitle() + " " + texts(window))
                .collect(Collectors.joining("\n")));
    }

    private static String texts(Stage window) {
        return Stream.of(".label", ".button").flatMap(kind -> window.getScene().getRoot().lookupAll(kind).stream())
                .filter(Node::isVisible).map(node -> ((Labeled) node).getText()).collect(Collectors.joining(" "));
    }

    @Test
    void aFaultIsSaidInPlainWordsWithItsCodeAndWithoutThePatient() {
        Fault fault = happens(faultAbout("Ana Pérez"));

        assertThat(read()).contains("Something went wrong", "Fault " + fault.code(), "Copy details", "Close")
                .doesNotContain("Ana").doesNotContain("Exception");
    }

    @Test
    void theDetailsCanBeCopiedAndNameNoPatient() {
        Fault fault = happens(faultAbout("Ana Pérez"));

        desk.robot.clickOn("#copyDetails");
        desk.settle();

        assertThat(fx(() -> Clipboard.getSystemClipboard().getString()))
                .contains(fault.code(), "java.lang.IllegalStateException", "faultAbout").doesNotContain("Ana");
        assertThat(read()).contains("Copied");
    }

    @Test
    void thereIsOneWindowHoweverManyFaultsAndTheDeskGoesOn() {
        for (int i = 0; i < 5; i++) {
            happens(faultAbout("Ana Pérez"));
        }
        happens(new ArithmeticException());
        for (int i = 0; i < 20; i++) {
            happens(new StoreException(Problem.BUSY, null));
        }

        assertThat(fx(FaultWindowTest::windows)).singleElement()
                .satisfies(window -> assertThat(window.getModality()).isEqualTo(Modality.NONE));
        assertThat(read().split("Fault [A-Z2-9]{6}", -1)).as("each fault is said once").hasSize(3);
        assertThat(read()).containsOnlyOnce("Another program is using");
        desk.robot.clickOn("#settingsButton");
        desk.until("the settings are shown", () -> desk.shows("Look of this desk"));
    }

    @Test
    void aClosedWindowForgetsAndTheNextFaultOpensItAgain() {
        Fault first = happens(faultAbout("Ana Pérez"));
        desk.robot.clickOn("#closeFault");
        desk.settle();
        assertThat(fx(FaultWindowTest::windows)).isEmpty();

        Fault second = happens(new ArithmeticException());

        assertThat(read()).contains(second.code()).doesNotContain(first.code());
        desk.keys(KeyCode.ESCAPE);
        assertThat(fx(FaultWindowTest::windows)).isEmpty();
    }

    @Test
    void aFullDiskIsSaidWithoutACode() {
        Fault fault = happens(new CompletionException(
                new StoreException(Problem.DISK_FULL, new IllegalStateException("insert Ana Pérez"))));

        assertThat(read())
                .contains("The disk is full. What you last did was not saved; everything before is.")
                .doesNotContain(fault.code()).doesNotContain("Ana");
    }

    @Test
    void everyFaultOfTheStoreHasWordsOrACode() {
        for (Problem problem : Problem.values()) {
            Fault fault = happens(new StoreException(problem, null));
            assertThat(read()).as(problem.name()).containsAnyOf("not saved", fault.code());
            desk.keys(KeyCode.ESCAPE);
        }
    }
}
