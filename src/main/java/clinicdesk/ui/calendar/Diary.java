package clinicdesk.ui.calendar;

import com.calendarfx.model.Calendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The visits that the grid holds, in CalendarFX's model: a calendar for each doctor. Its views are not used, as they
 * throw away all that they have drawn when their date changes; {@link VisitLayer} draws.
 */
final class Diary {

    private final Map<UUID, Calendar<Object>> calendars = new HashMap<>();
    private final Map<UUID, VisitEntry> entries = new HashMap<>();
    private ZoneId zone = ZoneOffset.UTC;

    /** In which zone its days are days. */
    void setZone(ZoneId clinics) {
        if (!zone.equals(clinics)) {
            zone = clinics;
            entries.values().forEach(entry -> entry.change(entry.item(), zone));
        }
    }

    /** Holds exactly these: those that have not changed are left alone. */
    void setItems(Collection<GridItem> items) {
        Set<UUID> kept = items.stream().map(GridItem::id).collect(Collectors.toSet());
        List.copyOf(entries.keySet()).stream().filter(id -> !kept.contains(id)).forEach(this::remove);
        items.forEach(this::update);
    }

    void update(GridItem item) {
        VisitEntry entry = entries.get(item.id());
        if (entry == null) {
            entry = new VisitEntry(item, zone);
            entries.put(item.id(), entry);
        } else if (entry.item().equals(item)) {
            return;
        } else {
            entry.change(item, zone);
        }
        entry.setCalendar(calendars.computeIfAbsent(item.doctorId(), id -> new Calendar<>()));
    }

    void remove(UUID id) {
        VisitEntry entry = entries.remove(id);
        if (entry != null) {
            entry.setCalendar(null);
        }
    }

    /** In no order. */
    Collection<GridItem> items() {
        return entries.values().stream().map(VisitEntry::item).toList();
    }

    /** A doctor's visits on each of these days, both included; a day without any is left out. */
    Map<LocalDate, List<GridItem>> visits(UUID doctorId, LocalDate first, LocalDate last) {
        Calendar<Object> calendar = calendars.get(doctorId);
        if (calendar == null) {
            return Map.of();
        }
        Map<LocalDate, List<GridItem>> visits = new HashMap<>();
        calendar.findEntries(first, last, zone).forEach((date, found) -> visits.put(date,
                found.stream().map(entry -> ((VisitEntry) entry).item()).toList()));
        return visits;
    }
}
