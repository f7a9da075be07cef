package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import com.calendarfx.model.Entry;
import com.calendarfx.model.Interval;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A visit inside CalendarFX, which throws views away and makes new ones: what a view has to look like is therefore
 * kept here.
 */
final class VisitEntry extends Entry<Object> {

    private final ObjectProperty<GridItem> item;
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");
    private final BooleanProperty lifted = new SimpleBooleanProperty(this, "lifted");

    VisitEntry(GridItem item, ZoneId zone) {
        super(item.title(), interval(item.slot(), zone), item.id().toString());
        setMinimumDuration(Duration.ofMinutes(1));
        this.item = new SimpleObjectProperty<>(this, "item", item);
    }

    /** An end at midnight is drawn a breath earlier, or the visit would also belong to the next day. */
    static Interval interval(Slot slot, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(slot.start(), zone);
        LocalDateTime end = LocalDateTime.ofInstant(slot.end(), zone);
        boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Interval(start, midnight ? end.minusNanos(1) : end, zone);
    }

    ObjectProperty<GridItem> itemProperty() {
        return item;
    }

    GridItem item() {
        return item.get();
    }

    /** Whether it is the selected one. */
    BooleanProperty chosenProperty() {
        return chosen;
    }

    /** Whether it is being dragged, while it stays where it is. */
    BooleanProperty liftedProperty() {
        return lifted;
    }
}
