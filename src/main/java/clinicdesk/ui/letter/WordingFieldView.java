package clinicdesk.ui.letter;

import clinicdesk.base.Texts;
import clinicdesk.mail.LetterFields;
import clinicdesk.ui.frame.Wrapping;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The words of one sentence, with what can be put into them and what is wrong with them. */
final class WordingFieldView extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final int ROWS = 3;

    private final Texts texts;
    private final WordingField field;
    private final TextArea area = new TextArea();

    WordingFieldView(Texts texts, WordingField field) {
        this.texts = texts;
        this.field = field;
        getStyleClass().add("wording-field");
        getChildren().addAll(head(), typed(), problem());
    }

    private String name() {
        return texts.get("part." + field.sentence().part());
    }

    private HBox head() {
        Label label = new Label(name());
        label.getStyleClass().add("section-title");
        label.setLabelFor(area);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button putBack = new Button(texts.get("wording.putBack"));
        putBack.getStyleClass().add("flat");
        putBack.setAccessibleText(texts.get("wording.putBack.of", name()));
        putBack.disableProperty().bind(field.isOwn().not());
        putBack.setOnAction(press -> field.putBack());
        HBox head = new HBox(8, label, between, insert(), putBack);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private MenuButton insert() {
        MenuButton menu = new MenuButton(texts.get("wording.insert"));
        menu.getStyleClass().add("flat");
        menu.setAccessibleText(texts.get("wording.insert.of", name()));
        LetterFields.NAMES.forEach(each -> {
            MenuItem item = new MenuItem(texts.get("field." + each));
            item.setMnemonicParsing(false);
            item.setOnAction(press -> {
                area.replaceSelection("{{" + each + "}}");
                area.requestFocus();
            });
            menu.getItems().add(item);
        });
        return menu;
    }

    private TextArea typed() {
        area.setId(field.sentence().part());
        area.setWrapText(true);
        area.setPrefRowCount(field.sentence().isOnOneLine() ? 1 : ROWS);
        area.setAccessibleText(name());
        area.textProperty().bindBidirectional(field.textProperty());
        area.accessibleHelpProperty().bind(field.problemProperty());
        field.problemProperty().subscribe(words -> area.pseudoClassStateChanged(WRONG, !words.isEmpty()));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return area;
    }

    private Label problem() {
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        Wrapping.wrap(problem);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(field.problemProperty());
        problem.visibleProperty().bind(field.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    /** Tab goes on, it is no letter. A subject has one line. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && field.sentence().isOnOneLine()) {
            key.consume();
        }
    }

    void focus() {
        area.requestFocus();
    }
}
