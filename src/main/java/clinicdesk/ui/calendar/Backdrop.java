package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import clinicdesk.ui.frame.Wrapping;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** What lies behind the visits: today's tint, closed time, the lines of hours, lanes and days, and a faint now. */
final class Backdrop extends Pane {

    /** A closure with a name, and where a part of it lies. */
    private record Named(String name, Bounds box) {}

    private final Strips today = new Strips("today-column");
    private final Strips closed = new Strips("closed");
    private final Strips leave = new Strips("leave");
    private final Pane leaveNames = new Pane();
    private final Strips hours = new Strips("hour-line");
    private final Strips halfHours = new Strips("half-hour-line");
    private final Strips lanes = new Strips("lane-line");
    private final Strips days = new Strips("day-line");
    private final Strips faintNow = new Strips("now-line-faint");
    private final Map<Label, Bounds> names = new HashMap<>();
    private List<Named> named = List.of();
    private Collection<Closure> closures = List.of();
    private @Nullable ZonedDateTime now;

    Backdrop() {
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("backdrop");
        getChildren().setAll(today, closed, leave, leaveNames, halfHours, hours, lanes, days, faintNow);
    }

    void setClosures(Collection<Closure> closures) {
        this.closures = List.copyOf(closures);
    }

    void setNow(ZonedDateTime now) {
        this.now = now;
    }

    void draw(Geometry geometry) {
        drawToday(geometry);
        drawClosures(geometry);
        drawHours(geometry);
        drawColumns(geometry);
        drawNow(geometry);
    }

    private void drawToday(Geometry geometry) {
        int day = now == null ? -1 : geometry.range().indexOf(now.toLocalDate());
        today.show(day >= 0 && geometry.range().days() > 1
                ? List.of(new BoundingBox(geometry.dayX(day), 0, geometry.dayWidth(), geometry.boardHeight()))
                : List.of());
    }

    private void drawClosures(Geometry geometry) {
        List<Bounds> nameless = new ArrayList<>();
        List<Named> others = new ArrayList<>();
        for (Closure closure : closures) {
            for (int day = 0; day < geometry.range().days(); day++) {
                Bounds box = geometry.box(closure.doctorId(), closure.slot(), day);
                if (box != null && closure.name().isEmpty()) {
                    nameless.add(box);
                } else if (box != null) {
                    others.add(new Named(closure.name(), box));
                }
            }
        }
        closed.show(nameless);
        leave.show(others.stream().map(Named::box).toList());
        if (!others.equals(named)) {
            named = others;
            nameLeave();
        }
    }

    private void nameLeave() {
        names.clear();
        leaveNames.getChildren().clear();
        named.forEach(closure -> addName(closure.name(), closure.box()));
    }

    private void addName(String name, Bounds box) {
        Label label = new Label(name);
        label.getStyleClass().add("leave-name");
        Wrapping.wrap(label);
        double width = box.getWidth() - 8;
        label.setManaged(false);
        leaveNames.getChildren().add(label);
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
        List<Bounds> full = new ArrayList<>();
        List<Bounds> half = new ArrayList<>();
        for (Instant time = range.opening(day); !time.isAfter(close); time = time.plusSeconds(1800)) {
            Bounds line = new BoundingBox(geometry.left(), geometry.y(time, day), geometry.daysWidth(), 1);
            (time.atZone(range.zone()).getMinute() == 0 ? full : half).add(line);
        }
        hours.show(full);
        halfHours.show(half);
    }

    private void drawColumns(Geometry geometry) {
        List<Bounds> dayLines = new ArrayList<>();
        List<Bounds> laneLines = new ArrayList<>();
        for (int day = 0; day < geometry.range().days(); day++) {
            dayLines.add(new BoundingBox(geometry.dayX(day) - 1, 0, 1, geometry.boardHeight()));
            for (int lane = 1; lane < geometry.range().lanes().size(); lane++) {
                laneLines.add(new BoundingBox(geometry.laneX(day, lane) - 1, 0, 1, geometry.boardHeight()));
            }
        }
        days.show(dayLines);
        lanes.show(laneLines);
    }

    private void drawNow(Geometry geometry) {
        boolean shown = now != null && nowIsShown(geometry, now);
        faintNow.show(now == null || !shown
                ? List.of()
                : List.of(new BoundingBox(geometry.left(), geometry.y(now.toInstant(), now.toLocalDate()),
                        geometry.daysWidth(), 1)));
    }

    /** Whether the time lies on a day and in the hours that are shown. */
    static boolean nowIsShown(Geometry geometry, ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        GridRange range = geometry.range();
        return range.indexOf(day) >= 0
                && new Slot(range.opening(day), range.closing(day)).overlaps(Slot.of(now.toInstant(), 1));
    }
}
