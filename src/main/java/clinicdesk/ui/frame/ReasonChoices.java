package clinicdesk.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The usual reasons below the field in which one is typed, each with its digit. */
public final class ReasonChoices {

    private final UsualReasons reasons;
    private final TextField field;
    private final VBox list;
    private boolean swallow;

    /** Listens to the digits inside this node. */
    public ReasonChoices(UsualReasons reasons, TextField field, VBox list, Node root) {
        this.reasons = reasons;
        this.field = field;
        this.list = list;
        field.textProperty().bindBidirectional(reasons.typedProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Lays out the reasons as they are now. */
    public void show() {
        list.getChildren().clear();
        for (int digit = 1; digit <= reasons.list().size(); digit++) {
            list.getChildren().add(choice(digit, reasons.list().get(digit - 1)));
        }
    }

    private Node choice(int digit, String text) {
        Label key = new Label(Integer.toString(digit));
        key.getStyleClass().add("key-cap");
        Button button = new Button(text, key);
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().addAll("flat", "reason-choice");
        button.setOnAction(click -> {
            reasons.choose(digit);
            field.requestFocus();
            field.end();
        });
        return button;
    }

    private void pressed(KeyEvent key) {
        swallow = false;
        boolean plain = !key.isShortcutDown() && !key.isAltDown();
        if (key.getCode().isDigitKey() && plain && reasons.takesDigits() && digit(key) > 0) {
            reasons.choose(digit(key));
            field.end();
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
        return digit <= reasons.list().size() ? digit : -1;
    }
}
