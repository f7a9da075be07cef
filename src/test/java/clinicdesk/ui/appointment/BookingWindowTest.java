package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The booking form in a real window, worked by keys. */
@ExtendWith(ApplicationExtension.class)
class BookingWindowTest {

    private final SwiftRobot robot = new SwiftRobot();
    @TempDir
    static Path folder;

    private Stage stage;
    private TestClinic clinic;
    private PanelDesk at;
    private BookingViewModel form;
    private BookingView view;
    private final List<Visit> booked = new ArrayList<>();

    @Start
    void show(Stage shown) throws Exception {
        stage = shown;
        clinic = TestClinic.at(Files.createTempDirectory(folder, "clinic"), "2026-11-16T08:30");
        clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
        at = PanelDesk.in(clinic);
        form = new BookingViewModel(at.desk, at.book);
        form.onBooked(booked::add);
        view = new BookingView(form, at.desk);
        Scene scene = new Scene(view.node(), 300, 700);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void open() {
        robot.interact(() -> form.open(new BookingStart(Kind.PLANNED, clinic.doctor("Strange"), null, null)));
        SwiftRobot.settle();
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T part(String id) {
        return (T) stage.getScene().lookup("#" + id);
    }

    private static double bottomOf(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    private String text(String label) {
        return this.<Label>part(label).getText();
    }

    @Test
    void aKnownPatientIsBookedWithThreeLettersAndTwoEnters() {
        UUID ana = clinic.patient("Ana Pérez", "ana@example.org");
        clinic.patient("Tom Baker");
        open();

        robot.write("per").type(KeyCode.ENTER).type(KeyCode.ENTER);

        assertThat(booked).singleElement().satisfies(visit -> {
            assertThat(visit.patientId()).isEqualTo(ana);
            assertThat(visit.slot()).isEqualTo(clinic.slot("2026-11-16T09:00", 30));
        });
        assertThat(form.isOpen()).isFalse();
    }

    @Test
    void theCursorIsInTheFieldAlsoWhenTheFormComesIntoTheWindowAfterwards() {
        clinic.patient("Ana Pérez");
        robot.interact(() -> {
            BookingView late = new BookingView(form, at.desk);
            form.open(new BookingStart(Kind.PLANNED, clinic.doctor("Strange"), null, null));
            stage.getScene().setRoot(late.node());
            late.focus();
        });
        SwiftRobot.settle();

        robot.write("per").type(KeyCode.ENTER).type(KeyCode.ENTER);

        assertThat(booked).hasSize(1);
    }

    @Test
    void namesakesNeedASecondEnter() {
        clinic.patient("Ana Pérez");
        clinic.patient("Ana Pérez");
        open();

        robot.write("ana").type(KeyCode.ENTER);
        assertThat(form.fields().patient().isChosen()).isFalse();
        assertThat(this.<ListView<?>>part("found").getItems()).hasSize(2);
        assertThat(text("hint")).startsWith("There are namesakes");

        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(form.fields().patient().isChosen()).isTrue();
        assertThat(text("facts")).contains("17 May 1980");
    }

    @Test
    void aBadAddressOfANewPatientIsSaidBesideIt() {
        open();
        robot.write("Ana Lo 0123").press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        SwiftRobot.settle();
        assertThat(this.<TextField>part("newName").getText()).isEqualTo("Ana Lo");
        assertThat(this.<TextField>part("newBirthDate").isFocused()).isTrue();

        robot.type(KeyCode.TAB).type(KeyCode.TAB).write("a@b, c").type(KeyCode.ENTER);

        assertThat(booked).isEmpty();
        assertThat(text("newEmailProblem")).startsWith("Please give one e-mail address");
        assertThat(part("newEmailProblem").isVisible()).isTrue();
        assertThat(part("newEmail").getPseudoClassStates()).contains(PseudoClass.getPseudoClass("error"));
        assertThat(part("newEmail").isFocused()).isTrue();
        assertThat(bottomOf(part("reason"))).as("where there is room, no field is out of sight")
                .isLessThan(bottomOf(stage.getScene().lookup(".side-scroll .viewport")));

        robot.interact(() -> this.<TextField>part("newEmail").setText("ana.lo@example.org"));
        robot.type(KeyCode.ENTER);
        assertThat(booked).singleElement().extracting(Visit::patientName).isEqualTo("Ana Lo");
    }

    @Test
    void somebodyWhoIsKnownIsShownWhileTheyAreTypedAsNewAndTakenWithOneKey() {
        UUID ana = clinic.patient("Ana Pérez");
        open();
        robot.write("peres ana").press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        SwiftRobot.settle();
        assertThat(part("alikeBox").isVisible()).isFalse();

        robot.write("17.5.1980");

        assertThat(part("alikeBox").isVisible()).isTrue();
        assertThat(part("alike").lookupAll(".label").stream().map(label -> ((Label) label).getText()))
                .contains("Ana Pérez", "17 May 1980 · not here yet");
        assertThat(part("alike").getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(PatientCell.HEIGHT);
        robot.type(KeyCode.ENTER);
        assertThat(text("alikeHint")).startsWith("Is it one of these?");
        assertThat(booked).isEmpty();

        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL).type(KeyCode.ENTER);

        assertThat(booked).singleElement().extracting(Visit::patientId).isEqualTo(ana);
    }

    @Test
    void aRefusalIsReadInTheFormAndCtrlEnterTakesTheNextFreeTime() {
        clinic.patient("Ana Pérez");
        clinic.booked("Strange", "2026-11-16T10:00", 30);
        open();
        robot.write("per").type(KeyCode.ENTER);
        robot.interact(() -> form.fields().when().timeProperty().set("1015"));

        robot.type(KeyCode.ENTER);
        assertThat(form.isOpen()).isTrue();
        assertThat(text("fit")).contains("Dr Strange is busy 10:00–10:30");
        assertThat(this.<Button>part("take").getText()).contains("10:30");

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(booked).singleElement().extracting(Visit::slot).isEqualTo(clinic.slot("2026-11-16T10:30", 30));
    }

    @Test
    void ctrlDParksWhatIsTyped() {
        open();

        robot.write("tom b").press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);

        assertThat(form.isOpen()).isFalse();
        assertThat(clinic.tray.list()).singleElement().satisfies(
                parked -> assertThat(parked.draft().typed()).isEqualTo("tom b"));
    }

    @Test
    void ctrlLSwitchesTheLetter() {
        clinic.patient("Ana Pérez", "ana@example.org");
        open();
        robot.write("per").type(KeyCode.ENTER);
        assertThat(this.<CheckBox>part("letter").getText()).startsWith("Letter to ana@example.org");

        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);

        assertThat(this.<CheckBox>part("letter").getText()).isEqualTo("No letter");
    }

    @Test
    void escClosesTheForm() {
        open();

        robot.write("x").type(KeyCode.ESCAPE);

        assertThat(form.isOpen()).isFalse();
    }

    @Test
    void enterBooksFromAnyField() {
        clinic.patient("Ana Pérez");
        open();
        robot.write("per").type(KeyCode.ENTER);
        robot.interact(() -> part("reason").requestFocus());

        robot.write("Knee").type(KeyCode.ENTER);

        assertThat(booked).singleElement().extracting(Visit::reason).isEqualTo("Knee");
    }

    @Test
    void noNameBreaksTheLayout() {
        clinic.patient("ليلى حسن");
        clinic.patient("😀 Anna 😀");
        clinic.patient("A" + "a".repeat(90) + "h");
        open();
        for (String typed : List.of("ليلى", "anna", "aaah", "x".repeat(10_000), "a\r\nb", "%_\\")) {
            robot.interact(() -> this.<TextField>part("patient").setText(typed));
            SwiftRobot.settle();
            robot.type(KeyCode.ENTER);
            assertThat(stage.getScene().getRoot().getLayoutBounds().getWidth()).isEqualTo(300);
            assertThat(part("patient").getLayoutBounds().getWidth()).isBetween(200.0, 300.0);
            assertThat(part("book").localToScene(part("book").getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(300);
        }
    }

    @Test
    void everyControlHasAnAccessibleName() {
        open();

        for (String id : List.of("patient", "found", "type", "minutes", "doctor", "room", "date", "time", "reason",
                "close")) {
            assertThat(part(id).getAccessibleText()).as(id).isNotBlank();
        }
        for (String id : List.of("book", "park")) {
            assertThat(this.<Button>part(id).getText()).as(id).isNotBlank();
            assertThat(this.<Button>part(id).getHeight()).as(id).isGreaterThanOrEqualTo(40);
        }
    }

    @Test
    void digitsChooseWhyAVisitIsCancelled() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        var panel = new VisitPanelViewModel(at.desk, at.book, at.series, at.late);
        robot.interact(() -> {
            stage.getScene().setRoot(new VisitPanelView(panel).node());
            panel.show(visit.id());
            panel.steps().askCancel();
        });
        SwiftRobot.settle();

        robot.type(KeyCode.DIGIT5);
        assertThat(this.<TextField>part("typed").getText()).isEqualTo("Booked by mistake");
        robot.type(KeyCode.ENTER);

        assertThat(clinic.appointments.visit(visit.id()).orElseThrow().state().statusReason())
                .isEqualTo("Booked by mistake");
    }
}
