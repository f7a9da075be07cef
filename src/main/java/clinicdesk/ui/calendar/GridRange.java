package clinicdesk.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What the grid shows: some days from a first one, the same hours of each, the same doctors in each.
 *
 * @param closes the end of the visible hours; midnight means the end of the day
 * @param zone the clinic's zone
 */
public record GridRange(LocalDate firstDay, int days, LocalTime opens, LocalTime closes, ZoneId zone,
        List<Lane> lanes) {

    /** @throws IllegalArgumentException if there is no day, or it closes before it opens */
    public GridRange {
        lanes = List.copyOf(lanes);
        if (days < 1 || !closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException("a grid has at least one day, and opens before it closes");
        }
    }

    LocalDate day(int index) {
        return firstDay.plusDays(index);
    }

    /** The day's place in the grid, or -1. */
    int indexOf(LocalDate date) {
        long index = ChronoUnit.DAYS.between(firstDay, date);
        return index >= 0 && index < days ? (int) index : -1;
    }

    /** The doctor's place among the lanes, or -1. */
    int indexOf(UUID doctorId) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).doctorId().equals(doctorId)) {
                return i;
            }
        }
        return -1;
    }

    Instant opening(LocalDate date) {
        return ZonedDateTime.of(date, opens, zone).toInstant();
    }

    Instant closing(LocalDate date) {
        LocalDate last = closesAtMidnight() ? date.plusDays(1) : date;
        return ZonedDateTime.of(last, closes, zone).toInstant();
    }

    boolean closesAtMidnight() {
        return closes.equals(LocalTime.MIDNIGHT);
    }

    /** The visible hours of an ordinary day. */
    double hours() {
        int until = closesAtMidnight() ? 24 * 60 : closes.toSecondOfDay() / 60;
        return (until - opens.toSecondOfDay() / 60) / 60.0;
    }

    /** Whether only the first day differs, so that the same lanes can be turned to it. */
    boolean sameShape(GridRange other) {
        return days == other.days && opens.equals(other.opens) && closes.equals(other.closes)
                && zone.equals(other.zone) && lanes.equals(other.lanes);
    }
}
