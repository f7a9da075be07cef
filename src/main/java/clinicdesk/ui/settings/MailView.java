package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The fields for the mail server. */
public final class MailView {

    private final MailViewModel model;
    private final Parent root;

    @FXML
    private TextField host;
    @FXML
    private Label hostProblem;
    @FXML
    private TextField port;
    @FXML
    private Label portProblem;
    @FXML
    private ComboBox<String> security;
    @FXML
    private TextField user;
    @FXML
    private Label userProblem;
    @FXML
    private PasswordField password;
    @FXML
    private TextField from;
    @FXML
    private Label fromProblem;

    public MailView(MailViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Forms.bind(host, hostProblem, model.host());
        Forms.bind(port, portProblem, model.port());
        Forms.bind(user, userProblem, model.user());
        Forms.bind(from, fromProblem, model.from());
        password.textProperty().bindBidirectional(model.password().textProperty());
        security.getItems().setAll(MailViewModel.SECURITIES);
        security.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String setting) {
                return setting == null ? "" : model.texts().get("mail.security." + setting);
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        security.valueProperty().bindBidirectional(model.securityProperty());
    }
}
