package clinicdesk.booking;

import clinicdesk.db.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The visits that letters are about. */
public final class LetterVisits {

    private final Store store;
    private final AppointmentStore appointments;

    public LetterVisits(Store store, AppointmentStore appointments) {
        this.store = store;
        this.appointments = appointments;
    }

    /** When each of these begins; none for what is no visit, as a series. */
    public Map<UUID, Instant> starts(Collection<UUID> about) {
        Map<UUID, Instant> starts = new HashMap<>();
        if (!about.isEmpty()) {
            store.read(session -> session
                    .createSelectionQuery("select id, startsAt from Appointment where id in :about", Object[].class)
                    .setParameter("about", about).getResultList())
                    .forEach(row -> starts.put((UUID) row[0], (Instant) row[1]));
        }
        return starts;
    }

    /** The visit, or the first of the series; empty if there is none. */
    public Optional<Visit> visit(UUID about) {
        return appointments.visit(about)
                .or(() -> appointments.visitsOfSeries(about).stream().findFirst());
    }
}
