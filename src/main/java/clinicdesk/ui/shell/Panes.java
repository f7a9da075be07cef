package clinicdesk.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The parts of the window that the keyboard goes round: the page, the panel, the tray. */
final class Panes {

    private final Parent page;
    private final Parent side;
    private final List<Parent> all;
    private final Runnable focusPage;
    private final Runnable deselect;

    /** @param deselect what Esc does on the page itself */
    Panes(Parent page, Parent side, Parent tray, Runnable focusPage, Runnable deselect) {
        this.page = page;
        this.side = side;
        this.all = List.of(page, side, tray);
        this.focusPage = focusPage;
        this.deselect = deselect;
    }

    boolean isInSide() {
        return hasFocus(side);
    }

    /** What has the keyboard in the panel, or null if it is elsewhere. */
    @Nullable
    Node focusInSide() {
        return isInSide() ? side.getScene().getFocusOwner() : null;
    }

    /** F6: to the next part in which something can be done. */
    void next() {
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            at = hasFocus(all.get(i)) ? i : at;
        }
        for (int i = 1; i <= all.size(); i++) {
            Parent pane = all.get((at + i) % all.size());
            Node target = pane.isVisible() ? firstTraversable(pane) : null;
            if (pane == page) {
                focusPage.run();
                return;
            }
            if (target != null) {
                target.requestFocus();
                return;
            }
        }
    }

    /** Esc: from elsewhere back to the page; on the page nothing is chosen any more. */
    void back() {
        if (hasFocus(page)) {
            deselect.run();
        } else {
            focusPage.run();
        }
    }

    private static boolean hasFocus(Parent place) {
        Node focus = place.getScene() == null ? null : place.getScene().getFocusOwner();
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node == place) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node firstTraversable(Parent pane) {
        for (Node node : pane.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled()) {
                continue;
            }
            if (node.isFocusTraversable()) {
                return node;
            }
            Node inside = node instanceof Parent parent ? firstTraversable(parent) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }
}
