package clinicdesk.ui.paper;

import clinicdesk.base.Texts;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A doctor with a tick, which a click anywhere on the line sets or takes away. */
final class DoctorTickCell extends ListCell<DoctorTick> {

    private final Texts texts;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label about = new Label();
    private final HBox line;

    DoctorTickCell(Texts texts, Consumer<UUID> toggle) {
        this.texts = texts;
        tick.setFocusTraversable(false);
        tick.setMouseTransparent(true);
        about.getStyleClass().addAll("muted", "small");
        about.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        line = new HBox(8, tick, name, about);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                toggle.accept(getItem().doctorId());
            }
        });
    }

    @Override
    protected void updateItem(DoctorTick doctor, boolean empty) {
        super.updateItem(doctor, empty);
        setGraphic(empty ? null : line);
        if (!empty) {
            tick.setSelected(doctor.chosen());
            name.setText(doctor.name());
            about.setText(doctor.about());
            setAccessibleText(texts.get("paper.tick", doctor.name(), doctor.about(), doctor.chosen() ? 1 : 0));
        }
    }
}
