package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.frame.Wrapping;
import clinicdesk.ui.settings.TrialRow.State;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card with which the mail server is tried. */
final class MailTrialView {

    private static final int ICON = 16;

    private final MailTrialViewModel model;
    private final Parent root;

    @FXML
    private TextField trialTo;
    @FXML
    private Label trialToProblem;
    @FXML
    private Button trialSend;
    @FXML
    private Button trialStop;
    @FXML
    private VBox trialSteps;
    @FXML
    private Label trialSaid;
    @FXML
    private TitledPane trialDetails;
    @FXML
    private TextArea trialTalk;

    MailTrialView(MailTrialViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Forms.bind(trialTo, trialToProblem, model.to());
        Forms.bindProblem(trialSaid, model.saidProperty());
        trialTo.setOnAction(enter -> model.start());
        trialSend.disableProperty().bind(model.runningProperty());
        trialStop.visibleProperty().bind(model.runningProperty());
        trialSteps.managedProperty().bind(trialSteps.visibleProperty());
        trialTalk.textProperty().bind(model.talkProperty());
        trialDetails.visibleProperty().bind(model.talkProperty().isNotEmpty());
        trialDetails.managedProperty().bind(trialDetails.visibleProperty());
        model.rows().addListener((ListChangeListener<TrialRow>) change -> layList());
        layList();
    }

    private void layList() {
        trialSteps.getChildren().setAll(model.rows().stream().map(this::line).toList());
        trialSteps.setVisible(!model.rows().isEmpty());
    }

    private HBox line(TrialRow row) {
        FontIcon mark = new FontIcon(icon(row.state()));
        mark.setIconSize(ICON);
        VBox words = new VBox(label(row.words(), "trial-words"));
        if (!row.detail().isEmpty()) {
            words.getChildren().add(label(row.detail(), row.state() == State.FAILED ? "trial-why" : "muted"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Label took = label(row.took(), "muted");
        took.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = new HBox(mark, words, took);
        line.getStyleClass().addAll("trial-line", "trial-" + row.state().name().toLowerCase(Locale.ROOT));
        line.setAccessibleText(model.spoken(row));
        return line;
    }

    private static String icon(State state) {
        return switch (state) {
            case WAITING -> "fth-clock";
            case RUNNING -> "fth-loader";
            case PASSED -> "fth-check";
            case FAILED -> "fth-x";
            case SKIPPED -> "fth-minus";
        };
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        Wrapping.wrap(label);
        label.getStyleClass().add(style);
        return label;
    }

    @FXML
    private void send() {
        model.start();
    }

    @FXML
    private void stop() {
        model.stop();
    }
}
