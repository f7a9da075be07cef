package clinicdesk.ui.stranded;

import clinicdesk.ui.frame.RowCell;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A visit that does not fit: when and who, why, and how she can be told. */
final class StrandedCell extends RowCell<StrandedRow> {

    static final double HEIGHT = 72;
    private static final PseudoClass CALL = PseudoClass.getPseudoClass("call");

    private final Label when = label("row-when");
    private final Label who = label("row-name");
    private final Label why = label("row-why");
    private final Label reach = label("row-reach");
    private final VBox box;

    StrandedCell() {
        when.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, who, spring(), when);
        first.setAlignment(Pos.BASELINE_LEFT);
        box = new VBox(1, first, why, reach);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node line() {
        return box;
    }

    @Override
    protected String show(StrandedRow row) {
        when.setText(row.when());
        who.setText(row.who());
        why.setText(row.why());
        StrandedRow.Reach how = row.reach();
        reach.setText(how.phone().isEmpty() ? how.words() : how.words() + " " + how.phone());
        reach.setGraphic(new FontIcon(how.byLetter() ? Feather.MAIL : Feather.PHONE));
        reach.pseudoClassStateChanged(CALL, !how.byLetter());
        return row.spoken();
    }
}
