package clinicdesk.hours;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.span;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.hours.HoursChange.ClinicDay;
import clinicdesk.hours.HoursChange.ExtraPlaces;
import clinicdesk.hours.HoursChange.HolidayCalendar;
import clinicdesk.hours.HoursChange.Special;
import clinicdesk.hours.HoursChange.TakeLeave;
import clinicdesk.hours.HoursChange.Weekly;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of hours must hold, each rule at both of its edges. */
class HoursRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static UUID strange;

    @BeforeAll
    static void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        strange = clinic.doctor("Strange");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static String answer(HoursChange change) {
        return switch (clinic.hours.change(MARIA, change)) {
            case HoursOutcome.Changed changed -> "changed";
            case HoursOutcome.Invalid invalid -> invalid.problems().stream()
                    .map(problem -> problem.field() + " " + problem.code()).collect(Collectors.joining(", "));
            case HoursOutcome other -> other.toString();
        };
    }

    /** Written as "MONDAY 09:00-12:00 2026-01-01 -", a hyphen for no date. */
    private static WeeklyBlock block(String text) {
        String[] part = text.strip().split(" ", -1);
        return new WeeklyBlock(DayOfWeek.valueOf(part[0]), span(part[1]), date(part, 2), date(part, 3));
    }

    private static LocalDate date(String[] part, int place) {
        return part.length <= place || part[place].equals("-") ? null : LocalDate.parse(part[place]);
    }

    @ParameterizedTest
    @CsvSource({"MONDAY 09:00-12:00; MONDAY 12:00-17:00, changed",
            "MONDAY 09:00-12:00; MONDAY 11:59-17:00, 'blocks[0] OVERLAPS, blocks[1] OVERLAPS'",
            "MONDAY 12:00-17:00; MONDAY 09:00-12:00, changed",
            "MONDAY 12:00-17:00; MONDAY 09:00-12:01, 'blocks[0] OVERLAPS, blocks[1] OVERLAPS'",
            "MONDAY 09:00-12:00; TUESDAY 09:00-12:00, changed",
            "MONDAY 09:00-12:00; MONDAY 09:00-12:00, 'blocks[0] OVERLAPS, blocks[1] OVERLAPS'",
            "MONDAY 08:00-09:00; MONDAY 10:00-00:00; MONDAY 23:59-00:00, 'blocks[1] OVERLAPS, blocks[2] OVERLAPS'",
            "MONDAY 09:00-12:00 - 2026-11-15; MONDAY 09:00-12:00 2026-11-16, changed",
            "MONDAY 09:00-12:00 - 2026-11-16; MONDAY 09:00-12:00 2026-11-16,"
                    + " 'blocks[0] OVERLAPS, blocks[1] OVERLAPS'",
            "MONDAY 09:00-12:00 2026-11-17; MONDAY 09:00-12:00 - 2026-11-16, changed",
            "MONDAY 09:00-12:00 2026-11-16; MONDAY 09:00-12:00 - 2026-11-16,"
                    + " 'blocks[0] OVERLAPS, blocks[1] OVERLAPS'",
            "MONDAY 09:00-12:00; MONDAY 09:00-12:00 2026-11-16 2026-11-16, 'blocks[0] OVERLAPS, blocks[1] OVERLAPS'",
            "MONDAY 09:00-12:00 2026-11-16 2026-11-16, changed",
            "MONDAY 09:00-12:00 2026-11-16 2026-11-15, blocks[0] BAD_DATE",
            "MONDAY 09:00-12:00; MONDAY 09:00-12:00 2026-11-16 2026-11-15, blocks[1] BAD_DATE"})
    void blocksDoNotOverlapWhileTheyCount(String blocks, String expected) {
        List<WeeklyBlock> before = clinic.hours.weekly(strange);
        List<WeeklyBlock> week = Stream.of(blocks.split(";", -1)).map(HoursRulesTest::block).toList();

        assertThat(answer(new Weekly(strange, week, null))).isEqualTo(expected);
        assertThat(clinic.hours.weekly(strange))
                .containsExactlyInAnyOrderElementsOf(expected.equals("changed") ? week : before);
    }

    @ParameterizedTest
    @CsvSource({"09:00-12:00 12:00-13:00, changed", "12:00-13:00 09:00-12:00, changed",
            "09:00-12:00 11:59-13:00 13:00-14:00, 'spans[0] OVERLAPS, spans[1] OVERLAPS'",
            "13:00-14:00 12:00-13:01, 'spans[0] OVERLAPS, spans[1] OVERLAPS'"})
    void theHoursOfADateDoNotOverlap(String spans, String expected) {
        List<TimeSpan> ofDay = Stream.of(spans.split(" ", -1)).map(TestClinic::span).toList();

        assertThat(answer(new Special(strange, DAY, ofDay))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"200, changed", "201, reason TEXT_TOO_LONG", "0, changed"})
    void aReasonForLeaveIsShort(int length, String expected) {
        assertThat(answer(new TakeLeave(Leave.ofDays(strange, DAY, DAY, "x".repeat(length))))).isEqualTo(expected);
    }

    @Test
    void aReasonOfBlanksIsNone() {
        assertThat(Leave.ofDays(strange, DAY, DAY, "  ").reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, places BAD_NUMBER", "0, changed", "20, changed", "21, places BAD_NUMBER"})
    void aDoctorHasUpToTwentyExtraPlaces(int places, String expected) {
        assertThat(answer(new ExtraPlaces(strange, places))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', changed", "XX, country UNKNOWN", "de, country UNKNOWN", "NYSE, country UNKNOWN",
            "DE, changed"})
    void theCountryIsKnown(String country, String expected) {
        assertThat(answer(new HolidayCalendar(country, ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DE, BY, changed", "DE, BY-AG, changed", "DE, ZZ, region UNKNOWN", "DE, BY-ZZ, region UNKNOWN",
            "DE, NSW, region UNKNOWN", "AU, NSW, changed", "'', BY, region UNKNOWN"})
    void theRegionIsOneOfTheCountry(String country, String region, String expected) {
        assertThat(answer(new HolidayCalendar(country, region))).isEqualTo(expected);
        clinic.hours(new HolidayCalendar("", ""));
    }

    @ParameterizedTest
    @CsvSource({"' ', name MISSING_FIELD", "'', name MISSING_FIELD", "x, changed"})
    void aHolidayHasAName(String name, String expected) {
        assertThat(answer(new ClinicDay(DAY, OwnDay.closed(name)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"200, changed", "201, name TEXT_TOO_LONG"})
    void aHolidaysNameIsShort(int length, String expected) {
        assertThat(answer(new ClinicDay(DAY, OwnDay.closed("x".repeat(length))))).isEqualTo(expected);
    }
}
