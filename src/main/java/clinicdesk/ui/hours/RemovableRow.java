package clinicdesk.ui.hours;

import clinicdesk.ui.frame.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of a list, with a button that takes it away. */
final class RemovableRow extends HBox {

    RemovableRow(HoursDesk desk, Listed<?> line, Runnable remove) {
        getStyleClass().add("listed-row");
        setAlignment(Pos.CENTER_LEFT);
        Label when = new Label(line.when());
        when.getStyleClass().add("listed-when");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label(line.what());
        what.getStyleClass().add("muted");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        Wrapping.wrap(what);
        HBox.setHgrow(what, Priority.ALWAYS);
        getChildren().addAll(when, what);
        if (desk.mayChange()) {
            getChildren().add(remover(desk, line, remove));
        }
    }

    static Button remover(HoursDesk desk, Listed<?> line, Runnable remove) {
        Button button = new Button(null, new FontIcon(Feather.X));
        button.getStyleClass().addAll("button-icon", "flat", "listed-remove");
        button.setAccessibleText(desk.texts().get("hours.remove", line.spoken()));
        button.setOnAction(event -> remove.run());
        return button;
    }
}
