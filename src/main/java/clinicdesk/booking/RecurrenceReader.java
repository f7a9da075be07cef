package clinicdesk.booking;

import clinicdesk.base.FieldProblem;
import clinicdesk.booking.Recurrence.Count;
import clinicdesk.booking.Recurrence.Daily;
import clinicdesk.booking.Recurrence.End;
import clinicdesk.booking.Recurrence.Monthly;
import clinicdesk.booking.Recurrence.MonthlyByDate;
import clinicdesk.booking.Recurrence.MonthlyByWeekday;
import clinicdesk.booking.Recurrence.Parsed;
import clinicdesk.booking.Recurrence.Until;
import clinicdesk.booking.Recurrence.Weekly;
import clinicdesk.booking.Recurrence.Yearly;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rule of a series as RFC 5545 writes it, as far as a clinic's desk offers it. */
final class RecurrenceReader {

    /** No rule that is offered here comes near it. */
    private static final int LONGEST = 200;

    private static final Pattern PART = Pattern.compile("([A-Z]+)=([A-Z0-9,+-]+)");
    private static final Set<String> ALWAYS = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\+?(-?\\d{1,2})");
    private static final Pattern NTH_DAY = Pattern.compile("\\+?(-?\\d)([A-Z]{2})");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    RecurrenceReader(ZoneId zone) {
        this.zone = zone;
    }

    Parsed read(String text) {
        Optional<Map<String, String>> parts = split(text.strip().toUpperCase(Locale.ROOT));
        Optional<Recurrence> rule = parts.flatMap(this::rule);
        if (rule.isPresent()) {
            return new Parsed.Rule(rule.get());
        }
        boolean tooMany = parts.filter(RecurrenceReader::hasTooMany).isPresent();
        return new Parsed.Wrong(new FieldProblem("rrule",
                tooMany ? FieldProblem.Code.TOO_MANY : FieldProblem.Code.BAD_RULE));
    }

    /** Whether a smaller count would make it a rule. */
    private static boolean hasTooMany(Map<String, String> parts) {
        Map<String, String> fewer = new HashMap<>(parts);
        fewer.replace("COUNT", Integer.toString(Recurrence.MOST));
        return parts.getOrDefault("COUNT", "").matches("0*[1-9]\\d*")
                && new RecurrenceReader(ZoneOffset.UTC).rule(fewer).isPresent();
    }

    /** Empty where a part has no form, or comes twice. */
    private static Optional<Map<String, String>> split(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(";", -1)) {
            Matcher found = PART.matcher(part);
            if (!found.matches() || parts.put(found.group(1), found.group(2)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    private Optional<Recurrence> rule(Map<String, String> parts) {
        Optional<Recurrence.Pattern> pattern = pattern(parts);
        Optional<Integer> every = number(parts.getOrDefault("INTERVAL", "1"), Recurrence.MOST_EVERY);
        Optional<End> end = end(parts);
        Optional<DayOfWeek> weekStart = day(parts.getOrDefault("WKST", "MO"));
        return pattern.isPresent() && every.isPresent() && end.isPresent() && weekStart.isPresent()
                ? Optional.of(new Recurrence(pattern.get(), every.get(), end.get(), weekStart.get()))
                : Optional.empty();
    }

    private static Optional<Recurrence.Pattern> pattern(Map<String, String> parts) {
        Map<String, String> by = new HashMap<>(parts);
        by.keySet().removeAll(ALWAYS);
        String frequency = parts.getOrDefault("FREQ", "");
        if (by.isEmpty()) {
            return plain(frequency);
        }
        if (by.size() > 1) {
            return Optional.empty();
        }
        Map.Entry<String, String> only = by.entrySet().iterator().next();
        return switch (frequency + " " + only.getKey()) {
            case "WEEKLY BYDAY" -> weekly(only.getValue());
            case "MONTHLY BYDAY" -> nthDay(only.getValue());
            case "MONTHLY BYMONTHDAY" -> dayOfMonth(only.getValue());
            default -> Optional.empty();
        };
    }

    private static Optional<Recurrence.Pattern> plain(String frequency) {
        return switch (frequency) {
            case "DAILY" -> Optional.of(new Daily());
            case "WEEKLY" -> Optional.of(new Weekly(Set.of()));
            case "MONTHLY" -> Optional.of(new Monthly());
            case "YEARLY" -> Optional.of(new Yearly());
            default -> Optional.empty();
        };
    }

    private static Optional<Recurrence.Pattern> weekly(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : text.split(",", -1)) {
            Optional<DayOfWeek> day = day(name);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get());
        }
        return Optional.of(new Weekly(days));
    }

    private static Optional<Recurrence.Pattern> nthDay(String text) {
        Matcher found = NTH_DAY.matcher(text);
        if (!found.matches() || !MonthlyByWeekday.isOrdinal(Integer.parseInt(found.group(1)))) {
            return Optional.empty();
        }
        return day(found.group(2)).map(day -> new MonthlyByWeekday(Integer.parseInt(found.group(1)), day));
    }

    private static Optional<Recurrence.Pattern> dayOfMonth(String text) {
        Matcher found = DAY_OF_MONTH.matcher(text);
        return found.matches() && MonthlyByDate.isDay(Integer.parseInt(found.group(1)))
                ? Optional.of(new MonthlyByDate(Integer.parseInt(found.group(1))))
                : Optional.empty();
    }

    /** Exactly one of the two: a series has an end. */
    private Optional<End> end(Map<String, String> parts) {
        String count = parts.getOrDefault("COUNT", "");
        String until = parts.getOrDefault("UNTIL", "");
        if (count.isEmpty() == until.isEmpty()) {
            return Optional.empty();
        }
        return until.isEmpty() ? number(count, Recurrence.MOST).map(Count::new) : until(until);
    }

    private Optional<End> until(String text) {
        try {
            Until end = text.length() == 8
                    ? new Until(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE))
                    : new Until(moment(text));
            return Optional.of(end);
        } catch (DateTimeException | IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }

    private LocalDateTime moment(String text) {
        return text.endsWith("Z")
                ? LocalDateTime.parse(text.substring(0, text.length() - 1), MOMENT).atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(zone).toLocalDateTime()
                : LocalDateTime.parse(text, MOMENT);
    }

    private static Optional<Integer> number(String text, int most) {
        return text.matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= 1 && number <= most)
                : Optional.empty();
    }

    private static Optional<DayOfWeek> day(String name) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().substring(0, 2).equals(name)).findFirst();
    }
}
