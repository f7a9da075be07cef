package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** What lies above the visits and lets the mouse through: the line for now, the time cursor and the ghost. */
final class Overlay extends Pane {

    private static final PseudoClass MISFIT = PseudoClass.getPseudoClass("misfit");
    private static final double NAME_ROW = 18;
    private static final double SPAN_WIDTH = 100;

    private final Region nowLine = part("now-line");
    private final Region nowDot = part("now-dot");
    private final Region cursorBox = part("cursor-box");
    private final Label cursorTime = label("cursor-time");
    private final Region ghostBox = part("ghost-box");
    private final Label ghostTime = label("ghost-time");
    private final Label ghostTitle = label("ghost-title");
    private final DateTimeFormatter times;

    Overlay(DateTimeFormatter times) {
        this.times = times;
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("overlay");
        getChildren().addAll(nowLine, nowDot, cursorBox, cursorTime, ghostBox, ghostTime, ghostTitle);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private static <T extends Region> T hidden(T region, String styleClass) {
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setVisible(false);
        return region;
    }

    private static Region part(String styleClass) {
        return hidden(new Region(), styleClass);
    }

    private static Label label(String styleClass) {
        return hidden(new Label(), styleClass);
    }

    void drawNow(Geometry geometry, @Nullable ZonedDateTime now) {
        boolean shown = now != null && Backdrop.nowIsShown(geometry, now);
        nowLine.setVisible(shown);
        nowDot.setVisible(shown);
        if (now != null && shown) {
            double x = geometry.dayX(geometry.range().indexOf(now.toLocalDate()));
            double y = geometry.y(now.toInstant(), now.toLocalDate());
            nowLine.resizeRelocate(x, y - 1, geometry.dayWidth(), 2);
            nowDot.resizeRelocate(x - 4, y - 4, 8, 8);
        }
    }

    void hideCursor() {
        cursorBox.setVisible(false);
        cursorTime.setVisible(false);
    }

    /** @param named whether its time may be written into it, as nothing else stands there */
    void drawCursor(Geometry geometry, Cursor cursor, Slot slot, boolean named) {
        Bounds box = geometry.box(cursor.doctorId(), slot);
        if (box == null) {
            hideCursor();
            return;
        }
        cursorBox.setVisible(true);
        cursorTime.setVisible(named);
        place(cursorBox, box);
        cursorTime.setText(times.format(slot.start().atZone(geometry.range().zone())));
        cursorTime.resizeRelocate(box.getMinX() + 8, box.getMinY() + 1, box.getWidth() - 12, NAME_ROW);
    }

    void drawGhost(Geometry geometry, @Nullable Ghost ghost) {
        Bounds box = ghost == null ? null : geometry.box(ghost.doctorId(), ghost.slot());
        boolean shown = ghost != null && box != null;
        ghostBox.setVisible(shown);
        ghostTime.setVisible(shown);
        ghostTitle.setVisible(shown);
        if (ghost != null && box != null) {
            writeGhost(geometry, ghost, box);
        }
    }

    private void writeGhost(Geometry geometry, Ghost ghost, Bounds box) {
        ghostBox.pseudoClassStateChanged(MISFIT, !ghost.fits());
        ghostTime.pseudoClassStateChanged(MISFIT, !ghost.fits());
        place(ghostBox, box);
        double x = box.getMinX() + 8;
        double width = box.getWidth() - 12;
        ghostTime.setText((ghost.fits() ? "" : "✕ ") + span(ghost.slot(), geometry, width));
        ghostTime.resizeRelocate(x, box.getMinY() + 1, width, Math.min(NAME_ROW, box.getHeight()));
        ghostTitle.setText(ghost.title());
        ghostTitle.setVisible(box.getHeight() >= 2 * NAME_ROW);
        ghostTitle.resizeRelocate(x, box.getMinY() + 1 + NAME_ROW, width, NAME_ROW);
    }

    private String span(Slot slot, Geometry geometry, double width) {
        String start = times.format(slot.start().atZone(geometry.range().zone()));
        return width < SPAN_WIDTH
                ? start
                : times.format(slot.start().atZone(geometry.range().zone())) + "–"
                        + times.format(slot.end().atZone(geometry.range().zone()));
    }

    private static void place(Region region, Bounds box) {
        region.resizeRelocate(box.getMinX() + 1, box.getMinY(), box.getWidth() - 3, Math.max(6, box.getHeight() - 2));
    }
}
