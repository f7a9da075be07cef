package clinicdesk.ui.frame;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list that is laid out from parts. It is as wide as the list, which never scrolls sideways; parts that are too
 * long end in dots.
 */
public abstract class RowCell<T> extends ListCell<T> {

    protected RowCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    /** All of the row; the same node each time. */
    protected abstract Node line();

    /**
     * Fills the parts in.
     *
     * @return the whole row as it is read aloud
     */
    protected abstract String show(T row);

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        boolean filled = row != null && !empty;
        setAccessibleText(row == null || empty ? null : show(row));
        setGraphic(filled ? line() : null);
    }

    /** A part that gives way to others. */
    protected static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(0);
        return label;
    }

    /** Keeps what comes before it on the left, and what comes after it on the right. */
    protected static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
