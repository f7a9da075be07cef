package clinicdesk.api;

import clinicdesk.hours.TimeSpan;
import java.util.Locale;

/** A time of the clinic's clock without a date, as "09:00"; a day ends at "24:00". */
final class TimeOfDay {

    static final String START = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    static final String END = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";

    private TimeOfDay() {}

    /**
     * A stretch of a day.
     *
     * @param field the name of the end in the request
     * @param from by {@link #START}
     * @param to by {@link #END}
     * @throws Refused if it does not end after its start
     */
    static TimeSpan span(Call call, String field, String from, String to) {
        int start = minutes(from);
        int end = minutes(to);
        if (end <= start) {
            throw call.wrong(field, "BAD_TIME");
        }
        return new TimeSpan(start, end);
    }

    private static int minutes(String text) {
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3, 5));
    }

    /** @param minute from midnight */
    static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
