package clinicdesk.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/** What mouse and keys choose: a visit, and where the time cursor stands. Nothing here scrolls. */
final class Choice {

    private final Board board;
    private final TimeCursor cursor;
    private final ObjectProperty<@Nullable UUID> selected;

    Choice(Board board, TimeCursor cursor, ObjectProperty<@Nullable UUID> selected) {
        this.board = board;
        this.cursor = cursor;
        this.selected = selected;
    }

    Board board() {
        return board;
    }

    TimeCursor cursor() {
        return cursor;
    }

    @Nullable
    UUID selected() {
        return selected.get();
    }

    /** Selects a visit; the time cursor comes along, so that the arrows go on from there. */
    void choose(GridItem item) {
        selected.set(item.id());
        ZoneId zone = board.range().zone();
        cursor.moveTo(new Cursor(item.slot().start().atZone(zone).toLocalDateTime(), item.doctorId()), board.range());
    }

    /** Puts the cursor on free time: down to a step, but not into a visit that ends just before. */
    Cursor pointAt(Point2D point) {
        Geometry geometry = board.geometry();
        ZoneId zone = board.range().zone();
        int day = geometry.dayAt(point.getX());
        UUID doctor = Grip.doctorAt(geometry, point.getX());
        Instant pressed = geometry.timeAt(day, point.getY());
        LocalTime floor = cursor.floor(pressed.atZone(zone).toLocalTime());
        Instant start = board.range().day(day).atTime(floor).atZone(zone).toInstant();
        for (GridItem item : board.items()) {
            Instant end = item.slot().end();
            if (item.doctorId().equals(doctor) && end.isAfter(start) && !end.isAfter(pressed)) {
                start = end;
            }
        }
        selected.set(null);
        Cursor place = cursor.within(new Cursor(start.atZone(zone).toLocalDateTime(), doctor), board.range());
        cursor.moveTo(place, board.range());
        return place;
    }

    /** If it stands nowhere yet: now, or at opening. */
    void placeCursor() {
        GridRange range = board.range();
        if (cursor.get() != null || range.lanes().isEmpty()) {
            return;
        }
        ZonedDateTime now = board.now();
        boolean today = now != null && range.indexOf(now.toLocalDate()) >= 0;
        LocalTime time = now != null && today ? cursor.floor(now.toLocalTime()) : range.opens();
        LocalDate day = now != null && today ? now.toLocalDate() : range.firstDay();
        cursor.moveTo(new Cursor(day.atTime(time), range.lanes().getFirst().doctorId()), range);
    }
}
