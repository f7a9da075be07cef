package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** The day at a glance, in the side panel while no visit is chosen. */
public final class DayPanelView implements Screen {

    private final DayPanelViewModel model;
    private final Parent node;
    @FXML
    private Label weekday;
    @FXML
    private Label date;
    @FXML
    private Label visits;
    @FXML
    private Label waiting;
    @FXML
    private Node lateBox;
    @FXML
    private Label late;

    public DayPanelView(DayPanelViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        node().requestFocus();
    }

    @FXML
    private void initialize() {
        weekday.textProperty().bind(model.weekdayProperty());
        date.textProperty().bind(model.dateProperty());
        visits.textProperty().bind(model.visitsProperty());
        waiting.textProperty().bind(model.waitingProperty());
        late.textProperty().bind(model.lateProperty());
        Shown.when(lateBox, model.lateProperty().isNotEmpty());
    }
}
