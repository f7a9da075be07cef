package clinicdesk.ui.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The days, their notes and the doctors' names, on the same pixels as the lanes below, and not scrolled. */
final class GridHeader extends Pane {

    private static final double DAY_ROW = 28;
    private static final double NOTE_ROW = 16;
    private static final double LANE_ROW = 24;
    private static final double DOT = 8;
    private static final double WIDE_DAY = 320;

    private final DateTimeFormatter narrow;
    private final DateTimeFormatter wide;
    private Map<LocalDate, String> notes = Map.of();

    GridHeader(Locale locale) {
        narrow = DateTimeFormatter.ofPattern("EEE d", locale);
        wide = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        getStyleClass().add("grid-header");
    }

    void setNotes(Map<LocalDate, String> notes) {
        this.notes = Map.copyOf(notes);
    }

    /** Its height, which depends on whether a day that is shown has a note. */
    double height(GridRange range) {
        boolean noted = notes.keySet().stream().anyMatch(date -> range.indexOf(date) >= 0);
        return DAY_ROW + (noted ? NOTE_ROW : 0) + LANE_ROW;
    }

    String words(LocalDate date) {
        return wide.format(date);
    }

    void draw(Geometry geometry, @Nullable LocalDate today) {
        getChildren().clear();
        for (int day = 0; day < geometry.range().days(); day++) {
            drawDay(geometry, day, geometry.range().day(day).equals(today));
            for (int lane = 0; lane < geometry.range().lanes().size(); lane++) {
                drawLane(geometry, day, lane);
            }
        }
    }

    private void drawDay(Geometry geometry, int day, boolean today) {
        LocalDate date = geometry.range().day(day);
        double x = geometry.dayX(day);
        double width = geometry.dayWidth();
        if (today) {
            add(new Region(), "today-header", x, 0, width, height(geometry.range()));
            add(new Region(), "today-bar", x, 0, width, 3);
        }
        add(new Region(), "day-line", x - 1, 0, 1, height(geometry.range()));
        String text = (width >= WIDE_DAY ? wide : narrow).format(date);
        add(new Label(text), today ? "today-label" : "day-label", x, 2, width, DAY_ROW - 2);
        String note = notes.get(date);
        if (note != null) {
            add(new Label(note), "day-note", x + 4, DAY_ROW - 2, width - 8, NOTE_ROW);
        }
    }

    private void drawLane(Geometry geometry, int day, int index) {
        Lane lane = geometry.range().lanes().get(index);
        double top = height(geometry.range()) - LANE_ROW;
        double x = geometry.laneX(day, index);
        double width = geometry.laneWidth(day, index);
        Region dot = add(new Region(), "lane-dot", x + 8, top + (LANE_ROW - DOT) / 2, DOT, DOT);
        dot.getStyleClass().add(lane.styleClass());
        add(new Label(lane.name()), "lane-label", x + 8 + DOT + 6, top, width - 8 - DOT - 10, LANE_ROW);
    }

    private Region add(Region region, String styleClass, double x, double y, double width, double height) {
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        getChildren().add(region);
        return region;
    }
}
