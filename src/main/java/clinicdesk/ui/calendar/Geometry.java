package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Where times and doctors lie on the board, in its pixels. The days have whole widths, so that the header, the
 * visits and what is drawn behind and above them meet on the same pixels.
 */
record Geometry(GridRange range, double boardWidth, double boardHeight) {

    static final double GUTTER = 64;
    static final double TOP = 8;
    static final double BOTTOM = 8;

    double dayWidth() {
        return Math.max(1, Math.floor((boardWidth - GUTTER) / range.days()));
    }

    /** The left edge of the first day; the pixels that days cannot share go to the gutter. */
    double left() {
        return boardWidth - daysWidth();
    }

    double daysWidth() {
        return dayWidth() * range.days();
    }

    double dayX(int day) {
        return left() + day * dayWidth();
    }

    double laneX(int day, int lane) {
        return dayX(day) + Math.round(lane * dayWidth() / Math.max(1, range.lanes().size()));
    }

    double laneWidth(int day, int lane) {
        return laneX(day, lane + 1) - laneX(day, lane);
    }

    double hoursHeight() {
        return Math.max(1, boardHeight - TOP - BOTTOM);
    }

    /** The pixel row of a time on a day, below the line that is drawn for it; clamped to the visible hours. */
    double y(Instant time, LocalDate day) {
        double open = range.opening(day).toEpochMilli();
        double close = range.closing(day).toEpochMilli();
        double part = Math.clamp((time.toEpochMilli() - open) / (close - open), 0, 1);
        return TOP + Math.floor(part * hoursHeight()) + (part > 0 && part < 1 ? 1 : 0);
    }

    /** The time at a pixel row of a day, which may lie outside the visible hours. */
    Instant timeAt(int day, double y) {
        LocalDate date = range.day(day);
        double open = range.opening(date).toEpochMilli();
        double close = range.closing(date).toEpochMilli();
        return Instant.ofEpochMilli(Math.round(open + (y - TOP) / hoursHeight() * (close - open)));
    }

    int dayAt(double x) {
        return Math.clamp((int) Math.floor((x - left()) / dayWidth()), 0, range.days() - 1);
    }

    int laneAt(double x) {
        double within = Math.clamp(x - dayX(dayAt(x)), 0, dayWidth() - 1);
        int lane = (int) Math.floor(within * range.lanes().size() / dayWidth());
        return Math.clamp(lane, 0, Math.max(0, range.lanes().size() - 1));
    }

    LocalDate dateOf(Slot slot) {
        return slot.start().atZone(range.zone()).toLocalDate();
    }

    /** The box of a slot in a doctor's lane on the day that it starts, or null if that is not shown. */
    @Nullable
    Bounds box(UUID doctorId, Slot slot) {
        return box(doctorId, slot, range.indexOf(dateOf(slot)));
    }

    /** The part of a slot that falls into one day, or null if nothing of it does. */
    @Nullable
    Bounds box(UUID doctorId, Slot slot, int day) {
        int lane = range.indexOf(doctorId);
        if (day < 0 || lane < 0) {
            return null;
        }
        LocalDate date = range.day(day);
        if (!slot.overlaps(new Slot(range.opening(date), range.closing(date)))) {
            return null;
        }
        double top = y(slot.start(), date);
        return new BoundingBox(laneX(day, lane), top, laneWidth(day, lane), y(slot.end(), date) - top);
    }
}
