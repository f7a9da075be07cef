package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The fields for the opening hours and days. */
public final class OpeningView {

    private final OpeningViewModel model;
    private final Parent root;

    @FXML
    private TextField opens;
    @FXML
    private Label opensProblem;
    @FXML
    private TextField closes;
    @FXML
    private Label closesProblem;
    @FXML
    private HBox days;
    @FXML
    private Label daysProblem;

    public OpeningView(OpeningViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Forms.bind(opens, opensProblem, model.opens());
        Forms.bind(closes, closesProblem, model.closes());
        Forms.bindProblem(daysProblem, model.daysProblemProperty());
        DayOfWeek first = WeekFields.of(model.locale()).getFirstDayOfWeek();
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            days.getChildren().add(button(first.plus(i)));
        }
    }

    private ToggleButton button(DayOfWeek day) {
        ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT_STANDALONE, model.locale()));
        button.setId("day-" + day.getValue());
        button.setMnemonicParsing(false);
        button.setMinWidth(40);
        button.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, model.locale()));
        button.selectedProperty().bindBidirectional(model.openOn(day));
        return button;
    }
}
