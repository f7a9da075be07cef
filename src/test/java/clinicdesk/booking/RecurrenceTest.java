package clinicdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.base.FieldProblem;
import clinicdesk.booking.Recurrence.Count;
import clinicdesk.booking.Recurrence.Daily;
import clinicdesk.booking.Recurrence.End;
import clinicdesk.booking.Recurrence.MonthlyByDate;
import clinicdesk.booking.Recurrence.MonthlyByWeekday;
import clinicdesk.booking.Recurrence.Parsed;
import clinicdesk.booking.Recurrence.Pattern;
import clinicdesk.booking.Recurrence.Until;
import clinicdesk.booking.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which days a series falls. Most rules are the examples of RFC 5545, 3.8.5.3, given an end. */
class RecurrenceTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Recurrence rule(String rrule) {
        return ((Parsed.Rule) Recurrence.parse(rrule, NEW_YORK)).rule();
    }

    /** "1997-09-02 09-04" is two days of 1997: what stays the same as before is left out. */
    private static List<LocalDate> days(String inWords) {
        String[] last = {"", "", ""};
        return Arrays.stream(inWords.split(" ", -1)).filter(word -> !word.isEmpty()).map(word -> {
            String[] parts = word.split("-", -1);
            System.arraycopy(parts, 0, last, 3 - parts.length, parts.length);
            return LocalDate.parse(String.join("-", last));
        }).toList();
    }

    private static List<LocalDate> days(Recurrence rule, String first) {
        List<LocalDateTime> starts = rule.starts(LocalDate.parse(first).atTime(9, 0));
        assertThat(starts).allMatch(start -> start.toLocalTime().equals(LocalTime.of(9, 0)));
        return starts.stream().map(LocalDateTime::toLocalDate).toList();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', value = { //
            "FREQ=DAILY;COUNT=4|1997-09-02|1997-09-02 03 04 05", //
            "FREQ=DAILY;COUNT=1|1997-09-02|1997-09-02", //
            "FREQ=DAILY;INTERVAL=2;COUNT=3|1997-09-28|1997-09-28 30 10-02", //
            "FREQ=DAILY;INTERVAL=10;COUNT=5|1997-09-02|1997-09-02 12 22 10-02 12", //
            "FREQ=DAILY;INTERVAL=99;COUNT=2|1997-09-02|1997-09-02 12-10", //
            "FREQ=WEEKLY;COUNT=3|1997-09-02|1997-09-02 09 16", //
            "FREQ=WEEKLY;COUNT=6;WKST=SU;BYDAY=TU,TH|1997-09-02|1997-09-02 04 09 11 16 18", //
            "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH|1997-09-02|1997-09-02 04 16 18 30 10-02 14 16", //
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;COUNT=5;WKST=SU|1997-09-01|1997-09-01 03 05 15 17", //
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO|1997-08-05|1997-08-05 10 19 24", //
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU|1997-08-05|1997-08-05 17 19 31", //
            "FREQ=MONTHLY;COUNT=3|1997-09-02|1997-09-02 10-02 11-02", //
            "FREQ=MONTHLY;COUNT=4;BYDAY=1FR|1997-09-05|1997-09-05 10-03 11-07 12-05", //
            "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO|1997-09-22|1997-09-22 10-20 11-17 12-22 1998-01-19 02-16", //
            "FREQ=MONTHLY;COUNT=4;BYDAY=-1FR|1997-09-26|1997-09-26 10-31 11-28 12-26", //
            "FREQ=MONTHLY;COUNT=4;BYDAY=5WE|2026-12-30|2026-12-30 2027-03-31 06-30 09-29", //
            "FREQ=MONTHLY;INTERVAL=2;COUNT=3;BYDAY=2TU|1997-09-09|1997-09-09 11-11 1998-01-13", //
            "FREQ=MONTHLY;COUNT=6;BYMONTHDAY=-1|1997-09-30|1997-09-30 10-31 11-30 12-31 1998-01-31 02-28", //
            "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=31|2026-12-31|2026-12-31 2027-01-31 03-31 05-31", //
            "FREQ=MONTHLY;COUNT=3|2027-01-31|2027-01-31 03-31 05-31", //
            "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=30|2027-01-30|2027-01-30 03-30 04-30", //
            "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=29|2028-01-29|2028-01-29 02-29 03-29", //
            "FREQ=MONTHLY;INTERVAL=12;COUNT=2;BYMONTHDAY=29|2028-02-29|2028-02-29 2032-02-29", //
            "FREQ=YEARLY;COUNT=3|1997-06-10|1997-06-10 1998-06-10 1999-06-10", //
            "FREQ=YEARLY;COUNT=3|2028-02-29|2028-02-29 2032-02-29 2036-02-29", //
            "FREQ=YEARLY;COUNT=2|2096-02-29|2096-02-29 2104-02-29"})
    void aSeriesFallsOnTheDaysOfItsRule(String rrule, String first, String expected) {
        assertThat(days(rule(rrule), first)).isEqualTo(days(expected));
    }

    @ParameterizedTest(name = "until {0}")
    @CsvSource(delimiter = '|', value = {"19970915|1997-09-02 09", "19970916|1997-09-02 09 16",
            "19970917|1997-09-02 09 16", "19970902|1997-09-02", "19970901|''", "19970916T085959|1997-09-02 09",
            "19970916T090000|1997-09-02 09 16", "19970916T125959Z|1997-09-02 09",
            "19970916T130000Z|1997-09-02 09 16", "19970917T035959Z|1997-09-02 09 16"})
    void theLastDayBelongsToTheSeries(String until, String expected) {
        assertThat(days(rule("FREQ=WEEKLY;UNTIL=" + until), "1997-09-02")).isEqualTo(days(expected));
    }

    /** New York leaves summer time on 26 October 1997: 14:00 in UTC is 10:00 before and 9:00 from then on. */
    @ParameterizedTest
    @CsvSource({"19971026T135959Z, 24", "19971026T140000Z, 25"})
    void anEndInUtcIsReadOnTheClinicsClockOfThatDay(String until, int visits) {
        assertThat(days(rule("FREQ=DAILY;UNTIL=" + until), "1997-10-02")).hasSize(visits);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"FREQ=WEEKLY;BYDAY=TH;COUNT=3|1997-09-02 04 11",
            "FREQ=WEEKLY;BYDAY=MO;COUNT=2|1997-09-02 08", "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2|1997-09-02 10-01",
            "FREQ=MONTHLY;BYMONTHDAY=3;COUNT=2|1997-09-02 03", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3|1997-09-02 26 10-31",
            "FREQ=MONTHLY;BYDAY=1MO;UNTIL=19971005|1997-09-02"})
    void theFirstVisitAlwaysBelongsAndIsCounted(String rrule, String expected) {
        assertThat(days(rule(rrule), "1997-09-02")).isEqualTo(days(expected));
    }

    @Test
    void aRuleThatNeverFallsOnADayAgainLeavesTheFirstVisit() {
        assertThat(days(rule("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30;COUNT=10"), "2027-02-10"))
                .isEqualTo(days("2027-02-10"));
    }

    @ParameterizedTest
    @CsvSource({"2027-12-20, 399", "2027-12-21, 400", "2027-12-22, 401", "9999-12-31, 401"})
    void aSeriesThatGoesOnTooLongIsSeenByOneTooMany(String until, int listed) {
        Recurrence rule = new Recurrence(new Daily(), 1, new Until(LocalDate.parse(until)), DayOfWeek.MONDAY);

        assertThat(days(rule, "2026-11-17")).hasSize(listed);
    }

    @Test
    void noStartLiesBehindTheLastYearOfFourDigits() {
        assertThat(days(rule("FREQ=DAILY;COUNT=400"), "9999-12-30")).isEqualTo(days("9999-12-30 31"));
    }

    @Test
    void aTimeThatTheClockLeavesOutIsListedAllTheSame() {
        LocalDateTime first = LocalDateTime.parse("2027-03-13T02:30");

        assertThat(rule("FREQ=DAILY;COUNT=3").starts(first)).containsExactly(first, first.plusDays(1),
                first.plusDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "FREQ", "FREQ=", "COUNT=3", "FREQ=DAILY", "FREQ=DAILY;COUNT=",
            "FREQ=DAILY;COUNT=0",
            "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;COUNT=3;", "FREQ=DAILY;COUNT=3;COUNT=3",
            "FREQ=DAILY;COUNT=3;UNTIL=20270101",
            "FREQ=DAILY;INTERVAL=0;COUNT=3", "FREQ=DAILY;INTERVAL=100;COUNT=3", "FREQ=HOURLY;COUNT=3",
            "FREQ=DAILY;COUNT=3;BYHOUR=9", "FREQ=DAILY;COUNT=3;BYDAY=MO", "FREQ=DAILY;COUNT=401;BYHOUR=9",
            "FREQ=WEEKLY;COUNT=3;BYDAY=XX", "FREQ=WEEKLY;COUNT=3;BYDAY=1MO", "FREQ=WEEKLY;COUNT=3;BYDAY=MO,",
            "FREQ=WEEKLY;COUNT=3;BYMONTHDAY=1", "FREQ=WEEKLY;COUNT=3;WKST=XX", "FREQ=MONTHLY;COUNT=3;BYDAY=TU",
            "FREQ=MONTHLY;COUNT=3;BYDAY=0TU", "FREQ=MONTHLY;COUNT=3;BYDAY=6TU", "FREQ=MONTHLY;COUNT=3;BYDAY=-6TU",
            "FREQ=MONTHLY;COUNT=3;BYDAY=1TU,2TU", "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=0",
            "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=32", "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-2",
            "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1,15", "FREQ=MONTHLY;COUNT=3;BYDAY=2TU;BYMONTHDAY=9",
            "FREQ=YEARLY;COUNT=3;BYMONTH=2", "FREQ=DAILY;UNTIL=20270229", "FREQ=DAILY;UNTIL=2027010",
            "FREQ=DAILY;UNTIL=20270101T250000", "FREQ=DAILY;UNTIL=Z", "FREQ=DAILY;UNTIL=00000101",
            "FREQ=DAILY;UNTIL=00010101T000000Z", "RRULE:FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=٣",
            "FREQ=DAILY;\nCOUNT=3"})
    void whatIsNoRuleForASeriesIsRefused(String text) {
        assertThat(Recurrence.parse(text, NEW_YORK))
                .isEqualTo(new Parsed.Wrong(new FieldProblem("rrule", FieldProblem.Code.BAD_RULE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY;COUNT=401", "FREQ=WEEKLY;BYDAY=MO;COUNT=99999999999999999999"})
    void tooManyVisitsAreRefused(String text) {
        assertThat(Recurrence.parse(text, NEW_YORK))
                .isEqualTo(new Parsed.Wrong(new FieldProblem("rrule", FieldProblem.Code.TOO_MANY)));
        assertThat(rule("FREQ=DAILY;COUNT=400").end()).isEqualTo(new Count(400));
    }

    @Test
    void aTextWithoutEndIsRefusedAtOnce() {
        assertThat(Recurrence.parse("FREQ=DAILY;COUNT=" + "9".repeat(5_000_000), NEW_YORK))
                .isInstanceOf(Parsed.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "wkst=mo;byday=th,tu,th;interval=01;count=010;freq=weekly|FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10",
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU|FREQ=WEEKLY;BYDAY=TU,SU;COUNT=4;INTERVAL=2;WKST=SU",
            "FREQ=MONTHLY;BYDAY=+2TU;COUNT=4|FREQ=MONTHLY;BYDAY=2TU;COUNT=4",
            "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270114|FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270114",
            "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4|FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4",
            "FREQ=MONTHLY;COUNT=4|FREQ=MONTHLY;COUNT=4", "FREQ=WEEKLY;COUNT=4|FREQ=WEEKLY;COUNT=4",
            "FREQ=YEARLY;COUNT=4|FREQ=YEARLY;COUNT=4",
            "FREQ=DAILY;UNTIL=20270114T143000Z|FREQ=DAILY;UNTIL=20270114T093000",
            "FREQ=DAILY;UNTIL=20270115T045959Z|FREQ=DAILY;UNTIL=20270114"})
    void aRuleIsKeptInOneWayAndReadBackTheSame(String written, String kept) {
        Recurrence rule = rule(written);

        assertThat(rule.rrule()).isEqualTo(kept);
        assertThat(rule(kept)).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"20270114, 20270115T045959Z", "20270714, 20270715T035959Z", "20270114T093000, 20270114T143000Z"})
    void inACalendarEntryTheEndIsInUtc(String until, String written) {
        assertThat(rule("FREQ=DAILY;UNTIL=" + until).rrule(NEW_YORK)).isEqualTo("FREQ=DAILY;UNTIL=" + written);
        assertThat(rule("FREQ=DAILY;COUNT=3").rrule(NEW_YORK)).isEqualTo("FREQ=DAILY;COUNT=3");
    }

    @Test
    void whatIsChosenInTheWindowIsTheRuleThatIsRead() {
        End ten = new Count(10);
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.TUESDAY);

        assertThat(new Recurrence(new Weekly(days), 2, ten, DayOfWeek.SUNDAY))
                .isEqualTo(rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10;WKST=SU"));
        assertThat(new Recurrence(new MonthlyByWeekday(3, DayOfWeek.TUESDAY), 1, ten, DayOfWeek.MONDAY))
                .isEqualTo(rule("FREQ=MONTHLY;BYDAY=3TU;COUNT=10"));
        assertThat(new Recurrence(new MonthlyByDate(17), 1, new Until(LocalDate.parse("2027-01-14")),
                DayOfWeek.MONDAY)).isEqualTo(rule("FREQ=MONTHLY;BYMONTHDAY=17;UNTIL=20270114"));
    }

    @Test
    void aRuleThatCannotBeIsNotMade() {
        List<Runnable> wrong = List.of(() -> new Count(0), () -> new Count(401), () -> new MonthlyByDate(0),
                () -> new MonthlyByDate(32), () -> new MonthlyByWeekday(0, DayOfWeek.MONDAY),
                () -> new MonthlyByWeekday(6, DayOfWeek.MONDAY), () -> new Until(LocalDate.of(10_000, 1, 1)),
                () -> new Recurrence(new Daily(), 0, new Count(1), DayOfWeek.MONDAY),
                () -> new Recurrence(new Daily(), 100, new Count(1), DayOfWeek.MONDAY));

        assertThat(wrong).allSatisfy(
                make -> assertThatThrownBy(make::run).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void theDaysOfAWeekAreInOrderHoweverTheyAreChosen() {
        Pattern pattern = new Weekly(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

        assertThat(((Weekly) pattern).days().stream().map(DayOfWeek::name).collect(Collectors.joining(" ")))
                .isEqualTo("MONDAY FRIDAY SUNDAY");
    }
}
