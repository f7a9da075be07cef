package clinicdesk.ui.patients;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Lines of a record that lead elsewhere. */
final class RecordRows {

    private RecordRows() {}

    /** @param said by a screen reader */
    static Button button(Node shown, String said, Runnable act) {
        Button row = new Button(null, shown);
        row.setAccessibleText(said);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("flat", "record-row");
        row.setOnAction(click -> act.run());
        return row;
    }
}
