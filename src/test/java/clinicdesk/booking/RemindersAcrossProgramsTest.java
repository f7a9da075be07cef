package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.QueryPlan;
import clinicdesk.TestClinic;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reminders in clinics of their own: several programs at once, the clock that is changed, a large book. */
class RemindersAcrossProgramsTest {

    private static final int PATIENTS = 70;

    @TempDir
    Path folder;

    private static void booked(TestClinic clinic, String patient, String start) {
        done(clinic.booking.book(MARIA, clinic.request("Night", clinic.patient(patient, patient + "@example.org"),
                start, 5).telling(Telling.NO_LETTER)));
    }

    private static long reminders(TestClinic clinic) {
        return clinic.store.read(session -> session.createSelectionQuery(
                "select count(*) from Letter where kind = REMINDER and state = WAITING", Long.class).getSingleResult());
    }

    private static Void lookUntilNothingIsDue(TestClinic clinic, CyclicBarrier together) throws Exception {
        together.await();
        boolean more = true;
        while (more) {
            more = clinic.reminders.some();
        }
        return null;
    }

    @Test
    void twoProgramsThatLookAtOnceWriteEachReminderOnce() throws Exception {
        try (TestClinic one = TestClinic.empty(folder, "2026-11-10T08:00");
                TestClinic other = TestClinic.empty(folder, "2026-11-19T22:00");
                var threads = Executors.newFixedThreadPool(2)) {
            one.hire("Night", "00:00", "00:00", TestClinic.EVERY_DAY);
            for (int patient = 0; patient < PATIENTS; patient++) {
                booked(one, "p" + patient,
                        LocalDateTime.parse("2026-11-20T08:00").plusMinutes(5L * patient).toString());
            }
            one.clock.set(LocalDateTime.parse("2026-11-19T22:00"));
            CyclicBarrier together = new CyclicBarrier(2);
            for (Future<Void> look : threads.invokeAll(List.<Callable<Void>>of(
                    () -> lookUntilNothingIsDue(one, together), () -> lookUntilNothingIsDue(other, together)))) {
                look.get();
            }

            long written = one.store.read(session -> session.createSelectionQuery(
                    "select count(distinct aboutId) from Letter where kind = REMINDER and state = WAITING", Long.class)
                    .getSingleResult());
            assertThat(written).isEqualTo(reminders(one)).isEqualTo(PATIENTS);
        }
    }

    /** Local times of the clinic; the due moment in UTC. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Europe/London, 2026-03-30T09:00, 2026-03-29T08:00:00Z",
            "Europe/London, 2026-10-26T09:00, 2026-10-25T09:00:00Z",
            "America/Santiago, 2026-09-06T09:00, 2026-09-05T13:00:00Z",
            "America/Santiago, 2026-09-07T00:30, 2026-09-06T04:00:00Z",
            "America/Santiago, 2026-04-05T23:30, 2026-04-05T02:30:00Z"})
    void aDayBeforeIsAtTheSameTimeOnTheWallAlsoOverAChangeOfTheClock(ZoneId zone, String start, Instant due) {
        try (TestClinic clinic = TestClinic.in(folder, zone, "2026-02-01T09:00")) {
            clinic.settings.set(Map.of(Key.REMINDERS_HOURS, "24"));
            clinic.hire("Night", "00:00", "00:00", TestClinic.EVERY_DAY);
            booked(clinic, "ana", start);
            clinic.clock.set(LocalDateTime.ofInstant(due.minusSeconds(1), zone));
            if (clinic.clock.instant().isAfter(due)) {
                throw new AssertionError("the clock shows this time twice");
            }
            clinic.reminders.some();
            assertThat(reminders(clinic)).isZero();

            clinic.clock.advance(Duration.between(clinic.clock.instant(), due));
            clinic.reminders.some();
            assertThat(reminders(clinic)).isOne();
        }
    }

    @Test
    void whoIsToBeRemindedIsAStretchOfAnIndexHoweverLargeTheBook() throws SQLException {
        List<String> plan = QueryPlan.ofLast(folder, clinic -> clinic.reminders.some());

        assertThat(plan).first().asString().contains("USING INDEX appointment_by_start (start_ms>? AND start_ms<?)");
        assertThat(plan).as("nothing is sorted nor read from end to end")
                .noneMatch(step -> step.contains("SCAN") || step.contains("TEMP B-TREE"));
    }
}
