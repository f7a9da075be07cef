package clinicdesk.ui.hours;

import clinicdesk.ui.frame.Wrapping;
import clinicdesk.ui.settings.Forms;
import java.time.DayOfWeek;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line in which one block of the week is typed. */
final class BlockRowView extends VBox {

    /** In pixels, for the headings above too. */
    static final double DAY = 128;
    static final double TIME = 60;
    static final double DATE = 124;

    private final WeekViewModel model;
    private final BlockRow row;
    private final ComboBox<DayOfWeek> day = new ComboBox<>();
    private final TextField from;
    private final TextField to;
    private final TextField validFrom;
    private final TextField validTo;
    private final Button remove = new Button(null, new FontIcon(Feather.X));

    BlockRowView(WeekViewModel model, BlockRow row) {
        this.model = model;
        this.row = row;
        this.from = input("week.from", TIME);
        this.to = input("week.to", TIME);
        this.validFrom = input("week.validFrom", DATE);
        this.validTo = input("week.validTo", DATE);
        bind();
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        Wrapping.wrap(problem);
        Forms.bindProblem(problem, row.problemProperty());
        HBox line = new HBox(day, from, to, validFrom, validTo, remove);
        line.getStyleClass().add("block-line");
        getStyleClass().add("block-row");
        getChildren().addAll(line, problem);
    }

    private String text(String key) {
        return model.desk().texts().get(key);
    }

    private TextField input(String key, double width) {
        TextField input = new TextField();
        input.setAccessibleText(text(key));
        input.getStyleClass().add("block-input");
        input.setEditable(model.desk().mayChange());
        return wide(input, width);
    }

    static <T extends Region> T wide(T region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }

    private void bind() {
        day.getItems().setAll(model.days());
        day.setConverter(names());
        day.setAccessibleText(text("week.day"));
        day.getStyleClass().add("block-day");
        day.valueProperty().bindBidirectional(row.dayProperty());
        day.setDisable(!model.desk().mayChange());
        wide(day, DAY);
        Inputs.tie(from, row.from());
        Inputs.tie(to, row.to());
        Inputs.tieDate(validFrom, row.validFrom(), model.desk().words());
        Inputs.tieDate(validTo, row.validTo(), model.desk().words());
        validFrom.setPromptText(text("week.validFrom.prompt"));
        validTo.setPromptText(text("week.validTo.prompt"));
        remove.getStyleClass().addAll("button-icon", "flat", "block-remove");
        remove.setAccessibleText(text("week.remove"));
        remove.setOnAction(event -> model.remove(row));
        Inputs.show(remove, model.desk().mayChange());
    }

    private StringConverter<DayOfWeek> names() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable DayOfWeek shown) {
                return shown == null ? "" : model.desk().words().weekday(shown);
            }

            @Override
            public DayOfWeek fromString(String words) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        };
    }

    BlockRow row() {
        return row;
    }

    /** The controls are known by the row's place. */
    void setPlace(int place) {
        day.setId("block-" + place + "-day");
        from.setId("block-" + place + "-from");
        to.setId("block-" + place + "-to");
        validFrom.setId("block-" + place + "-validFrom");
        validTo.setId("block-" + place + "-validTo");
    }

    /** Puts the keyboard to where the block begins. */
    void focus() {
        from.requestFocus();
        from.selectAll();
    }

    /** Puts the keyboard to what is wrong; false where nothing is. */
    boolean focusProblem() {
        List<TextField> inputs = List.of(from, to, validFrom, validTo);
        List<String> problems = List.of(row.from().problemProperty().get(), row.to().problemProperty().get(),
                row.validFrom().problemProperty().get(), row.validTo().problemProperty().get());
        for (int i = 0; i < problems.size(); i++) {
            if (!problems.get(i).isEmpty()) {
                inputs.get(i).requestFocus();
                return true;
            }
        }
        return false;
    }

    boolean holds(@Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }
}
