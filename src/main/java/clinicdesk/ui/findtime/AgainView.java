package clinicdesk.ui.findtime;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A small box that asks when a patient is to come again; lies over the window. */
public final class AgainView implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final AgainViewModel model;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private TextField field;
    @FXML
    private Button go;
    @FXML
    private Label said;
    @FXML
    private Label detail;

    public AgainView(AgainViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void closed() {
        model.forget();
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        field.textProperty().bindBidirectional(model.typedProperty());
        model.proposalProperty().subscribe(this::show);
        model.wrongProperty().subscribe(wrong -> field.pseudoClassStateChanged(WRONG, wrong));
        go.setOnAction(click -> model.enter());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(AgainViewModel.Proposal proposal) {
        said.setText(proposal.words());
        Shown.set(said, !proposal.words().isEmpty());
        detail.setText(proposal.detail());
        Shown.set(detail, !proposal.detail().isEmpty());
        go.setText(proposal.button());
        Shown.set(go, !proposal.button().isEmpty());
        field.setAccessibleHelp((proposal.words() + " " + proposal.detail()).strip());
    }

    /** Tab stays in the box: what lies beneath it cannot be seen well. */
    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> model.enter();
            case ESCAPE -> model.drop();
            case TAB -> field.requestFocus();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
