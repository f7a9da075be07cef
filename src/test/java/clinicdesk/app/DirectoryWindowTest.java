package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Actor;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.DoctorDetails;
import clinicdesk.directory.Subject;
import clinicdesk.directory.VisitTypeDetails;
import clinicdesk.settings.Key;
import clinicdesk.settings.ReminderHours;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doctors, rooms and visit types in the program's whole window, by keyboard: Monday 16 November 2026, eight o'clock. */
class DirectoryWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private UUID xRay;

    @BeforeEach
    void open() {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Hill Practice"));
            clinic.room("Room 1");
            xRay = clinic.room("X-ray");
            clinic.booked("Strange", "2026-11-17T09:00", 30);
        }
    }

    private void sitDown(Actor actor) throws Exception {
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(new Services(new ClinicFolder(folder), clock), actor, Theme.LIGHT, 1093, 614);
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.type("rooms and");
        desk.until("the page is found", () -> desk.shows("Doctors, rooms and visit types"));
        desk.keys(KeyCode.ENTER);
        assertThat(desk.shows("Rooms and equipment")).isTrue();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private String focused() {
        Node focus = desk.scene().getFocusOwner();
        return focus == null || focus.getId() == null ? "" : focus.getId();
    }

    private void tabTo(String id) {
        for (int i = 0; i < 40 && !focused().equals(id); i++) {
            desk.keys(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private DirectoryEntry kept(Subject subject, String name) {
        return desk.services.directory.entries(subject).stream().filter(entry -> entry.name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void aDoctorIsHiredAndAnotherLeavesByKeyboardAlone() throws Exception {
        sitDown(TestClinic.OWNER);
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        assertThat(focused()).isEqualTo("name");
        desk.type("Dr Strange").keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.shows("Another one that is in use has this name.")).isTrue();
        assertThat(focused()).isEqualTo("name");

        desk.type(" Jr").keys(KeyCode.TAB);
        desk.type("Neurology").keys(KeyCode.TAB).keys(KeyCode.TAB).type("020 7946 0000");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.banner()).startsWith("Dr Strange Jr added.");
        assertThat(kept(Subject.DOCTOR, "Dr Strange Jr").details()).isInstanceOfSatisfying(DoctorDetails.class,
                doctor -> {
                    assertThat(doctor.work().specialization()).isEqualTo("Neurology");
                    assertThat(doctor.contact().phone()).isEqualTo("020 7946 0000");
                });
        assertThat(desk.shows("No weekly hours yet: nobody can be booked.")).isTrue();

        desk.keys(KeyCode.ESCAPE).keys(KeyCode.HOME).keys(KeyCode.DELETE);
        assertThat(desk.banner()).startsWith("Dr Strange no longer works here. 1 visit to sort out.");
        assertThat(desk.shows("1 visit to sort out")).isTrue();
        assertThat(kept(Subject.DOCTOR, "Dr Strange").active()).isFalse();
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(kept(Subject.DOCTOR, "Dr Strange").active()).isTrue();
        desk.look();
        desk.robot.clickOn("#doctorsButton");
        desk.keys(KeyCode.END).keys(KeyCode.UP);
        assertThat(desk.shows("Dr Strange Jr")).isTrue();
        tabTo("enterHours");
        desk.keys(KeyCode.SPACE);
        assertThat(desk.shows("Weekly hours")).isTrue();
        assertThat(desk.shows("No weekly hours yet.")).isTrue();
    }

    @Test
    void aVisitTypeNamesItsRoomAndTheBookingFormFollowsAtOnce() throws Exception {
        sitDown(TestClinic.OWNER);
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT3).keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("X-ray").keys(KeyCode.TAB).type("4").keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.shows("Please write a whole number from 5 to 720.")).isTrue();
        assertThat(focused()).isEqualTo("minutes");
        desk.keys(KeyCode.CONTROL, KeyCode.A).type("45").keys(KeyCode.TAB).type("121")
                .keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.shows("Please write a whole number from 0 to 120.")).isTrue();
        assertThat(focused()).isEqualTo("before");
        desk.keys(KeyCode.CONTROL, KeyCode.A).type("10").keys(KeyCode.SHIFT, KeyCode.TAB)
                .keys(KeyCode.CONTROL, KeyCode.A).type("30");
        tabTo("colour");
        desk.keys(KeyCode.DOWN).keys(KeyCode.TAB).keys(KeyCode.TAB).keys(KeyCode.SPACE)
                .keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(kept(Subject.VISIT_TYPE, "X-ray").details()).isEqualTo(new VisitTypeDetails("X-ray",
                new VisitTypeDetails.Length(30, 10, 0), 1, Set.of(xRay)));

        tabTo("reminders");
        desk.keys(KeyCode.DOWN).keys(KeyCode.DOWN).keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo("reminderHours");
        desk.type("never").keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.shows("one or more whole numbers of hours from 1 to 336")).isTrue();
        assertThat(focused()).isEqualTo("reminderHours");
        desk.keys(KeyCode.CONTROL, KeyCode.A).type("72").keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(((VisitTypeDetails) kept(Subject.VISIT_TYPE, "X-ray").details()).reminders())
                .isEqualTo(new ReminderHours(List.of(72)));

        desk.look();
        desk.robot.clickOn("#calendarButton");
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        assertThat(desk.shows("Whichever room is free")).isTrue();
        desk.until("it fits, ten minutes after the doctor has come", () -> desk.shows("Free Mon 16 Nov, 09:10"));
    }

    @Test
    void aReceptionistSeesItAndIsToldWhyItIsReadOnly() throws Exception {
        sitDown(TestClinic.MARIA);
        assertThat(desk.shows("Only an administrator may change this.")).isTrue();
        desk.keys(KeyCode.DELETE);
        assertThat(kept(Subject.DOCTOR, "Dr Strange").active()).isTrue();
        assertThat(desk.scene().lookup("#save").isVisible() && desk.scene().lookup("#footer").isVisible()).isFalse();
    }
}
