package clinicdesk.ui.calendar;

import clinicdesk.booking.Visit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The visits of the page, and what is drawn of them. */
final class ShownVisits {

    private final CalendarLook look;
    private final Map<UUID, Visit> visits = new HashMap<>();
    private final ReadOnlyObjectWrapper<Collection<GridItem>> items = new ReadOnlyObjectWrapper<>(List.of());

    ShownVisits(CalendarLook look) {
        this.look = look;
    }

    ReadOnlyObjectProperty<Collection<GridItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    Optional<Visit> find(@Nullable UUID id) {
        return Optional.ofNullable(id).map(visits::get);
    }

    void showAll(Collection<Visit> all) {
        visits.clear();
        all.forEach(visit -> visits.put(visit.id(), visit));
        draw();
    }

    /** @param here whether it belongs on this page */
    void show(Visit visit, boolean here) {
        if (here) {
            visits.put(visit.id(), visit);
        } else {
            visits.remove(visit.id());
        }
        draw();
    }

    /** Draws them anew: names are hidden, or time has gone on. */
    void draw() {
        items.set(look.items(visits.values()));
    }
}
