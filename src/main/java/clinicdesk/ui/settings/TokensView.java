package clinicdesk.ui.settings;

import clinicdesk.base.Role;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.frame.Wrapping;
import clinicdesk.ui.settings.TokensViewModel.DoctorChoice;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The list of tokens, with the fields for a new one. */
final class TokensView {

    private final TokensViewModel model;
    private final Parent root;

    @FXML
    private VBox tokenList;
    @FXML
    private TextField tokenName;
    @FXML
    private Label tokenNameProblem;
    @FXML
    private ComboBox<Role> tokenRole;
    @FXML
    private Node tokenDoctorLabel;
    @FXML
    private Node tokenDoctorPlace;
    @FXML
    private ComboBox<DoctorChoice> tokenDoctor;
    @FXML
    private Label tokenDoctorProblem;
    @FXML
    private Node tokenSecretPlace;
    @FXML
    private TextField tokenSecret;

    TokensView(TokensViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Forms.bind(tokenName, tokenNameProblem, model.name());
        tokenName.setOnAction(enter -> model.make());
        tokenRole.getItems().setAll(Role.values());
        tokenRole.setConverter(words(model::words));
        tokenRole.valueProperty().bindBidirectional(model.roleProperty());
        tokenDoctor.setItems(model.doctors());
        tokenDoctor.setConverter(words(DoctorChoice::name));
        tokenDoctor.valueProperty().bindBidirectional(model.doctorProperty());
        Forms.bindProblem(tokenDoctorProblem, model.doctorProblemProperty());
        model.roleProperty().subscribe(chosen -> {
            Shown.set(tokenDoctorLabel, chosen == Role.DOCTOR);
            Shown.set(tokenDoctorPlace, chosen == Role.DOCTOR);
        });
        model.secretProperty().subscribe(this::showSecret);
        model.rows().addListener((ListChangeListener<TokenRow>) change -> layList());
        model.askedProperty().subscribe(this::layList);
    }

    private void showSecret(String shown) {
        tokenSecret.setText(shown);
        Shown.set(tokenSecretPlace, !shown.isEmpty());
        if (!shown.isEmpty()) {
            tokenSecret.requestFocus();
            tokenSecret.selectAll();
        }
    }

    /** Whoever was in the list is asked whether she means it, or goes on with a new program. */
    private void layList() {
        boolean inList = tokenList.isFocusWithin();
        tokenList.getChildren().setAll(model.rows().stream().map(this::line).toList());
        if (inList) {
            Node asked = tokenList.lookup(".revoke-now");
            (asked == null ? tokenName : asked).requestFocus();
        }
    }

    private HBox line(TokenRow row) {
        VBox words = new VBox(label(row.name(), "row-name"), label(row.facts(), "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean asked = row.equals(model.askedProperty().get());
        Button revoke = new Button(model.texts().get(asked ? "token.revoke.now" : "token.revoke"));
        revoke.setMnemonicParsing(false);
        revoke.setAccessibleText(model.texts().get(asked ? "token.revoke.now.of" : "token.revoke.of", row.name()));
        revoke.getStyleClass().addAll(asked ? "danger" : "flat", asked ? "revoke-now" : "revoke");
        revoke.setMinWidth(Button.USE_PREF_SIZE);
        revoke.setOnAction(click -> model.revoke(row));
        HBox line = new HBox(words, revoke);
        line.getStyleClass().add("token-line");
        return line;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        Wrapping.wrap(label);
        label.getStyleClass().add(style);
        return label;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        };
    }

    @FXML
    private void make() {
        model.make();
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(tokenSecret.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void putAway() {
        model.putAway();
        tokenName.requestFocus();
    }
}
