package clinicdesk.ui.start;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import clinicdesk.ui.settings.MailView;
import clinicdesk.ui.settings.OpeningView;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The first thing that anybody sees of Clinic Desk. */
public final class StartView {

    private static final double ZONE_HEIGHT = 28;
    private static final int ZONES_AT_ONCE = 5;

    private final StartViewModel model;
    private final Parent root;

    @FXML
    private Node choices;
    @FXML
    private ProgressIndicator working;
    @FXML
    private TextField name;
    @FXML
    private Label nameProblem;
    @FXML
    private TextField zone;
    @FXML
    private Label zoneProblem;
    @FXML
    private ListView<String> zones;
    @FXML
    private TextField doctor;
    @FXML
    private Label doctorProblem;
    @FXML
    private StackPane openingPlace;
    @FXML
    private CheckBox mailNow;
    @FXML
    private StackPane mailPlace;

    public StartView(StartViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Forms.bind(name, nameProblem, model.name());
        Forms.bind(zone, zoneProblem, model.zone());
        Forms.bind(doctor, doctorProblem, model.doctor());
        openingPlace.getChildren().add(new OpeningView(model.opening()).root());
        mailPlace.getChildren().add(new MailView(model.mail()).root());
        mailNow.selectedProperty().bindBidirectional(model.mailNowProperty());
        mailPlace.visibleProperty().bind(model.mailNowProperty());
        mailPlace.managedProperty().bind(model.mailNowProperty());
        choices.disableProperty().bind(model.workingProperty());
        working.visibleProperty().bind(model.workingProperty());
        showZones();
    }

    private void showZones() {
        zones.setItems(model.zones());
        zones.setFixedCellSize(ZONE_HEIGHT);
        zones.visibleProperty().bind(Bindings.isNotEmpty(model.zones()));
        zones.managedProperty().bind(zones.visibleProperty());
        zones.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(model.zones().size(), ZONES_AT_ONCE) * ZONE_HEIGHT + 2, model.zones()));
        zones.setOnMouseClicked(event -> choose());
        zone.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInZone);
    }

    /** The list is worked from the field: the keyboard stays where one types. */
    private void pressedInZone(KeyEvent event) {
        if (model.zones().isEmpty()) {
            return;
        }
        int chosen = zones.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = event.getCode() == KeyCode.DOWN ? chosen + 1 : Math.max(0, chosen - 1);
            zones.getSelectionModel().select(Math.min(next, model.zones().size() - 1));
            zones.scrollTo(zones.getSelectionModel().getSelectedIndex());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB && chosen >= 0) {
            zones.getSelectionModel().select(Math.max(0, chosen));
            choose();
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        }
    }

    private void choose() {
        String chosen = zones.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.zone().set(chosen);
            zone.positionCaret(chosen.length());
        }
    }

    @FXML
    private void setUp() {
        model.setUp();
    }

    @FXML
    private void lookAround() {
        model.lookAround();
    }
}
