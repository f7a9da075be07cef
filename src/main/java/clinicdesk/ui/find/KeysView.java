package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.frame.Workplace;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of keys, over the window. */
public final class KeysView {

    private final KeysViewModel model;
    private final Texts texts;
    private final Parent node;
    private Runnable onClose = () -> {};
    @FXML
    private VBox root;
    @FXML
    private Button close;
    @FXML
    private HBox columns;

    public KeysView(Workplace workplace) {
        this.texts = Texts.of("ui/find", workplace.locale());
        this.model = new KeysViewModel(texts);
        this.node = Views.load(this, texts);
    }

    public Parent node() {
        return node;
    }

    /** @param listener takes the list away */
    public void onClose(Runnable listener) {
        onClose = listener;
    }

    public void focus() {
        close.requestFocus();
    }

    @FXML
    private void initialize() {
        close.setOnAction(click -> onClose.run());
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.F1) {
                onClose.run();
                key.consume();
            }
        });
        for (List<KeysViewModel.Group> column : model.columns()) {
            VBox box = new VBox(16);
            column.forEach(group -> box.getChildren().add(group(group)));
            box.setPrefWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            columns.getChildren().add(box);
        }
    }

    private static Node group(KeysViewModel.Group group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("section-title");
        VBox box = new VBox(4, title);
        group.keys().forEach(key -> box.getChildren().add(line(key)));
        return box;
    }

    private static Node line(KeysViewModel.Key key) {
        Label what = new Label(key.what());
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label keys = new Label(key.keys());
        keys.getStyleClass().add("key-cap");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, what, keys);
    }
}
