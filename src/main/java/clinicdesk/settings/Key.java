package clinicdesk.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The clinic's settings: their names, what they are when nobody has set them, and which values they take. */
public enum Key {
    CLINIC_NAME("clinic.name", "", Key::isShortText), //
    CLINIC_PHONE("clinic.phone", "", Key::isShortText), //
    CLINIC_ADDRESS("clinic.address", "", Key::isShortText), //
    CLINIC_ZONE("clinic.zone", "UTC", Key::isZone), //
    CLINIC_OPENS("clinic.opens", "08:00", Key::isTimeOfDay), //
    CLINIC_CLOSES("clinic.closes", "18:00", Key::isTime), //
    CLINIC_DAYS("clinic.days", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY", Key::areDays), //
    /** Whose public holidays the clinic keeps, by ISO 3166-1; empty for none. */
    CLINIC_COUNTRY("clinic.country", "", value -> value.isEmpty() || value.matches("[A-Z]{2}")), //
    /** The part of that country, as the second part of ISO 3166-2; empty for what the whole country keeps. */
    CLINIC_REGION("clinic.region", "", value -> value.matches("[A-Za-z0-9-]{0,20}")), //
    /** The day on which a week begins, on the grid and in series; empty for what the locale says. */
    CLINIC_WEEK_START("clinic.weekStart", "", value -> value.isEmpty() || isDay(value)), //
    /** Starts that are offered lie on whole steps of the clock, counted from midnight. */
    BOOKING_STEP_MINUTES("booking.stepMinutes", "5", Set.of("5", "10", "15", "20", "30", "60")::contains), //
    /** Whether receptionists may book where a rule refuses, with a reason. */
    BOOKING_OVERRULE("booking.receptionistsOverrule", "true", Set.of("true", "false")::contains), //
    MAIL_HOST("mail.host", "", Key::isShortText), //
    MAIL_PORT("mail.port", "587", value -> isNumber(value, 1, 65_535)), //
    MAIL_SECURITY("mail.security", "starttls", Set.of("starttls", "tls", "none")::contains), //
    MAIL_USER("mail.user", "", Key::isShortText), //
    MAIL_FROM("mail.from", "", Key::isShortText), //
    MAIL_HOLD_SECONDS("mail.holdSeconds", "60", value -> isNumber(value, 0, 3600)), //
    /** The date for which a sample clinic was made; empty in a real one. */
    SAMPLE_DATE("sample.date", "", Key::isShortText),
    /** The version of the seed that made the sample. */
    SAMPLE_VERSION("sample.version", "", Key::isShortText);

    private final String text;
    private final String preset;
    private final Predicate<String> allowed;

    Key(String text, String preset, Predicate<String> allowed) {
        this.text = text;
        this.preset = preset;
        this.allowed = allowed;
    }

    /** As it is written in the store and on the command line. */
    public String text() {
        return text;
    }

    public String preset() {
        return preset;
    }

    public boolean allows(String value) {
        return allowed.test(value);
    }

    public static Optional<Key> of(String text) {
        return Arrays.stream(values()).filter(key -> key.text.equals(text)).findFirst();
    }

    private static boolean isShortText(String value) {
        return value.length() <= 200 && value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isZone(String value) {
        return ZoneId.getAvailableZoneIds().contains(value);
    }

    private static boolean isTime(String value) {
        return value.equals("24:00") || isTimeOfDay(value);
    }

    private static boolean isTimeOfDay(String value) {
        try {
            return value.length() == 5 && LocalTime.parse(value) != null;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static boolean areDays(String value) {
        try {
            return Arrays.stream(value.split(",", -1)).map(DayOfWeek::valueOf).distinct().count() > 0;
        } catch (IllegalArgumentException notADay) {
            return false;
        }
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
