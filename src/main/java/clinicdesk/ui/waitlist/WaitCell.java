package clinicdesk.ui.waitlist;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Somebody who waits: who, with whom and for what, when it suits and since when. */
class WaitCell extends ListCell<WaitRow> {

    /** The height of each, in pixels. */
    static final double HEIGHT = 64;

    private final Label name = label("row-name");
    private final Label urgent = label("row-urgent");
    private final Label what = label("row-what");
    private final Label when = label("row-when");
    private final VBox box;

    WaitCell() {
        urgent.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        urgent.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox first = new HBox(8, name, spring, urgent);
        first.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(1, first, what, when);
        box.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }

    @Override
    protected void updateItem(@Nullable WaitRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(row.name());
        urgent.setText(row.urgent());
        urgent.setVisible(!row.urgent().isEmpty());
        urgent.setManaged(!row.urgent().isEmpty());
        what.setText(row.what());
        when.setText(row.note().isEmpty() ? row.when() : row.when() + " · " + row.note());
        setAccessibleText(row.spoken());
        setGraphic(box);
    }
}
