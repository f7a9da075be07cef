package clinicdesk.ui.hours;

import clinicdesk.hours.Country.Region;
import clinicdesk.hours.HolidayDay;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The days on which the clinic is closed. */
final class HolidaysView implements HoursPart {

    private final HolidaysViewModel model;
    private final Parent root;

    @FXML
    private Node readOnly;
    @FXML
    private StackPane countryPlace;
    @FXML
    private ComboBox<Region> region;
    @FXML
    private Node regionPart;
    @FXML
    private Label year;
    @FXML
    private StackPane listPlace;
    @FXML
    private Node form;
    @FXML
    private TextField holidayDate;
    @FXML
    private TextField holidayName;
    @FXML
    private Label problem;
    private boolean showing;
    private @Nullable CountryField country;

    HolidaysView(HolidaysViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.desk().texts());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        if (country != null) {
            country.focus();
        }
    }

    @FXML
    private void initialize() {
        HoursDesk desk = model.desk();
        Inputs.show(readOnly, !desk.mayChange());
        Inputs.show(form, desk.mayChange());
        country = new CountryField(model.place(), desk);
        countryPlace.getChildren().add(country);
        bindRegion();
        year.textProperty().bind(model.yearProperty().asString());
        listPlace.getChildren().add(new ListedRows<>(model.days(), this::row, desk.texts().get("holidays.none")));
        Inputs.tieDate(holidayDate, model.date(), desk.words());
        Inputs.tie(holidayName, model.name());
        Inputs.onEnter(this::add, holidayDate, holidayName);
        Forms.bindProblem(problem, Inputs.firstProblem(List.of(model.date(), model.name())));
    }

    private void bindRegion() {
        HolidayPlace place = model.place();
        region.setItems(place.regions());
        region.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Region shown) {
                return shown == null ? "" : shown.name();
            }

            @Override
            public Region fromString(String words) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        region.setDisable(!model.desk().mayChange());
        regionPart.visibleProperty().bind(Bindings.isNotEmpty(place.regions()));
        regionPart.managedProperty().bind(regionPart.visibleProperty());
        place.regionProperty().subscribe(now -> {
            showing = true;
            region.setValue(now);
            showing = false;
        });
        region.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                place.choose(now);
            }
        });
    }

    /** A tick says that the clinic is closed that day. */
    private Node row(Listed<HolidayDay> line) {
        HolidayDay day = line.of();
        CheckBox closed = new CheckBox(line.when());
        closed.setMnemonicParsing(false);
        closed.setMinWidth(148);
        closed.setSelected(!day.struck());
        closed.setAccessibleText(model.desk().texts()
                .get(day.struck() ? "holidays.spoken.struck" : "holidays.spoken.closed", line.spoken()));
        closed.setDisable(!model.desk().mayChange());
        closed.setOnAction(event -> model.toggle(day));
        Label name = new Label(day.name());
        name.getStyleClass().add(day.struck() ? "holiday-struck" : "holiday-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(closed, name);
        row.getStyleClass().addAll("listed-row", "holiday-row");
        row.setAlignment(Pos.CENTER_LEFT);
        tag(day, row);
        if (!day.fromCalendar() && model.desk().mayChange()) {
            row.getChildren().add(RemovableRow.remover(model.desk(), line, () -> model.remove(day)));
        }
        return row;
    }

    private void tag(HolidayDay day, HBox row) {
        if (day.struck() || !day.fromCalendar()) {
            Label tag = new Label(model.desk().texts().get(day.struck() ? "holidays.struck" : "holidays.own"));
            tag.getStyleClass().addAll("muted", "small");
            row.getChildren().add(tag);
        }
    }

    @FXML
    private void before() {
        model.turn(-1);
    }

    @FXML
    private void after() {
        model.turn(1);
    }

    @FXML
    private void add() {
        model.add();
        if (model.date().value().isEmpty()) {
            holidayDate.requestFocus();
        }
    }
}
