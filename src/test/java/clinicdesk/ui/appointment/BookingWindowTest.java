package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The booking form in a real window, worked by keys. */
@ExtendWith(ApplicationExtension.class)
class BookingWindowTest {

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
        clinic = TestClinic.at(java.nio.file.Files.createTempDirectory(folder, "clinic"), "2026-11-16T08:30");
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

    private void open(FxRobot robot) {
        robot.interact(() -> form.open(new BookingStart(Kind.PLANNED, clinic.doctor("Strange"), null, null)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T part(String id) {
        return (T) stage.getScene().lookup("#" + id);
    }

    private String text(String label) {
        return this.<Label>part(label).getText();
    }

    @Test
    void aKnownPatientIsBookedWithThreeLettersAndTwoEnters(FxRobot robot) {
        UUID ana = clinic.patient("Ana Pérez", "ana@example.org");
        clinic.patient("Tom Baker");
        open(robot);

        robot.write("per").type(KeyCode.ENTER).type(KeyCode.ENTER);

        assertThat(booked).singleElement().satisfies(visit -> {
            assertThat(visit.patientId()).isEqualTo(ana);
            assertThat(visit.slot()).isEqualTo(clinic.slot("2026-11-16T09:00", 30));
        });
        assertThat(form.isOpen()).isFalse();
    }
}
