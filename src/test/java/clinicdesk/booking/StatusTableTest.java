package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static clinicdesk.booking.AppointmentStatus.CANCELLED;
import static clinicdesk.booking.AppointmentStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which status may follow which, and when a visit that was over may come back. It is Monday 16 November 2026, 8:00. */
class StatusTableTest {

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

    private static Visit standing(AppointmentStatus status) {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        return status == SCHEDULED ? visit : done(clinic.status(visit, status));
    }

    /** A line for each status that is left, a column for each that is wanted, in the order of the statuses. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            SCHEDULED   | NO  YES YES YES YES YES
            ARRIVED     | YES NO  YES YES YES YES
            IN_PROGRESS | NO  YES NO  YES NO  NO
            COMPLETED   | YES NO  NO  NO  NO  NO
            NO_SHOW     | YES NO  NO  NO  NO  NO
            CANCELLED   | YES NO  NO  NO  NO  NO
            """)
    void aStatusFollowsOnlyFromSome(AppointmentStatus from, String row) {
        List<String> allowed = List.of(row.split(" +"));
        for (AppointmentStatus to : AppointmentStatus.values()) {
            clinic.turnThePage("2026-11-16T08:00");
            boolean may = allowed.get(to.ordinal()).equals("YES");
            Visit visit = standing(from);

            assertThat(answer(clinic.status(visit, to))).as("%s to %s", from, to)
                    .isEqualTo(may ? "done" : refusal(from, to));
            assertThat(clinic.now(visit).status()).as("%s to %s", from, to).isEqualTo(may ? to : from);
        }
    }

    private static String refusal(AppointmentStatus from, AppointmentStatus to) {
        return to != CANCELLED ? "STATUS_NOT_ALLOWED" : from == CANCELLED ? "ALREADY_CANCELLED" : "NOT_CANCELLABLE";
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCHEDULED")
    void noStatusDependsOnTheClock(AppointmentStatus next) {
        for (String now : List.of("2026-11-16T08:00", "2026-11-16T10:10", "2026-12-16T08:00")) {
            clinic.turnThePage("2026-11-16T08:00");
            Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
            clinic.clock.set(LocalDateTime.parse(now));

            assertThat(answer(clinic.status(visit, next))).as(now).isEqualTo("done");
        }
    }

    /** The visit lies from 10:00 to 10:30; what was put beside it meanwhile takes 30 minutes. */
    @ParameterizedTest(name = "{0}, another visit at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CANCELLED | 09:30 | done
            CANCELLED | 09:31 | DOCTOR_BUSY
            CANCELLED | 10:29 | DOCTOR_BUSY
            CANCELLED | 10:30 | done
            NO_SHOW   | 09:30 | done
            NO_SHOW   | 09:31 | DOCTOR_BUSY
            NO_SHOW   | 10:29 | DOCTOR_BUSY
            NO_SHOW   | 10:30 | done
            COMPLETED | 09:30 | done
            COMPLETED | 09:31 | DOCTOR_BUSY
            COMPLETED | 10:29 | DOCTOR_BUSY
            COMPLETED | 10:30 | done
            """)
    void aVisitThatWasOverComesBackOnlyWhereItsTimeIsStillFree(AppointmentStatus over, String other, String expected) {
        Visit visit = standing(over);
        Visit beside = done(clinic.booking.book(MARIA,
                clinic.request("Strange", clinic.patient("Bea Beside"), "2026-11-16T" + other, 30)
                        .overruled("The doctor agreed")));

        Outcome back = clinic.status(visit, SCHEDULED);

        assertThat(answer(back)).isEqualTo(expected);
        assertThat(clinic.now(visit).status()).isEqualTo(expected.equals("done") ? SCHEDULED : over);
        if (back instanceof Outcome.Refused refused) {
            assertThat(refused.refusals()).singleElement().satisfies(refusal -> assertThat(
                    ((Refusal.DoctorBusy) refusal).with().appointmentId()).isEqualTo(beside.id()));
        }
    }

    @ParameterizedTest(name = "{0} by a slip, another visit at {1}: {2}")
    @CsvSource({"NO_SHOW, 10:29, DOCTOR_BUSY", "NO_SHOW, 10:30, done", "COMPLETED, 10:29, DOCTOR_BUSY",
            "COMPLETED, 10:30, done"})
    void aSlipIsTakenBackOnlyWhereTheTimeIsStillFree(AppointmentStatus over, String other, String expected) {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        Outcome slip = clinic.status(visit, over);
        done(clinic.booking.book(MARIA, clinic.request("Strange", clinic.patient("Bea Beside"),
                "2026-11-16T" + other, 30).overruled("The doctor agreed")));

        Outcome back = clinic.undo(slip);

        assertThat(answer(back)).isEqualTo(expected);
        assertThat(clinic.now(visit).status()).isEqualTo(expected.equals("done") ? SCHEDULED : over);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "NO_SHOW"})
    void aVisitThatKeptItsTimeFromOthersStillHasIt(AppointmentStatus over) {
        Visit visit = standing(over);
        assertThat(answer(clinic.book("Strange", "2026-11-16T10:00", 30))).isEqualTo("DOCTOR_BUSY");

        assertThat(answer(clinic.status(visit, SCHEDULED))).isEqualTo("done");
    }

    @ParameterizedTest(name = "{0} on a day of leave: {1}")
    @CsvSource({"CANCELLED, ON_LEAVE", "NO_SHOW, done", "COMPLETED, done"})
    void onlyACancelledVisitAsksAllRulesAgain(AppointmentStatus over, String expected) {
        Visit visit = standing(over);
        clinic.leaveOfDays("Strange", "2026-11-16", "2026-11-16");

        assertThat(answer(clinic.status(visit, SCHEDULED))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "NO_SHOW"})
    void whyItIsOffIsKeptAndForgottenWhenTheVisitComesBack(AppointmentStatus off) {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);

        Visit gone = done(clinic.booking.status(MARIA, visit.id(), visit.version(), off, "Patient is ill"));
        assertThat(gone.state().statusReason()).isEqualTo("Patient is ill");

        assertThat(done(clinic.status(gone, SCHEDULED)).state().statusReason()).isNull();
    }

    @Test
    void anOverruledVisitThatWasMissedComesBackToWhereItLay() {
        clinic.booked("Strange", "2026-11-16T10:00", 30);
        Visit over = done(clinic.booking.book(MARIA,
                clinic.request("Strange", clinic.patient("Olga Over"), "2026-11-16T10:00", 30).overruled("Emergency")));
        Visit missed = done(clinic.status(over, AppointmentStatus.NO_SHOW));

        assertThat(done(clinic.status(missed, SCHEDULED)).notes().overruling()).isEqualTo("Emergency");
    }
}
