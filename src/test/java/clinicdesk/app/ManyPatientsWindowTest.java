package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.ManyPatients;
import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large clinic in the whole window. */
class ManyPatientsWindowTest {

    private static final int PATIENTS = 200_000;

    @Test
    void aKnownPatientOfManyIsBookedIntoTheNextFreeTimeWithEightKeys(@TempDir Path folder) throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:30")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
        }
        ManyPatients.fillNames(folder, PATIENTS);
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:30"), TestClinic.ZONE);
        try (DeskStage desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900)) {
            UUID quax = ((PatientOutcome.Saved) desk.services.directory.createPatient(TestClinic.MARIA,
                    PatientDetails.of(PersonName.parse("Zoë Quax"), LocalDate.of(1980, 5, 17), null, null))).patient()
                    .id();
            AtomicInteger keys = new AtomicInteger();
            desk.scene().addEventFilter(KeyEvent.KEY_PRESSED, key -> keys.incrementAndGet());

            desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N).type("qua").keys(KeyCode.ENTER).keys(KeyCode.ENTER)
                    .until("the visit is booked",
                            () -> !desk.services.appointments.ofPatient(quax, 1).isEmpty());

            assertThat(keys).hasValueLessThanOrEqualTo(8);
            assertThat(desk.services.appointments.ofPatient(quax, 2)).singleElement()
                    .satisfies(visit -> assertThat(desk.services.clock.local(visit.slot().start()))
                            .isEqualTo("2026-11-16T09:00"));
        }
    }
}
