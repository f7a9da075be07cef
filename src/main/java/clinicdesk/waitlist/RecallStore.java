package clinicdesk.waitlist;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.directory.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** The queries of recalls. */
public final class RecallStore extends EntryStore<RecallRow> {

    private static final String OPEN = "select r, s.id, s.familyName, s.givenName, d.name, t.name from RecallRow r"
            + " join Patient p on p.id = r.patientId join Patient s on s.id = coalesce(p.mergedInto, p.id)"
            + " left join Doctor d on d.id = r.doctorId"
            + " left join VisitType t on t.id = r.visitTypeId where r.closedAt is null";
    private static final String IN_ORDER = " order by r.due, r.id";

    public RecallStore(Store store, ClinicClock clock) {
        super(store, clock, RecallRow.class, Recalls.RECALLS);
    }

    List<OpenRecall> open() {
        return store().read(session -> shown(session.createSelectionQuery(OPEN + IN_ORDER, Object[].class)));
    }

    /** @param patients the records of one patient */
    List<OpenRecall> open(Collection<UUID> patients) {
        return store().read(session -> shown(session
                .createSelectionQuery(OPEN + " and r.patientId in :patients" + IN_ORDER, Object[].class)
                .setParameter("patients", patients)));
    }

    private static List<OpenRecall> shown(SelectionQuery<Object[]> query) {
        return query.list().stream().map(RecallStore::shown).toList();
    }

    private static OpenRecall shown(Object[] line) {
        RecallRow row = (RecallRow) line[0];
        return new OpenRecall(row.id(), row.recall().of((UUID) line[1]),
                new OpenRecall.Names(new PersonName((String) line[2], (String) line[3]).display(), (String) line[4],
                        (String) line[5]));
    }
}
