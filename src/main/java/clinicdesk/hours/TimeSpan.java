package clinicdesk.hours;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A stretch of a day on the clinic's clock, in minutes from midnight; it may end at 1440, which is 24:00. */
public record TimeSpan(int from, int to) {

    public static final TimeSpan WHOLE_DAY = new TimeSpan(0, 1440);

    /** @throws IllegalArgumentException unless it begins in the day and ends after its start, 24:00 at the latest */
    public TimeSpan {
        if (from < 0 || to <= from || to > 1440) {
            throw new IllegalArgumentException("no stretch of a day: " + from + " to " + to);
        }
    }

    /** @param to the end; midnight stands for 24:00 */
    public static TimeSpan of(LocalTime from, LocalTime to) {
        int end = to.equals(LocalTime.MIDNIGHT) ? 1440 : to.toSecondOfDay() / 60;
        return new TimeSpan(from.toSecondOfDay() / 60, end);
    }

    /** Whether they share a minute; adjoining stretches do not. */
    public boolean overlaps(TimeSpan other) {
        return from < other.to && other.from < to;
    }

    /**
     * This stretch on a date; on a day of a clock change a time that is left out counts as the first after it, and one
     * that comes twice as the earlier, so that adjoining stretches adjoin. Empty where the clock leaves out all of it.
     */
    public Optional<Slot> on(LocalDate date, ClinicClock clock) {
        return Slot.between(at(from, date, clock), at(to, date, clock));
    }

    private static Instant at(int minute, LocalDate date, ClinicClock clock) {
        return minute == 1440
                ? clock.startOf(date.plusDays(1))
                : clock.atOrAfter(date.atTime(minute / 60, minute % 60));
    }
}
