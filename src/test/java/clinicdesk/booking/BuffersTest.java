package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.WEEKDAYS;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a doctor needs before and after a visit. It is Monday 16 November 2026, 8:00; Dr Strange works 9-17. */
class BuffersTest {

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void monday() {
        clinic.turnThePage("2026-11-16T08:00");
    }

    private static Outcome book(String doctor, UUID patient, String start, UUID type) {
        return clinic.booking.book(MARIA, new BookingRequest(clinic.place(doctor, patient, "2026-11-" + start, 30),
                type, null, Telling.LETTER));
    }

    private static Outcome book(String start, UUID type) {
        return book("Strange", clinic.patient("Bo Buffer"), start, type);
    }

    @ParameterizedTest(name = "{0} before, {1} after, at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            10 | 5 | 17T09:09 | OUTSIDE_HOURS
            10 | 5 | 17T09:10 | done
            10 | 5 | 17T16:25 | done
            10 | 5 | 17T16:26 | OUTSIDE_HOURS
            0  | 5 | 17T09:00 | done
            10 | 0 | 17T16:30 | done
            """)
    void theyLieInsideTheHours(int before, int after, String start, String expected) {
        assertThat(answer(book(start, clinic.visitType(before, after)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"17T11:25, done", "17T11:26, OUTSIDE_HOURS", "17T13:09, OUTSIDE_HOURS", "17T13:10, done"})
    void theyLieInOneStretchAndNotInTheBreak(String start, String expected) {
        clinic.hireInBlocks("Breaks", WEEKDAYS, "09:00-12:00", "13:00-17:00");

        assertThat(answer(book("Breaks", clinic.patient("Bo Break"), start, clinic.visitType(10, 5))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"18T11:25, done", "18T11:26, ON_LEAVE", "18T13:09, ON_LEAVE", "18T13:10, done"})
    void theyDoNotReachIntoLeave(String start, String expected) {
        clinic.leave("Strange", "2026-11-18T12:00", "2026-11-18T13:00");

        assertThat(answer(book(start, clinic.visitType(10, 5)))).isEqualTo(expected);
    }

    /** The first visit takes 10:00 to 10:30 and needs 20 minutes before and 15 after. */
    @ParameterizedTest(name = "{0} before, {1} after, at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0  | 0  | 17T10:44 | DOCTOR_BUSY
            0  | 0  | 17T10:45 | done
            10 | 0  | 17T10:54 | DOCTOR_BUSY
            10 | 0  | 17T10:55 | done
            0  | 0  | 17T09:10 | done
            0  | 0  | 17T09:11 | DOCTOR_BUSY
            0  | 10 | 17T09:00 | done
            0  | 10 | 17T09:01 | DOCTOR_BUSY
            """)
    void afterOneAndBeforeTheNextAddUp(int before, int after, String start, String expected) {
        done(book("17T10:00", clinic.visitType(20, 15)));

        assertThat(answer(book(start, clinic.visitType(before, after)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "with Dr Who at {0}: {1}")
    @CsvSource({"17T09:30, done", "17T09:31, PATIENT_BUSY", "17T10:29, PATIENT_BUSY", "17T10:30, done"})
    void theyKeepTheDoctorBusyAndNotThePatient(String start, String expected) {
        UUID ann = clinic.patient("Ann Free");
        done(book("Strange", ann, "17T10:00", clinic.visitType(30, 30)));
        assertThat(answer(book("17T10:30", null))).as("Dr Strange").isEqualTo("DOCTOR_BUSY");

        assertThat(answer(book("Who", ann, start, null))).isEqualTo(expected);
    }

    @Test
    void theyDoNotKeepTheRoom() {
        UUID room = clinic.room("Room 1");
        Placement place = clinic.place("Strange", clinic.patient("Rita Room"), "2026-11-17T10:00", 30)
                .with(clinic.doctor("Strange"), room);
        done(clinic.booking.book(MARIA,
                new BookingRequest(place, clinic.visitType(30, 30), null, Telling.LETTER)));

        Placement next = clinic.place("Who", clinic.patient("Rob Room"), "2026-11-17T10:30", 30)
                .with(clinic.doctor("Who"), room);
        assertThat(answer(clinic.booking.book(MARIA, new BookingRequest(next, null, null, Telling.LETTER))))
                .isEqualTo("done");
    }

    @Test
    void theFirstFreeTimeLeavesRoomForThem() {
        done(book("17T10:00", clinic.visitType(0, 15)));
        UUID type = clinic.visitType(10, 0);

        assertThat(clinic.booking.firstFree(clinic.doctor("Strange"), null, clinic.slot("2026-11-17T10:00", 30), type))
                .contains(clinic.slot("2026-11-17T10:55", 30));
        assertThat(clinic.booking.firstFree(clinic.doctor("Strange"), null, clinic.slot("2026-11-18T08:00", 30), type))
                .contains(clinic.slot("2026-11-18T09:10", 30));
    }

    @Test
    void aMovedVisitTakesThemAlong() {
        Visit visit = done(book("17T10:00", clinic.visitType(10, 15)));
        done(clinic.move(visit, "Strange", "2026-11-17T14:00", 30));

        assertThat(answer(book("17T10:00", null))).isEqualTo("done");
        assertThat(answer(book("17T13:21", null))).isEqualTo("DOCTOR_BUSY");
        assertThat(answer(book("17T13:20", null))).isEqualTo("done");
        assertThat(answer(book("17T14:44", null))).isEqualTo("DOCTOR_BUSY");
        assertThat(answer(book("17T14:45", null))).isEqualTo("done");
    }
}
