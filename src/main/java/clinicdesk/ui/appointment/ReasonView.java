package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.ReasonChoices;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks why a visit does not take place, inside the screen that shows it. */
public final class ReasonView {

    private final ReasonViewModel model;
    private final Parent node;
    @SuppressWarnings("NullAway.Init")
    private ReasonChoices choices;
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private TextField typed;
    @FXML
    private Label problem;
    @FXML
    private VBox reasons;
    @FXML
    private CheckBox letter;
    @FXML
    private Button confirm;
    @FXML
    private Button drop;

    public ReasonView(ReasonViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    public Parent node() {
        return node;
    }

    public void focus() {
        typed.requestFocus();
    }

    @FXML
    private void initialize() {
        choices = new ReasonChoices(model.reasons(), typed, reasons, root);
        letter.selectedProperty().bindBidirectional(model.letterProperty());
        letter.textProperty().bind(model.tellingProperty());
        Problems.beside(problem, model.problemProperty(), typed);
        confirm.setOnAction(click -> model.confirm());
        drop.setOnAction(click -> model.drop());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Shown.onceInWindow(typed, () -> {
            if (model.whyProperty().get() != null) {
                focus();
            }
        });
        model.whyProperty().subscribe(this::show);
    }

    private void show(ReasonViewModel.@Nullable Why why) {
        if (why == null) {
            return;
        }
        title.setText(model.texts().get("reason.title." + why.name(), model.when()));
        confirm.setText(model.texts().get("reason.confirm." + why.name()));
        Shown.set(letter, why == ReasonViewModel.Why.CANCEL);
        choices.show();
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.L) {
            letter.fire();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            model.drop();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof ButtonBase)) {
            model.confirm();
            key.consume();
        }
    }
}
