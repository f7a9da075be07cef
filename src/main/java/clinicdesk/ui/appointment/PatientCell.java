package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.RowCell;
import clinicdesk.ui.frame.Shown;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A patient in a list: the name, and what tells namesakes apart. */
public class PatientCell extends RowCell<PatientRow> {

    /** The height of each beneath a field, in pixels: enough for a finger. */
    public static final double HEIGHT = 44;

    private final PatientWords words;
    private final Label name = label("row-name");
    private final Label facts = label("muted", "small");
    private final FontIcon expected = new FontIcon(Feather.CLOCK);
    private final HBox box;

    protected PatientCell(PatientWords words) {
        this.words = words;
        VBox lines = new VBox(name, facts);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        box = new HBox(8, lines, expected);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    /** @param chosen is told the patient that was clicked */
    public PatientCell(PatientWords words, Consumer<PatientRow> chosen) {
        this(words);
        setOnMouseClicked(click -> {
            PatientRow row = getItem();
            if (row != null) {
                chosen.accept(row);
            }
        });
    }

    @Override
    protected final Node line() {
        return box;
    }

    @Override
    protected String show(PatientRow row) {
        name.setText(words.name(row.patient()));
        facts.setText(facts(row));
        Shown.set(expected, row.expected());
        return name.getText() + ", " + facts.getText();
    }

    protected String facts(PatientRow row) {
        return words.facts(row);
    }
}
