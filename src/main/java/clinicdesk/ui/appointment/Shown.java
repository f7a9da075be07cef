package clinicdesk.ui.appointment;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Parts of a screen that take no place while they are not shown. */
final class Shown {

    private Shown() {}

    static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Follows the condition, which the node keeps alive. */
    static void when(Node node, ObservableValue<Boolean> condition) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(condition);
    }
}
