package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;

import clinicdesk.base.Slot;
import clinicdesk.db.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the book tells of patients while somebody types: asked for at every key, so each answer is one statement whose
 * text does not change, and which reads no more of the book than it tells.
 */
final class KnownPatients {

    private static final String EXPECTED = "select coalesce(r.merged_into, r.id) from"
            + " (select patient_id from (select patient_id from appointment order by id desc limit :most)"
            + " union select patient_id from appointment where start_ms >= :start and start_ms < :end) known"
            + " cross join patient r on r.id = known.patient_id";

    /** The patients, and under each all records that are theirs. */
    private static final String RECORDS = "with person as materialized (select id from patient where id in (:patients)),"
            + " record as materialized (select id as person, id from person"
            + " union all select r.merged_into, r.id from person cross join patient r on r.merged_into = person.id)";

    private static final String LAST_VISITS = RECORDS + " select person, max(start_ms) as start_ms from"
            + " (select person, (select a.start_ms from appointment a where a.patient_id = record.id"
            + " and a.start_ms < :before and a.status not in ('CANCELLED', 'NO_SHOW')"
            + " order by a.start_ms desc limit 1) as start_ms from record)"
            + " where start_ms is not null group by person";

    private static final String TO_COME = RECORDS + " select a.id from record"
            + " cross join appointment a on a.patient_id = record.id where a.start_ms >= :from"
            + " and a.status in ('SCHEDULED', 'ARRIVED', 'IN_PROGRESS') order by a.start_ms, a.id limit :most";

    private final Store store;

    KnownPatients(Store store) {
        this.store = store;
    }

    /** Those with a visit in this stretch and those last booked. */
    Set<UUID> expected(Slot stretch, int lastBooked) {
        return Set.copyOf(store.read(session -> session.createNativeQuery(EXPECTED, UUID.class)
                .setParameter("most", lastBooked).setParameter("start", stretch.start().toEpochMilli())
                .setParameter("end", stretch.end().toEpochMilli()).list()));
    }

    /** @param patients one at least; who was never here is not in the answer */
    Map<UUID, Instant> lastVisits(Collection<UUID> patients, Instant before) {
        return store.read(session -> session.createNativeQuery(LAST_VISITS, Object[].class)
                .addScalar("person", UUID.class).addScalar("start_ms", Long.class)
                .setParameterList("patients", patients).setParameter("before", before.toEpochMilli()).list().stream()
                .collect(toMap(row -> (UUID) row[0], row -> Instant.ofEpochMilli((Long) row[1]))));
    }

    /**
     * The visits from then on that are not over, by start.
     *
     * @param patients one at least
     */
    List<UUID> toCome(Collection<UUID> patients, Instant from, int most) {
        return store.read(session -> session.createNativeQuery(TO_COME, UUID.class)
                .setParameterList("patients", patients).setParameter("from", from.toEpochMilli())
                .setParameter("most", most).list());
    }
}
