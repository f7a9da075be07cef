package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Statements;
import clinicdesk.TestClinic;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An act asks for each thing once: how often it asks is what it costs, on every machine. */
class FewStatementsTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private UUID patient;
    private UUID type;
    private UUID room;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        patient = clinic.patient("Ana Bell", "ana@example.org");
        type = clinic.typeIn("Check-up");
        room = clinic.room("Room 1");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Visit booked(String start) {
        return done(clinic.booking.book(MARIA,
                new BookingRequest(place(start), type, "Blood pressure", Telling.LETTER)));
    }

    private Placement place(String start) {
        return new Placement(clinic.doctor("Strange"), patient, room, clinic.slot(start, 30));
    }

    private static List<String> reads(List<String> asked) {
        return asked.stream().filter(text -> text.startsWith("select")).toList();
    }

    @Test
    void aBookingAsksTheStoreNoMoreThanNineteenTimes() {
        List<String> asked = Statements.during(() -> booked("2026-11-17T09:00"));

        assertThat(reads(asked)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(15);
        assertThat(asked).hasSizeLessThanOrEqualTo(19);
    }

    @Test
    void aMoveWithinADayAsksTheStoreNoMoreThanTwentyThreeTimes() {
        Visit visit = booked("2026-11-17T09:00");

        List<String> asked = Statements.during(() -> done(clinic.booking.move(MARIA, visit.id(), visit.version(),
                place("2026-11-17T11:00"), Telling.LETTER)));

        assertThat(reads(asked)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(18);
        assertThat(asked).hasSizeLessThanOrEqualTo(23);
    }

    @Test
    void whatAnActItselfHasChangedIsReadAgain() {
        UUID strange = clinic.doctor("Strange");

        clinic.store.write(session -> {
            assertThat(clinic.directory.doctor(strange).map(Doctor::active)).contains(true);
            clinic.directory.change(OWNER, new DirectoryChange.Use(Subject.DOCTOR, strange, false));
            return assertThat(clinic.directory.doctor(strange).map(Doctor::active)).contains(false);
        });
    }
}
