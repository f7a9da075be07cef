package clinicdesk.ui.about;

import clinicdesk.ui.frame.RowCell;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A part of the program in the list of those that others have made. */
final class PartCell extends RowCell<Part> {

    private final Label name = label();
    private final Label version = label("muted");
    private final Label licences = label("muted");
    private final HBox line = new HBox(8, name, version, spring(), licences);

    PartCell() {
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node line() {
        return line;
    }

    @Override
    protected String show(Part part) {
        name.setText(part.name());
        version.setText(part.version());
        licences.setText(String.join(", ", part.licences()));
        return String.join(", ", part.name(), part.version(), licences.getText());
    }
}
