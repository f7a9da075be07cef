package clinicdesk.ui.hours;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/** All that decides when one doctor works. */
final class DoctorHoursView implements HoursPart {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final DoctorHoursViewModel model;
    private final WeekView week;
    private final Parent root;

    @FXML
    private Circle dot;
    @FXML
    private Label name;
    @FXML
    private Label speciality;
    @FXML
    private Node readOnly;
    @FXML
    private StackPane weekPlace;
    @FXML
    private StackPane leavePlace;
    @FXML
    private StackPane specialPlace;
    @FXML
    private TextField places;
    @FXML
    private Label placesProblem;
    @FXML
    private Node placesSave;

    DoctorHoursView(DoctorHoursViewModel model) {
        this.model = model;
        this.week = new WeekView(model.week());
        this.root = Views.load(this, model.desk().texts());
        root.getStyleClass().add(DoctorDot.styleClass(model.doctor()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event) && model.desk().mayChange()) {
                week.save();
                event.consume();
            }
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        week.focus();
    }

    @FXML
    private void initialize() {
        boolean may = model.desk().mayChange();
        dot.getStyleClass().add("entry-dot");
        name.setText(model.doctor().name());
        speciality.setText(Objects.requireNonNullElse(model.doctor().specialization(), ""));
        Inputs.show(readOnly, !may);
        weekPlace.getChildren().add(week.root());
        leavePlace.getChildren().add(new LeaveView(model.leave()).root());
        specialPlace.getChildren().add(new SpecialView(model.special()).root());
        Forms.bind(places, placesProblem, model.places().places());
        places.setEditable(may);
        Inputs.onEnter(this::savePlaces, places);
        Inputs.show(placesSave, may);
    }

    @FXML
    private void savePlaces() {
        model.places().save();
    }
}
