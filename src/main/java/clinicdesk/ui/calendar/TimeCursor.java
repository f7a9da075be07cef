package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Where the keyboard stands, and its steps over times, doctors and days. It never leaves the range. */
final class TimeCursor {

    private final ObjectProperty<@Nullable Cursor> at = new SimpleObjectProperty<>(this, "cursor");
    private Duration step = Duration.ofMinutes(15);
    private Duration length = Duration.ofMinutes(30);

    ObjectProperty<@Nullable Cursor> property() {
        return at;
    }

    @Nullable
    Cursor get() {
        return at.get();
    }

    Duration step() {
        return step;
    }

    void setStep(Duration step) {
        this.step = step;
    }

    void setLength(Duration length) {
        this.length = length;
    }

    Slot slot(Cursor cursor, GridRange range) {
        Instant start = cursor.start().atZone(range.zone()).toInstant();
        Instant close = range.closing(cursor.start().toLocalDate());
        Instant end = start.plus(length);
        return new Slot(start, end.isAfter(close) && close.isAfter(start) ? close : end);
    }

    /** Puts the cursor into the range: a day or doctor that is not shown becomes the nearest that is. */
    void moveTo(Cursor cursor, GridRange range) {
        if (range.lanes().isEmpty()) {
            at.set(null);
        } else {
            at.set(within(cursor, range));
        }
    }

    /** This place, or the nearest that the range shows; the range has a doctor. */
    Cursor within(Cursor cursor, GridRange range) {
        LocalDate last = range.day(range.days() - 1);
        LocalDate date = cursor.start().toLocalDate();
        LocalDate day = date.isBefore(range.firstDay()) ? range.firstDay() : date.isAfter(last) ? last : date;
        int lane = Math.max(0, range.indexOf(cursor.doctorId()));
        LocalTime time = clamped(cursor.start().toLocalTime(), range);
        return new Cursor(day.atTime(time), range.lanes().get(lane).doctorId());
    }

    private LocalTime clamped(LocalTime time, GridRange range) {
        LocalTime close = range.closesAtMidnight() ? LocalTime.MAX : range.closes();
        if (time.isBefore(range.opens())) {
            return range.opens();
        }
        return time.isBefore(close) ? time : floor(close.minus(step).plusNanos(range.closesAtMidnight() ? 1 : 0));
    }

    /** When another range comes up, the same column of it. */
    void follow(GridRange before, GridRange after) {
        Cursor cursor = at.get();
        if (cursor != null) {
            int day = Math.clamp(before.indexOf(cursor.start().toLocalDate()), 0, after.days() - 1);
            boolean still = after.indexOf(cursor.start().toLocalDate()) >= 0;
            LocalDate date = still ? cursor.start().toLocalDate() : after.day(day);
            moveTo(new Cursor(date.atTime(cursor.start().toLocalTime()), cursor.doctorId()), after);
        }
    }

    /** One step down (1) or up (-1): to the next full step, so that 10:50 goes on to 11:00. */
    void stepTime(int direction, GridRange range) {
        Cursor cursor = at.get();
        if (cursor == null) {
            return;
        }
        LocalDateTime start = cursor.start();
        LocalTime floor = floor(start.toLocalTime());
        LocalDateTime next = direction > 0
                ? start.toLocalDate().atTime(floor).plus(step)
                : floor.isBefore(start.toLocalTime())
                        ? start.toLocalDate().atTime(floor)
                        : start.toLocalDate().atTime(floor).minus(step);
        if (next.toLocalDate().equals(start.toLocalDate())) {
            moveTo(new Cursor(next, cursor.doctorId()), range);
        }
    }

    /** One lane to the right (1) or left (-1), on to the neighbouring day; stays at the edges of the range. */
    void stepLane(int direction, GridRange range) {
        Cursor cursor = at.get();
        if (cursor == null || range.lanes().isEmpty()) {
            return;
        }
        int lanes = range.lanes().size();
        int day = range.indexOf(cursor.start().toLocalDate());
        int column = day * lanes + range.indexOf(cursor.doctorId()) + direction;
        if (column >= 0 && column < lanes * range.days()) {
            UUID doctor = range.lanes().get(column % lanes).doctorId();
            at.set(new Cursor(range.day(column / lanes).atTime(cursor.start().toLocalTime()), doctor));
        }
    }

    /** The time at or before this one that the steps reach. */
    LocalTime floor(LocalTime time) {
        long size = Math.max(60, step.toSeconds());
        return LocalTime.ofSecondOfDay(time.toSecondOfDay() / size * size);
    }
}
