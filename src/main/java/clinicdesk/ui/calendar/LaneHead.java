package clinicdesk.ui.calendar;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A doctor's name above the lane. All of it is the button of the doctor's menu, so that it is found by a finger in a
 * narrow lane too.
 */
final class LaneHead extends Pane {

    private static final double ROW = 24;
    private static final double LATE_ROW = 16;
    private static final double DOT = 8;
    /** From this width on, a lane has room for the sign of its menu. */
    private static final double WIDE = 120;
    private static final double CHEVRON = 20;
    private static final double NAME = 8 + DOT + 6;

    private final Region dot = part(new Region(), "lane-dot");
    private final Label name = part(new Label(), "lane-label");
    private final Label note = part(new Label(), "late-note");
    private final Button button = part(new Button(), "lane-button");
    private @Nullable Lane lane;

    /** @param menu is told the doctor whose name was pressed */
    LaneHead(Consumer<UUID> menu) {
        setManaged(false);
        getChildren().setAll(dot, name, button);
        button.setFocusTraversable(false);
        button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        button.setOnAction(press -> ask(menu));
        button.setOnContextMenuRequested(press -> ask(menu));
    }

    private static <T extends Region> T part(T region, String styleClass) {
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        return region;
    }

    private void ask(Consumer<UUID> menu) {
        if (lane != null) {
            menu.accept(lane.doctorId());
        }
    }

    static double height(boolean late) {
        return ROW + (late ? LATE_ROW : 0);
    }

    /** In the room that it has by now. */
    void show(Lane doctor, @Nullable String late) {
        boolean wide = getWidth() >= WIDE;
        if (!doctor.equals(lane)) {
            take(doctor);
        }
        if (wide != (button.getGraphic() != null)) {
            button.setGraphic(wide ? new FontIcon(Feather.CHEVRON_DOWN) : null);
        }
        dot.resizeRelocate(8, (ROW - DOT) / 2, DOT, DOT);
        name.resizeRelocate(NAME, 0, getWidth() - NAME - 4 - (wide ? CHEVRON : 0), ROW);
        button.resizeRelocate(2, 0, getWidth() - 4, getHeight() - 2);
        showNote(late);
    }

    private void take(Lane doctor) {
        lane = doctor;
        dot.getStyleClass().setAll("lane-dot", doctor.styleClass());
        name.setText(doctor.name());
        button.setAccessibleText(doctor.name());
    }

    private void showNote(@Nullable String late) {
        if (late == null) {
            getChildren().remove(note);
        } else if (note.getParent() == null) {
            getChildren().add(getChildren().indexOf(button), note);
        }
        note.setText(late);
        note.resizeRelocate(8, ROW - 2, getWidth() - 12, LATE_ROW);
    }
}
