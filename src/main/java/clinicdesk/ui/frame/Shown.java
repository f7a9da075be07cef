package clinicdesk.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Parts of a screen that take no place while they are not shown. */
public final class Shown {

    private Shown() {}

    /** What a scroll pane holds is in no window before its first layout: focus that is asked for then comes late. */
    public static void onceInWindow(Node node, Runnable act) {
        node.sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                act.run();
            }
        });
    }

    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Follows the condition, which the node keeps alive. */
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(condition);
    }
}
