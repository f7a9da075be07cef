package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.ReasonChoices;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Asks why something refused is done all the same; lies over the window. */
public final class OverruleView implements Screen {

    private final OverruleViewModel model;
    private final Parent node;
    @SuppressWarnings("NullAway.Init")
    private ReasonChoices choices;
    @FXML
    private VBox root;
    @FXML
    private Label what;
    @FXML
    private Label refusal;
    @FXML
    private TextField typed;
    @FXML
    private Label problem;
    @FXML
    private VBox reasons;
    @FXML
    private Button confirm;
    @FXML
    private Button drop;

    public OverruleView(OverruleViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        typed.requestFocus();
    }

    @Override
    public void shown() {
        model.begin();
        choices.show();
    }

    @FXML
    private void initialize() {
        choices = new ReasonChoices(model.reasons(), typed, reasons, root);
        what.textProperty().bind(model.whatProperty());
        refusal.textProperty().bind(model.refusalProperty());
        typed.accessibleHelpProperty().bind(model.refusalProperty());
        Shown.when(what, model.whatProperty().isNotEmpty());
        Problems.beside(problem, model.problemProperty(), typed);
        confirm.setOnAction(click -> model.confirm());
        drop.setOnAction(click -> model.drop());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Tab goes round inside: what lies beneath cannot be seen well. */
    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                if (key.getTarget() instanceof ButtonBase) {
                    return;
                }
                model.confirm();
            }
            case ESCAPE -> model.drop();
            case TAB -> next(key.isShiftDown());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void next(boolean back) {
        if (typed.isFocused()) {
            (back ? drop : confirm).requestFocus();
        } else if (confirm.isFocused()) {
            (back ? typed : drop).requestFocus();
        } else {
            (back ? confirm : typed).requestFocus();
        }
    }
}
