package clinicdesk.ui.series;

import clinicdesk.booking.Recurrence.MonthlyByDate;
import clinicdesk.booking.Recurrence.MonthlyByWeekday;
import clinicdesk.booking.Recurrence.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One way to say the same day of each month. */
record MonthChoice(Pattern pattern, String words) {

    /** All that fall on this day: "on the 31st", "on the fifth Sunday", "on the last Sunday", "on the last day". */
    static List<MonthChoice> of(LocalDate day, RepeatWords words) {
        int week = (day.getDayOfMonth() - 1) / 7 + 1;
        int length = day.lengthOfMonth();
        List<MonthChoice> choices = new ArrayList<>();
        choices.add(byDate(day.getDayOfMonth(), words));
        choices.add(byWeekday(new MonthlyByWeekday(week, day.getDayOfWeek()), words));
        if (day.getDayOfMonth() > length - 7) {
            choices.add(byWeekday(new MonthlyByWeekday(-1, day.getDayOfWeek()), words));
        }
        if (day.getDayOfMonth() == length) {
            choices.add(byDate(-1, words));
        }
        return choices;
    }

    private static MonthChoice byDate(int day, RepeatWords words) {
        return new MonthChoice(new MonthlyByDate(day), words.date(day));
    }

    private static MonthChoice byWeekday(MonthlyByWeekday pattern, RepeatWords words) {
        return new MonthChoice(pattern, words.weekday(pattern));
    }

    /** Whether both go by date, or both by weekday, and from the same end of the month. */
    boolean isLike(MonthChoice other) {
        return pattern.getClass() == other.pattern.getClass() && fromEnd() == other.fromEnd();
    }

    private boolean fromEnd() {
        return pattern instanceof MonthlyByDate date && date.day() < 0
                || pattern instanceof MonthlyByWeekday weekday && weekday.ordinal() < 0;
    }

    @Override
    public String toString() {
        return words;
    }
}
