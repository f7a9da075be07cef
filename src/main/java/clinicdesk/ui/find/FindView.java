package clinicdesk.ui.find;

import clinicdesk.ui.find.FindRow.Hit;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The field that finds everything, with its list; lies over the window. */
public final class FindView implements Screen {

    private static final double TALLEST_LIST = 432;
    private static final int PAGE = 8;

    private final FindViewModel model;
    private final KeyNames keyNames;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private TextField field;
    @FXML
    private ListView<FindRow> list;
    @FXML
    private Label hint;

    public FindView(FindViewModel model, AtDesk desk) {
        this.model = model;
        this.keyNames = KeyNames.here();
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
        list.scrollTo(0);
        field.requestFocus();
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(model.typedProperty());
        list.setItems(model.rows());
        list.setCellFactory(shown -> new FindCell(keyNames, model::choose));
        model.rows().addListener((ListChangeListener<FindRow>) change -> sizeList());
        model.highlightedProperty().addListener((property, before, at) -> highlight(at.intValue()));
        hint.textProperty().bind(model.hintProperty());
        hint.visibleProperty().bind(model.hintProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sizeList();
        highlight(model.highlightedProperty().get());
    }

    private void sizeList() {
        double height = model.rows().stream().mapToDouble(FindCell::height).sum();
        list.setPrefHeight(Math.min(height, TALLEST_LIST) + 2);
        Shown.set(list, height > 0);
    }

    /** The cursor stays in the field, so a screen reader is told there what Enter does. */
    private void highlight(int at) {
        list.getSelectionModel().clearAndSelect(at);
        field.setAccessibleHelp(at >= 0 && model.rows().get(at) instanceof Hit hit ? FindCell.said(hit) : null);
        if (at >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(at == 1 ? 0 : at);
        }
    }

    private void pressed(KeyEvent key) {
        if (!key.isShortcutDown() && !key.isAltDown() && taken(key)) {
            key.consume();
        }
    }

    private boolean taken(KeyEvent key) {
        switch (key.getCode()) {
            case UP, KP_UP -> model.move(-1);
            case DOWN, KP_DOWN -> model.move(1);
            case PAGE_UP -> model.move(-PAGE);
            case PAGE_DOWN -> model.move(PAGE);
            case TAB -> model.move(key.isShiftDown() ? -1 : 1);
            case ENTER -> model.enter();
            case ESCAPE -> model.close();
            default -> {
                return false;
            }
        }
        return true;
    }
}
