package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The part that scrolls: hours at the left, and from back to front closed time, the visits, cursor and ghost. What has
 * changed is drawn once, at the beginning of the next frame, before styles are applied and all is laid out.
 */
final class Board extends Region {

    /** So high that a visit of ten minutes has room for its name. */
    private static final double HOUR = 96;

    private final TimeCursor cursor;
    private final Diary diary = new Diary();
    private final Backdrop backdrop = new Backdrop();
    private final TimeScale scale;
    private final VisitLayer visits;
    private final Overlay overlay;
    private final Runnable onDrawn;
    private final Runnable beforeFrame = this::drawChanges;
    private GridRange range;
    private @Nullable Geometry drawn;
    private @Nullable ZonedDateTime now;
    private @Nullable Ghost ghost;
    private @Nullable Ghost dragGhost;

    Board(GridRange range, TimeCursor cursor, DateTimeFormatter times, Runnable onDrawn) {
        this.range = range;
        this.cursor = cursor;
        this.onDrawn = onDrawn;
        scale = new TimeScale(times);
        visits = new VisitLayer(diary, times);
        overlay = new Overlay(times);
        getStyleClass().add("board");
        getChildren().setAll(backdrop, scale, visits, overlay);
        setMinHeight(leastHeight());
        sceneProperty().addListener((property, before, shown) -> follow(before, shown));
    }

    private void follow(@Nullable Scene before, @Nullable Scene shown) {
        if (before != null) {
            before.removePreLayoutPulseListener(beforeFrame);
        }
        if (shown != null) {
            shown.addPreLayoutPulseListener(beforeFrame);
        }
    }

    private double leastHeight() {
        return range.hours() * HOUR + Geometry.TOP + Geometry.BOTTOM;
    }

    /** Turns to a range; the visits stay, as far as it shows them. */
    void show(GridRange next) {
        range = next;
        diary.setZone(next.zone());
        setMinHeight(leastHeight());
        changed();
    }

    GridRange range() {
        return range;
    }

    /** The visits that it holds, in no order. */
    Collection<GridItem> items() {
        return diary.items();
    }

    void setItems(Collection<GridItem> items) {
        diary.setItems(items);
        changed();
    }

    void update(GridItem item) {
        diary.update(item);
        changed();
    }

    void remove(UUID id) {
        diary.remove(id);
        changed();
    }

    VisitLayer visits() {
        return visits;
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
        changed();
    }

    void setClosures(Collection<Closure> closures) {
        backdrop.setClosures(closures);
        changed();
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
        return items().stream()
                .noneMatch(item -> item.doctorId().equals(at.doctorId()) && item.slot().overlaps(slot));
    }

    /** All is drawn anew in the next frame. */
    void changed() {
        drawn = null;
        requestLayout();
    }

    private void drawChanges() {
        if (drawn == null) {
            draw();
        }
    }

    private void draw() {
        if (getWidth() > 0) {
            Geometry geometry = geometry();
            drawn = geometry;
            backdrop.draw(geometry);
            visits.draw(geometry);
            drawAbove();
            onDrawn.run();
        }
    }

    @Override
    protected void layoutChildren() {
        Geometry geometry = geometry();
        backdrop.resizeRelocate(0, 0, getWidth(), getHeight());
        scale.resizeRelocate(0, 0, geometry.left(), getHeight());
        visits.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        if (!geometry.equals(drawn)) {
            draw();
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
