package clinicdesk.ui.hours;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The weekly hours of a doctor: a line for each block, and the week at a glance. */
final class WeekView {

    private static final KeyCombination ADD = new KeyCodeCombination(KeyCode.INSERT, KeyCombination.ALT_DOWN);
    private static final KeyCombination REMOVE = new KeyCodeCombination(KeyCode.DELETE, KeyCombination.ALT_DOWN);

    private final WeekViewModel model;
    private final Map<BlockRow, BlockRowView> views = new HashMap<>();
    private final Parent root;

    @FXML
    private HBox headings;
    @FXML
    private VBox rows;
    @FXML
    private HBox both;
    @FXML
    private Label empty;
    @FXML
    private HBox tools;
    @FXML
    private Button copy;
    @FXML
    private HBox saving;
    @FXML
    private Button save;
    @FXML
    private Button drop;
    @FXML
    private Label unsaved;
    @FXML
    private VBox theirsBox;
    @FXML
    private Label theirs;

    WeekView(WeekViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.desk().texts());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        heading("week.day", BlockRowView.DAY);
        heading("week.from", BlockRowView.TIME);
        heading("week.to", BlockRowView.TIME);
        heading("week.validFrom", BlockRowView.DATE);
        heading("week.validTo", BlockRowView.DATE);
        WeekPicture picture = new WeekPicture(model);
        HBox.setHgrow(picture, Priority.ALWAYS);
        both.getChildren().add(picture);
        copy.setText(model.desk().texts().get("week.copy", model.desk().words().weekday(model.copied())));
        Inputs.show(tools, model.desk().mayChange());
        Inputs.show(saving, model.desk().mayChange());
        save.disableProperty().bind(model.unsavedProperty().not());
        drop.visibleProperty().bind(model.unsavedProperty());
        unsaved.visibleProperty().bind(model.unsavedProperty());
        Forms.bindProblem(theirs, model.theirsProperty());
        theirsBox.visibleProperty().bind(model.theirsProperty().isNotEmpty());
        theirsBox.managedProperty().bind(theirsBox.visibleProperty());
        model.onRefused(this::focusProblem);
        model.rows().addListener((ListChangeListener<BlockRow>) change -> lay());
        lay();
    }

    private void heading(String key, double width) {
        Label label = BlockRowView.wide(new Label(model.desk().texts().get(key)), width);
        label.getStyleClass().addAll("muted", "small");
        headings.getChildren().add(label);
    }

    private void lay() {
        ObservableList<BlockRow> all = model.rows();
        views.keySet().retainAll(all);
        List<BlockRowView> shown = all.stream()
                .map(row -> views.computeIfAbsent(row, one -> new BlockRowView(model, one))).toList();
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).setPlace(i);
        }
        int place = focusedPlace();
        rows.getChildren().setAll(shown);
        Inputs.show(empty, shown.isEmpty());
        Inputs.show(headings, !shown.isEmpty());
        if (place >= 0 && !shown.isEmpty()) {
            shown.get(Math.min(place, shown.size() - 1)).focus();
        }
    }

    /** The place of the row that has the keyboard, or -1. */
    private int focusedPlace() {
        Node focus = rows.getScene() == null ? null : rows.getScene().getFocusOwner();
        for (int i = 0; i < rows.getChildren().size(); i++) {
            if (rows.getChildren().get(i) instanceof BlockRowView view && view.holds(focus)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable BlockRow focusedRow() {
        int place = focusedPlace();
        return place < 0 ? null : model.rows().get(place);
    }

    private void pressed(KeyEvent event) {
        if (!model.desk().mayChange()) {
            return;
        }
        BlockRow focused = focusedRow();
        if (ADD.match(event)) {
            add(focused);
            event.consume();
        } else if (REMOVE.match(event) && focused != null) {
            model.remove(focused);
            event.consume();
        }
    }

    private void add(@Nullable BlockRow after) {
        BlockRowView view = views.get(model.add(after));
        if (view != null) {
            view.focus();
        }
    }

    void focus() {
        if (rows.getChildren().isEmpty()) {
            tools.getChildren().getFirst().requestFocus();
        } else if (rows.getChildren().getFirst() instanceof BlockRowView first) {
            first.focus();
        }
    }

    @FXML
    private void addBlock() {
        add(null);
    }

    @FXML
    private void copyDay() {
        model.copy();
    }

    @FXML
    void save() {
        model.save();
    }

    /** The first thing that is wrong gets the keyboard. */
    private void focusProblem() {
        for (Node row : rows.getChildren()) {
            if (row instanceof BlockRowView view && view.focusProblem()) {
                return;
            }
        }
    }

    @FXML
    private void drop() {
        model.drop();
        focus();
    }
}
