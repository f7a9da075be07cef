package clinicdesk.booking;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.Recurrence.Count;
import clinicdesk.booking.Recurrence.Daily;
import clinicdesk.booking.Recurrence.Weekly;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series and the windows of a day where the clocks are changed: what counts is the clock on the clinic's wall. */
class SeriesAcrossClockChangesTest {

    @TempDir
    static Path folder;

    private static final Map<ZoneId, TestClinic> CLINICS = new HashMap<>();

    private TestClinic clinic;
    private ClinicClock clock;

    @AfterAll
    static void close() {
        CLINICS.values().forEach(TestClinic::close);
    }

    /** A clinic there, at noon three weeks before the day, where Dr Round never sleeps. */
    private void weeksBefore(ZoneId zone, LocalDate day) {
        clinic = CLINICS.computeIfAbsent(zone,
                there -> TestClinic.in(folder.resolve(there.getId()), there, "2026-09-01T12:00"));
        clinic.clock.set(day.minusWeeks(3).atTime(LocalTime.NOON));
        clock = clinic.clock.clinic();
        clinic.hireInBlocks("Round", EVERY_DAY, "00:00-00:00");
    }

    private SeriesRequest series(LocalDateTime first, Recurrence rule) {
        Slot slot = Slot.of(clock.resolve(first).orElseThrow(), 30);
        return new SeriesRequest(new BookingRequest(
                new Placement(clinic.doctor("Round"), clinic.patient("Ann Awake"), null, slot), null, null,
                Telling.NO_LETTER), rule);
    }

    @ParameterizedTest(name = "{0}, {1} at {2}")
    @CsvSource(textBlock = """
            America/New_York,    2026-11-01, 09:00
            America/New_York,    2027-03-14, 00:30
            Europe/London,       2026-10-25, 09:00
            Europe/London,       2027-03-28, 02:00
            Europe/Berlin,       2026-10-25, 02:00
            Europe/Berlin,       2027-03-28, 03:00
            Australia/Sydney,    2026-10-04, 09:00
            Australia/Sydney,    2027-04-04, 03:00
            Australia/Lord_Howe, 2026-10-04, 02:30
            Australia/Lord_Howe, 2027-04-04, 02:00
            """)
    void aWeeklySeriesKeepsItsTimeOfDayAcrossTheChange(ZoneId zone, LocalDate change, LocalTime time) {
        weeksBefore(zone, change);
        LocalDate first = change.minusWeeks(1);
        DayOfWeek day = first.getDayOfWeek();

        Outcome outcome = clinic.series.book(MARIA,
                series(first.atTime(time), new Recurrence(new Weekly(Set.of(day)), 1, new Count(3), day)));

        assertThat(((Outcome.DoneTogether) outcome).visits()).extracting(visit -> clock.local(visit.slot().start()))
                .containsExactly(first.atTime(time), change.atTime(time), change.plusWeeks(1).atTime(time));
    }

    @ParameterizedTest(name = "{0}: {2} is not there on {1}, {3} is")
    @CsvSource(textBlock = """
            America/New_York,    2027-03-14, 02:00, 03:00
            America/New_York,    2027-03-14, 02:55, 01:55
            Europe/London,       2027-03-28, 01:00, 02:00
            Europe/London,       2027-03-28, 01:55, 00:55
            Europe/Berlin,       2027-03-28, 02:00, 03:00
            Europe/Berlin,       2027-03-28, 02:55, 01:55
            Australia/Sydney,    2026-10-04, 02:00, 03:00
            Australia/Sydney,    2026-10-04, 02:55, 01:55
            Australia/Lord_Howe, 2026-10-04, 02:00, 02:30
            Australia/Lord_Howe, 2026-10-04, 02:25, 01:55
            """)
    void aTimeThatDoesNotExistThatDayDoesNotFitAndIsOfferedAnother(ZoneId zone, LocalDate change, LocalTime missing,
            LocalTime there) {
        weeksBefore(zone, change);
        Recurrence daily = new Recurrence(new Daily(), 1, new Count(3), DayOfWeek.MONDAY);
        LocalDateTime before = change.minusDays(1).atTime(missing);

        Outcome refused = clinic.series.book(MARIA, series(before, daily));

        Occurrence unfit = ((Outcome.Unfit) refused).unfit().getFirst();
        assertThat(((Outcome.Unfit) refused).unfit()).hasSize(1);
        assertThat(unfit.recurrence()).isEqualTo(change.atTime(missing));
        assertThat(unfit.refusals()).containsExactly(new Refusal.NoSuchTime(change.atTime(missing)));
        Map<LocalDateTime, Choice> choices = Map.of(unfit.recurrence(),
                new Choice.OtherTime(unfit.proposal().orElseThrow()));
        assertThat(answer(clinic.series.book(MARIA,
                new SeriesRequest(series(before, daily).first(), daily, choices)))).isEqualTo("done");
        weeksBefore(zone, change);
        assertThat(answer(clinic.series.book(MARIA, series(change.minusDays(1).atTime(there), daily))))
                .isEqualTo("done");
    }

    @ParameterizedTest(name = "{0}, {1} has {2} half hours")
    @CsvSource(textBlock = """
            America/New_York,    2026-11-01, 50
            America/New_York,    2027-03-14, 46
            Europe/London,       2026-10-25, 50
            Europe/London,       2027-03-28, 46
            Europe/Berlin,       2026-10-25, 50
            Europe/Berlin,       2027-03-28, 46
            Australia/Sydney,    2026-10-04, 46
            Australia/Sydney,    2027-04-04, 50
            Australia/Lord_Howe, 2026-10-04, 47
            Australia/Lord_Howe, 2027-04-04, 49
            """)
    void theWindowOfTheDayHoldsEachOfItsHalfHoursAndNoneOfItsNeighbours(ZoneId zone, LocalDate change, int halfHours) {
        weeksBefore(zone, change);
        Slot day = clock.day(change);
        List<Slot> around = IntStream.rangeClosed(-1, halfHours)
                .mapToObj(i -> Slot.of(day.start().plus(Duration.ofMinutes(30L * i)), 30)).toList();

        around.forEach(slot -> done(clinic.booking.book(MARIA, new BookingRequest(
                new Placement(clinic.doctor("Round"), clinic.patient("Ann Awake"), null, slot), null, null,
                Telling.NO_LETTER))));

        assertThat(clinic.appointments.touching(day, List.of(clinic.doctor("Round")))).extracting(Visit::slot)
                .containsExactlyElementsOf(around.subList(1, halfHours + 1));
        assertThat(clinic.freeTime.slots(clinic.doctor("Round"), day,
                new TimeSearch.Need(30, null, new TimeSearch.Where.NoRoom(), null), true)).isEmpty();
    }
}
