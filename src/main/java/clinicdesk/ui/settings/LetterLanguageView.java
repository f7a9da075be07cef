package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The letters' language, and the button that leads to their wording. */
final class LetterLanguageView {

    private final LetterLanguageViewModel model;
    private final Parent root;

    @FXML
    private ComboBox<String> letterLanguage;
    @FXML
    private Button wording;

    LetterLanguageView(LetterLanguageViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        letterLanguage.getItems().setAll(LetterLanguageViewModel.languages());
        letterLanguage.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String tag) {
                return tag == null ? "" : model.name(tag);
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        letterLanguage.valueProperty().bindBidirectional(model.languageProperty());
        wording.setOnAction(press -> model.word());
    }
}
