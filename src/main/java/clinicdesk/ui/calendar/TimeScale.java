package clinicdesk.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The hours at the left. The label of now takes the place of the hour beneath it; so does the cursor's. */
final class TimeScale extends Pane {

    private static final double ROW = 16;

    private final DateTimeFormatter times;

    TimeScale(DateTimeFormatter times) {
        this.times = times;
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("time-scale");
    }

    void draw(Geometry geometry, @Nullable ZonedDateTime now, @Nullable Cursor cursor) {
        getChildren().clear();
        GridRange range = geometry.range();
        LocalDate day = range.firstDay();
        double nowY = now != null && Backdrop.nowIsShown(geometry, now)
                ? geometry.y(now.toInstant(), now.toLocalDate())
                : -ROW;
        Instant at = cursor == null ? null : cursor.start().atZone(range.zone()).toInstant();
        double cursorY = at == null || cursor == null ? -ROW : geometry.y(at, cursor.start().toLocalDate());
        for (Instant time = range.opening(day); !time.isAfter(range.closing(day)); time = time.plusSeconds(1800)) {
            double y = geometry.y(time, day);
            boolean full = time.atZone(range.zone()).getMinute() == 0;
            if (full && Math.abs(y - nowY) >= ROW && Math.abs(y - cursorY) >= ROW) {
                add("hour-label", time.atZone(range.zone()), y, geometry);
            }
        }
        if (at != null && Math.abs(cursorY - nowY) >= ROW) {
            add("cursor-label", at.atZone(range.zone()), cursorY, geometry);
        }
        if (now != null && nowY > -ROW) {
            add("now-label", now, nowY, geometry);
        }
    }

    private void add(String styleClass, ZonedDateTime time, double y, Geometry geometry) {
        Label label = new Label(times.format(time));
        label.getStyleClass().add(styleClass);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setManaged(false);
        double top = Math.clamp(y - ROW / 2, 0, geometry.boardHeight() - ROW);
        label.resizeRelocate(0, top, geometry.left() - 8, ROW);
        getChildren().add(label);
    }
}
