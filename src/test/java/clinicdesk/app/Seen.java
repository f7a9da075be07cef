package clinicdesk.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** All words that can be read on the screen, in a tip, or are spoken by a screen reader. For the window's thread. */
final class Seen {

    /** Under this key JavaFX keeps the tip of a node that is no control. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private final List<String> words = new ArrayList<>();

    private Seen() {}

    /** In all windows, their titles included. */
    static List<String> everywhere() {
        Seen seen = new Seen();
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage) {
                seen.add(stage.getTitle());
            }
            if (window.getScene() != null) {
                seen.read(window.getScene().getRoot());
            }
        }
        return seen.words;
    }

    private void read(Node node) {
        if (!node.isVisible()) {
            return;
        }
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        if (node.getProperties().get(TOOLTIP) instanceof Tooltip tip) {
            add(tip.getText());
        }
        switch (node) {
            case Labeled labeled -> add(labeled.getText());
            case Text text -> add(text.getText());
            case TextInputControl field -> {
                add(field.getText());
                add(field.getPromptText());
            }
            default -> {
            }
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText());
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().stream().filter(MenuItem::isVisible).forEach(item -> add(item.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }

    private void add(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.add(text);
        }
    }
}
