package clinicdesk.audit;

import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Ids;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The append-only trail. A line is written in the transaction of its act: never one without the other. */
public final class Audit {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(AuditLine.class, AuditChange.class);

    private static final PlainQuery LINE = new PlainQuery("insert into audit_line"
            + " (id, at_ms, actor, actor_role, action, subject, subject_id) values (?, ?, ?, ?, ?, ?, ?)");

    private static final String CHANGE = "(?, ?, ?, ?)";

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
        UUID line = Ids.next();
        List<FieldChange> real = changes.stream().filter(change -> !change.changesNothing()).toList();
        store.write(session -> {
            store.run(LINE, line, clock.now(), actor.name(), actor.role().name(), action, subject, subjectId);
            if (!real.isEmpty()) {
                store.run(rows(real.size()), real.stream()
                        .flatMap(change -> Stream.of(line, change.field(), change.before(), change.after())).toArray());
            }
            return null;
        });
    }

    /** So many changes at once. */
    private static PlainQuery rows(int changes) {
        return new PlainQuery("insert into audit_change (audit_line_id, field, old_value, new_value) values "
                + String.join(", ", Collections.nCopies(changes, CHANGE)));
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
