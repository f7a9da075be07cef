package clinicdesk.ui.stranded;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A small box that asks what goes wrong with a doctor's day; lies over the window. */
public final class DoctorDayView implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DoctorDayViewModel model;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private VBox latePart;
    @FXML
    private FlowPane usual;
    @FXML
    private TextField minutes;
    @FXML
    private CheckBox shift;
    @FXML
    private Label preview;
    @FXML
    private Button drop;
    @FXML
    private Button confirm;

    public DoctorDayView(DoctorDayViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        if (latePart.isVisible()) {
            minutes.requestFocus();
            minutes.selectAll();
        } else {
            confirm.requestFocus();
        }
    }

    @FXML
    private void initialize() {
        for (int place = 0; place < DoctorDayViewModel.USUAL.size(); place++) {
            usual.getChildren().add(delay((char) ('a' + place), DoctorDayViewModel.USUAL.get(place)));
        }
        minutes.textProperty().bindBidirectional(model.typedProperty());
        shift.selectedProperty().bindBidirectional(model.shiftProperty());
        shift.selectedProperty().subscribe(this::nameConfirm);
        model.typedProperty().subscribe(this::markDelay);
        model.questionProperty().subscribe(this::show);
        model.previewProperty().subscribe(said -> {
            preview.setText(said.text());
            preview.pseudoClassStateChanged(WRONG, said.wrong());
            minutes.setAccessibleHelp(said.text());
        });
        drop.setOnAction(press -> model.close());
        confirm.setOnAction(press -> model.confirm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private Node delay(char letter, int length) {
        Label key = new Label(String.valueOf(letter).toUpperCase(Locale.ROOT));
        key.getStyleClass().add("key-cap");
        Button button = new Button(model.texts().get("day.late.unit", length), key);
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.getStyleClass().add("usual-delay");
        button.setUserData(Integer.toString(length));
        button.setOnAction(press -> {
            model.choose(letter);
            minutes.requestFocus();
            minutes.end();
        });
        return button;
    }

    private void markDelay(String typed) {
        usual.getChildren().forEach(
                button -> button.pseudoClassStateChanged(CHOSEN, typed.strip().equals(button.getUserData())));
    }

    private void show(DoctorDayViewModel.@Nullable Question asking) {
        if (asking != null) {
            title.setText(asking.title());
            boolean late = asking.mode() == DoctorDayViewModel.Mode.LATE;
            latePart.setVisible(late);
            latePart.setManaged(late);
            nameConfirm();
        }
    }

    private void nameConfirm() {
        confirm.setText(model.texts().get(!latePart.isVisible()
                ? "day.ill.confirm"
                : shift.isSelected() ? "day.shift.confirm" : "day.late.confirm"));
    }

    /** Enter does it from wherever the keyboard is, unless it is on the button that does not. */
    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> model.close();
            case ENTER -> {
                if (key.getTarget() instanceof ButtonBase button && button != confirm) {
                    return;
                }
                model.confirm();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** No letter is part of a number: some choose a delay, and one whether the visits are moved. */
    private void typed(KeyEvent key) {
        String letter = key.getCharacter().toLowerCase(Locale.ROOT);
        if (!latePart.isVisible() || key.isShortcutDown() || letter.length() != 1
                || !Character.isLetter(letter.charAt(0))) {
            return;
        }
        if (letter.equalsIgnoreCase(model.texts().get("day.shift.key"))) {
            shift.fire();
        } else if (model.choose(letter.charAt(0))) {
            minutes.end();
        }
        key.consume();
    }
}
