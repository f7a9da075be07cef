package clinicdesk.ui.frame;

import clinicdesk.base.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

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
            Wrapping.wrapAll(loaded);
            return loaded;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
