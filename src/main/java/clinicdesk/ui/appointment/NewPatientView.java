package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The fields of a new patient, inside the form. */
final class NewPatientView {

    private final NewPatient model;
    private final Runnable onSearch;
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

    /** @param onSearch goes back to the search */
    NewPatientView(NewPatient model, Texts texts, Runnable onSearch) {
        this.model = model;
        this.onSearch = onSearch;
        this.node = Views.load(this, texts);
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
        searchAgain.setOnAction(click -> onSearch.run());
    }

    private void bind(TextField field, String name, Label problem) {
        field.textProperty().bindBidirectional(model.field(name));
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
