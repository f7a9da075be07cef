package clinicdesk.settings;

import clinicdesk.base.Texts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which values a setting takes.
 *
 * @param words the key of what they are called, in the bundle of the settings
 * @param arguments what those words are filled in with
 */
record Values(Predicate<String> allow, String words, List<Object> arguments) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

    static final Values TEXT = of(Values::isShortText, "values.text");
    static final Values HOST_OR_NONE = of(Values::isHostOrNone, "values.host");
    static final Values HOSTS = of(Values::areHosts, "values.hosts");
    static final Values ADDRESS_OR_NONE = of(Values::isAddressOrNone, "values.address");
    static final Values ZONE = of(ZoneId.getAvailableZoneIds()::contains, "values.zone");
    static final Values TIME_OF_DAY = of(Values::isTimeOfDay, "values.timeOfDay");
    static final Values END_OF_DAY = of(value -> value.equals("24:00") || isTimeOfDay(value), "values.endOfDay");
    static final Values DAYS = of(Values::areDays, "values.days");
    static final Values DAY_OR_NONE = of(value -> value.isEmpty() || isDay(value), "values.day");
    static final Values COUNTRY_OR_NONE = of(value -> value.isEmpty() || value.matches("[A-Z]{2}"), "values.country");
    static final Values REGION_OR_NONE = of(value -> value.matches("[A-Za-z0-9-]{0,20}"), "values.region");
    static final Values HOURS_BEFORE = of(value -> ReminderHours.read(value).isPresent(), "values.hours");
    static final Values LANGUAGE = of(value -> value.matches("[a-z]{2,3}"), "values.language");
    static final Values LONG_TEXT = of(value -> value.length() <= 2_000, "values.longText");
    static final Values TOKEN_URL = of(value -> value.isEmpty() || isShortText(value) && value.startsWith("https://"),
            "values.tokenUrl");
    static final Values YES_OR_NO = oneOf("true", "false");

    private static Values of(Predicate<String> allow, String words) {
        return new Values(allow, words, List.of());
    }

    /** A whole number; both ends are allowed. */
    static Values number(int least, int most) {
        return new Values(value -> isNumber(value, least, most), "values.number", List.of(least, most));
    }

    static Values oneOf(String... choices) {
        List<String> all = List.of(choices);
        return new Values(all::contains, "values.oneOf", List.of(String.join(", ", all)));
    }

    boolean allows(String value) {
        return allow.test(value);
    }

    /** "a number from 1 to 65535" */
    String inWords(Texts texts) {
        return texts.get(words, arguments.toArray());
    }

    private static boolean isShortText(String value) {
        return value.length() <= 200 && value.chars().noneMatch(Values::breaksLine);
    }

    /** Some programs take the separators of Unicode for a line's end too. */
    private static boolean breaksLine(int sign) {
        return Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029;
    }

    private static boolean isHostOrNone(String value) {
        return isShortText(value) && value.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean areHosts(String value) {
        return value.length() <= 2_000
                && (value.isEmpty() || Arrays.stream(value.split(",", -1)).allMatch(HOST.asMatchPredicate()));
    }

    private static boolean isAddressOrNone(String value) {
        return value.isEmpty() || isShortText(value) && ADDRESS.matcher(value).matches();
    }

    private static boolean isTimeOfDay(String value) {
        try {
            return value.length() == 5 && LocalTime.parse(value) != null;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static boolean areDays(String value) {
        return Arrays.stream(value.split(",", -1)).allMatch(Values::isDay);
    }

    private static boolean isDay(String value) {
        return Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(value));
    }

    private static boolean isNumber(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
