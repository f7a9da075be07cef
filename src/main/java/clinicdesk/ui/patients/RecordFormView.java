package clinicdesk.ui.patients;

import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.appointment.PatientWords;
import clinicdesk.ui.frame.Views;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form of a patient's record. */
final class RecordFormView {

    private final RecordFormViewModel model;
    private final Map<String, FormField> byName = new LinkedHashMap<>();
    private final Parent node;

    @FXML
    private Label title;
    @FXML
    private Node staleBox;
    @FXML
    private ScrollPane body;
    @FXML
    private Label hidden;
    @FXML
    private VBox alikePart;
    @FXML
    private VBox alike;
    @FXML
    private FormField family;
    @FXML
    private FormField given;
    @FXML
    private FormField birthDate;
    @FXML
    private FormField phone;
    @FXML
    private FormField email;
    @FXML
    private FormField language;
    @FXML
    private CheckBox reminders;
    @FXML
    private FormField alerts;
    @FXML
    private HBox usualAlerts;
    @FXML
    private FormField insurer;
    @FXML
    private FormField insuranceNumber;
    @FXML
    private FormField notes;

    RecordFormView(RecordFormViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    Parent node() {
        return node;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        staleBox.visibleProperty().bind(model.staleProperty());
        staleBox.managedProperty().bind(staleBox.visibleProperty());
        bind(RecordFields.FAMILY, family);
        bind(RecordFields.GIVEN, given);
        bind(RecordFields.BIRTH_DATE, birthDate);
        bind(RecordFields.PHONE, phone);
        bind(RecordFields.EMAIL, email);
        bind(RecordFields.LANGUAGE, language);
        bind(RecordFields.ALERTS, alerts);
        bind(RecordFields.INSURER, insurer);
        bind(RecordFields.INSURANCE_NUMBER, insuranceNumber);
        bind(RecordFields.NOTES, notes);
        reminders.selectedProperty().bindBidirectional(model.fields().remindersProperty());
        usual("alert.button.interpreter", "alert.interpreter");
        usual("alert.button.wheelchair", "alert.wheelchair");
        usual("alert.button.allergy", "alert.allergy");
        usual("alert.button.callFirst", "alert.callFirst");
        model.alike().addListener((ListChangeListener<PatientRow>) change -> showAlike());
        model.hiddenProperty().subscribe(now -> showAlike());
        body.visibleProperty().bind(model.hiddenProperty().map(names -> !names));
        hidden.visibleProperty().bind(model.hiddenProperty());
    }

    private void showAlike() {
        PatientWords words = model.rowWords();
        alike.getChildren().setAll(model.alike().stream().map(row -> {
            String said = words.name(row.patient()) + " · " + words.facts(row);
            return RecordRows.button(new Label(said), said, () -> model.take(row));
        }).toList());
        alikePart.setVisible(!model.alike().isEmpty());
        alikePart.setManaged(alikePart.isVisible());
    }

    private void bind(String name, FormField field) {
        field.bind(model.fields().field(name), model.fields().otherProperty(name));
        byName.put(name, field);
    }

    /** A usual alert: a press puts its word into the text, where what belongs to it can be typed, or takes it out. */
    private void usual(String label, String key) {
        String word = model.texts().get(key);
        ToggleButton button = new ToggleButton(model.texts().get(label));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("usual-alert");
        button.setOnAction(press -> {
            model.toggleAlert(word);
            if (button.isSelected() && word.endsWith(":")) {
                alerts.input().requestFocus();
                alerts.input().end();
            }
        });
        model.fields().field(RecordFields.ALERTS).textProperty()
                .subscribe(text -> button.setSelected(new AlertWords(text).has(word)));
        usualAlerts.getChildren().add(button);
    }

    /** The form has just been opened. */
    void begin() {
        body.setVvalue(0);
        focus(model.wanted());
        input(model.wanted()).selectAll();
    }

    /** Where something is wrong, else where one begins. */
    void focus() {
        focus(model.fields().firstWrong().orElse(model.wanted()));
    }

    /** What a scroll pane holds is in no window before the pane has its looks, and can have no keyboard. */
    private void focus(String name) {
        node.applyCss();
        input(name).requestFocus();
    }

    private TextInputControl input(String name) {
        return Objects.requireNonNull(byName.get(name)).input();
    }

    @FXML
    void save() {
        model.save();
        model.fields().firstWrong().ifPresent(this::focus);
    }

    @FXML
    private void leave() {
        model.leave();
    }
}
