package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Directory;
import clinicdesk.directory.VisitType;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.settings.ReminderHours;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When patients are to be reminded, by what is set for the clinic and for each type of visit. */
record Reminding(Directory directory, ClinicSettings settings, ClinicClock clock) {

    private static final Pattern OCCASION = Pattern.compile("(\\d{1,3})h .+");

    /** What comes once: so many hours before a visit that begins then. A visit that moves has other ones. */
    static String occasion(int hours, Instant start) {
        return hours + "h " + start;
    }

    /** Whether this is an occasion of a visit that begins then, at most so many hours before. */
    static boolean isOn(String occasion, Instant start, int mostHours) {
        Matcher hours = OCCASION.matcher(occasion);
        return isOn(occasion, start) && hours.matches() && Integer.parseInt(hours.group(1)) <= mostHours;
    }

    /** Whether this is an occasion of a visit that begins then; one that a person has asked for has none. */
    static boolean isOn(@Nullable String occasion, Instant start) {
        return occasion == null || occasion.endsWith(" " + start);
    }

    /**
     * When a reminder is due: so many hours earlier on the clock on the clinic's wall, so a day before nine is at nine also
     * where the clock is changed between. Of a moment that the clock shows twice the first is meant; one that it leaves out
     * is when it is put forward.
     */
    Instant moment(Instant start, int hours) {
        return clock.atOrAfter(clock.local(start).minusHours(hours));
    }

    /**
     * Whether a reminder that leaves now comes early enough. One of few hours may come later than is set, or it would never
     * leave: half of its hours will do. One that a person has asked for is of use until the visit begins.
     *
     * @param occasion as {@link #occasion} makes it; null for none
     */
    boolean isOfUse(Instant start, @Nullable String occasion) {
        Duration left = Duration.between(clock.now(), start);
        Matcher hours = OCCASION.matcher(occasion == null ? "" : occasion);
        if (!hours.matches()) {
            return left.isPositive();
        }
        Duration half = Duration.ofHours(Long.parseLong(hours.group(1))).dividedBy(2);
        Duration set = Duration.ofMinutes(settings.number(Key.REMINDERS_USEFUL_MINUTES));
        return left.isPositive() && left.compareTo(set.compareTo(half) < 0 ? set : half) >= 0;
    }

    /** As it is set now. */
    Plan plan() {
        Map<UUID, ReminderHours> own = new HashMap<>();
        for (VisitType type : directory.visitTypes()) {
            ReminderHours hours = type.reminders();
            if (hours != null) {
                own.put(type.id(), hours);
            }
        }
        return new Plan(ReminderHours.read(settings.get(Key.REMINDERS_HOURS)).orElse(ReminderHours.NEVER), own);
    }

    /**
     * How many hours before which visit its patient is reminded.
     *
     * @param usual the clinic's
     * @param own of types that have their own
     */
    record Plan(ReminderHours usual, Map<UUID, ReminderHours> own) {

        /** The most first; empty for a visit of which nobody is reminded. */
        List<Integer> hours(@Nullable UUID typeId) {
            return (typeId == null ? usual : own.getOrDefault(typeId, usual)).hours();
        }

        /** The most of all; 0 where nobody is reminded of anything. */
        int longest() {
            return Stream.concat(Stream.of(usual), own.values().stream())
                    .flatMap(each -> each.hours().stream()).mapToInt(Integer::intValue).max().orElse(0);
        }
    }
}
