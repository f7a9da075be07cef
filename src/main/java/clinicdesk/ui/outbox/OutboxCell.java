package clinicdesk.ui.outbox;

import clinicdesk.ui.frame.RowCell;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A letter: to whom, what it is, how far it has come and why it has not come further. */
final class OutboxCell extends RowCell<OutboxRow> {

    /** The height of each, in pixels. */
    static final double HEIGHT = 64;

    private final Label name = label("row-name");
    private final Label state = label("row-state");
    private final Label what = label("row-what");
    private final Label why = label("row-why");
    private final VBox box;

    OutboxCell() {
        state.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, name, spring(), state);
        first.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(1, first, what, why);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node line() {
        return box;
    }

    @Override
    protected String show(OutboxRow row) {
        name.setText(row.name());
        state.setText(row.state());
        what.setText(row.what());
        why.setText(row.why());
        why.setVisible(!row.why().isEmpty());
        why.setManaged(!row.why().isEmpty());
        return row.spoken();
    }
}
