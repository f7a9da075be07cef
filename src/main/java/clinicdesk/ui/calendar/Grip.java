package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse holds: a visit by its middle or by an edge, or a piece of free time by where it was pressed. It
 * turns a point into the slot that is meant there: in steps of five minutes and within the visible hours.
 *
 * @param held the time under the mouse when it was pressed
 */
record Grip(@Nullable GridItem item, UUID doctorId, Part part, Instant held, int day) {

    private static final long STEP = 300;
    private static final double EDGE = 5;
    private static final UUID NOBODY = new UUID(0, 0);

    /** Which end of the slot follows the mouse. */
    enum Part {
        START(Cursor.N_RESIZE), WHOLE(Cursor.MOVE), END(Cursor.S_RESIZE);

        private final Cursor pointer;

        Part(Cursor pointer) {
            this.pointer = pointer;
        }

        Cursor pointer() {
            return pointer;
        }

        /** The edges are five pixels, less on a short visit, which would otherwise be all edge. */
        static Part at(VisitView view, MouseEvent event) {
            double y = view.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            double edge = Math.min(EDGE, view.getHeight() / 4);
            return y < edge ? START : y > view.getHeight() - edge ? END : WHOLE;
        }
    }

    static Grip of(GridItem item, Part part, Geometry geometry, Point2D point) {
        int day = Math.max(0, geometry.range().indexOf(geometry.dateOf(item.slot())));
        Instant held = geometry.timeAt(geometry.dayAt(point.getX()), point.getY());
        return new Grip(item, item.doctorId(), part, held, day);
    }

    static Grip ofFreeTime(Geometry geometry, Point2D point) {
        int day = geometry.dayAt(point.getX());
        Instant held = floor(geometry.timeAt(day, point.getY()));
        return new Grip(null, doctorAt(geometry, point.getX()), Part.END, held, day);
    }

    static UUID doctorAt(Geometry geometry, double x) {
        return geometry.range().lanes().get(geometry.laneAt(x)).doctorId();
    }

    boolean isFreeTime() {
        return item == null;
    }

    UUID id() {
        return item == null ? NOBODY : item.id();
    }

    String title() {
        return item == null ? "" : item.title();
    }

    boolean isChangedBy(Proposal wish) {
        return item == null || !item.slot().equals(wish.slot()) || !item.doctorId().equals(wish.doctorId());
    }

    /** What is meant with the mouse at this point of the board. */
    Proposal wish(Geometry geometry, double x, double y) {
        if (item == null) {
            return new Proposal(NOBODY, 0, doctorId, drawn(geometry, y));
        }
        return switch (part) {
            case WHOLE -> new Proposal(item.id(), item.version(), doctorAt(geometry, x), moved(item, geometry, x, y));
            case START, END -> new Proposal(item.id(), item.version(), doctorId, resized(item, geometry, y));
        };
    }

    private Slot moved(GridItem visit, Geometry geometry, double x, double y) {
        int target = geometry.dayAt(x);
        LocalDate date = geometry.range().day(target);
        Instant grabbed = geometry.timeAt(target, y);
        Instant start = round(grabbed.minus(Duration.between(visit.slot().start(), held)));
        Duration length = Duration.between(visit.slot().start(), visit.slot().end());
        Instant latest = geometry.range().closing(date).minus(length);
        start = start.isAfter(latest) ? latest : start;
        Instant open = geometry.range().opening(date);
        return visit.slot().startingAt(start.isBefore(open) ? open : start);
    }

    private Slot resized(GridItem visit, Geometry geometry, double y) {
        Slot slot = visit.slot();
        Instant time = within(round(geometry.timeAt(day, y)), geometry);
        if (part == Part.START) {
            Instant latest = slot.end().minusSeconds(STEP);
            return new Slot(time.isAfter(latest) ? latest : time, slot.end());
        }
        Instant earliest = slot.start().plusSeconds(STEP);
        return new Slot(slot.start(), time.isBefore(earliest) ? earliest : time);
    }

    /** From where the mouse was pressed, down or up, to where it is. */
    private Slot drawn(Geometry geometry, double y) {
        Instant latest = geometry.range().closing(geometry.range().day(day)).minusSeconds(STEP);
        Instant inside = within(held, geometry);
        Instant start = inside.isAfter(latest) ? latest : inside;
        Instant time = geometry.timeAt(day, y);
        if (time.isBefore(start)) {
            return new Slot(within(floor(time), geometry), start.plusSeconds(STEP));
        }
        return new Slot(start, within(floor(time).plusSeconds(STEP), geometry));
    }

    private Instant within(Instant time, Geometry geometry) {
        LocalDate date = geometry.range().day(day);
        Instant open = geometry.range().opening(date);
        Instant close = geometry.range().closing(date);
        return time.isBefore(open) ? open : time.isAfter(close) ? close : time;
    }

    private static Instant round(Instant time) {
        return floor(time.plusSeconds(STEP / 2));
    }

    private static Instant floor(Instant time) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), STEP) * STEP);
    }
}
