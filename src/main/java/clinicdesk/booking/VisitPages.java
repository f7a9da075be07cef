package clinicdesk.booking;

import clinicdesk.base.Slot;
import clinicdesk.booking.VisitSearch.Place;
import clinicdesk.db.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Reads visits page by page, each from where the one before ended: a late page costs what the first does. */
public final class VisitPages {

    private final Store store;

    public VisitPages(Store store) {
        this.store = store;
    }

    /** The first of the visits that are looked for, by start, then id. */
    public List<Visit> page(VisitSearch search, int most) {
        return store.read(session -> {
            Asked asked = new Asked(search);
            SelectionQuery<UUID> ids = session.createSelectionQuery(asked.text(), UUID.class).setMaxResults(most);
            asked.values.forEach(ids::setParameter);
            List<UUID> found = ids.list();
            Map<UUID, Visit> visits = AppointmentStore.visits(store, found).stream()
                    .collect(Collectors.toMap(Visit::id, visit -> visit));
            return found.stream().map(visits::get).toList();
        });
    }

    /** What is asked for, as a query: the names are read afterwards, so that one index alone is gone along. */
    private static final class Asked {

        private final StringBuilder where = new StringBuilder("a.status in :statuses");
        private final Map<String, Object> values = new LinkedHashMap<>();

        Asked(VisitSearch search) {
            values.put("statuses", search.statuses());
            add(" and a.doctorId = :doctor", "doctor", search.doctorId());
            add(" and a.patientId in :records", "records", search.records());
            touch(search.window(), search.after());
        }

        private void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                where.append(condition);
                values.put(name, value);
            }
        }

        /** One lower bound on the start, the later of the two that there may be. */
        private void touch(@Nullable Slot window, @Nullable Place after) {
            Instant first = window == null ? null : window.start().minus(BusyTimes.REACH);
            if (window != null) {
                add(" and a.startsAt < :end", "end", window.end());
                add(" and a.endsAt > :start", "start", window.start());
            }
            if (after != null) {
                first = first == null || after.start().isAfter(first) ? after.start() : first;
                add(" and (a.startsAt > :last", "last", after.start());
                add(" or a.id > :id)", "id", after.id());
            }
            add(" and a.startsAt >= :first", "first", first);
        }

        String text() {
            return "select a.id from Appointment a where " + where + " order by a.startsAt, a.id";
        }
    }
}
