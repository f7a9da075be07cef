package clinicdesk.ui.hours;

import clinicdesk.ui.settings.Field;
import clinicdesk.ui.settings.Forms;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Ties several inputs on one line to their fields: what is wrong is said once beneath the line. */
final class Inputs {

    private Inputs() {}

    /** What is wrong with the first of these of which something is; empty where nothing is. */
    static StringBinding firstProblem(List<Field> fields) {
        return Bindings.createStringBinding(
                () -> fields.stream().map(field -> field.problemProperty().get()).filter(text -> !text.isEmpty())
                        .findFirst().orElse(""),
                fields.stream().map(Field::problemProperty).toArray(Property[]::new));
    }

    static void tie(TextField input, Field field) {
        Forms.bind(input, new Label(), field);
    }

    /** A date is written out in full once it is left. */
    static void tieDate(TextField input, Field field, DayWords words) {
        tie(input, field);
        input.focusedProperty().addListener((property, before, in) -> {
            if (!in) {
                words.spellOut(field);
            }
        });
    }

    /** Enter in each of them. */
    static void onEnter(Runnable act, TextField... inputs) {
        Stream.of(inputs).forEach(input -> input.setOnAction(event -> act.run()));
    }

    /** Takes no place while it is not shown. */
    static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
