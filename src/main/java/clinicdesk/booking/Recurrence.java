package clinicdesk.booking;

import clinicdesk.base.FieldProblem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a series repeats: daily, weekly on given days, monthly by date or by weekday, until a date or for a count. It
 * speaks of the clock on the wall only, so a series keeps its time of day when the clock is changed.
 *
 * @param every each so many days, weeks, months or years, 1 to {@value #MOST_EVERY}
 * @param weekStart the day on which a week begins: which weeks "every second week" leaves out depends on it
 */
public record Recurrence(Pattern pattern, int every, End end, DayOfWeek weekStart) {

    /** The most visits that a series may have. */
    public static final int MOST = 400;

    static final int MOST_EVERY = 99;
    static final int LAST_YEAR = 9999;

    /** Which days it falls on. */
    public sealed interface Pattern {}

    public record Daily() implements Pattern {}

    /** @param days empty for the weekday of the first visit */
    public record Weekly(Set<DayOfWeek> days) implements Pattern {

        public Weekly {
            SortedSet<DayOfWeek> sorted = new TreeSet<>(days);
            days = Collections.unmodifiableSortedSet(sorted);
        }
    }

    /** Each month on the date of the first visit; months that lack it are left out. */
    public record Monthly() implements Pattern {}

    /** @param day 1 to 31, months that lack it are left out; or -1 for the last day of each month */
    public record MonthlyByDate(int day) implements Pattern {

        public MonthlyByDate {
            require(isDay(day), "a day of a month");
        }

        static boolean isDay(int day) {
            return day == -1 || day >= 1 && day <= 31;
        }
    }

    /** @param ordinal 1 to 5 for the first to the fifth such day of a month, -1 for the last, -5 for the last but four */
    public record MonthlyByWeekday(int ordinal, DayOfWeek day) implements Pattern {

        public MonthlyByWeekday {
            require(isOrdinal(ordinal), "an ordinal of a weekday in a month");
        }

        static boolean isOrdinal(int ordinal) {
            return ordinal != 0 && Math.abs(ordinal) <= 5;
        }
    }

    /** Each year on the date of the first visit; 29 February is in leap years only. */
    public record Yearly() implements Pattern {}

    /** Where it ends. */
    public sealed interface End {}

    /** @param last nothing starts later than this, on the clinic's clock; in the years 1 to 9999 */
    public record Until(LocalDateTime last) implements End {

        private static final LocalTime LATEST = LocalTime.of(23, 59, 59);

        public Until {
            require(isYear(last.getYear()), "a year of four digits");
        }

        /** The whole day belongs to it. */
        public Until(LocalDate day) {
            this(day.atTime(LATEST));
        }

        boolean isWholeDay() {
            return !last.toLocalTime().isBefore(LATEST);
        }

        static boolean isYear(int year) {
            return year >= 1 && year <= LAST_YEAR;
        }
    }

    /** @param visits 1 to {@value Recurrence#MOST}, the first one included */
    public record Count(int visits) implements End {

        public Count {
            require(visits >= 1 && visits <= MOST, "a number of visits");
        }
    }

    /** What became of a text that should be a rule. */
    public sealed interface Parsed {

        record Rule(Recurrence rule) implements Parsed {}

        record Wrong(FieldProblem problem) implements Parsed {}
    }

    public Recurrence {
        require(every >= 1 && every <= MOST_EVERY, "a step");
    }

    private static void require(boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException("not " + wanted);
        }
    }

    /**
     * The rule that an RRULE of RFC 5545 says. An endless one, and one with other parts than are offered here, is
     * BAD_RULE; one with a COUNT over {@value #MOST} is TOO_MANY; the field is "rrule".
     *
     * @param zone the clinic's, in which an UNTIL in UTC is read; one without a zone is on the clinic's clock
     */
    public static Parsed parse(String rrule, ZoneId zone) {
        return new RecurrenceReader(zone).read(rrule);
    }

    /** The one way in which this rule is kept; UNTIL is on the clinic's clock. */
    public String rrule() {
        return RecurrenceText.kept(this);
    }

    /** The rule for a calendar entry whose start has this zone: there RFC 5545 wants UNTIL in UTC. */
    public String rrule(ZoneId zone) {
        return RecurrenceText.forCalendar(this, zone);
    }

    /**
     * The starts in order, at most {@link #MOST} + 1, so that the caller sees when there are too many. The first one
     * always belongs, also where the rule would not fall on it, and it is counted. A time that the clock leaves out on
     * a day is listed all the same. Empty only where the rule ends before the first start. None lies after the year
     * 9999.
     */
    public List<LocalDateTime> starts(LocalDateTime first) {
        return new RecurrenceDates(this, first).starts();
    }
}
