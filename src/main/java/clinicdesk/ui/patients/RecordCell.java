package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.appointment.PatientWords;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A patient in a list: name, and what tells namesakes apart. */
final class RecordCell extends ListCell<PatientRow> {

    /** The height of each, in pixels: enough for a finger. */
    static final double HEIGHT = 48;

    private final PatientWords words;
    private final Texts texts;
    private final Label name = new Label();
    private final Label facts = new Label();
    private final FontIcon expected = new FontIcon(Feather.CLOCK);
    private final HBox box;

    RecordCell(PatientWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        name.getStyleClass().add("row-name");
        facts.getStyleClass().addAll("muted", "small");
        VBox lines = new VBox(name, facts);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        box = new HBox(8, lines, expected);
        box.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PatientRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(words.name(row.patient()));
        facts.setText(row.namesake() ? words.facts(row) : words.facts(row.patient()));
        expected.setVisible(row.expected());
        setAccessibleText(name.getText() + ", " + facts.getText()
                + (row.expected() ? ", " + texts.get("list.expected") : ""));
        setGraphic(box);
    }
}
