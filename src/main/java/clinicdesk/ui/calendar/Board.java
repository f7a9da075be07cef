package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The part that scrolls: hours at the left, and from back to front closed time, the visits, cursor and ghost. */
final class Board extends Region {

    /** So high that a visit of ten minutes has room for its name. */
    private static final double HOUR = 96;
    private static final int LANES = 2;

    private final TimeCursor cursor;
    private final Backdrop backdrop = new Backdrop();
    private final TimeScale scale;
    private final Overlay overlay;
    private final DateTimeFormatter times;
    private final Runnable onNewGeometry;
    private final Map<Integer, Swimlanes> byDays = new HashMap<>();
    private GridRange range;
    private Swimlanes lanes;
    private @Nullable Geometry drawn;
    private @Nullable ZonedDateTime now;
    private @Nullable Ghost ghost;
    private @Nullable Ghost dragGhost;

    Board(GridRange range, TimeCursor cursor, DateTimeFormatter times, Runnable onNewGeometry) {
        this.range = range;
        this.cursor = cursor;
        this.times = times;
        this.onNewGeometry = onNewGeometry;
        scale = new TimeScale(times);
        overlay = new Overlay(times);
        lanes = new Swimlanes(range, times);
        byDays.put(range.days(), lanes);
        getStyleClass().add("board");
        getChildren().setAll(backdrop, scale, lanes.view(), overlay);
        heightProperty().addListener((property, before, height) -> lanes.setHeight(geometry().hoursHeight()));
        setMinHeight(leastHeight());
    }

    private double leastHeight() {
        return range.hours() * HOUR + Geometry.TOP + Geometry.BOTTOM;
    }

    /** Turns to a range, with the same entries if only its first day differs, and otherwise with none. */
    void show(GridRange next) {
        boolean same = next.days() == range.days();
        range = next;
        if (!same) {
            lanes.clear();
            lanes = byDays.computeIfAbsent(next.days(), days -> new Swimlanes(next, times));
            getChildren().set(LANES, lanes.view());
        }
        lanes.show(next);
        setMinHeight(leastHeight());
        lanes.setHeight(geometry().hoursHeight());
        drawn = null;
        redraw();
        requestLayout();
    }

    GridRange range() {
        return range;
    }

    Swimlanes lanes() {
        return lanes;
    }

    Geometry geometry() {
        return new Geometry(range, getWidth(), getHeight());
    }

    @Nullable
    ZonedDateTime now() {
        return now;
    }

    void setNow(ZonedDateTime time) {
        now = time;
        backdrop.setNow(time);
        redraw();
    }

    void setClosures(Collection<Closure> closures) {
        backdrop.setClosures(closures);
        redraw();
    }

    void keepNamesBelow(double top) {
        backdrop.keepNamesBelow(top);
    }

    void setGhost(@Nullable Ghost shown) {
        ghost = shown;
        drawAbove();
    }

    void setDragGhost(@Nullable Ghost shown) {
        dragGhost = shown;
        drawAbove();
    }

    /** Draws what the visits do not cover: cursor and ghost. */
    void drawAbove() {
        if (getWidth() > 0) {
            Geometry geometry = geometry();
            Cursor at = cursor.get();
            if (at == null) {
                overlay.hideCursor();
            } else {
                Slot slot = cursor.slot(at, range);
                overlay.drawCursor(geometry, at, slot, isFree(at, slot));
            }

            overlay.drawGhost(geometry, dragGhost != null ? dragGhost : ghost);
            overlay.drawNow(geometry, now);
            scale.draw(geometry, now, at);
        }
    }

    private boolean isFree(Cursor at, Slot slot) {
        return lanes.items().stream()
                .noneMatch(item -> item.doctorId().equals(at.doctorId()) && item.slot().overlaps(slot));
    }

    private void redraw() {
        if (getWidth() > 0) {
            drawn = geometry();
            backdrop.draw(geometry());
            drawAbove();
            onNewGeometry.run();
        }
    }

    @Override
    protected void layoutChildren() {
        Geometry geometry = geometry();
        backdrop.resizeRelocate(0, 0, getWidth(), getHeight());
        scale.resizeRelocate(0, 0, geometry.left(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        lanes.view().resizeRelocate(geometry.left(), Geometry.TOP, geometry.daysWidth(), geometry.hoursHeight());
        if (!geometry.equals(drawn)) {
            redraw();
            applyCss();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return leastHeight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Geometry.GUTTER;
    }
}
