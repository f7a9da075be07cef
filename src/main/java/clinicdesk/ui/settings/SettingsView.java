package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.frame.Views;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The page of the settings. */
public final class SettingsView implements Screen {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final SettingsViewModel model;
    private final ApiViewModel api;
    private final MailTrialViewModel trial;
    private final Parent root;

    @FXML
    private TextField name;
    @FXML
    private Label nameProblem;
    @FXML
    private TextField phone;
    @FXML
    private Label phoneProblem;
    @FXML
    private TextField address;
    @FXML
    private Label addressProblem;
    @FXML
    private Label zone;
    @FXML
    private ToggleButton clinicPart;
    @FXML
    private ToggleButton lettersPart;
    @FXML
    private Node clinicCards;
    @FXML
    private Node clinicForm;
    @FXML
    private Node programsForm;
    @FXML
    private Node otherForms;
    @FXML
    private StackPane openingPlace;
    @FXML
    private StackPane bookingPlace;
    @FXML
    private StackPane lettersPlace;
    @FXML
    private StackPane apiPlace;
    @FXML
    private ToggleButton light;
    @FXML
    private ToggleButton dark;
    @FXML
    private ToggleButton system;
    @FXML
    private Button save;
    @FXML
    private Label said;

    public SettingsView(SettingsViewModel model, ApiViewModel api, MailTrialViewModel trial) {
        this.model = model;
        this.api = api;
        this.trial = trial;
        this.root = Views.load(this, model.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        api.shown();
        trial.shown();
    }

    @Override
    public void focus() {
        name.requestFocus();
    }

    @FXML
    private void initialize() {
        Forms.bind(name, nameProblem, model.name());
        Forms.bind(phone, phoneProblem, model.phone());
        Forms.bind(address, addressProblem, model.address());
        zone.setText(model.zone());
        openingPlace.getChildren().add(new OpeningView(model.opening()).root());
        bookingPlace.getChildren().add(new BookingSettingsView(model.booking()).root());
        lettersPlace.getChildren().add(new LettersSettingsView(model.letters(), trial, model.isSample()).root());
        apiPlace.getChildren().add(new ApiView(api).root());
        clinicForm.disableProperty().bind(model.editableProperty().not());
        programsForm.disableProperty().bind(model.editableProperty().not());
        otherForms.disableProperty().bind(model.editableProperty().not());
        lettersPlace.disableProperty().bind(model.editableProperty().not());
        save.disableProperty().bind(model.editableProperty().not());
        Forms.bindProblem(said, model.saidProperty());
        ToggleGroup looks = new ToggleGroup();
        tie(light, Theme.LIGHT, looks, model.lookProperty());
        tie(dark, Theme.DARK, looks, model.lookProperty());
        tie(system, Theme.SYSTEM, looks, model.lookProperty());
        ToggleGroup parts = new ToggleGroup();
        tie(clinicPart, SettingsPart.CLINIC, parts, model.partProperty());
        tie(lettersPart, SettingsPart.LETTERS, parts, model.partProperty());
        show(clinicCards, SettingsPart.CLINIC);
        show(lettersPlace, SettingsPart.LETTERS);
    }

    private void show(Node cards, SettingsPart part) {
        cards.visibleProperty().bind(model.partProperty().isEqualTo(part));
        cards.managedProperty().bind(cards.visibleProperty());
    }

    /** One is always chosen: a second press on it changes nothing. */
    private static <T> void tie(ToggleButton button, T choice, ToggleGroup group, ObjectProperty<T> chosen) {
        button.setToggleGroup(group);
        chosen.subscribe(now -> button.setSelected(now == choice));
        button.setOnAction(event -> {
            chosen.set(choice);
            button.setSelected(true);
        });
    }

    private void pressed(KeyEvent event) {
        if (SAVE.match(event)) {
            model.save();
            event.consume();
        }
    }

    @FXML
    private void about() {
        model.about();
    }

    @FXML
    private void save() {
        model.save();
    }
}
