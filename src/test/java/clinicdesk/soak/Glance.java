package clinicdesk.soak;

import clinicdesk.ui.calendar.GridSight;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/** What somebody sees at a glance at the window. For the window's thread. */
record Glance(Scene scene) {

    /** The program's window, once it is shown; null before. */
    static Scene window() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup(".week-grid") != null).findFirst().orElse(null);
    }

    GridSight grid() {
        return GridSight.in(scene);
    }

    boolean isCalendar() {
        return shows(".week-grid");
    }

    boolean isCovered() {
        return scene.lookup("#overlayPlace").isVisible();
    }

    boolean shows(String node) {
        return scene.lookup(node) != null;
    }

    /** Whether the keyboard is on the grid. */
    boolean isOnGrid() {
        Node focus = scene.getFocusOwner();
        return focus != null && focus.getStyleClass().contains("week-grid");
    }

    /** Whether this field has the keyboard. */
    boolean isTypedIn(String field) {
        return scene.getFocusOwner() instanceof TextInputControl focus && field.equals(focus.getId());
    }

    /** Something went wrong, and the program has said so. */
    boolean isFault() {
        return Window.getWindows().stream().map(Window::getScene).anyMatch(
                scene -> scene != null && scene.getRoot() != null && "fault".equals(scene.getRoot().getId()));
    }

    /** What the banner says; empty while there is none. */
    String banner() {
        Node text = scene.lookup("#banner .banner-text");
        return text instanceof Label label && scene.lookup("#banner").isVisible() ? label.getText() : "";
    }

    /** Whether this list has a row of which this is a part. */
    boolean lists(String list, String part) {
        return scene.lookup(list) instanceof ListView<?> shown && shown.isVisible() && shown.getItems().stream()
                .anyMatch(row -> row.toString().toLowerCase(Locale.ROOT).contains(part));
    }

    /** Where it can be clicked. */
    Point2D middleOf(String node) {
        Node found = Objects.requireNonNull(scene.lookup(node), node);
        Bounds bounds = found.localToScreen(found.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
