package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** The part of the settings that lets other programs in. */
final class ApiView {

    private final ApiViewModel model;
    private final Parent root;

    @FXML
    private CheckBox apiOn;
    @FXML
    private TextField apiPort;
    @FXML
    private Label apiPortProblem;
    @FXML
    private Label apiSaid;
    @FXML
    private StackPane tokensPlace;

    ApiView(ApiViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
        root.disableProperty().bind(model.editableProperty().not());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Forms.bind(apiPort, apiPortProblem, model.port());
        Forms.bindProblem(apiSaid, model.saidProperty());
        apiPort.disableProperty().bind(model.onProperty().or(model.turningProperty()));
        model.onProperty().subscribe(this::showWhetherOn);
        model.turningProperty().subscribe(this::showWhetherOn);
        apiOn.setOnAction(click -> {
            model.turn(apiOn.isSelected());
            showWhetherOn();
        });
        tokensPlace.getChildren().add(new TokensView(model.tokens()).root());
    }

    /** What is so, not what was clicked. */
    private void showWhetherOn() {
        if (!model.turningProperty().get()) {
            apiOn.setSelected(model.onProperty().get());
        }
    }
}
