package clinicdesk.ui.waitlist;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A recall: who, since when it is due, with whom and for what. */
final class DueCell extends ListCell<DueRow> {

    static final double HEIGHT = 52;
    private static final PseudoClass DUE = PseudoClass.getPseudoClass("due");

    private final Label name = WaitCell.label("row-name");
    private final Label when = WaitCell.label("row-due");
    private final Label what = WaitCell.label("row-what");
    private final VBox box;

    DueCell() {
        when.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox first = new HBox(8, name, spring, when);
        first.setAlignment(Pos.BASELINE_LEFT);
        box = new VBox(1, first, what);
        box.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DueRow row, boolean empty) {
        super.updateItem(row, empty);
        when.pseudoClassStateChanged(DUE, row != null && !empty && row.due());
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(row.name());
        when.setText(row.when());
        what.setText(row.what());
        setAccessibleText(row.spoken());
        setGraphic(box);
    }
}
