package clinicdesk.ui.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The days, their notes and the doctors' names, on the same pixels as the lanes below, and not scrolled. */
final class GridHeader extends Pane {

    private static final double DAY_ROW = 28;
    private static final double NOTE_ROW = 16;
    private static final double LANE_ROW = 24;
    private static final double LATE_ROW = 16;
    private static final double DOT = 8;
    /** From this width on, a lane has room for the sign of its menu. */
    private static final double WIDE_LANE = 120;
    private static final double CHEVRON = 20;
    private static final double WIDE_DAY = 320;

    private final DateTimeFormatter narrow;
    private final DateTimeFormatter wide;
    private final BiConsumer<UUID, LocalDate> menu;
    private Map<LocalDate, String> notes = Map.of();
    private LateNotes late = LateNotes.NONE;

    /** @param menu is told the doctor and the day of the column whose head was pressed */
    GridHeader(Locale locale, BiConsumer<UUID, LocalDate> menu) {
        this.menu = menu;
        narrow = DateTimeFormatter.ofPattern("EEE d", locale);
        wide = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        getStyleClass().add("grid-header");
    }

    void setNotes(Map<LocalDate, String> notes) {
        this.notes = Map.copyOf(notes);
    }

    void setLateNotes(LateNotes notes) {
        late = notes;
    }

    /** Its height, which depends on whether a day that is shown has a note, or a doctor runs late. */
    double height(GridRange range) {
        boolean noted = notes.keySet().stream().anyMatch(date -> range.indexOf(date) >= 0);
        return DAY_ROW + (noted ? NOTE_ROW : 0) + laneRow(range);
    }

    private double laneRow(GridRange range) {
        return LANE_ROW + (late.areOn(range) ? LATE_ROW : 0);
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
        double top = height(geometry.range()) - laneRow(geometry.range());
        double x = geometry.laneX(day, index);
        double width = geometry.laneWidth(day, index);
        boolean wide = width >= WIDE_LANE;
        Region dot = add(new Region(), "lane-dot", x + 8, top + (LANE_ROW - DOT) / 2, DOT, DOT);
        dot.getStyleClass().add(lane.styleClass());
        double name = x + 8 + DOT + 6;
        add(new Label(lane.name()), "lane-label", name, top, x + width - name - 4 - (wide ? CHEVRON : 0), LANE_ROW);
        String note = late.byDoctor().get(lane.doctorId());
        if (note != null && geometry.range().day(day).equals(late.date())) {
            add(new Label(note), "late-note", x + 8, top + LANE_ROW - 2, width - 12, LATE_ROW);
        }
        LocalDate date = geometry.range().day(day);
        add(menuButton(lane, date, wide), "lane-button", x + 2, top, width - 4, laneRow(geometry.range()) - 2);
    }

    /** All of the doctor's head is the button, so that it is found by a finger in a narrow lane too. */
    private Button menuButton(Lane lane, LocalDate date, boolean wide) {
        Button button = new Button(null, wide ? new FontIcon(Feather.CHEVRON_DOWN) : null);
        button.setFocusTraversable(false);
        button.setAccessibleText(lane.name());
        button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        button.setOnAction(press -> menu.accept(lane.doctorId(), date));
        button.setOnContextMenuRequested(press -> menu.accept(lane.doctorId(), date));
        return button;
    }

    private Region add(Region region, String styleClass, double x, double y, double width, double height) {
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        getChildren().add(region);
        return region;
    }
}
