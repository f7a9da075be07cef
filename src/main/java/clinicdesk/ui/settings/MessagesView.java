package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The fields for the service that takes short messages. */
final class MessagesView {

    private final MessagesViewModel model;
    private final Parent root;

    @FXML
    private CheckBox messagesOn;
    @FXML
    private TextField messagesUrl;
    @FXML
    private Label messagesUrlProblem;
    @FXML
    private TextArea messagesHeaders;
    @FXML
    private Label messagesHeadersProblem;
    @FXML
    private TextArea messagesBody;
    @FXML
    private Label messagesBodyProblem;
    @FXML
    private TextField messagesTo;
    @FXML
    private Label messagesToProblem;
    @FXML
    private Button messagesSend;
    @FXML
    private Label messagesSaid;

    MessagesView(MessagesViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        messagesOn.selectedProperty().bindBidirectional(model.enabledProperty());
        Forms.bind(messagesUrl, messagesUrlProblem, model.url());
        Forms.bind(messagesHeaders, messagesHeadersProblem, model.headers());
        Forms.bind(messagesBody, messagesBodyProblem, model.body());
        Forms.bind(messagesTo, messagesToProblem, model.to());
        Forms.bindProblem(messagesSaid, model.saidProperty());
        messagesSend.setOnAction(click -> model.send());
    }
}
