package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
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
    private ComboBox<String> login;
    @FXML
    private Label passwordLabel;
    @FXML
    private PasswordField password;
    @FXML
    private Label passwordSaid;
    @FXML
    private Node clearPlace;
    @FXML
    private CheckBox insist;
    @FXML
    private VBox tokenPlace;
    @FXML
    private TextField tokenUrl;
    @FXML
    private Label tokenUrlProblem;
    @FXML
    private TextField clientId;
    @FXML
    private Label clientIdProblem;
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
        Forms.bindProblem(passwordSaid, model.passwordSaidProperty());
        Forms.bind(tokenUrl, tokenUrlProblem, model.tokenUrl());
        Forms.bind(clientId, clientIdProblem, model.clientId());
        choose(security, MailViewModel.SECURITIES, "mail.security.", model.securityProperty());
        choose(login, MailViewModel.LOGINS, "mail.login.", model.loginProperty());
        insist.selectedProperty().bindBidirectional(model.insistProperty());
        clearPlace.visibleProperty().bind(model.inTheClear());
        clearPlace.managedProperty().bind(clearPlace.visibleProperty());
        model.loginProperty().subscribe(this::showLogin);
    }

    private void showLogin(String kind) {
        boolean token = kind.equals("xoauth2");
        tokenPlace.setVisible(token);
        tokenPlace.setManaged(token);
        passwordLabel.setText(model.texts().get(token ? "mail.token" : "mail.password"));
        password.setAccessibleText(passwordLabel.getText());
    }

    private void choose(ComboBox<String> box, List<String> settings, String words, ObjectProperty<String> chosen) {
        box.getItems().setAll(settings);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String setting) {
                return setting == null ? "" : model.texts().get(words + setting);
            }

            @Override
            public String fromString(String typed) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
    }
}
