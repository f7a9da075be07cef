package clinicdesk.ui.appointment;

import java.util.function.Consumer;
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

/** A patient in the list beneath the field. */
public final class PatientCell extends ListCell<PatientRow> {

    /** The height of each, in pixels: enough for a finger. */
    public static final double HEIGHT = 44;

    private final Label name = new Label();
    private final Label facts = new Label();
    private final FontIcon expected = new FontIcon(Feather.CLOCK);
    private final HBox box;
    private final PatientWords words;

    /** @param chosen is told the patient that was clicked */
    public PatientCell(PatientWords words, Consumer<PatientRow> chosen) {
        this.words = words;
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
        setOnMouseClicked(click -> {
            PatientRow row = getItem();
            if (row != null) {
                chosen.accept(row);
            }
        });
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
        facts.setText(words.facts(row));
        Shown.set(expected, row.expected());
        setAccessibleText(name.getText() + ", " + facts.getText());
        setGraphic(box);
    }
}
