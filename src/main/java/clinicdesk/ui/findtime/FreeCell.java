package clinicdesk.ui.findtime;

import clinicdesk.ui.frame.DoctorColour;
import clinicdesk.ui.frame.RowCell;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A free time in the list. */
final class FreeCell extends RowCell<FreeRow> {

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
    protected Node line() {
        return box;
    }

    @Override
    protected String show(FreeRow row) {
        box.getStyleClass().setAll(DoctorColour.styleClass(row.colour()));
        day.setText(row.day());
        time.setText(row.time());
        doctor.setText(row.doctor());
        return String.join(", ", row.day(), row.time(), row.doctor());
    }
}
