package clinicdesk.ui.today;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The page with all visits of the day. */
public final class TodayView implements Screen {

    /** So many visits that are past stay in sight above the present. */
    private static final int BEFORE_NOW = 3;

    private final TodayViewModel model;
    private final Parent node;
    private final List<ToggleButton> partButtons = new ArrayList<>();
    private final List<TodayCell> cells = new ArrayList<>();
    /** What is listed is being replaced: the list chooses nothing meanwhile. */
    private boolean showing;
    /** The present is to be brought into sight, once it is known how high the list is. */
    private boolean toNow;
    private final Runnable laidOut = this::laidOut;

    @FXML
    private VBox root;
    @FXML
    private Label date;
    @FXML
    private Label closed;
    @FXML
    private TextField filter;
    @FXML
    private HBox parts;
    @FXML
    private ListView<TodayRow> visits;
    @FXML
    private Label nothing;

    public TodayView(TodayViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        visits.requestFocus();
    }

    @Override
    public void shown() {
        model.begin();
    }

    @FXML
    private void initialize() {
        date.textProperty().bind(model.dateProperty());
        closed.textProperty().bind(model.closedProperty());
        closed.managedProperty().bind(closed.visibleProperty());
        closed.visibleProperty().bind(model.closedProperty().isNotEmpty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        for (Part part : Part.values()) {
            partButtons.add(partButton(part));
        }
        parts.getChildren().setAll(partButtons);
        model.partProperty().subscribe(this::press);
        visits.setFixedCellSize(TodayCell.HEIGHT);
        visits.setCellFactory(list -> cell());
        visits.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !showing) {
                model.choose(row);
            }
        });
        model.listProperty().subscribe(this::show);
        model.toNowProperty().subscribe((before, now) -> {
            toNow = true;
            visits.requestLayout();
        });
        visits.sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(laidOut);
            }
            if (scene != null) {
                scene.addPostLayoutPulseListener(laidOut);
            }
        });
        new TodayKeys(model, root, filter, visits).listen();
    }

    private TodayCell cell() {
        TodayCell cell = new TodayCell(() -> model.listProperty().get().now());
        cell.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !cell.isEmpty()) {
                model.showOnCalendar();
            }
        });
        cells.add(cell);
        return cell;
    }

    private ToggleButton partButton(Part part) {
        ToggleButton button = new ToggleButton();
        button.setId("part" + part.name());
        button.getStyleClass().add("part-button");
        button.setMnemonicParsing(false);
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(press -> {
            model.partProperty().set(part);
            press(part);
            visits.requestFocus();
        });
        return button;
    }

    private void press(Part pressed) {
        for (Part part : Part.values()) {
            partButtons.get(part.ordinal()).setSelected(part == pressed);
        }
    }

    private void show(TodayList list) {
        for (Part part : Part.values()) {
            partButtons.get(part.ordinal())
                    .setText(model.texts().get("today.part." + part.name(), list.counts().getOrDefault(part, 0L)));
        }
        nothing.setText(list.nothing());
        showing = true;
        put(list.rows());
        if (list.chosen() < 0) {
            visits.getSelectionModel().clearSelection();
        } else {
            visits.getSelectionModel().clearAndSelect(list.chosen());
            visits.getFocusModel().focus(list.chosen());
            reveal(list.chosen());
        }
        showing = false;
        cells.forEach(TodayCell::mark);
    }

    /** Where nothing comes or goes, only what has changed is put in place; else the same visit stays on top. */
    private void put(List<TodayRow> rows) {
        List<TodayRow> before = visits.getItems();
        if (before.size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!before.get(i).equals(rows.get(i))) {
                    before.set(i, rows.get(i));
                }
            }
            return;
        }
        int top = firstInSight();
        UUID onTop = top < before.size() ? before.get(top).visit().id() : null;
        visits.getItems().setAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).visit().id().equals(onTop)) {
                visits.scrollTo(i);
            }
        }
    }

    private int firstInSight() {
        return visits.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    /** Scrolls only where the row is out of sight. */
    private void reveal(int row) {
        if (visits.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            int last = firstInSight() + (int) (visits.getHeight() / TodayCell.HEIGHT) - 1;
            if (row < firstInSight()) {
                visits.scrollTo(row);
            } else if (row > last) {
                visits.scrollTo(firstInSight() + row - last);
            }
        }
    }

    private void laidOut() {
        if (toNow) {
            toNow = false;
            scrollToNow();
        }
    }

    private void scrollToNow() {
        visits.scrollTo(Math.max(0, model.listProperty().get().beginning() - BEFORE_NOW));
    }
}
