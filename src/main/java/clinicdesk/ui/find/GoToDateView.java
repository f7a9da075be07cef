package clinicdesk.ui.find;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A small box in which a date is typed; lies over the window. */
public final class GoToDateView implements Screen {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final GoToDateViewModel model;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private TextField field;
    @FXML
    private Label said;
    @FXML
    private Button go;

    public GoToDateView(GoToDateViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    /** Begins anew, with the cursor in the field. */
    @Override
    public void focus() {
        model.begin();
        field.requestFocus();
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(model.typedProperty());
        field.accessibleHelpProperty().bind(model.saidProperty());
        said.textProperty().bind(model.saidProperty());
        model.wrongProperty().addListener((property, before, wrong) -> {
            field.pseudoClassStateChanged(ERROR, wrong);
            said.pseudoClassStateChanged(ERROR, wrong);
        });
        go.setOnAction(click -> model.enter());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Tab stays in the box: what lies beneath it cannot be seen well. */
    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> model.enter();
            case ESCAPE -> model.close();
            case TAB -> field.requestFocus();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
