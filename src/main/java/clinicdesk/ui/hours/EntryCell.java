package clinicdesk.ui.hours;

import clinicdesk.base.Texts;
import clinicdesk.ui.hours.HoursViewModel.Entry;
import clinicdesk.ui.hours.HoursViewModel.OfClinic;
import clinicdesk.ui.hours.HoursViewModel.OfDoctor;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A doctor in the list, or the clinic. */
final class EntryCell extends ListCell<Entry> {

    private static final double DOT = 5;

    private final Texts texts;
    private final Circle dot = new Circle(DOT);
    private final FontIcon icon = new FontIcon(Feather.SUN);
    private final StackPane place = new StackPane();

    EntryCell(Texts texts) {
        this.texts = texts;
        place.getStyleClass().add("entry-place");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        switch (empty ? null : entry) {
            case OfDoctor of -> {
                dot.getStyleClass().setAll("entry-dot", DoctorDot.styleClass(of.doctor()));
                setText(of.doctor().name());
                place.getChildren().setAll(dot);
                setGraphic(place);
            }
            case OfClinic of -> {
                setText(texts.get("hours.clinic"));
                place.getChildren().setAll(icon);
                setGraphic(place);
            }
            case null -> {
                setText(null);
                setGraphic(null);
            }
        }
    }
}
