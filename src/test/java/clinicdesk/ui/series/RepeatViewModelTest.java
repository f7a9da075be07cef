package clinicdesk.ui.series;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Background;
import clinicdesk.base.ClinicClock;
import clinicdesk.booking.Recurrence;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.series.WhichDays.Unit;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a visit on Tuesday 17 November 2026 repeats. */
class RepeatViewModelTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-17T09:30");

    private RepeatViewModel editor = editor(DayOfWeek.MONDAY, TUESDAY);

    private static RepeatViewModel editor(DayOfWeek weekStart, LocalDateTime first) {
        Workplace workplace = new Workplace(Background.inline(), new ClinicClock(Clock.systemUTC(), TestClinic.ZONE),
                TestClinic.MARIA, Locale.UK, fault -> {
                    throw new AssertionError(fault);
                });
        return new RepeatViewModel(workplace, weekStart, first);
    }

    private String rule() {
        return editor.ruleProperty().get().map(Recurrence::rrule).orElse("none");
    }

    private String said() {
        return editor.saidProperty().get();
    }

    private void chooseMonth(String words) {
        editor.days().unitProperty().set(Unit.MONTHS);
        editor.days().monthChoiceProperty().set(editor.days().monthChoices().stream()
                .filter(choice -> choice.words().equals(words)).findFirst().orElseThrow());
    }

    private void until(String typed) {
        editor.ending().kindProperty().set(Ending.Kind.ON_DATE);
        editor.ending().until().set(typed);
    }

    @Test
    void aVisitRepeatsTenWeeksOnItsWeekdayAtFirst() {
        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU;COUNT=10");
        assertThat(said()).isEqualTo("Every week on Tuesday, 10 times, until 19 January 2027");
    }

    @Test
    void theRuleIsSaidInWords() {
        editor.every().set("2");
        editor.days().on(DayOfWeek.THURSDAY).set(true);

        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10;INTERVAL=2");
        assertThat(said()).isEqualTo("Every second week on Tuesday and Thursday, 10 times, until 14 January 2027");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1|Every day, 3 times, until 19 November 2026", "2|Every second day, 3 times, until 21 November 2026",
            "3|Every 3 days, 3 times, until 23 November 2026", "99|Every 99 days, 3 times, until 3 June 2027"})
    void daysAreCounted(String every, String sentence) {
        editor.days().unitProperty().set(Unit.DAYS);
        editor.every().set(every);
        editor.ending().visits().set("3");

        assertThat(said()).isEqualTo(sentence);
    }

    @Test
    void theWeekBeginsWhereTheClinicHasIt() {
        editor = editor(DayOfWeek.SUNDAY, TUESDAY);
        editor.every().set("2");
        editor.days().on(DayOfWeek.SUNDAY).set(true);
        editor.ending().visits().set("2");

        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,SU;COUNT=2;INTERVAL=2;WKST=SU");
        assertThat(said()).isEqualTo("Every second week on Sunday and Tuesday, twice, until 29 November 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-11-17|on the 17th, on the third Tuesday",
            "2026-11-23|on the 23rd, on the fourth Monday",
            "2026-11-24|on the 24th, on the fourth Tuesday, on the last Tuesday",
            "2026-11-30|on the 30th, on the fifth Monday, on the last Monday, on the last day",
            "2026-11-01|on the 1st, on the first Sunday", "2026-11-22|on the 22nd, on the fourth Sunday",
            "2027-01-31|on the 31st, on the fifth Sunday, on the last Sunday, on the last day",
            "2027-02-21|on the 21st, on the third Sunday",
            "2027-02-22|on the 22nd, on the fourth Monday, on the last Monday"})
    void theDaysOfTheMonthThatAreTheFirstVisitsAreOffered(String first, String offered) {
        editor.startAt(LocalDateTime.parse(first + "T09:30"));

        assertThat(editor.days().monthChoices()).extracting(MonthChoice::words)
                .containsExactly(offered.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "on the 24th|FREQ=MONTHLY;BYMONTHDAY=24;COUNT=4|Every month on the 24th, 4 times, until 24 February 2027",
            "on the fourth Tuesday|FREQ=MONTHLY;BYDAY=4TU;COUNT=4|"
                    + "Every month on the fourth Tuesday, 4 times, until 23 February 2027",
            "on the last Tuesday|FREQ=MONTHLY;BYDAY=-1TU;COUNT=4|"
                    + "Every month on the last Tuesday, 4 times, until 23 February 2027"})
    void aMonthIsByDateOrByWeekday(String choice, String rrule, String sentence) {
        editor.startAt(LocalDateTime.parse("2026-11-24T09:30"));
        chooseMonth(choice);
        editor.ending().visits().set("4");

        assertThat(rule()).isEqualTo(rrule);
        assertThat(said()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-28, ''", "2027-01-29, Months without a 29th are left out.",
            "2027-01-31, Months without a 31st are left out."})
    void aDateThatSomeMonthsLackIsPointedOut(String first, String hint) {
        editor.startAt(LocalDateTime.parse(first + "T09:30"));
        assertThat(editor.hintProperty().get()).isEmpty();

        editor.days().unitProperty().set(Unit.MONTHS);

        assertThat(editor.hintProperty().get()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({"31 Dec, 20261231, 7", "6m, 20270517, 26", "24.11., 20261124, 2", "8.12.26, 20261208, 4",
            "7.12., 20261207, 3", "2026-12-09, 20261209, 4"})
    void theLastDayIsTypedLikeAnyDateAndSeenFromTheFirstVisit(String typed, String until, int times) {
        until(typed);

        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU;UNTIL=" + until);
        assertThat(said()).contains(times == 2 ? ", twice," : ", " + times + " times,");
    }

    @Test
    void theLastDayIsWrittenOutOnceItIsLeft() {
        until("6m");
        editor.spellOut();

        assertThat(editor.ending().until().value()).isEqualTo("Mon 17 May 2027");
        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270517");
    }

    @ParameterizedTest
    @CsvSource({"'', Which day?", "soon, Which day?", "30 Feb, Which day?", "23.11., no second visit",
            "2026-11-16, no second visit", "2034-07-18, At most 400 visits", "999y, At most 400 visits"})
    void whatIsNoLastDayIsSaidBesideIt(String typed, String why) {
        until(typed);

        assertThat(editor.ending().until().problemProperty().get()).contains(why);
        assertThat(rule()).isEqualTo("none");
        assertThat(said()).isEmpty();
    }

    @Test
    void fourHundredVisitsAreASeries() {
        until("2034-07-17");

        assertThat(said()).contains("400 times, until 11 July 2034");
        assertThat(editor.ending().until().problemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0", "401", "-2", "2.5", "99999", "ten"})
    void whatIsNoNumberOfVisitsIsSaidBesideIt(String typed) {
        editor.ending().visits().set(typed);

        assertThat(editor.ending().visits().problemProperty().get())
                .isEqualTo("Type a number of visits from 2 to 400.");
        assertThat(rule()).isEqualTo("none");

        editor.ending().visits().set("400");
        assertThat(editor.ending().visits().problemProperty().get()).isEmpty();
        assertThat(rule()).endsWith("COUNT=400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "100", "two"})
    void whatIsNoStepIsSaidBesideIt(String typed) {
        editor.every().set(typed);

        assertThat(editor.every().problemProperty().get()).isEqualTo("Type a whole number from 1 to 99.");
        assertThat(rule()).isEqualTo("none");
    }

    @Test
    void theDayOfTheFirstVisitBelongsToTheSeries() {
        editor.days().on(DayOfWeek.THURSDAY).set(true);
        editor.days().on(DayOfWeek.TUESDAY).set(false);
        assertThat(editor.days().problemProperty().get())
                .isEqualTo("The first visit is on a Tuesday: this day belongs to it.");
        assertThat(rule()).isEqualTo("none");

        editor.days().unitProperty().set(Unit.DAYS);
        assertThat(editor.days().problemProperty().get()).isEmpty();
        assertThat(rule()).isEqualTo("FREQ=DAILY;COUNT=10");
    }

    @Test
    void theRhythmGoesAlongWhenTheFirstVisitIsMoved() {
        editor.days().on(DayOfWeek.FRIDAY).set(true);
        editor.startAt(LocalDateTime.parse("2026-11-18T11:00"));
        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=WE,FR;COUNT=10");

        chooseMonth("on the third Wednesday");
        editor.startAt(LocalDateTime.parse("2026-11-26T11:00"));
        assertThat(rule()).isEqualTo("FREQ=MONTHLY;BYDAY=4TH;COUNT=10");

        chooseMonth("on the last Thursday");
        editor.startAt(LocalDateTime.parse("2026-11-27T11:00"));
        assertThat(rule()).isEqualTo("FREQ=MONTHLY;BYDAY=-1FR;COUNT=10");
        editor.startAt(LocalDateTime.parse("2026-11-19T11:00"));
        assertThat(rule()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=19;COUNT=10");
    }

    @Test
    void rulesThatTheWindowDoesNotOfferHaveWordsToo() {
        assertThat(sentence("FREQ=YEARLY;COUNT=2"))
                .isEqualTo("Every year on 17 November, twice, until 17 November 2027");
        assertThat(sentence("FREQ=WEEKLY;COUNT=1")).isEqualTo("Every week on Tuesday, once, until 17 November 2026");
        assertThat(sentence("FREQ=MONTHLY;INTERVAL=3;COUNT=2"))
                .isEqualTo("Every 3 months on the 17th, twice, until 17 February 2027");
        assertThat(sentence("FREQ=MONTHLY;BYDAY=-2TU;COUNT=2"))
                .isEqualTo("Every month on the second-to-last Tuesday, twice, until 22 December 2026");
        assertThat(sentence("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2"))
                .isEqualTo("Every month on the last day, twice, until 30 November 2026");
    }

    private static String sentence(String rrule) {
        Recurrence rule = ((Recurrence.Parsed.Rule) Recurrence.parse(rrule, TestClinic.ZONE)).rule();
        return new RepeatWords(Locale.UK, DayOfWeek.MONDAY).say(rule, rule.starts(TUESDAY));
    }

    @Test
    void whoListensHearsOfEachNewRule() {
        List<Optional<Recurrence>> heard = new ArrayList<>();
        editor.ruleProperty().subscribe(now -> heard.add(now));
        editor.every().set("x");
        editor.every().set("3");

        assertThat(heard).extracting(rule -> rule.map(Recurrence::every).orElse(0)).containsExactly(1, 0, 3);
    }
}
