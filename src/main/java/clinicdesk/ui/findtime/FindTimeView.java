package clinicdesk.ui.findtime;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The panel in which a free time is found. */
public final class FindTimeView implements Screen {

    private final FindTimeViewModel model;
    private final FindTimeFields fields;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Button close;
    @FXML
    private TextField from;
    @FXML
    private Label fromProblem;
    @FXML
    private ComboBox<@Nullable Whose> whose;
    @FXML
    private ComboBox<@Nullable KindOfVisit> kind;
    @FXML
    private TextField minutes;
    @FXML
    private Label minutesProblem;
    @FXML
    private Node patientPart;
    @FXML
    private Label patient;
    @FXML
    private Button anybody;
    @FXML
    private ListView<FreeRow> found;
    @FXML
    private Label said;
    @FXML
    private Button take;
    @FXML
    private Button more;

    public FindTimeView(FindTimeViewModel model) {
        this.model = model;
        this.fields = model.fields();
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    /** Puts the cursor where one says from when. */
    @Override
    public void focus() {
        from.requestFocus();
    }

    @FXML
    private void initialize() {
        Forms.bind(from, fromProblem, fields.from());
        Forms.bind(minutes, minutesProblem, fields.minutes());
        whose.setItems(fields.everybody());
        whose.valueProperty().bindBidirectional(fields.whoseProperty());
        kind.setItems(fields.kinds());
        kind.valueProperty().bindBidirectional(fields.kindProperty());
        patient.textProperty().bind(model.forWhomProperty());
        Shown.when(patientPart, model.forWhomProperty().isNotEmpty());
        Shown.when(anybody, model.forFormProperty().not());
        anybody.setOnAction(click -> model.dropPatient());
        bindFound();
        close.setOnAction(click -> model.close());
        take.setOnAction(click -> model.take());
        more.setOnAction(click -> model.more());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void bindFound() {
        found.setItems(model.rows());
        found.setFixedCellSize(FreeCell.HEIGHT);
        found.setCellFactory(list -> new FreeCell(model::choose, model::take));
        model.chosenProperty().subscribe(at -> {
            found.getSelectionModel().clearAndSelect(at.intValue());
            if (at.intValue() >= 0) {
                found.scrollTo(Math.max(0, at.intValue() - 3));
            }
        });
        Shown.when(found, model.saidProperty().isEmpty());
        said.textProperty().bind(model.saidProperty());
        Shown.when(said, model.saidProperty().isNotEmpty());
        take.disableProperty().bind(model.chosenProperty().lessThan(0));
        more.disableProperty().bind(model.moreProperty().not());
    }

    /** The arrows choose while she types; a list that is open keeps its own. */
    private void pressed(KeyEvent key) {
        boolean inList = key.getTarget() instanceof ComboBoxBase<?>;
        boolean popup = key.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown() || popup) {
            return;
        }
        KeyCode code = key.getCode();
        if (code == KeyCode.ESCAPE) {
            model.close();
        } else if (code == KeyCode.ENTER && !(key.getTarget() instanceof ButtonBase)) {
            model.take();
        } else if ((code == KeyCode.UP || code == KeyCode.DOWN) && !inList) {
            model.move(code == KeyCode.UP ? -1 : 1);
        } else {
            return;
        }
        key.consume();
    }
}
