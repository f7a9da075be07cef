package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the day in the program's whole window: Monday 16 November 2026, noon, two full books. */
class TodayWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private Visit ana;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
            for (LocalTime time = LocalTime.of(9, 0); time.isBefore(LocalTime.of(15, 0)); time = time.plusMinutes(30)) {
                clinic.booked("Strange", "2026-11-16T" + time, 30);
                clinic.booked("Who", "2026-11-16T" + time, 30);
            }
            ana = TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                    clinic.request("Strange", clinic.patient("Ana Pérez"), "2026-11-16T15:00", 30)));
        }
        desk = DeskStage.open(folder, new TestClock(LocalDateTime.parse("2026-11-16T12:00"), TestClinic.ZONE),
                Theme.LIGHT, 1093, 614);
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.type("today all");
        desk.until("the page is found", () -> desk.shows("Today: all visits of the day"));
        desk.keys(KeyCode.ENTER);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> list() {
        return (ListView<Object>) desk.scene().lookup(".today-list");
    }

    private int firstInSight() {
        return ((VirtualFlow<?>) list().lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
    }

    private AppointmentStatus status(Visit visit) {
        return desk.services.appointments.visit(visit.id()).orElseThrow().status();
    }

    @Test
    void aDayIsMarkedByKeyboardAlone() {
        desk.type("perez");
        assertThat(list().getItems()).as("what is typed on the list filters it").hasSize(1);
        desk.keys(KeyCode.ENTER);
        desk.robot.press(KeyCode.SPACE);
        desk.robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        desk.settle();
        assertThat(desk.banner()).startsWith("Ana Pérez is arrived.");
        assertThat(status(ana)).isEqualTo(AppointmentStatus.ARRIVED);

        desk.keys(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(status(ana)).isEqualTo(AppointmentStatus.IN_PROGRESS);
        desk.keys(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(status(ana)).isEqualTo(AppointmentStatus.ARRIVED);
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(status(ana)).isEqualTo(AppointmentStatus.IN_PROGRESS);
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(status(ana)).isEqualTo(AppointmentStatus.SCHEDULED);

        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.ENTER);
        assertThat(desk.banner()).startsWith("Cancelled Ana Pérez");
        assertThat(list().getItems()).isEmpty();
        assertThat(list().isFocused()).as("the keyboard goes on with the list").isTrue();
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(list().getItems()).hasSize(1);

        desk.keys(KeyCode.SHIFT, KeyCode.DELETE);
        desk.keys(KeyCode.ENTER);
        assertThat(status(ana)).isEqualTo(AppointmentStatus.NO_SHOW);
        desk.keys(KeyCode.ESCAPE);
        assertThat(((TextField) desk.scene().lookup("#filter")).getText()).isEmpty();
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(list().getItems()).as("those that are over").hasSize(1);
    }

    @Test
    void theListBeginsAtThePresentAndStaysWhereItIsWhileOthersWrite() {
        assertThat(list().getItems()).hasSize(25);
        assertThat(firstInSight()).as("noon is the thirteenth row, three are seen above it").isEqualTo(9);

        for (int i = 0; i < 4; i++) {
            desk.keys(KeyCode.DOWN);
        }
        int chosen = list().getSelectionModel().getSelectedIndex();
        int top = firstInSight();
        Visit late = desk.services.appointments.touching(
                desk.services.clock.day(desk.services.clock.today()),
                desk.services.directory.doctors().stream().map(doctor -> doctor.id()).toList()).getFirst();
        TestClinic.done(desk.services.booking.status(TestClinic.MARIA, late.id(), late.version(),
                AppointmentStatus.ARRIVED, null));
        desk.look();

        assertThat(desk.shows("Waiting 0 min")).as("that row is out of sight").isFalse();
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(chosen);
        assertThat(firstInSight()).isEqualTo(top);
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(desk.shows("Waiting 0 min")).isTrue();
    }

    @Test
    void theListLeadsToTheCalendarTheTrayTheNextVisitAndAWalkIn() {
        desk.type("perez");
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.CONTROL, KeyCode.X);
        assertThat(desk.banner()).startsWith("Ana Pérez is in the tray.");
        desk.keys(KeyCode.CONTROL, KeyCode.R);
        desk.until("the next time is asked", () -> desk.shows("Ana Pérez again") || desk.shows("When"));
        desk.keys(KeyCode.ESCAPE);
        assertThat(list().isFocused()).isTrue();

        desk.keys(KeyCode.ENTER);
        assertThat(desk.grid()).as("the calendar, with the visit chosen").isNotNull();
        assertThat(desk.shows("15:00–15:30")).isTrue();

        desk.robot.clickOn("#todayButton");
        desk.keys(KeyCode.F8);
        assertThat(desk.shows("Walk-in")).isTrue();
    }
}
