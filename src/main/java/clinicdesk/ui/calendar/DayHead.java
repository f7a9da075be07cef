package clinicdesk.ui.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The head of a column of the week: the day's name, what is said under it, and its doctors. */
final class DayHead extends Pane {

    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final double ROW = 28;
    private static final double NOTE_ROW = 16;
    private static final double BAR = 3;
    private static final double WIDE = 320;

    /** How days are named where there is little room, and where there is much. */
    record Words(DateTimeFormatter narrow, DateTimeFormatter wide) {}

    private final Words words;
    private final BiConsumer<UUID, LocalDate> menu;
    private final Region tint = new Region();
    private final Region bar = new Region();
    private final Region line = new Region();
    private final Label name = new Label();
    private final Label note = new Label();
    private final List<LaneHead> lanes = new ArrayList<>();
    private LocalDate date = LocalDate.EPOCH;

    /** @param menu is told the doctor and the day of the column whose head was pressed */
    DayHead(Words words, BiConsumer<UUID, LocalDate> menu) {
        this.words = words;
        this.menu = menu;
        setManaged(false);
        add(tint, "today-header");
        add(bar, "today-bar");
        add(line, "day-line");
        add(name, "day-label");
        note.getStyleClass().add("day-note");
        note.setManaged(false);
    }

    private void add(Node node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setManaged(false);
        getChildren().add(node);
    }

    static double height(boolean noted) {
        return ROW + (noted ? NOTE_ROW : 0);
    }

    /** In the room that it has by now. */
    void show(LocalDate day, boolean today, @Nullable String said) {
        date = day;
        double width = getWidth();
        tint.setVisible(today);
        tint.resizeRelocate(0, 0, width, getHeight());
        bar.setVisible(today);
        bar.resizeRelocate(0, 0, width, BAR);
        line.resizeRelocate(-1, 0, 1, getHeight());
        name.setText((width >= WIDE ? words.wide() : words.narrow()).format(day));
        name.pseudoClassStateChanged(TODAY, today);
        name.resizeRelocate(0, 2, width, ROW - 2);
        showNote(said, width);
    }

    private void showNote(@Nullable String said, double width) {
        if (said == null) {
            getChildren().remove(note);
        } else if (note.getParent() == null) {
            getChildren().add(note);
        }
        note.setText(said);
        note.resizeRelocate(4, ROW - 2, width - 8, NOTE_ROW);
    }

    /** @param late what is said of doctors who run late on this day */
    void showLanes(Geometry geometry, int day, double height, Map<UUID, String> late) {
        List<Lane> doctors = geometry.range().lanes();
        while (lanes.size() < doctors.size()) {
            LaneHead head = new LaneHead(doctor -> menu.accept(doctor, date));
            lanes.add(head);
            getChildren().add(head);
        }
        getChildren().removeAll(lanes.subList(doctors.size(), lanes.size()));
        lanes.subList(doctors.size(), lanes.size()).clear();
        for (int lane = 0; lane < doctors.size(); lane++) {
            LaneHead head = lanes.get(lane);
            head.resizeRelocate(geometry.laneX(day, lane) - geometry.dayX(day), getHeight() - height,
                    geometry.laneWidth(day, lane), height);
            head.show(doctors.get(lane), late.get(doctors.get(lane).doctorId()));
        }
    }
}
