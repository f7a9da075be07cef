package clinicdesk.ui.hours;

import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A short list, in which the keyboard stays at its place when the list is read anew. */
final class ListedRows<T> extends VBox {

    private final ObservableList<Listed<T>> lines;
    private final Function<Listed<T>, Node> row;
    private final String none;

    /** @param none what is said where there are none */
    ListedRows(ObservableList<Listed<T>> lines, Function<Listed<T>, Node> row, String none) {
        this.lines = lines;
        this.row = row;
        this.none = none;
        getStyleClass().add("listed");
        lines.addListener((ListChangeListener<Listed<T>>) change -> lay());
        lay();
    }

    private void lay() {
        int place = focusedPlace();
        getChildren().setAll(lines.stream().map(row).toList());
        if (lines.isEmpty()) {
            Label label = new Label(none);
            label.getStyleClass().add("muted");
            getChildren().add(label);
        } else if (place >= 0) {
            focus(getChildren().get(Math.min(place, lines.size() - 1)));
        }
    }

    private int focusedPlace() {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        while (focus != null && focus.getParent() != this) {
            focus = focus.getParent();
        }
        return focus == null ? -1 : getChildren().indexOf(focus);
    }

    private static void focus(Node line) {
        line.lookupAll("*").stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }
}
