package clinicdesk.ui.directory;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** The form of a kind of visit. */
final class VisitTypeView implements FormPart {

    private final VisitTypeViewModel model;
    private final Parent root;

    @FXML
    private Node form;
    @FXML
    private TextField name;
    @FXML
    private Label nameProblem;
    @FXML
    private TextField minutes;
    @FXML
    private Label minutesProblem;
    @FXML
    private TextField before;
    @FXML
    private Label beforeProblem;
    @FXML
    private TextField after;
    @FXML
    private Label afterProblem;
    @FXML
    private ComboBox<Integer> colour;
    @FXML
    private FlowPane rooms;
    @FXML
    private ComboBox<ReminderChoice> reminders;
    @FXML
    private Node reminderHoursPlace;
    @FXML
    private TextField reminderHours;
    @FXML
    private Label reminderHoursProblem;

    VisitTypeView(VisitTypeViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        FormControls.focus(name, minutes, before, after, reminderHours);
    }

    @FXML
    private void initialize() {
        Forms.bind(name, nameProblem, model.name());
        Forms.bind(minutes, minutesProblem, model.minutes());
        Forms.bind(before, beforeProblem, model.before());
        Forms.bind(after, afterProblem, model.after());
        FormControls.colours(colour, model.colourProperty(), model.texts());
        bindReminders();
        form.setDisable(!model.desk().mayChange());
        model.offered().addListener((ListChangeListener<RoomPick>) change -> layRooms());
        model.roomsProperty().subscribe(this::tick);
        layRooms();
    }

    private void bindReminders() {
        Forms.bind(reminderHours, reminderHoursProblem, model.reminderHours());
        reminders.getItems().setAll(ReminderChoice.values());
        reminders.setConverter(FormControls.inWords(choice -> model.texts().get("type.reminders." + choice.name())));
        reminders.valueProperty().bindBidirectional(model.remindersProperty());
        reminders.valueProperty().subscribe(
                choice -> FormControls.show(reminderHoursPlace, choice == ReminderChoice.OWN));
    }

    private void layRooms() {
        rooms.getChildren().setAll(model.offered().stream().map(this::box).toList());
    }

    private CheckBox box(RoomPick room) {
        UUID id = Objects.requireNonNull(room.id());
        CheckBox box = new CheckBox(room.name());
        box.setMnemonicParsing(false);
        box.setUserData(id);
        box.setSelected(model.roomsProperty().getValue().contains(id));
        box.setOnAction(event -> model.tick(id, box.isSelected()));
        return box;
    }

    private void tick(Set<UUID> ticked) {
        rooms.getChildren().forEach(box -> ((CheckBox) box).setSelected(ticked.contains((UUID) box.getUserData())));
    }
}
