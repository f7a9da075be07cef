package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The fields for when patients are reminded. */
final class RemindersView {

    private final RemindersViewModel model;
    private final Parent root;

    @FXML
    private TextField reminderHours;
    @FXML
    private Label reminderHoursProblem;
    @FXML
    private TextField usefulMinutes;
    @FXML
    private Label usefulMinutesProblem;

    RemindersView(RemindersViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Forms.bind(reminderHours, reminderHoursProblem, model.hours());
        Forms.bind(usefulMinutes, usefulMinutesProblem, model.usefulMinutes());
    }
}
