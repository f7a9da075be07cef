package clinicdesk.ui.directory;

import clinicdesk.ui.frame.Views;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A list on the left, the form of what is chosen on the right. */
final class SectionView {

    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW = 44;

    private final SectionViewModel model;
    private final Map<FormViewModel, FormPart> forms = new WeakHashMap<>();
    private final Parent root;
    private Subscription following = Subscription.EMPTY;

    @FXML
    private ListView<FormViewModel> entries;
    @FXML
    private CheckBox inactive;
    @FXML
    private Button add;
    @FXML
    private Node readOnly;
    @FXML
    private Label title;
    @FXML
    private Label changedElsewhere;
    @FXML
    private StackPane place;
    @FXML
    private Node footer;
    @FXML
    private Button save;
    @FXML
    private Button drop;
    @FXML
    private Button deactivate;
    @FXML
    private Button activate;
    @FXML
    private Label unsaved;

    SectionView(SectionViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Parent root() {
        return root;
    }

    void focus() {
        entries.requestFocus();
    }

    @FXML
    private void initialize() {
        String subject = model.subject().name();
        entries.setItems(model.rows());
        entries.setFixedCellSize(ROW);
        entries.setCellFactory(list -> new EntryCell(model.texts()));
        entries.setAccessibleText(model.texts().get("list.title." + subject));
        entries.setPlaceholder(new Label(model.texts().get("list.none." + subject)));
        entries.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(now);
            }
        });
        entries.setOnKeyPressed(this::pressedInList);
        inactive.selectedProperty().bindBidirectional(model.inactiveShownProperty());
        add.setText(model.texts().get("list.new." + subject));
        boolean may = model.desk().mayChange();
        FormControls.show(add, may);
        FormControls.show(footer, may);
        FormControls.show(readOnly, !may);
        model.chosenProperty().subscribe(this::show);
        model.onListed(() -> entries.getSelectionModel().select(model.chosenProperty().get()));
    }

    private void show(@Nullable FormViewModel form) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        footer.setDisable(form == null);
        if (form == null) {
            title.setText("");
            FormControls.show(changedElsewhere, false);
            place.getChildren().clear();
            return;
        }
        entries.getSelectionModel().select(form);
        entries.scrollTo(form);
        place.getChildren().setAll(forms.computeIfAbsent(form, FormPart::of).node());
        following = Subscription.combine(form.titleProperty().subscribe(title::setText),
                form.changedElsewhereProperty().subscribe(other -> FormControls.show(changedElsewhere, other)),
                form.unsavedProperty().subscribe(now -> showActs(form)),
                form.newProperty().subscribe(now -> showActs(form)),
                form.activeProperty().subscribe(now -> showActs(form)));
    }

    private void showActs(FormViewModel form) {
        boolean fresh = form.newProperty().get();
        boolean changed = form.unsavedProperty().get();
        FormControls.show(unsaved, changed);
        FormControls.show(drop, fresh || changed);
        FormControls.show(deactivate, !fresh && form.activeProperty().get());
        FormControls.show(activate, !fresh && !form.activeProperty().get());
    }

    /** Into the form of what is chosen. */
    private void enter() {
        FormViewModel form = model.chosenProperty().get();
        FormPart part = form == null ? null : forms.get(form);
        if (part != null && model.desk().mayChange()) {
            part.focus();
        }
    }

    private void pressedInList(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, RIGHT -> enter();
            case DELETE, BACK_SPACE -> model.deactivate();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        if (NEW.match(event) && model.desk().mayChange()) {
            add();
        } else if (SAVE.match(event)) {
            save();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            focus();
        } else {
            return;
        }
        event.consume();
    }

    @FXML
    private void add() {
        model.begin();
        enter();
    }

    /** What is wrong has the keyboard then. */
    @FXML
    private void save() {
        model.save();
        FormViewModel form = model.chosenProperty().get();
        boolean wrong = form != null
                && form.fields().values().stream().anyMatch(field -> !field.problemProperty().get().isEmpty());
        if (wrong) {
            enter();
        }
    }

    @FXML
    private void drop() {
        model.drop();
        focus();
    }

    @FXML
    private void deactivate() {
        model.deactivate();
        focus();
    }

    @FXML
    private void activate() {
        model.activate();
        focus();
    }
}
