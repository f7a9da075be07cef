package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import clinicdesk.ui.frame.Wrapping;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What lies behind the visits: today's tint, closed time, the lines of hours, lanes and days, and a faint now. */
final class Backdrop extends Pane {

    private final Map<Label, Bounds> names = new HashMap<>();
    private Collection<Closure> closures = List.of();
    private @Nullable ZonedDateTime now;

    Backdrop() {
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("backdrop");
    }

    void setClosures(Collection<Closure> closures) {
        this.closures = List.copyOf(closures);
    }

    void setNow(ZonedDateTime now) {
        this.now = now;
    }

    void draw(Geometry geometry) {
        getChildren().clear();
        names.clear();
        drawToday(geometry);
        closures.forEach(closure -> drawClosure(geometry, closure));
        drawHours(geometry);
        drawColumns(geometry);
        drawNow(geometry);
    }

    private void drawToday(Geometry geometry) {
        int today = now == null ? -1 : geometry.range().indexOf(now.toLocalDate());
        if (today >= 0 && geometry.range().days() > 1) {
            add("today-column", geometry.dayX(today), 0, geometry.dayWidth(), geometry.boardHeight());
        }
    }

    private void drawClosure(Geometry geometry, Closure closure) {
        for (int day = 0; day < geometry.range().days(); day++) {
            Bounds box = geometry.box(closure.doctorId(), closure.slot(), day);
            if (box == null) {
                continue;
            }
            boolean named = !closure.name().isEmpty();
            add(named ? "leave" : "closed", box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            if (named) {
                addName(closure.name(), box);
            }
        }
    }

    private void addName(String name, Bounds box) {
        Label label = new Label(name);
        label.getStyleClass().add("leave-name");
        Wrapping.wrap(label);
        double width = box.getWidth() - 8;
        label.setManaged(false);
        getChildren().add(label);
        label.applyCss();
        label.resize(width, Math.min(box.getHeight(), Math.max(18, label.prefHeight(width))));
        names.put(label, box);
    }

    /** Keeps the names of closures in sight while the board scrolls, as far as their closures reach. */
    void keepNamesBelow(double top) {
        names.forEach((label, box) -> {
            double last = Math.max(box.getMinY(), box.getMaxY() - label.getHeight() - 4);
            label.relocate(box.getMinX() + 4, Math.clamp(top, box.getMinY(), last) + 4);
        });
    }

    private void drawHours(Geometry geometry) {
        GridRange range = geometry.range();
        LocalDate day = range.firstDay();
        Instant close = range.closing(day);
        for (Instant time = range.opening(day); !time.isAfter(close); time = time.plusSeconds(1800)) {
            boolean full = time.atZone(range.zone()).getMinute() == 0;
            add(full ? "hour-line" : "half-hour-line", geometry.left(), geometry.y(time, day), geometry.daysWidth(), 1);
        }
    }

    private void drawColumns(Geometry geometry) {
        int lanes = geometry.range().lanes().size();
        for (int day = 0; day < geometry.range().days(); day++) {
            add("day-line", geometry.dayX(day) - 1, 0, 1, geometry.boardHeight());
            for (int lane = 1; lane < lanes; lane++) {
                add("lane-line", geometry.laneX(day, lane) - 1, 0, 1, geometry.boardHeight());
            }
        }
    }

    private void drawNow(Geometry geometry) {
        if (now != null && nowIsShown(geometry, now)) {
            double y = geometry.y(now.toInstant(), now.toLocalDate());
            add("now-line-faint", geometry.left(), y, geometry.daysWidth(), 1);
        }
    }

    /** Whether the time lies on a day and in the hours that are shown. */
    static boolean nowIsShown(Geometry geometry, ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        GridRange range = geometry.range();
        return range.indexOf(day) >= 0
                && new Slot(range.opening(day), range.closing(day)).overlaps(Slot.of(now.toInstant(), 1));
    }

    private void add(String styleClass, double x, double y, double width, double height) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        getChildren().add(region);
    }
}
