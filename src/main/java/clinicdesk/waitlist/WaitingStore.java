package clinicdesk.waitlist;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.directory.Patient;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** The queries of the waiting list. */
public final class WaitingStore extends EntryStore<WaitingRow> {

    private static final String OPEN = "select w, s, d.name, t.name from WaitingRow w"
            + " join Patient p on p.id = w.patientId join Patient s on s.id = coalesce(p.mergedInto, p.id)"
            + " left join Doctor d on d.id = w.doctorId"
            + " left join VisitType t on t.id = w.visitTypeId where w.closedAt is null";

    /** The order of the offer. */
    private static final String IN_ORDER = " order by w.urgent desc, w.addedAt, w.id";

    public WaitingStore(Store store, ClinicClock clock) {
        super(store, clock, WaitingRow.class, WaitingList.WAITING);
    }

    List<OpenWaiting> open() {
        return store().read(session -> shown(session.createSelectionQuery(OPEN + IN_ORDER, Object[].class)));
    }

    Optional<OpenWaiting> open(UUID id) {
        return store().read(session -> shown(session.createSelectionQuery(OPEN + " and w.id = :id", Object[].class)
                .setParameter("id", id)).stream().findFirst());
    }

    /** @param patients the records of one patient */
    List<OpenWaiting> of(Collection<UUID> patients) {
        return store().read(session -> shown(session
                .createSelectionQuery(OPEN + " and w.patientId in :patients" + IN_ORDER, Object[].class)
                .setParameter("patients", patients)));
    }

    private static List<OpenWaiting> shown(SelectionQuery<Object[]> query) {
        return query.list().stream().map(WaitingStore::shown).toList();
    }

    private static OpenWaiting shown(Object[] line) {
        WaitingRow row = (WaitingRow) line[0];
        Patient patient = (Patient) line[1];
        return new OpenWaiting(row.id(), row.version(), row.waiting().of(patient.id()), row.since(),
                new OpenWaiting.Names(patient.name().display(), patient.active(), (String) line[2],
                        (String) line[3]));
    }
}
