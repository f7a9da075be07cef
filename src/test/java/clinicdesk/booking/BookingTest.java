package clinicdesk.booking;

import static clinicdesk.TestClinic.codes;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingTest {

    @TempDir
    Path folder;

    private TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void aVisitIsBookedWithItsLineInTheTrail() {
        Visit visit = clinic.booked("Strange", "2026-11-16T09:00", 30);

        assertThat(visit.status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(clinic.audit.history(visit.id())).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("BOOK");
            assertThat(act.actor()).isEqualTo("Maria");
        });
    }

    @Test
    void aTakenTimeIsRefusedWithTheNextFreeOne() {
        clinic.booked("Strange", "2026-11-16T10:00", 30);

        Outcome outcome = clinic.book("Strange", "2026-11-16T10:15", 30);

        assertThat(codes(outcome)).containsExactly("DOCTOR_BUSY");
        assertThat(((Outcome.Refused) outcome).nextFree()).contains(clinic.slot("2026-11-16T10:30", 30));
    }
}
