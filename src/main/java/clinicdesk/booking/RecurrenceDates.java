package clinicdesk.booking;

import clinicdesk.booking.Recurrence.Count;
import clinicdesk.booking.Recurrence.Daily;
import clinicdesk.booking.Recurrence.Monthly;
import clinicdesk.booking.Recurrence.MonthlyByDate;
import clinicdesk.booking.Recurrence.MonthlyByWeekday;
import clinicdesk.booking.Recurrence.Until;
import clinicdesk.booking.Recurrence.Weekly;
import clinicdesk.booking.Recurrence.Yearly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * The days of a series from its first visit on, by ical4j. Its own COUNT and UNTIL are not used: it does not count a
 * first visit that the rule does not fall on.
 */
final class RecurrenceDates {

    private static final LocalDate LAST_DAY = LocalDate.of(Recurrence.LAST_YEAR, 12, 31);

    private final Recurrence rule;
    private final LocalDateTime first;

    RecurrenceDates(Recurrence rule, LocalDateTime first) {
        this.rule = rule;
        this.first = first;
    }

    List<LocalDateTime> starts() {
        return switch (rule.end()) {
            case Count count -> all(LAST_DAY).limit(count.visits()).toList();
            case Until until -> all(until.last().toLocalDate())
                    .takeWhile(start -> !start.isAfter(until.last())).limit(Recurrence.MOST + 1).toList();
        };
    }

    private Stream<LocalDateTime> all(LocalDate last) {
        LocalDate day = first.toLocalDate();
        return Stream.concat(Stream.of(first),
                days(last).filter(next -> next.isAfter(day)).map(next -> next.atTime(first.toLocalTime())));
    }

    private Stream<LocalDate> days(LocalDate last) {
        LocalDate day = first.toLocalDate();
        return switch (rule.pattern()) {
            case Daily daily -> of(recur(Frequency.DAILY, rule.every()).build(), day, last);
            case Weekly weekly -> of(recur(Frequency.WEEKLY, rule.every()).dayList(days(weekly.days())).build(), day,
                    last);
            case Monthly monthly -> byDate(rule.every(), day.getDayOfMonth(), last);
            case MonthlyByDate monthly -> byDate(rule.every(), monthly.day(), last);
            case MonthlyByWeekday monthly -> of(recur(Frequency.MONTHLY, rule.every())
                    .dayList(new WeekDay(WeekDay.getWeekDay(monthly.day()), monthly.ordinal())).build(),
                    day, last);
            case Yearly yearly -> byDate(12 * rule.every(), day.getDayOfMonth(), last);
        };
    }

    private Stream<LocalDate> byDate(int months, int dayOfMonth, LocalDate last) {
        return of(recur(Frequency.MONTHLY, months).monthDayList(dayOfMonth).build(),
                first.toLocalDate(), last);
    }

    private Recur.Builder<LocalDate> recur(Frequency frequency, int every) {
        return new Recur.Builder<LocalDate>().frequency(frequency).interval(every)
                .weekStartDay(WeekDay.getWeekDay(rule.weekStart()));
    }

    private List<WeekDay> days(Set<DayOfWeek> days) {
        Collection<DayOfWeek> fallingOn = days.isEmpty() ? Set.of(first.getDayOfWeek()) : days;
        return fallingOn.stream().map(WeekDay::getWeekDay).toList();
    }

    private static Stream<LocalDate> of(Recur<LocalDate> recur, LocalDate from, LocalDate last) {
        return recur.getDates(from, from, last, Recurrence.MOST + 1).stream();
    }
}
