package clinicdesk.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The hours at the left. The label of now takes the place of the hour beneath it; so does the cursor's. */
final class TimeScale extends Pane {

    private static final double ROW = 16;

    /** A label, and the row of the board at its middle. */
    private record Written(String styleClass, String text, double y) {}

    private final DateTimeFormatter times;
    private List<Written> written = List.of();

    TimeScale(DateTimeFormatter times) {
        this.times = times;
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("time-scale");
    }

    void draw(Geometry geometry, @Nullable ZonedDateTime now, @Nullable Cursor cursor) {
        List<Written> labels = labels(geometry, now, cursor);
        if (!labels.equals(written)) {
            written = labels;
            getChildren().setAll(labels.stream().map(TimeScale::label).toList());
        }
        for (int i = 0; i < written.size(); i++) {
            double top = Math.clamp(written.get(i).y() - ROW / 2, 0, geometry.boardHeight() - ROW);
            getChildren().get(i).resizeRelocate(0, top, geometry.left() - 8, ROW);
        }
    }

    private List<Written> labels(Geometry geometry, @Nullable ZonedDateTime now, @Nullable Cursor cursor) {
        List<Written> labels = new ArrayList<>();
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
                labels.add(new Written("hour-label", times.format(time.atZone(range.zone())), y));
            }
        }
        if (at != null && Math.abs(cursorY - nowY) >= ROW) {
            labels.add(new Written("cursor-label", times.format(at.atZone(range.zone())), cursorY));
        }
        if (now != null && nowY > -ROW) {
            labels.add(new Written("now-label", times.format(now), nowY));
        }
        return labels;
    }

    private static Label label(Written written) {
        Label label = new Label(written.text());
        label.getStyleClass().add(written.styleClass());
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setManaged(false);
        return label;
    }
}
