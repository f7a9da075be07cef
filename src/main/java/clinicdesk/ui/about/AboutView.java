package clinicdesk.ui.about;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Which program this is, and what of it others have made; lies over the window. */
public final class AboutView implements Screen {

    private final AboutViewModel model;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Label program;
    @FXML
    private ListView<Part> parts;
    @FXML
    private TextArea licence;

    public AboutView(AboutViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        parts.requestFocus();
    }

    @FXML
    private void initialize() {
        program.setText(model.title());
        parts.setCellFactory(list -> new PartCell());
        parts.getSelectionModel().selectedItemProperty().subscribe(part -> {
            if (part != null) {
                model.choose(part);
            }
        });
        parts.getItems().setAll(model.parts());
        parts.getSelectionModel().selectFirst();
        licence.textProperty().bind(model.licenceProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Tab goes to and fro between the list and the text. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.close();
        } else if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
            (parts.isFocused() ? licence : parts).requestFocus();
        } else {
            return;
        }
        key.consume();
    }
}
