package clinicdesk.directory;

import clinicdesk.db.Fact;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How the records of a kind are read that every booking asks for.
 *
 * @param topic under which changes of them are announced
 * @param rows what is selected from where; the table is called {@code t}
 */
record Kept<T>(Class<T> kind, String topic, String rows, PlainQuery.Reading<T> reading) {

    /** Once in a transaction, unless it is changed there. */
    Optional<T> find(Store store, UUID id) {
        return store.once(new Fact<>(kind, id, Set.of(topic)),
                () -> store.list(new PlainQuery(rows + " where t.id = ?"), reading, id).stream().findFirst()
                        .orElse(null));
    }

    /** All, in this order. */
    List<T> all(Store store, String order) {
        return store.list(new PlainQuery(rows + " order by " + order), reading);
    }
}
