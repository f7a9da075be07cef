package clinicdesk.ui.frame;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Lets JavaFX paint what can be scrolled like all else. By itself it keeps a picture of each scroll pane's viewport, all of
 * which is painted again for each change of any of it, and which stays in memory.
 */
public final class Scrolling {

    private Scrolling() {}

    /** A text area, whose scroll pane is its own, keeps its small picture. */
    public static void withoutPicture(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
