package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** The cards of what is set for the clinic's letters. */
public final class LettersSettingsView {

    private final LettersSettingsViewModel model;
    private final MailTrialViewModel trial;
    private final boolean isSample;
    private final Parent root;

    @FXML
    private Node sampleNote;
    @FXML
    private StackPane mailPlace;
    @FXML
    private StackPane trialPlace;
    @FXML
    private StackPane remindersPlace;
    @FXML
    private StackPane languagePlace;
    @FXML
    private StackPane messagesPlace;
    @FXML
    private TextField hold;
    @FXML
    private Label holdProblem;

    /** @param isSample whether letters never reach anybody */
    LettersSettingsView(LettersSettingsViewModel model, MailTrialViewModel trial, boolean isSample) {
        this.model = model;
        this.trial = trial;
        this.isSample = isSample;
        this.root = Views.load(this, model.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        sampleNote.setVisible(isSample);
        sampleNote.setManaged(isSample);
        mailPlace.getChildren().add(new MailView(model.mail()).root());
        trialPlace.getChildren().add(new MailTrialView(trial).root());
        remindersPlace.getChildren().add(new RemindersView(model.reminders()).root());
        languagePlace.getChildren().add(new LetterLanguageView(model.language()).root());
        messagesPlace.getChildren().add(new MessagesView(model.messages()).root());
        Forms.bind(hold, holdProblem, model.hold());
    }
}
