package clinicdesk.ui.waitlist;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Who waits, beside the grid. */
public final class WaitingPanelView implements Screen {

    private final WaitingPanelViewModel model;
    private final Parent node;
    /** What is shown is being replaced: the list chooses nothing meanwhile. */
    private boolean showing;

    @FXML
    private VBox root;
    @FXML
    private Button close;
    @FXML
    private TextField filter;
    @FXML
    private ListView<WaitRow> waiting;
    @FXML
    private Button place;
    @FXML
    private Button findTime;
    @FXML
    private Button add;

    public WaitingPanelView(WaitingPanelViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        filter.requestFocus();
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.waiting().typedProperty());
        waiting.setFixedCellSize(WaitCell.HEIGHT);
        waiting.setCellFactory(list -> new DraggedCell(model.hand(), model::drag));
        Label placeholder = new Label(model.texts().get("waitlist.nobody"));
        placeholder.getStyleClass().add("list-placeholder");
        waiting.setPlaceholder(placeholder);
        model.waiting().rows().addListener((ListChangeListener<WaitRow>) change -> show());
        model.waiting().chosenProperty().subscribe(at -> select(at.intValue()));
        waiting.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            if (!showing && at.intValue() >= 0) {
                model.waiting().choose(at.intValue());
            }
        });
        close.setOnAction(click -> model.close());
        place.setOnAction(click -> model.pickUp());
        findTime.setOnAction(click -> model.findTime());
        add.setOnAction(click -> model.add());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    private void show() {
        showing = true;
        waiting.getItems().setAll(model.waiting().rows());
        select(model.waiting().chosenProperty().get());
        showing = false;
    }

    private void select(int at) {
        waiting.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            waiting.scrollTo(Math.max(0, at - 2));
        }
    }

    /** The cursor stays in the filter, whose arrows choose. */
    private void pressed(KeyEvent key) {
        if (!key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown() && taken(key)) {
            key.consume();
        }
    }

    private boolean taken(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> model.waiting().move(-1);
            case DOWN -> model.waiting().move(1);
            case ENTER -> {
                if (key.getTarget() instanceof ButtonBase) {
                    return false;
                }
                model.pickUp();
            }
            case DELETE -> {
                if (!waiting.isFocused()) {
                    return false;
                }
                model.takeOff();
            }
            case ESCAPE -> escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What is being dragged stays where it was; with nothing in the hand the panel goes. */
    private void escape() {
        if (model.hand().isHolding()) {
            model.hand().drop();
        } else {
            model.close();
        }
    }
}
