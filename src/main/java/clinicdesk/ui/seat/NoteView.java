package clinicdesk.ui.seat;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The note for whoever sits down next; lies over the window. */
public final class NoteView implements Screen {

    private final NoteViewModel model;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Label from;
    @FXML
    private TextArea typed;
    @FXML
    private Label hidden;
    @FXML
    private Label problem;
    @FXML
    private Button leave;
    @FXML
    private Button takeAway;

    public NoteView(NoteViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.begin();
    }

    @Override
    public void focus() {
        (model.hiddenProperty().get() ? hidden : typed).requestFocus();
        typed.end();
    }

    @FXML
    private void initialize() {
        from.textProperty().bind(model.fromProperty());
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.accessibleHelpProperty().bind(model.fromProperty());
        typed.visibleProperty().bind(model.hiddenProperty().not());
        typed.managedProperty().bind(typed.visibleProperty());
        hidden.visibleProperty().bind(model.hiddenProperty());
        hidden.managedProperty().bind(hidden.visibleProperty());
        model.hiddenProperty().subscribe(() -> {
            if (root.getScene() != null) {
                focus();
            }
        });
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        leave.setOnAction(click -> model.leave());
        leave.disableProperty().bind(model.hiddenProperty());
        takeAway.setOnAction(click -> model.takeAway());
        takeAway.disableProperty().bind(model.noteProperty().isNull().or(model.hiddenProperty()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Enter begins a line; Ctrl+Enter leaves the note. Tab goes round inside. */
    private void pressed(KeyEvent key) {
        boolean done = key.getCode() == KeyCode.ENTER && key.isShortcutDown()
                || key.getCode() == KeyCode.S && key.isShortcutDown();
        if (done) {
            model.leave();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            model.drop();
        } else if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
            next(key.isShiftDown());
        } else {
            return;
        }
        key.consume();
    }

    private void next(boolean back) {
        ButtonBase second = takeAway.isDisabled() ? leave : takeAway;
        if (typed.isFocused()) {
            (back ? second : leave).requestFocus();
        } else if (leave.isFocused() && second != leave) {
            (back ? typed : second).requestFocus();
        } else {
            (back && second.isFocused() && second != leave ? leave : typed).requestFocus();
        }
    }
}
