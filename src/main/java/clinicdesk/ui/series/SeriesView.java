package clinicdesk.ui.series;

import clinicdesk.ui.frame.ReasonChoices;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A series with the visits as they would be, in the side panel. */
public final class SeriesView implements Screen {

    private static final PseudoClass ATTENTION = PseudoClass.getPseudoClass("attention");
    private static final int FITTING_SHOWN = 60;

    private final SeriesViewModel model;
    private final Parent node;
    private final List<MisfitRow> rows = new ArrayList<>();
    private @Nullable RepeatView repeat;
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private Button close;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox body;
    @FXML
    private Label head;
    @FXML
    private StackPane repeatPlace;
    @FXML
    private Node misfitPart;
    @FXML
    private Label late;
    @FXML
    private VBox misfits;
    @FXML
    private Node whyPart;
    @FXML
    private TextField why;
    @FXML
    private Label whyProblem;
    @FXML
    private VBox reasons;
    @FXML
    private Node fittingPart;
    @FXML
    private FlowPane fitting;
    @FXML
    private Label fittingMore;
    @FXML
    private Node sumBox;
    @FXML
    private FontIcon sumIcon;
    @FXML
    private Label sum;
    @FXML
    private CheckBox letter;
    @FXML
    private Button act;
    @FXML
    private Button back;

    public SeriesView(SeriesViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.words().texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    /** Puts the keyboard where something is to be chosen first. */
    @Override
    public void focus() {
        if (repeat != null && !model.cardProperty().get().moving()) {
            repeat.focus();
        } else if (!rows.isEmpty()) {
            Focus.on(rows.getFirst());
        } else {
            act.requestFocus();
        }
    }

    @FXML
    private void initialize() {
        model.repeatProperty().subscribe(this::showRepeat);
        model.cardProperty().subscribe(this::show);
        model.plan().misfits().addListener((InvalidationListener) change -> showMisfits());
        model.plan().fitting().addListener((InvalidationListener) change -> showFitting());
        letter.selectedProperty().bindBidirectional(model.letterProperty());
        Forms.bind(why, whyProblem, model.why());
        ReasonChoices choices = new ReasonChoices(model.reasons(), why, reasons, why);
        model.openProperty().subscribe(open -> choices.show());
        model.why().problemProperty().addListener((property, before, problem) -> {
            if (!problem.isEmpty()) {
                why.requestFocus();
            }
        });
        close.setOnAction(click -> model.close());
        back.setOnAction(click -> model.close());
        act.setOnAction(click -> model.submit());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        showMisfits();
        showFitting();
    }

    private void showRepeat(@Nullable RepeatViewModel chosen) {
        repeat = chosen == null ? null : new RepeatView(chosen);
        repeatPlace.getChildren().clear();
        if (repeat != null) {
            repeatPlace.getChildren().add(repeat.node());
        }
        scroll.setVvalue(0);
    }

    private void show(SeriesCard card) {
        title.setText(card.title());
        head.setText(card.head());
        set(repeatPlace, !card.moving());
        late.setText(card.sum().late());
        set(late, !card.sum().late().isEmpty());
        sum.setText(card.sum().words());
        set(sumBox, !card.sum().words().isEmpty());
        sumBox.pseudoClassStateChanged(ATTENTION, !card.sum().allFit());
        sumIcon.setIconCode(card.sum().allFit() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE);
        letter.setText(card.foot().telling());
        act.setText(card.foot().act());
        act.setDisable(!card.foot().possible());
        set(whyPart, model.plan().count(Misfit.Way.OVERRULE) > 0);
        rows.forEach(MisfitRow::tell);
    }

    /** The row that has the keyboard keeps it, also when the list is another. */
    private void showMisfits() {
        LocalDateTime held = rows.stream().filter(Node::isFocused).findFirst().map(MisfitRow::name).orElse(null);
        boolean hadAct = act.isFocused() && rows.size() < model.plan().misfits().size();
        rows.clear();
        model.plan().misfits()
                .forEach(misfit -> rows.add(new MisfitRow(misfit, model.words(), model.cardProperty().get().moving())));
        misfits.getChildren().setAll(rows);
        set(misfitPart, !rows.isEmpty());
        rows.stream().filter(row -> row.name().equals(held)).findFirst().ifPresent(Node::requestFocus);
        if (hadAct) {
            rows.getFirst().requestFocus();
        }
    }

    private void showFitting() {
        List<LocalDateTime> days = model.plan().fitting();
        fitting.getChildren().setAll(days.stream().limit(FITTING_SHOWN).map(this::day).toList());
        set(fittingPart, !days.isEmpty());
        fittingMore.setText(model.words().texts().get("plan.fitting.more", days.size() - FITTING_SHOWN));
        set(fittingMore, days.size() > FITTING_SHOWN);
    }

    private Node day(LocalDateTime start) {
        Label day = new Label(model.words().day(start.toLocalDate()));
        day.getStyleClass().add("fitting-day");
        return day;
    }

    private static void set(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void pressed(KeyEvent key) {
        boolean popup = key.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
        boolean button = key.getTarget() instanceof ButtonBase && !(key.getTarget() instanceof ToggleButton);
        if (popup) {
            return;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            model.close();
        } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && !button) {
            model.submit();
        } else if (key.getCode() == KeyCode.L && key.isShortcutDown()) {
            letter.fire();
        } else {
            return;
        }
        key.consume();
    }
}
