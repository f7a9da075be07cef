package clinicdesk.ui.hours;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The dates with hours of their own. */
final class SpecialView {

    private static final KeyCombination ADD = new KeyCodeCombination(KeyCode.INSERT, KeyCombination.ALT_DOWN);
    private static final KeyCombination REMOVE = new KeyCodeCombination(KeyCode.DELETE, KeyCombination.ALT_DOWN);

    private final SpecialViewModel model;
    private final Parent root;

    @FXML
    private StackPane listPlace;
    @FXML
    private Node form;
    @FXML
    private TextField date;
    @FXML
    private VBox stretches;
    @FXML
    private Label has;
    @FXML
    private Label problem;

    SpecialView(SpecialViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.desk().texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        HoursDesk desk = model.desk();
        listPlace.getChildren().add(new ListedRows<>(model.days(),
                line -> new RemovableRow(desk, line, () -> model.remove(line.of())), desk.texts().get("special.none")));
        Inputs.show(form, desk.mayChange());
        Inputs.tieDate(date, model.date(), desk.words());
        Inputs.onEnter(this::save, date);
        Forms.bindProblem(has, model.hasProperty());
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.onRefused(this::focusProblem);
        model.spans().addListener((ListChangeListener<SpanFields>) change -> lay());
        lay();
    }

    private void lay() {
        int place = focusedPlace();
        List<SpanRowView> rows = new ArrayList<>();
        for (SpanFields fields : model.spans()) {
            rows.add(new SpanRowView(model, fields, rows.size(), this::save));
        }
        stretches.getChildren().setAll(rows);
        Forms.bindProblem(problem, Inputs.firstProblem(Stream.concat(Stream.of(model.date()), model.spans().stream()
                .flatMap(fields -> Stream.of(fields.from(), fields.to()))).toList()));
        if (place >= 0) {
            rows.get(Math.min(place, rows.size() - 1)).focus();
        }
    }

    private Stream<SpanRowView> rows() {
        return stretches.getChildren().stream().map(SpanRowView.class::cast);
    }

    /** The place of the stretch that has the keyboard, or -1. */
    private int focusedPlace() {
        Node focus = stretches.getScene() == null ? null : stretches.getScene().getFocusOwner();
        List<SpanRowView> rows = rows().toList();
        return rows.indexOf(rows.stream().filter(row -> row.holds(focus)).findFirst().orElse(null));
    }

    private void pressed(KeyEvent event) {
        int place = focusedPlace();
        if (ADD.match(event)) {
            add(place < 0 ? model.spans().size() - 1 : place);
            event.consume();
        } else if (REMOVE.match(event) && place >= 0) {
            model.remove(model.spans().get(place));
            event.consume();
        }
    }

    private void add(int after) {
        SpanFields another = model.add(model.spans().get(after));
        rows().filter(row -> row.shows(another)).forEach(SpanRowView::focus);
    }

    @FXML
    private void addStretch() {
        add(model.spans().size() - 1);
    }

    /** What is wrong gets the keyboard. */
    private void focusProblem() {
        if (!model.date().problemProperty().get().isEmpty()) {
            date.requestFocus();
            return;
        }
        for (SpanRowView row : rows().toList()) {
            if (row.focusProblem()) {
                return;
            }
        }
    }

    @FXML
    private void save() {
        model.save();
        if (model.date().value().isEmpty()) {
            date.requestFocus();
        }
    }
}
