package clinicdesk.ui.directory;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The form of a doctor. */
final class DoctorView implements FormPart {

    private final DoctorViewModel model;
    private final Parent root;

    @FXML
    private Node withoutHours;
    @FXML
    private Node form;
    @FXML
    private Node hours;
    @FXML
    private TextField name;
    @FXML
    private Label nameProblem;
    @FXML
    private ComboBox<String> specialization;
    @FXML
    private Label specializationProblem;
    @FXML
    private ComboBox<String> department;
    @FXML
    private Label departmentProblem;
    @FXML
    private TextField phone;
    @FXML
    private Label phoneProblem;
    @FXML
    private TextField email;
    @FXML
    private Label emailProblem;
    @FXML
    private ComboBox<Integer> colour;
    @FXML
    private ComboBox<RoomPick> room;

    DoctorView(DoctorViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        FormControls.focus(name, specialization.getEditor(), department.getEditor(), phone, email);
    }

    @FXML
    private void initialize() {
        Forms.bind(name, nameProblem, model.name());
        FormControls.suggest(specialization, model.specializations(), model.specialization(), specializationProblem);
        FormControls.suggest(department, model.departments(), model.department(), departmentProblem);
        Forms.bind(phone, phoneProblem, model.phone());
        Forms.bind(email, emailProblem, model.email());
        FormControls.colours(colour, model.colourProperty(), model.texts());
        FormControls.rooms(room, model.rooms(), model.roomProperty());
        form.setDisable(!model.desk().mayChange());
        model.newProperty().subscribe(isNew -> FormControls.show(hours, !isNew));
        model.withoutHoursProperty().subscribe(none -> FormControls.show(withoutHours, none));
    }

    @FXML
    private void hours() {
        model.hours();
    }
}
