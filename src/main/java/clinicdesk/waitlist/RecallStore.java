package clinicdesk.waitlist;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.directory.PersonName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.query.SelectionQuery;

/** The queries of recalls. */
public final class RecallStore {

    private static final String OPEN = "select r, p.familyName, p.givenName, d.name, t.name from RecallRow r"
            + " join Patient p on p.id = r.patientId left join Doctor d on d.id = r.doctorId"
            + " left join VisitType t on t.id = r.visitTypeId where r.closedAt is null";
    private static final String IN_ORDER = " order by r.due, r.id";

    private final Store store;
    private final ClinicClock clock;

    public RecallStore(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    <T> T write(Supplier<T> work) {
        return store.write(session -> work.get());
    }

    LocalDate today() {
        return clock.today();
    }

    RecallRow insert(Recall recall) {
        RecallRow row = new RecallRow(recall, clock.now());
        store.write(session -> session.insert(row));
        store.touched(Recalls.RECALLS, row.id());
        return row;
    }

    void turn(RecallRow row, boolean open) {
        if (open) {
            row.reopen();
        } else {
            row.close(clock.now());
        }
        store.write(session -> {
            session.update(row);
            return null;
        });
        store.touched(Recalls.RECALLS, row.id());
    }

    Optional<RecallRow> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(RecallRow.class, id)));
    }

    List<OpenRecall> open() {
        return store.read(session -> shown(session.createSelectionQuery(OPEN + IN_ORDER, Object[].class)));
    }

    /** @param patients the records of one patient */
    List<OpenRecall> open(Collection<UUID> patients) {
        return store.read(session -> shown(session
                .createSelectionQuery(OPEN + " and r.patientId in :patients" + IN_ORDER, Object[].class)
                .setParameter("patients", patients)));
    }

    private static List<OpenRecall> shown(SelectionQuery<Object[]> query) {
        return query.list().stream().map(RecallStore::shown).toList();
    }

    private static OpenRecall shown(Object[] line) {
        RecallRow row = (RecallRow) line[0];
        return new OpenRecall(row.id(), row.recall(),
                new OpenRecall.Names(new PersonName((String) line[1], (String) line[2]).display(), (String) line[3],
                        (String) line[4]));
    }
}
