package clinicdesk.ui.waitlist;

import clinicdesk.ui.frame.RowCell;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Somebody who waits: who, with whom and for what, when it suits and since when. */
class WaitCell extends RowCell<WaitRow> {

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
        HBox first = new HBox(8, name, spring(), urgent);
        first.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(1, first, what, when);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node line() {
        return box;
    }

    @Override
    protected String show(WaitRow row) {
        name.setText(row.name());
        urgent.setText(row.urgent());
        urgent.setVisible(!row.urgent().isEmpty());
        urgent.setManaged(!row.urgent().isEmpty());
        what.setText(row.what());
        when.setText(row.note().isEmpty() ? row.when() : row.when() + " · " + row.note());
        return row.spoken();
    }
}
