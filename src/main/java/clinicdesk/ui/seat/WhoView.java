package clinicdesk.ui.seat;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The list of who may sit at this desk; lies over the window. */
public final class WhoView implements Screen {

    private static final double TALLEST_LIST = 264;

    private final WhoViewModel model;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private TextField typed;
    @FXML
    private Label problem;
    @FXML
    private ListView<WhoRow> list;
    @FXML
    private Label nobody;
    @FXML
    private FlowPane changes;
    @FXML
    private Button rename;
    @FXML
    private Button role;
    @FXML
    private Button leave;

    public WhoView(WhoViewModel model) {
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
        typed.requestFocus();
        typed.end();
    }

    @FXML
    private void initialize() {
        typed.textProperty().bindBidirectional(model.typedProperty());
        problem.textProperty().bind(model.problemProperty());
        Shown.set(problem, false);
        model.problemProperty().subscribe(said -> Shown.set(problem, !said.isEmpty()));
        list.setItems(model.rows());
        list.setCellFactory(shown -> new WhoCell(model));
        model.rows().addListener((ListChangeListener<WhoRow>) change -> layList());
        model.highlightedProperty().subscribe(at -> highlight(at.intValue()));
        model.renamedProperty().subscribe(person -> {
            title.setText(person == null
                    ? model.texts().get("who.title")
                    : model.texts().get("who.rename.title", person.name()));
            Shown.set(list, person == null && !model.rows().isEmpty());
            showChanges();
            typed.end();
        });
        model.mayChangeProperty().subscribe(this::showChanges);
        rename.setOnAction(click -> model.rename());
        role.setOnAction(click -> model.turnRole());
        leave.setOnAction(click -> model.leave());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        layList();
    }

    private void layList() {
        int rows = model.rows().size();
        list.setPrefHeight(Math.min(rows * WhoCell.HEIGHT, TALLEST_LIST) + 2);
        Shown.set(list, rows > 0);
        Shown.set(nobody, rows == 0);
    }

    /** Only somebody who is known can be renamed. */
    private void showChanges() {
        Shown.set(changes, model.mayChangeProperty().get() && model.chosen().isPresent()
                && model.renamedProperty().get() == null);
    }

    /** The cursor stays in the field, so a screen reader is told there who would sit down. */
    private void highlight(int at) {
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at));
        showChanges();
        typed.setAccessibleHelp(at >= 0 && at < model.rows().size() ? model.said(model.rows().get(at)) : null);
    }

    /** Everything is done from the field: Tab goes along the list. */
    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case UP, KP_UP -> model.move(-1);
            case DOWN, KP_DOWN -> model.move(1);
            case TAB -> model.move(key.isShiftDown() ? -1 : 1);
            case ENTER -> model.enter();
            case ESCAPE -> model.escape();
            case F2 -> model.rename();
            case F3 -> model.turnRole();
            case F4 -> model.leave();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
