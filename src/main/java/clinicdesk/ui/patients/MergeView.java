package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.appointment.PatientWords;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.patients.MergeField.Choice;
import clinicdesk.ui.patients.MergeViewModel.SideBySide;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two records side by side, over the window: which of them, and what is kept. */
public final class MergeView implements Screen {

    private final MergeViewModel model;
    private final List<MergeRow> rows = new ArrayList<>();
    private final Parent node;
    private boolean pairShown;

    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private VBox searchPart;
    @FXML
    private TextField search;
    @FXML
    private ListView<PatientRow> found;
    @FXML
    private VBox pairPart;
    @FXML
    private Label keep;
    @FXML
    private Label away;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox lines;
    @FXML
    private VBox clashBox;
    @FXML
    private VBox clashes;
    @FXML
    private Button go;
    @FXML
    private Button swap;
    @FXML
    private Button leave;

    public MergeView(MergeViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        if (pairShown) {
            rows.stream().filter(MergeRow::isChoice).findFirst().<Node>map(row -> row).orElse(go).requestFocus();
        } else {
            search.requestFocus();
        }
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        search.textProperty().bindBidirectional(model.typedProperty());
        found.setFixedCellSize(RecordCell.TALL);
        PatientWords words = new PatientWords(model.desk(), Texts.of("ui/appointment", model.texts().locale()));
        found.setCellFactory(list -> {
            RecordCell cell = new RecordCell(words, model.texts());
            cell.setOnMouseClicked(click -> take());
            return cell;
        });
        model.found().addListener((ListChangeListener<PatientRow>) change -> list());
        go.setOnAction(click -> model.merge());
        swap.setOnAction(click -> model.swap());
        leave.setOnAction(click -> model.close());
        model.shownProperty().subscribe(this::show);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list();
    }

    private void list() {
        found.getItems().setAll(model.found());
        found.getSelectionModel().clearAndSelect(0);
    }

    private void take() {
        PatientRow row = found.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.with(row.patient());
        }
    }

    private void show(@Nullable SideBySide both) {
        boolean began = !pairShown && both != null;
        pairShown = both != null;
        set(searchPart, both == null);
        set(pairPart, both != null);
        if (both == null) {
            return;
        }
        keep.setText(model.texts().get("merge.kept", both.keep()));
        away.setText(model.texts().get("merge.away", both.away()));
        fill(both.rows());
        clashes.getChildren().setAll(both.clashes().stream().map(Label::new).toList());
        set(clashBox, !both.clashes().isEmpty());
        if (began && node != null && node.getScene() != null) {
            focus();
        }
    }

    /** The keyboard stays where it is when a row says something else. */
    private void fill(List<MergeViewModel.Row> shown) {
        if (!rows.stream().map(MergeRow::field).toList()
                .equals(shown.stream().map(MergeViewModel.Row::field).toList())) {
            rows.clear();
            shown.forEach(row -> rows.add(new MergeRow(model.texts(), row.field(), model::choose)));
            lines.getChildren().setAll(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(shown.get(i));
        }
    }

    private void pressed(KeyEvent event) {
        boolean used = event.getCode() == KeyCode.TAB
                ? tab(event.isShiftDown() ? -1 : 1)
                : pairShown ? inPair(event) : inSearch(event);
        if (used) {
            event.consume();
        }
    }

    private boolean inSearch(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> take();
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean inPair(KeyEvent event) {
        Node focus = root.getScene().getFocusOwner();
        MergeRow row = focus instanceof MergeRow one ? one : null;
        switch (event.getCode()) {
            case UP -> step(row, -1);
            case DOWN -> step(row, 1);
            case S -> model.swap();
            case ENTER -> {
                if (row == null) {
                    return false;
                }
                model.merge();
            }
            case LEFT -> choose(row, Choice.KEEP);
            case RIGHT -> choose(row, Choice.AWAY);
            case B -> choose(row, Choice.BOTH);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(@Nullable MergeRow row, Choice choice) {
        if (row != null) {
            model.choose(row.field(), choice);
        }
    }

    /** To the next row in which there is something to choose. */
    private void step(@Nullable MergeRow from, int direction) {
        int at = from == null ? direction > 0 ? -1 : rows.size() : rows.indexOf(from);
        for (int next = at + direction; next >= 0 && next < rows.size(); next += direction) {
            if (rows.get(next).isChoice()) {
                rows.get(next).requestFocus();
                bringIntoSight(rows.get(next));
                return;
            }
        }
    }

    private void bringIntoSight(Node row) {
        double hidden = lines.getHeight() - scroll.getViewportBounds().getHeight();
        double middle = row.getBoundsInParent().getCenterY() - scroll.getViewportBounds().getHeight() / 2;
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(middle / hidden, 0, 1));
    }

    /** Tab stays in the box: what lies beneath it cannot be seen well. */
    private boolean tab(int direction) {
        Node focus = root.getScene().getFocusOwner();
        if (!pairShown) {
            search.requestFocus();
            return true;
        }
        List<Node> stops = new ArrayList<>(List.of(go, swap, leave));
        rows.stream().filter(MergeRow::isChoice).findFirst().ifPresent(first -> stops.addFirst(first));
        int at = focus instanceof MergeRow ? 0 : stops.indexOf(focus);
        stops.get(Math.floorMod(at + direction, stops.size())).requestFocus();
        return true;
    }

    private static void set(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
