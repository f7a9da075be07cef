package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
    private boolean swallow;
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private TextField typed;
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
        typed.textProperty().bindBidirectional(model.typedProperty());
        letter.selectedProperty().bindBidirectional(model.letterProperty());
        letter.textProperty().bind(model.tellingProperty());
        confirm.setOnAction(click -> model.confirm());
        drop.setOnAction(click -> model.drop());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        Shown.onceInWindow(typed, () -> {
            if (model.whyProperty().get() != null) {
                focus();
            }
        });
        model.whyProperty().addListener((property, before, why) -> show(why));
    }

    private void show(ReasonViewModel.@Nullable Why why) {
        if (why == null) {
            return;
        }
        title.setText(model.texts().get("reason.title." + why.name(), model.when()));
        confirm.setText(model.texts().get("reason.confirm." + why.name()));
        Shown.set(letter, why == ReasonViewModel.Why.CANCEL);
        List<String> usual = model.reasons();
        reasons.getChildren().clear();
        for (int digit = 1; digit <= usual.size(); digit++) {
            reasons.getChildren().add(reason(digit, usual.get(digit - 1)));
        }
    }

    private Node reason(int digit, String text) {
        Label key = new Label(Integer.toString(digit));
        key.getStyleClass().add("key-cap");
        Button button = new Button(text, key);
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().addAll("flat", "reason-choice");
        button.setOnAction(click -> {
            model.choose(digit);
            typed.requestFocus();
            typed.end();
        });
        return button;
    }

    private void pressed(KeyEvent key) {
        swallow = false;
        if (key.isShortcutDown() && key.getCode() == KeyCode.L) {
            letter.fire();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            model.drop();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof ButtonBase)) {
            model.confirm();
            key.consume();
        } else if (key.getCode().isDigitKey() && !key.isShortcutDown() && model.takesDigits()
                && digit(key) > 0) {
            model.choose(digit(key));
            typed.end();
            swallow = true;
            key.consume();
        }
    }

    /** A digit that chose a reason is not typed too. */
    private void typed(KeyEvent key) {
        if (swallow) {
            swallow = false;
            key.consume();
        }
    }

    private int digit(KeyEvent key) {
        String name = key.getCode().name();
        int digit = Character.digit(name.charAt(name.length() - 1), 10);
        return digit <= model.reasons().size() ? digit : -1;
    }
}
