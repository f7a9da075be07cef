package clinicdesk.ui.frame;

import clinicdesk.base.Texts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as a receptionist types them: "tomorrow", "mon", "6m", "10d", "24.11", "24/11/2026", "31 Dec", "2026-11-24". */
public final class DateWords {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -]?(\\d{4}|\\d{2})?");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\d{1,2})\\.? ?(\\p{L}{3,})\\.?(?: (\\d{4}))?");
    private static final Pattern AHEAD = Pattern.compile("([+-]?)(\\d{1,3}) ?(\\p{L})");

    private final Texts texts;
    private final Locale locale;

    public DateWords(Workplace workplace) {
        this.texts = Texts.of("ui/frame", workplace.locale());
        this.locale = workplace.locale();
    }

    /** The date that is meant, seen from today: without a year the next one. Empty for what is no date. */
    public Optional<LocalDate> parse(String typed, LocalDate today) {
        return parse(typed, today, 1);
    }

    /** Like {@link #parse}, but without a year it is the last one: for what has happened. */
    public Optional<LocalDate> parseBack(String typed, LocalDate today) {
        return parse(typed, today, -1);
    }

    /** A full date, as of birth: with two digits of a year the last one that is not to come. */
    public Optional<LocalDate> parseBirth(String typed, LocalDate today) {
        Matcher date = DAY_FIRST.matcher(typed.strip());
        return date.matches() && date.group(3) == null ? Optional.empty() : written(typed.strip(), today, -1);
    }

    private Optional<LocalDate> parse(String typed, LocalDate today, int direction) {
        String text = typed.strip().toLowerCase(locale);
        return word(text, today).or(() -> ahead(text, today, direction)).or(() -> written(text, today, direction))
                .or(() -> namedMonth(text, today, direction)).or(() -> weekday(text, today, direction));
    }

    private Optional<LocalDate> word(String text, LocalDate today) {
        for (int days = -1; days <= 2; days++) {
            if (List.of(texts.get("date.word." + days).split(" ", -1)).contains(text)) {
                return Optional.of(today.plusDays(days));
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> ahead(String text, LocalDate today, int direction) {
        Matcher found = AHEAD.matcher(text);
        int unit = found.matches() ? texts.get("date.units").indexOf(found.group(3)) : -1;
        if (unit < 0) {
            return Optional.empty();
        }
        int sign = found.group(1).isEmpty() ? direction : found.group(1).equals("-") ? -1 : 1;
        int number = sign * Integer.parseInt(found.group(2));
        return Optional.of(today.plus(switch (unit) {
            case 0 -> Period.ofDays(number);
            case 1 -> Period.ofWeeks(number);
            case 2 -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        }));
    }

    private static Optional<LocalDate> written(String text, LocalDate today, int direction) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher date = DAY_FIRST.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        int day = number(date, 1);
        int month = number(date, 2);
        if (date.group(3) == null) {
            return nearest(today, month, day, direction);
        }
        int year = number(date, 3);
        return date(year < 100 ? century(year, today, direction) : year, month, day);
    }

    /** "31 dec", "31. december 2027" */
    private Optional<LocalDate> namedMonth(String text, LocalDate today, int direction) {
        Matcher found = NAMED_MONTH.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int day = number(found, 1);
        return Arrays.stream(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale)
                        .startsWith(found.group(2)))
                .findFirst().flatMap(month -> found.group(3) == null
                        ? nearest(today, month.getValue(), day, direction)
                        : date(number(found, 3), month.getValue(), day));
    }

    private static int century(int year, LocalDate today, int direction) {
        int full = today.getYear() / 100 * 100 + year;
        return direction < 0 && full > today.getYear() ? full - 100 : full;
    }

    /** In the first year, from this one in the direction, in which there is this day and it is not behind. */
    private static Optional<LocalDate> nearest(LocalDate today, int month, int day, int direction) {
        for (int years = 0; years <= 8; years++) {
            Optional<LocalDate> found = date(today.getYear() + direction * years, month, day)
                    .filter(date -> date.compareTo(today) * direction >= 0);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> weekday(String text, LocalDate today, int direction) {
        if (text.length() < 2) {
            return Optional.empty();
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale).startsWith(text)) {
                return Optional.of(today
                        .with(direction > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
