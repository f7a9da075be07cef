package clinicdesk.ui.appointment;

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

/** The fields of a new patient, inside the form. */
final class NewPatientView {

    private static final int ROWS_SHOWN = 3;

    private final NewPatient model;
    private final PatientWords words;
    private final Acts acts;
    private final Parent node;
    @FXML
    private Button searchAgain;
    @FXML
    private TextField newName;
    @FXML
    private Label newNameProblem;
    @FXML
    private TextField newBirthDate;
    @FXML
    private Label newBirthDateProblem;
    @FXML
    private TextField newPhone;
    @FXML
    private Label newPhoneProblem;
    @FXML
    private TextField newEmail;
    @FXML
    private Label newEmailProblem;
    @FXML
    private Label namesHidden;
    @FXML
    private Node alikeBox;
    @FXML
    private Label alikeHint;
    @FXML
    private ListView<PatientRow> alike;

    /**
     * What leads away from a new patient.
     *
     * @param search goes back to the search
     * @param takeAlike takes the marked one of those alike
     */
    record Acts(Runnable search, Runnable takeAlike) {}

    NewPatientView(NewPatient model, PatientWords words, Acts acts) {
        this.model = model;
        this.words = words;
        this.acts = acts;
        this.node = Views.load(this, words.texts());
    }

    Parent node() {
        return node;
    }

    @FXML
    private void initialize() {
        bind(newName, NewPatient.NAME, newNameProblem);
        bind(newBirthDate, NewPatient.BIRTH_DATE, newBirthDateProblem);
        bind(newPhone, NewPatient.PHONE, newPhoneProblem);
        bind(newEmail, NewPatient.EMAIL, newEmailProblem);
        searchAgain.setOnAction(click -> acts.search().run());
        Shown.when(namesHidden, words.desk().privacy().hiddenProperty());
        bindAlike();
    }

    private void bindAlike() {
        AlikePatients patients = model.alike();
        alike.setItems(patients.rows());
        alike.setFixedCellSize(PatientCell.HEIGHT);
        alike.setCellFactory(list -> new PatientCell(words, row -> take()));
        patients.rows().addListener((ListChangeListener<PatientRow>) change -> showAlike());
        patients.highlightedProperty().subscribe(at -> mark(at.intValue()));
        patients.askingProperty().subscribe(asking -> alikeHint
                .setText(words.texts().get(asking ? "booking.alike.ask" : "booking.alike.hint")));
        showAlike();
    }

    private void showAlike() {
        int rows = model.alike().rows().size();
        double height = Math.min(rows, ROWS_SHOWN) * PatientCell.HEIGHT + 2;
        alike.setMinHeight(height);
        alike.setPrefHeight(height);
        Shown.set(alikeBox, rows > 0);
        mark(model.alike().highlightedProperty().get());
    }

    private void mark(int at) {
        alike.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            alike.scrollTo(Math.max(0, at - ROWS_SHOWN + 1));
        }
    }

    /** A click on a row has marked it. */
    private void take() {
        model.alike().highlightedProperty().set(alike.getSelectionModel().getSelectedIndex());
        acts.takeAlike().run();
    }

    boolean isField(Object target) {
        return target == newName || target == newBirthDate || target == newPhone || target == newEmail;
    }

    /** Names are hidden or shown again. */
    void retell() {
        alike.refresh();
    }

    private void bind(TextField field, String name, Label problem) {
        field.textProperty().bindBidirectional(model.field(name));
        field.visibleProperty().bind(words.desk().privacy().hiddenProperty().not());
        Problems.beside(problem, model.problemOf(name), field);
    }

    /** The first field that is wrong, else the first that is empty. */
    Node firstToFill() {
        for (TextField field : new TextField[]{newName, newBirthDate, newPhone, newEmail}) {
            if (Problems.isWrong(field)) {
                return field;
            }
        }
        return newName.getText().isBlank() ? newName : newBirthDate;
    }
}
