package clinicdesk.ui.waitlist;

import clinicdesk.base.Texts;
import clinicdesk.directory.Patient;
import clinicdesk.ui.appointment.PatientCell;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.appointment.PatientWords;
import clinicdesk.ui.findtime.KindOfVisit;
import clinicdesk.ui.findtime.Whose;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The box in which is filled in for what somebody waits; lies over the window. */
public final class WaitingFormView implements Screen {

    private static final int ROWS_SHOWN = 3;

    private final WaitingFormViewModel model;
    private final WaitingFields fields;
    private final PatientWords words;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private TextField patient;
    @FXML
    private Label patientProblem;
    @FXML
    private Label hint;
    @FXML
    private ListView<PatientRow> found;
    @FXML
    private Label facts;
    @FXML
    private ComboBox<@Nullable Whose> whose;
    @FXML
    private ComboBox<@Nullable KindOfVisit> kind;
    @FXML
    private TextField minutes;
    @FXML
    private Label minutesProblem;
    @FXML
    private HBox days;
    @FXML
    private TextField from;
    @FXML
    private Label fromProblem;
    @FXML
    private TextField to;
    @FXML
    private Label toProblem;
    @FXML
    private CheckBox urgent;
    @FXML
    private TextField note;
    @FXML
    private Label noteProblem;
    @FXML
    private Button save;
    @FXML
    private Button drop;

    public WaitingFormView(WaitingFormViewModel model) {
        this.model = model;
        this.fields = model.fields();
        this.words = new PatientWords(model.desk(), Texts.of("ui/appointment", model.desk().workplace().locale()));
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        if (fields.patient().isChosen()) {
            whose.requestFocus();
        } else {
            patient.requestFocus();
        }
    }

    @Override
    public void shown() {
        patient.setDisable(model.isChange());
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        bindPatient();
        whose.setItems(fields.everybody());
        whose.valueProperty().bindBidirectional(fields.whoseProperty());
        kind.setItems(fields.kinds());
        kind.valueProperty().bindBidirectional(fields.kindProperty());
        Forms.bind(minutes, minutesProblem, fields.minutes());
        Forms.bind(from, fromProblem, fields.from());
        Forms.bind(to, toProblem, fields.to());
        Forms.bind(note, noteProblem, fields.note());
        urgent.selectedProperty().bindBidirectional(fields.urgentProperty());
        for (DayOfWeek day : DayOfWeek.values()) {
            days.getChildren().add(toggle(day, model.desk().workplace().locale()));
        }
        save.setOnAction(click -> model.save());
        drop.setOnAction(click -> model.drop());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node toggle(DayOfWeek day, Locale locale) {
        ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT, locale));
        button.setAccessibleText(day.getDisplayName(TextStyle.FULL, locale));
        button.selectedProperty().bindBidirectional(fields.dayProperty(day));
        button.getStyleClass().add("day-toggle");
        return button;
    }

    private void bindPatient() {
        patient.textProperty().bindBidirectional(fields.patient().typedProperty());
        Forms.bindProblem(patientProblem, fields.patientProblemProperty());
        Forms.bindProblem(hint, model.hintProperty());
        found.setItems(fields.patient().found());
        found.setFixedCellSize(PatientCell.HEIGHT);
        found.setCellFactory(list -> new PatientCell(words, row -> fields.patient().choose(row.patient())));
        fields.patient().found().addListener((ListChangeListener<PatientRow>) change -> sizeList());
        fields.patient().highlightedProperty().subscribe(at -> highlight(at.intValue()));
        fields.patient().chosenProperty().subscribe(this::showChosen);
        model.desk().privacy().hiddenProperty().subscribe((before, hidden) -> retell());
        sizeList();
    }

    /** Names are hidden or shown again. */
    private void retell() {
        found.refresh();
        showChosen(fields.patient().chosenProperty().get());
    }

    private void sizeList() {
        int rows = fields.patient().found().size();
        found.setVisible(rows > 0);
        found.setManaged(rows > 0);
        double height = Math.min(rows, ROWS_SHOWN) * PatientCell.HEIGHT + 2;
        found.setPrefHeight(height);
        found.setMinHeight(height);
    }

    private void highlight(int at) {
        found.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            found.scrollTo(Math.max(0, at - ROWS_SHOWN + 1));
        }
    }

    private void showChosen(@Nullable Patient chosen) {
        facts.setText(chosen == null ? "" : words.facts(chosen));
        facts.setVisible(chosen != null);
        facts.setManaged(chosen != null);
        patient.positionCaret(patient.getLength());
    }

    /** Tab goes round in the box; Enter saves, unless it chooses. */
    private void pressed(KeyEvent key) {
        boolean popup = key.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
        if (key.isShortcutDown() || key.isAltDown() || popup) {
            return;
        }
        boolean inPatient = key.getTarget() == patient;
        KeyCode code = key.getCode();
        if (code == KeyCode.ESCAPE) {
            model.drop();
        } else if (code == KeyCode.ENTER && !(key.getTarget() instanceof ButtonBase)) {
            enter(inPatient);
        } else if (inPatient && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            fields.patient().move(code == KeyCode.UP ? -1 : 1);
        } else if (code == KeyCode.TAB && key.getTarget() == drop && !key.isShiftDown()) {
            focus();
        } else {
            return;
        }
        key.consume();
    }

    private void enter(boolean inPatient) {
        if (!inPatient) {
            model.save();
            return;
        }
        boolean before = fields.patient().isChosen();
        model.enterInPatient();
        if (!before && fields.patient().isChosen() && root.getScene() != null) {
            whose.requestFocus();
        }
    }
}
