package clinicdesk.ui.findtime;

import clinicdesk.ui.frame.DoctorColour;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A free time in the list. */
final class FreeCell extends ListCell<FreeRow> {

    /** The height of each, in pixels: enough for a finger. */
    static final double HEIGHT = 40;

    private final Region dot = new Region();
    private final Label day = new Label();
    private final Label time = new Label();
    private final Label doctor = new Label();
    private final HBox box = new HBox(8, dot, day, time, doctor);

    /**
     * @param choose is told the place of one that was clicked
     * @param take is called when it was clicked twice
     */
    FreeCell(IntConsumer choose, Runnable take) {
        dot.getStyleClass().add("doctor-dot");
        day.setMinWidth(84);
        time.setMinWidth(40);
        time.getStyleClass().add("row-name");
        doctor.getStyleClass().addAll("muted", "small");
        doctor.setMinWidth(0);
        HBox.setHgrow(doctor, Priority.ALWAYS);
        doctor.setMaxWidth(Double.MAX_VALUE);
        box.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (!isEmpty()) {
                choose.accept(getIndex());
                if (click.getClickCount() == 2) {
                    take.run();
                }
            }
        });
    }

    @Override
    protected void updateItem(@Nullable FreeRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        box.getStyleClass().setAll(DoctorColour.styleClass(row.colour()));
        day.setText(row.day());
        time.setText(row.time());
        doctor.setText(row.doctor());
        setAccessibleText(String.join(", ", row.day(), row.time(), row.doctor()));
        setGraphic(box);
    }
}
