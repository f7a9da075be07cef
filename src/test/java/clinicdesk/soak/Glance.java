package clinicdesk.soak;

import clinicdesk.ui.calendar.GridSight;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
final class Glance {

    private final Scene scene;
    /** To look through all of a window takes longer than many an act. */
    private final Map<String, Node> seen = new HashMap<>();

    Glance(Scene scene) {
        this.scene = scene;
    }

    /** The program's window, once it is shown; null before. */
    static Scene window() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup(".week-grid") != null).findFirst().orElse(null);
    }

    /** The first node of this kind; null if the window has none. */
    private Node find(String node) {
        Node known = seen.get(node);
        if (known == null || known.getScene() != scene) {
            known = scene.lookup(node);
            seen.put(node, known);
        }
        return known;
    }

    GridSight grid() {
        return GridSight.in(scene);
    }

    boolean isCalendar() {
        return shows(".week-grid");
    }

    boolean isCovered() {
        return find("#overlayPlace").isVisible();
    }

    boolean shows(String node) {
        return find(node) != null;
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
        Node text = find("#banner .banner-text");
        return text instanceof Label label && find("#banner").isVisible() ? label.getText() : "";
    }

    /** Whether this list has a row of which this is a part. */
    boolean lists(String list, String part) {
        return find(list) instanceof ListView<?> shown && shown.isVisible() && shown.getItems().stream()
                .anyMatch(row -> row.toString().toLowerCase(Locale.ROOT).contains(part));
    }

    /** Where it can be clicked. */
    Point2D middleOf(String node) {
        Node found = Objects.requireNonNull(find(node), node);
        Bounds bounds = found.localToScreen(found.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
