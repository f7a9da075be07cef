package clinicdesk.ui.series;

import clinicdesk.base.Texts;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.Recurrence.Daily;
import clinicdesk.booking.Recurrence.Monthly;
import clinicdesk.booking.Recurrence.MonthlyByDate;
import clinicdesk.booking.Recurrence.MonthlyByWeekday;
import clinicdesk.booking.Recurrence.Weekly;
import clinicdesk.booking.Recurrence.Yearly;
import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The rule of a series in words, for who has to tell it a patient. */
public final class RepeatWords {

    private final Texts texts;
    private final Locale locale;
    private final DayOfWeek weekStart;

    /** @param weekStart the day that is named first */
    public RepeatWords(Locale locale, DayOfWeek weekStart) {
        this.texts = Texts.of("ui/series", locale);
        this.locale = locale;
        this.weekStart = weekStart;
    }

    /**
     * "Every second week on Tuesday and Thursday, 10 times, until 14 January 2027"
     *
     * @param starts all starts of the rule, at least one
     */
    public String say(Recurrence rule, List<LocalDateTime> starts) {
        String rhythm = rhythm(rule, starts.getFirst().toLocalDate());
        return texts.get("say.series", rhythm.substring(0, 1).toUpperCase(locale) + rhythm.substring(1),
                starts.size(), format("d MMMM uuuu", starts.getLast().toLocalDate()));
    }

    /** "Tuesdays"; how else it repeats where it is not on one day each week. */
    String briefly(Recurrence rule, LocalDate first) {
        boolean plain = rule.every() == 1 && rule.pattern() instanceof Weekly weekly && weekly.days().size() <= 1;
        return plain ? texts.get("say.weekday.each", day(first.getDayOfWeek())) : rhythm(rule, first);
    }

    /** "3rd of 10" */
    public String place(int number, int of) {
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return texts.get("say.place", number, teen || number % 10 > 3 ? 0 : number % 10, of);
    }

    /** "every second week on Tuesday and Thursday", as in the middle of a sentence. */
    public String rhythm(Recurrence rule, LocalDate first) {
        int every = rule.every();
        return switch (rule.pattern()) {
            case Daily daily -> texts.get("say.daily", every);
            case Weekly weekly -> texts.get("say.weekly", every,
                    days(weekly.days().isEmpty() ? Set.of(first.getDayOfWeek()) : weekly.days()));
            case Monthly monthly -> texts.get("say.monthly", every, date(first.getDayOfMonth()));
            case MonthlyByDate monthly -> texts.get("say.monthly", every, date(monthly.day()));
            case MonthlyByWeekday monthly -> texts.get("say.monthly", every, weekday(monthly));
            case Yearly yearly -> texts.get("say.yearly", every, format("d MMMM", first));
        };
    }

    private String days(Collection<DayOfWeek> days) {
        List<String> names = IntStream.range(0, 7).mapToObj(weekStart::plus).filter(days::contains).map(this::day)
                .toList();
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
    }

    /** "Tuesday" */
    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** "on the 17th", "on the last day" */
    String date(int day) {
        return day < 0 ? texts.get("say.lastDay") : texts.get("say.date", nth(day));
    }

    /** "on the third Tuesday" */
    String weekday(MonthlyByWeekday which) {
        return texts.get("say.weekday", which.ordinal(), day(which.day()));
    }

    /** "17th" */
    String nth(int day) {
        return texts.get("say.nth", day);
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
