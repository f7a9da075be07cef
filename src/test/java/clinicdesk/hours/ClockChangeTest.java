package clinicdesk.hours;

import static clinicdesk.TestClinic.EVERY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours and leave on the days on which the clocks are changed. Moments are written in UTC. */
class ClockChangeTest {

    @TempDir
    static Path folder;

    private static final Map<String, TestClinic> CLINICS = new HashMap<>();

    @AfterAll
    static void close() {
        CLINICS.values().forEach(TestClinic::close);
    }

    private static TestClinic in(String zone) {
        return CLINICS.computeIfAbsent(zone, name -> TestClinic.in(folder.resolve(name.replace('/', '_')),
                ZoneId.of(name), "2026-01-05T08:00"));
    }

    /** The open stretches as "2026-03-08T05:00Z 60", a start and its minutes. */
    private static String open(TestClinic clinic, String date) {
        LocalDate day = LocalDate.parse(date);
        return clinic.hours.plan(List.of(clinic.doctor("Night")), day, day).day(clinic.doctor("Night"), day).open()
                .stream().map(slot -> slot.start().toString().replace(":00Z", "Z") + " " + slot.minutes())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} {1}: {2} minutes")
    @CsvSource({"America/New_York, 2026-03-08, 1380", "America/New_York, 2026-11-01, 1500",
            "America/New_York, 2027-03-14, 1380", "America/New_York, 2027-11-07, 1500",
            "America/New_York, 2027-11-08, 1440", "Europe/London, 2026-03-29, 1380", "Europe/London, 2026-10-25, 1500",
            "Europe/London, 2027-03-28, 1380", "Europe/London, 2027-10-31, 1500", "Europe/London, 2027-11-01, 1440",
            "Europe/Berlin, 2026-03-29, 1380", "Europe/Berlin, 2026-10-25, 1500", "Europe/Berlin, 2027-03-28, 1380",
            "Europe/Berlin, 2027-10-31, 1500", "Europe/Berlin, 2027-10-30, 1440",
            "Australia/Sydney, 2026-04-05, 1500", "Australia/Sydney, 2026-10-04, 1380",
            "Australia/Sydney, 2027-04-04, 1500", "Australia/Sydney, 2027-10-03, 1380",
            "Australia/Sydney, 2027-10-04, 1440", "Australia/Lord_Howe, 2026-04-05, 1470",
            "Australia/Lord_Howe, 2026-10-04, 1410", "Australia/Lord_Howe, 2027-04-04, 1470",
            "Australia/Lord_Howe, 2027-10-03, 1410", "Australia/Lord_Howe, 2027-10-02, 1440"})
    void aWholeDayHasTheMinutesThatPass(String zone, String date, long minutes) {
        TestClinic clinic = in(zone);
        clinic.hireInBlocks("Night", EVERY_DAY, "00:00-00:00");
        LocalDate day = LocalDate.parse(date);

        assertThat(clinic.hours.plan(List.of(clinic.doctor("Night")), day, day).day(clinic.doctor("Night"), day)
                .open()).singleElement().satisfies(open -> {
                    assertThat(open).isEqualTo(clinic.clock.clinic().day(day));
                    assertThat(open.minutes()).isEqualTo(minutes);
                });
    }

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource({"America/New_York, 2026-03-08, 01:00-02:30, 2026-03-08T06:00Z 60",
            "America/New_York, 2026-03-08, 02:30-04:00, 2026-03-08T07:00Z 60",
            "America/New_York, 2026-03-08, 01:00-04:00, 2026-03-08T06:00Z 120",
            "America/New_York, 2026-03-08, 02:00-03:00, ''", "America/New_York, 2026-03-08, 02:15-02:45, ''",
            "America/New_York, 2026-03-08, 00:00-02:00, 2026-03-08T05:00Z 120",
            "America/New_York, 2026-03-08, 03:00-05:00, 2026-03-08T07:00Z 120",
            "America/New_York, 2026-11-01, 00:00-01:30, 2026-11-01T04:00Z 90",
            "America/New_York, 2026-11-01, 01:30-03:00, 2026-11-01T05:30Z 150",
            "America/New_York, 2026-11-01, 01:00-02:00, 2026-11-01T05:00Z 120",
            "America/New_York, 2026-11-01, 01:15-01:45, 2026-11-01T05:15Z 30",
            "Europe/London, 2026-03-29, 00:00-01:30, 2026-03-29T00:00Z 60",
            "Europe/London, 2026-03-29, 01:30-03:00, 2026-03-29T01:00Z 60",
            "Europe/London, 2026-10-25, 00:00-01:30, 2026-10-24T23:00Z 90",
            "Europe/London, 2026-10-25, 01:30-02:30, 2026-10-25T00:30Z 120",
            "Europe/Berlin, 2027-03-28, 01:30-02:30, 2027-03-28T00:30Z 30",
            "Europe/Berlin, 2027-03-28, 02:30-03:30, 2027-03-28T01:00Z 30",
            "Europe/Berlin, 2027-10-31, 01:00-02:30, 2027-10-30T23:00Z 90",
            "Europe/Berlin, 2027-10-31, 02:30-03:30, 2027-10-31T00:30Z 120",
            "Australia/Sydney, 2026-10-04, 01:00-02:30, 2026-10-03T15:00Z 60",
            "Australia/Sydney, 2026-10-04, 02:30-04:00, 2026-10-03T16:00Z 60",
            "Australia/Sydney, 2026-04-05, 01:00-02:30, 2026-04-04T14:00Z 90",
            "Australia/Sydney, 2026-04-05, 02:30-03:30, 2026-04-04T15:30Z 120",
            "Australia/Lord_Howe, 2026-10-04, 01:00-02:15, 2026-10-03T14:30Z 60",
            "Australia/Lord_Howe, 2026-10-04, 02:15-03:00, 2026-10-03T15:30Z 30",
            "Australia/Lord_Howe, 2026-10-04, 02:00-02:30, ''",
            "Australia/Lord_Howe, 2026-04-05, 01:00-01:45, 2026-04-04T14:00Z 45",
            "Australia/Lord_Howe, 2026-04-05, 01:45-02:30, 2026-04-04T14:45Z 75",
            "Australia/Lord_Howe, 2026-04-05, 01:30-02:00, 2026-04-04T14:30Z 60"})
    void aBlockBeginsAndEndsAsTheClockShowsItFirst(String zone, String date, String block, String expected) {
        TestClinic clinic = in(zone);
        clinic.hireInBlocks("Night", EVERY_DAY, block);

        assertThat(open(clinic, date)).isEqualTo(expected);
        clinic.hireInBlocks("Night", EVERY_DAY, "09:00-10:00");
        clinic.special("Night", date, block);
        assertThat(open(clinic, date)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"America/New_York, 2026-03-08, 00:00-02:30 02:30-05:00, 2026-03-08T05:00Z 240",
            "America/New_York, 2026-11-01, 00:00-01:30 01:30-05:00, 2026-11-01T04:00Z 360",
            "Australia/Lord_Howe, 2026-04-05, 00:00-01:45 01:45-05:00, 2026-04-04T13:00Z 330",
            "Australia/Lord_Howe, 2026-10-04, 00:00-02:15 02:15-05:00, 2026-10-03T13:30Z 270"})
    void blocksThatAdjoinInsideTheChangeAreOne(String zone, String date, String blocks, String expected) {
        TestClinic clinic = in(zone);
        clinic.hireInBlocks("Night", EVERY_DAY, blocks.split(" ", -1));

        assertThat(open(clinic, date)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: away {2} to {3}")
    @CsvSource({"America/New_York, 2026-03-08, 01:30, 03:30, '2026-03-08T05:00Z 90, 2026-03-08T07:30Z 1230'",
            "America/New_York, 2026-03-08, 02:00, 03:00, 2026-03-08T05:00Z 1380",
            "America/New_York, 2026-11-01, 01:30, 02:30, '2026-11-01T04:00Z 90, 2026-11-01T07:30Z 1290'",
            "Europe/London, 2027-03-28, 01:15, 01:45, 2027-03-28T00:00Z 1380",
            "Europe/London, 2027-10-31, 00:30, 01:30, '2027-10-30T23:00Z 30, 2027-10-31T00:30Z 1410'",
            "Europe/Berlin, 2027-03-28, 01:00, 02:30, '2027-03-27T23:00Z 60, 2027-03-28T01:00Z 1260'",
            "Europe/Berlin, 2027-10-31, 02:00, 03:00, '2027-10-30T22:00Z 120, 2027-10-31T02:00Z 1260'",
            "Australia/Sydney, 2027-04-04, 02:30, 03:30, '2027-04-03T13:00Z 150, 2027-04-03T17:30Z 1230'",
            "Australia/Sydney, 2027-10-03, 01:00, 02:30, '2027-10-02T14:00Z 60, 2027-10-02T16:00Z 1260'",
            "Australia/Lord_Howe, 2026-10-04, 01:45, 02:45, '2026-10-03T13:30Z 105, 2026-10-03T15:45Z 1275'",
            "Australia/Lord_Howe, 2026-04-05, 01:45, 02:15, '2026-04-04T13:00Z 105, 2026-04-04T15:45Z 1305'"})
    void leaveOfHoursTakesTheTimeThatPasses(String zone, String date, String from, String to, String expected) {
        TestClinic clinic = in(zone);
        clinic.hireInBlocks("Night", EVERY_DAY, "00:00-00:00");
        clinic.leave("Night", date + "T" + from, date + "T" + to);

        assertThat(open(clinic, date)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"America/New_York, 2026-03-08", "Europe/London, 2026-10-25", "Europe/Berlin, 2027-10-31",
            "Australia/Sydney, 2026-10-04", "Australia/Lord_Howe, 2027-04-04"})
    void leaveOfThatDayLeavesNothingOfItAndAllOfTheNext(String zone, String date) {
        TestClinic clinic = in(zone);
        clinic.hireInBlocks("Night", EVERY_DAY, "00:00-00:00");
        clinic.leaveOfDays("Night", date, date);
        LocalDate day = LocalDate.parse(date);
        HoursPlan plan = clinic.hours.plan(List.of(clinic.doctor("Night")), day.minusDays(1), day.plusDays(1));

        assertThat(plan.day(clinic.doctor("Night"), day).open()).isEmpty();
        assertThat(plan.day(clinic.doctor("Night"), day.minusDays(1)).open()).extracting(Slot::minutes)
                .containsExactly(1440L);
        assertThat(plan.day(clinic.doctor("Night"), day.plusDays(1)).open()).extracting(Slot::minutes)
                .containsExactly(1440L);
    }
}
