package clinicdesk.audit;

import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.util.List;
import java.util.UUID;

/** The append-only trail. A line is written in the transaction of its act: never one without the other. */
public final class Audit {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(AuditLine.class, AuditChange.class);

    private final Store store;
    private final ClinicClock clock;

    public Audit(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Adds a line.
     *
     * @param action what was done, in capitals: {@code BOOK}, {@code RESCHEDULE}, …
     * @param subject the kind of thing it was done to
     * @param changes what changed; those that change nothing are left out
     */
    public void record(Actor actor, String action, String subject, UUID subjectId, List<FieldChange> changes) {
        AuditLine line = new AuditLine(clock.now(), actor, action, subject, subjectId);
        store.write(session -> {
            session.insert(line);
            session.insertMultiple(changes.stream().filter(change -> !change.changesNothing())
                    .map(change -> new AuditChange(line.id(), change)).toList());
            return null;
        });
    }

    /** The acts on this thing, oldest first. */
    public List<Act> history(UUID subjectId) {
        return store.read(session -> {
            List<AuditLine> lines = session
                    .createSelectionQuery("from AuditLine where subjectId = :subject order by id", AuditLine.class)
                    .setParameter("subject", subjectId).list();
            List<AuditChange> changes = session.createSelectionQuery(
                    "from AuditChange where key.line in (select id from AuditLine where subjectId = :subject)",
                    AuditChange.class).setParameter("subject", subjectId).list();
            return lines.stream().map(line -> new Act(line.at(), line.actor(), line.action(), changes.stream()
                    .filter(change -> change.line().equals(line.id())).map(AuditChange::change).toList())).toList();
        });
    }
}
