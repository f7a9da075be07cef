package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.Wrapping;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Facts in two columns: what it is, and what it says. */
final class FactRows {

    /** So many signs of a mail address have room in a line of the panel. */
    private static final int LONGEST_ADDRESS = 24;

    private FactRows() {}

    static void fill(GridPane grid, List<VisitCard.Fact> facts) {
        grid.getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            Label name = new Label(facts.get(row).name());
            name.getStyleClass().add("muted");
            GridPane.setValignment(name, VPos.TOP);
            Label text = new Label(wrapped(facts.get(row).text()));
            Wrapping.wrap(text);
            text.setMinWidth(0);
            grid.add(name, 0, row);
            grid.add(text, 1, row);
        }
    }

    /** A long mail address goes on in the next line with its "@": by itself it would break before its last letters. */
    private static String wrapped(String text) {
        boolean isLongAddress = text.length() > LONGEST_ADDRESS && text.indexOf('@') > 0 && text.indexOf(' ') < 0;
        return isLongAddress ? text.replace("@", "\n@") : text;
    }
}
