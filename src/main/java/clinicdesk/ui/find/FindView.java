package clinicdesk.ui.find;

import clinicdesk.ui.frame.Views;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** One field that finds anything, over the window. */
public final class FindView {

    private static final int ROWS_SHOWN = 9;

    private final FindViewModel model;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private TextField typed;
    @FXML
    private Label nothing;
    @FXML
    private ListView<Hit> hits;

    public FindView(FindViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    public Parent node() {
        return node;
    }

    /** Begins anew, with the cursor in the field; the node is in a window. */
    public void focus() {
        model.open();
        typed.requestFocus();
    }

    @FXML
    private void initialize() {
        typed.textProperty().bindBidirectional(model.typedProperty());
        hits.setItems(model.hits());
        hits.setFixedCellSize(HitCell.HEIGHT);
        hits.setCellFactory(list -> new HitCell(model));
        hits.getItems().addListener((ListChangeListener<Hit>) change -> resize());
        model.highlightedProperty().addListener((property, before, at) -> highlight(at.intValue()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        resize();
    }

    private void resize() {
        int rows = model.hits().size();
        hits.setPrefHeight(Math.min(rows, ROWS_SHOWN) * HitCell.HEIGHT + 2);
        hits.setMinHeight(0);
        show(hits, rows > 0);
        show(nothing, model.isNothingFound());
        highlight(model.highlightedProperty().get());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void highlight(int at) {
        hits.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            hits.scrollTo(Math.max(0, at - ROWS_SHOWN + 1));
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-ROWS_SHOWN);
            case PAGE_DOWN -> model.move(ROWS_SHOWN);
            case ENTER -> model.enter();
            case ESCAPE -> model.close();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
