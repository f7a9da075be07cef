package clinicdesk.ui.hours;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line in which one stretch of a date is typed. */
final class SpanRowView extends HBox {

    private final SpanFields fields;
    private final TextField from;
    private final TextField to;

    /** @param place of the stretch, by which its controls are known */
    SpanRowView(SpecialViewModel model, SpanFields fields, int place, Runnable onEnter) {
        this.fields = fields;
        this.from = input(model.desk().texts().get("special.from"), "special-" + place + "-from");
        this.to = input(model.desk().texts().get("special.to"), "special-" + place + "-to");
        Inputs.tie(from, fields.from());
        Inputs.tie(to, fields.to());
        Inputs.onEnter(onEnter, from, to);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll("button-icon", "flat", "block-remove");
        remove.setAccessibleText(model.desk().texts().get("special.remove"));
        remove.setOnAction(event -> model.remove(fields));
        getStyleClass().add("block-line");
        getChildren().addAll(from, new Label("–"), to, remove);
    }

    private static TextField input(String name, String id) {
        TextField input = new TextField();
        input.setAccessibleText(name);
        input.setId(id);
        input.getStyleClass().add("time-input");
        return input;
    }

    boolean shows(SpanFields other) {
        return fields == other;
    }

    boolean holds(@Nullable Node focus) {
        return getChildren().contains(focus);
    }

    void focus() {
        from.requestFocus();
        from.selectAll();
    }

    /** Puts the keyboard to what is wrong; false where nothing is. */
    boolean focusProblem() {
        boolean first = !fields.from().problemProperty().get().isEmpty();
        boolean second = !fields.to().problemProperty().get().isEmpty();
        if (first || second) {
            (first ? from : to).requestFocus();
        }
        return first || second;
    }
}
