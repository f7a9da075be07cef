package clinicdesk.ui.directory;

import clinicdesk.directory.Subject;
import clinicdesk.ui.frame.FieldUndo;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The page of what the clinic has: three lists that work alike. */
public final class DirectoryView implements Screen {

    /** Ctrl+1, Ctrl+2, … in the order of the lists. */
    private static final Map<Subject, KeyCombination> KEYS = new EnumMap<>(Map.of( //
            Subject.DOCTOR, new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN), //
            Subject.ROOM, new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN), //
            Subject.VISIT_TYPE, new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN)));

    private final DirectoryViewModel model;
    private final Map<Subject, SectionView> sections = new EnumMap<>(Subject.class);
    private final Map<Subject, ToggleButton> tabs = new EnumMap<>(Subject.class);
    private final Parent root;

    @FXML
    private HBox choice;
    @FXML
    private StackPane place;

    public DirectoryView(DirectoryViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        FieldUndo.on(root, model::undo, model::redo);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        section(model.shownProperty().get()).focus();
    }

    @Override
    public void shown() {
        model.reload();
    }

    @FXML
    private void initialize() {
        for (Subject subject : Subject.values()) {
            sections.put(subject, new SectionView(model.section(subject)));
            ToggleButton tab = new ToggleButton(model.texts().get("list.title." + subject.name()));
            tab.setMnemonicParsing(false);
            tab.setId("tab-" + subject.topic());
            tab.getStyleClass().add(pill(subject));
            tab.setOnAction(event -> {
                tab.setSelected(true);
                turnTo(subject);
            });
            tabs.put(subject, tab);
            choice.getChildren().add(tab);
        }
        model.shownProperty().subscribe(this::show);
    }

    private static String pill(Subject subject) {
        int last = Subject.values().length - 1;
        return subject.ordinal() == 0 ? "left-pill" : subject.ordinal() == last ? "right-pill" : "center-pill";
    }

    private void show(Subject subject) {
        tabs.forEach((of, tab) -> tab.setSelected(of == subject));
        place.getChildren().setAll(section(subject).root());
    }

    private SectionView section(Subject subject) {
        return Objects.requireNonNull(sections.get(subject));
    }

    private void turnTo(Subject subject) {
        model.shownProperty().set(subject);
        section(subject).focus();
    }

    private void pressed(KeyEvent event) {
        KEYS.forEach((subject, key) -> {
            if (key.match(event)) {
                turnTo(subject);
                event.consume();
            }
        });
    }
}
