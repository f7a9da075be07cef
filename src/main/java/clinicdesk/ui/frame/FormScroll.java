package clinicdesk.ui.frame;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;

/**
 * Scrolls a form only where it has no room: it asks for the height that its content has at its width, where a plain
 * scroll pane asks for that of the content's texts on one line each.
 */
public final class FormScroll extends ScrollPane {

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
