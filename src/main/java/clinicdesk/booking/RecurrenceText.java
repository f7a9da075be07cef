package clinicdesk.booking;

import clinicdesk.booking.Recurrence.Count;
import clinicdesk.booking.Recurrence.Daily;
import clinicdesk.booking.Recurrence.Monthly;
import clinicdesk.booking.Recurrence.MonthlyByDate;
import clinicdesk.booking.Recurrence.MonthlyByWeekday;
import clinicdesk.booking.Recurrence.Pattern;
import clinicdesk.booking.Recurrence.Until;
import clinicdesk.booking.Recurrence.Weekly;
import clinicdesk.booking.Recurrence.Yearly;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the rule of a series as RFC 5545 does, its parts always in the same order. */
final class RecurrenceText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private RecurrenceText() {}

    static String kept(Recurrence rule) {
        return write(rule, switch (rule.end()) {
            case Count count -> count(count);
            case Until until -> "UNTIL=" + (until.isWholeDay()
                    ? DateTimeFormatter.BASIC_ISO_DATE.format(until.last())
                    : MOMENT.format(until.last()));
        });
    }

    static String forCalendar(Recurrence rule, ZoneId zone) {
        return write(rule, switch (rule.end()) {
            case Count count -> count(count);
            case Until until -> "UNTIL="
                    + MOMENT.format(until.last().atZone(zone).withZoneSameInstant(ZoneOffset.UTC)) + "Z";
        });
    }

    private static String count(Count count) {
        return "COUNT=" + count.visits();
    }

    private static String write(Recurrence rule, String end) {
        List<String> parts = new ArrayList<>();
        parts.add(pattern(rule.pattern()));
        parts.add(end);
        if (rule.every() > 1) {
            parts.add("INTERVAL=" + rule.every());
        }
        if (rule.weekStart() != DayOfWeek.MONDAY) {
            parts.add("WKST=" + day(rule.weekStart()));
        }
        return String.join(";", parts);
    }

    private static String pattern(Pattern pattern) {
        return switch (pattern) {
            case Daily daily -> "FREQ=DAILY";
            case Weekly weekly when weekly.days().isEmpty() -> "FREQ=WEEKLY";
            case Weekly weekly -> "FREQ=WEEKLY;BYDAY="
                    + weekly.days().stream().map(RecurrenceText::day).collect(Collectors.joining(","));
            case Monthly monthly -> "FREQ=MONTHLY";
            case MonthlyByDate monthly -> "FREQ=MONTHLY;BYMONTHDAY=" + monthly.day();
            case MonthlyByWeekday monthly -> "FREQ=MONTHLY;BYDAY=" + monthly.ordinal() + day(monthly.day());
            case Yearly yearly -> "FREQ=YEARLY";
        };
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
