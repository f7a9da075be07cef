package clinicdesk.ui.series;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.series.ReachViewModel.HowFar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks how much of a series is meant; lies over the window. */
public final class ReachView implements Screen {

    private final ReachViewModel model;
    private final Parent node;
    private final List<Button> answers = new ArrayList<>();
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private Label detail;
    @FXML
    private VBox ways;

    public ReachView(ReachViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    /** The visit alone is marked. */
    @Override
    public void focus() {
        answers.getFirst().requestFocus();
    }

    @Override
    public void closed() {
        model.drop();
    }

    @FXML
    private void initialize() {
        for (HowFar way : HowFar.values()) {
            answers.add(answer(way));
        }
        ways.getChildren().setAll(answers);
        model.questionProperty().subscribe(this::show);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button answer(HowFar way) {
        Label key = new Label(Integer.toString(way.ordinal() + 1));
        key.getStyleClass().add("key-cap");
        Button button = new Button("", key);
        button.setId("reach-" + way.name().toLowerCase(Locale.ROOT));
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().addAll("flat", "reach-way");
        button.setOnAction(click -> model.choose(way));
        return button;
    }

    private void show(ReachViewModel.@Nullable Question question) {
        if (question == null) {
            return;
        }
        title.setText(question.title());
        detail.setText(question.detail());
        for (HowFar way : HowFar.values()) {
            String words = question.ways().get(way.ordinal());
            Button answer = answers.get(way.ordinal());
            answer.setText(words);
            answer.setVisible(!words.isEmpty());
            answer.setManaged(!words.isEmpty());
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case DIGIT1, NUMPAD1 -> model.choose(HowFar.ALONE);
            case DIGIT2, NUMPAD2 -> model.choose(HowFar.LATER);
            case DIGIT3, NUMPAD3 -> model.choose(HowFar.ALL);
            case ENTER -> model.choose(marked());
            case UP -> mark(-1);
            case DOWN -> mark(1);
            case TAB -> mark(key.isShiftDown() ? -1 : 1);
            case ESCAPE -> model.drop();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private HowFar marked() {
        for (HowFar way : HowFar.values()) {
            if (answers.get(way.ordinal()).isFocused()) {
                return way;
            }
        }
        return HowFar.ALONE;
    }

    /** The next answer that is offered, round and round. */
    private void mark(int direction) {
        List<Button> offered = answers.stream().filter(Button::isVisible).toList();
        int at = offered.indexOf(answers.get(marked().ordinal()));
        offered.get(Math.floorMod(at + direction, offered.size())).requestFocus();
    }
}
