package clinicdesk.ui.series;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Gives the keyboard to what may be laid out only later: what a scroll pane holds is in no window before that. */
final class Focus {

    private Focus() {}

    static void on(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<@Nullable Scene>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable Scene> property,
                    @Nullable Scene before, @Nullable Scene now) {
                node.sceneProperty().removeListener(this);
                node.requestFocus();
            }
        });
    }
}
