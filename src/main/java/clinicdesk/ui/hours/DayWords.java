package clinicdesk.ui.hours;

import clinicdesk.base.Texts;
import clinicdesk.hours.Leave;
import clinicdesk.hours.TimeSpan;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DateWords;
import clinicdesk.ui.frame.TimeWords;
import clinicdesk.ui.frame.TypedTime;
import clinicdesk.ui.settings.Field;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Days and times of day as they are typed and shown on the hours' page, on the clinic's clock. */
final class DayWords {

    private static final int MIDNIGHT = 1440;

    private final AtDesk desk;
    private final Texts texts;
    private final DateWords dates;
    private final DateTimeFormatter shown;

    DayWords(AtDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        this.dates = new DateWords(desk.workplace());
        this.shown = DateTimeFormatter.ofPattern("EEE d MMM uuuu", texts.locale());
    }

    private LocalDate today() {
        return desk.workplace().clock().today();
    }

    private TimeWords times() {
        return desk.times();
    }

    /** The date that is meant, seen from today; also as {@link #full} writes it. */
    Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, shown));
        } catch (DateTimeException otherWords) {
            return dates.parse(typed, today());
        }
    }

    /** "Tue 17 Nov 2026" */
    String full(LocalDate date) {
        return shown.format(date);
    }

    /** Writes a date out in full; what is none stays as it is typed. */
    void spellOut(Field field) {
        date(field.value()).map(this::full).filter(full -> !full.equals(field.value())).ifPresent(field::set);
    }

    /** The minute of the day; empty for what is no time. */
    static Optional<Integer> minute(String typed) {
        return TypedTime.parse(typed).map(time -> time.toSecondOfDay() / 60);
    }

    /** Like {@link #minute}, for an end: midnight and 24:00 are the end of the day. */
    static Optional<Integer> end(String typed) {
        return typed.equals("24") || typed.equals("24:00") || typed.equals("2400")
                ? Optional.of(MIDNIGHT)
                : minute(typed).map(minute -> minute == 0 ? MIDNIGHT : minute);
    }

    /** "09:30" in every language, to be typed over. */
    static String typed(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /** "09:30–12:00" */
    String span(TimeSpan span) {
        return time(span.from()) + "–" + time(span.to());
    }

    private String time(int minute) {
        return minute == MIDNIGHT ? "24:00" : times().time(LocalTime.ofSecondOfDay(minute * 60L));
    }

    String spans(List<TimeSpan> spans) {
        return spans.stream().map(this::span).collect(Collectors.joining(", "));
    }

    /** "Tue 17 Nov"; in another year with the year. */
    String day(LocalDate date) {
        return date.getYear() == today().getYear() ? times().day(date) : full(date);
    }

    /** "12 Nov", "12–14 Nov", "28 Nov – 3 Dec"; in another year with the year. */
    String range(LocalDate first, LocalDate last) {
        String end = format(last.getYear() == today().getYear() ? "d MMM" : "d MMM uuuu", last);
        if (first.equals(last)) {
            return end;
        }
        if (first.getYear() != last.getYear()) {
            return format("d MMM uuuu", first) + " – " + format("d MMM uuuu", last);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + end
                : format("d MMM", first) + " – " + end;
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(date);
    }

    /** "12–14 Nov", or "12 Nov, 14:00–16:00". */
    String leave(Leave leave) {
        if (leave.isOfWholeDays()) {
            return range(leave.firstDay(), leave.lastDay());
        }
        String from = times().time(leave.from().toLocalTime());
        boolean toMidnight = leave.to().toLocalTime().equals(LocalTime.MIDNIGHT);
        String to = toMidnight ? "24:00" : times().time(leave.to().toLocalTime());
        return leave.firstDay().equals(leave.lastDay())
                ? range(leave.firstDay(), leave.firstDay()) + ", " + from + "–" + to
                : day(leave.firstDay()) + ", " + from + " – " + day(leave.lastDay()) + ", " + to;
    }

    /** "Monday" */
    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
    }

    /** "Mon" */
    String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale());
    }
}
