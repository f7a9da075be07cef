package clinicdesk.ui.frame;

import clinicdesk.base.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;

/** Loads the layout of a view: the FXML file of the same name beside it. */
public final class Views {

    private Views() {}

    /**
     * @param view the controller, already made with its real constructor
     * @param texts the words that the layout names by {@code %key}
     */
    public static Parent load(Object view, Texts texts) {
        Class<?> type = view.getClass();
        FXMLLoader loader = new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"), texts.bundle());
        loader.setControllerFactory(wanted -> view);
        try {
            Parent loaded = loader.load();
            prepare(loaded);
            return loaded;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What JavaFX has to be told of each node, down to the last. Some controls have no children before they are styled. */
    private static void prepare(@Nullable Node node) {
        if (node instanceof Labeled label && label.isWrapText()) {
            Wrapping.wrap(label);
        }
        if (node instanceof ScrollPane pane) {
            Scrolling.withoutPicture(pane);
            prepare(pane.getContent());
        } else if (node instanceof TitledPane pane) {
            prepare(pane.getContent());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Views::prepare);
        }
    }
}
