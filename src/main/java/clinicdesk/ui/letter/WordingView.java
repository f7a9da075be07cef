package clinicdesk.ui.letter;

import clinicdesk.mail.LetterForm;
import clinicdesk.mail.LetterLanguages;
import clinicdesk.ui.frame.FieldUndo;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The clinic's wording at the left, the letter that it makes at the right; lies over the window. */
public final class WordingView implements Screen {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final WordingViewModel model;
    private final LetterPaper paper = new LetterPaper();
    private final Parent node;
    @FXML
    private HBox root;
    @FXML
    private ComboBox<Locale> language;
    @FXML
    private ComboBox<LetterForm> form;
    @FXML
    private VBox fields;
    @FXML
    private Label said;
    @FXML
    private Button save;
    @FXML
    private Button close;
    @FXML
    private ScrollPane place;

    public WordingView(WordingViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        model.begin();
    }

    @Override
    public void focus() {
        language.requestFocus();
    }

    @FXML
    private void initialize() {
        choose(language, LetterLanguages.all(), model::name);
        language.valueProperty().bindBidirectional(model.languageProperty());
        choose(form, LetterForm.all(), model::name);
        form.valueProperty().bindBidirectional(model.formProperty());
        fields.disableProperty().bind(model.editableProperty().not());
        model.fieldsProperty().subscribe(this::lay);
        place.setContent(paper);
        model.letterProperty().subscribe(paper::show);
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(model.saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        save.disableProperty().bind(model.editableProperty().not());
        save.setOnAction(press -> model.save());
        close.setOnAction(press -> model.close());
        FieldUndo.on(root, model::undo, model::redo);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void lay(List<WordingField> all) {
        fields.getChildren().setAll(all.stream().map(field -> new WordingFieldView(model.texts(), field)).toList());
    }

    private static <T> void choose(ComboBox<T> box, List<T> all, Function<T, String> name) {
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
    }

    private void pressed(KeyEvent key) {
        if (SAVE.match(key)) {
            model.save();
            key.consume();
        } else if (UNDO.match(key)) {
            model.undo();
            key.consume();
        } else if (REDO.match(key)) {
            model.redo();
            key.consume();
        }
    }
}
