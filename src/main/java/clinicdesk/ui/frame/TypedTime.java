package clinicdesk.ui.frame;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as it is typed: "9", "930", "9:30", "14.15", "1415". */
public final class TypedTime {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?h?");

    private TypedTime() {}

    /** Empty for what is no time of a day. */
    public static Optional<LocalTime> parse(String typed) {
        Matcher found = TIME.matcher(typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
