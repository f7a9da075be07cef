package clinicdesk.ui.waitlist;

import clinicdesk.ui.frame.RowCell;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A recall: who, since when it is due, with whom and for what. */
final class DueCell extends RowCell<DueRow> {

    static final double HEIGHT = 52;
    private static final PseudoClass DUE = PseudoClass.getPseudoClass("due");

    private final Label name = label("row-name");
    private final Label when = label("row-due");
    private final Label what = label("row-what");
    private final VBox box;

    DueCell() {
        when.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, name, spring(), when);
        first.setAlignment(Pos.BASELINE_LEFT);
        box = new VBox(1, first, what);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node line() {
        return box;
    }

    @Override
    protected String show(DueRow row) {
        when.pseudoClassStateChanged(DUE, row.due());
        name.setText(row.name());
        when.setText(row.when());
        what.setText(row.what());
        return row.spoken();
    }
}
