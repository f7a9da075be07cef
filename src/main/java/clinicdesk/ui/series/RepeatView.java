package clinicdesk.ui.series;

import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.series.WhichDays.Unit;
import clinicdesk.ui.settings.Forms;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Where it is chosen how a visit repeats; a part of a form. */
public final class RepeatView {

    private final RepeatViewModel model;
    private final Parent node;
    @FXML
    private TextField every;
    @FXML
    private Label everyProblem;
    @FXML
    private ToggleButton inDays;
    @FXML
    private ToggleButton inWeeks;
    @FXML
    private ToggleButton inMonths;
    @FXML
    private HBox weekdays;
    @FXML
    private Label weekdaysProblem;
    @FXML
    private ComboBox<@Nullable MonthChoice> monthDay;
    @FXML
    private ToggleButton afterVisits;
    @FXML
    private ToggleButton onDate;
    @FXML
    private Node visitsPart;
    @FXML
    private TextField visits;
    @FXML
    private Label visitsProblem;
    @FXML
    private TextField until;
    @FXML
    private Label untilProblem;
    @FXML
    private Label hint;
    @FXML
    private Node saidBox;
    @FXML
    private Label said;

    public RepeatView(RepeatViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    public Parent node() {
        return node;
    }

    /** Puts the cursor where she begins. */
    public void focus() {
        Focus.on(every);
        every.selectAll();
    }

    @FXML
    private void initialize() {
        Forms.bind(every, everyProblem, model.every());
        ToggleGroup units = new ToggleGroup();
        tie(inDays, units, Unit.DAYS, model.days().unitProperty());
        tie(inWeeks, units, Unit.WEEKS, model.days().unitProperty());
        tie(inMonths, units, Unit.MONTHS, model.days().unitProperty());
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            weekdays.getChildren().add(button(i));
        }
        Shown.when(weekdays, model.days().unitProperty().map(unit -> unit == Unit.WEEKS));
        Forms.bindProblem(weekdaysProblem, model.days().problemProperty());
        monthDay.setItems(model.days().monthChoices());
        monthDay.valueProperty().bindBidirectional(model.days().monthChoiceProperty());
        Shown.when(monthDay, model.days().unitProperty().map(unit -> unit == Unit.MONTHS));
        Forms.bindProblem(hint, model.hintProperty());
        bindEnd();
        Forms.bindProblem(said, model.saidProperty());
        Shown.when(saidBox, model.saidProperty().isNotEmpty());
    }

    private ToggleButton button(int place) {
        DayOfWeek day = model.weekStart().plus(place);
        ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT_STANDALONE, model.locale()));
        button.setId("repeat-day-" + day.getValue());
        button.setMnemonicParsing(false);
        button.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, model.locale()));
        button.getStyleClass().addAll("repeat-day",
                place == 0 ? "left-pill" : place == 6 ? "right-pill" : "center-pill");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.selectedProperty().bindBidirectional(model.days().on(day));
        return button;
    }

    private void bindEnd() {
        Ending ending = model.ending();
        ToggleGroup ends = new ToggleGroup();
        tie(afterVisits, ends, Ending.Kind.AFTER_VISITS, ending.kindProperty());
        tie(onDate, ends, Ending.Kind.ON_DATE, ending.kindProperty());
        Forms.bind(visits, visitsProblem, ending.visits());
        Forms.bind(until, untilProblem, ending.until());
        until.focusedProperty().addListener((property, before, in) -> {
            if (!in) {
                model.spellOut();
            }
        });
        ObservableValue<Boolean> byDate = ending.kindProperty().map(kind -> kind == Ending.Kind.ON_DATE);
        Shown.when(until, byDate);
        Shown.when(visitsPart, byDate.map(is -> !is));
    }

    /** One of a group is always chosen, also by the arrows: a second press on it changes nothing. */
    private static <T> void tie(ToggleButton button, ToggleGroup group, T value, ObjectProperty<T> chosen) {
        button.setToggleGroup(group);
        button.setOnAction(press -> button.setSelected(true));
        button.selectedProperty().addListener((property, before, selected) -> {
            if (selected) {
                chosen.set(value);
            }
        });
        chosen.subscribe(now -> button.setSelected(now == value));
    }
}
