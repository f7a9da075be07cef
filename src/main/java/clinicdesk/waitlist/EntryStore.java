package clinicdesk.waitlist;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The entries of one kind in the store; what touches one is announced under the name of the kind. */
abstract class EntryStore<E extends Entry> {

    private final Store store;
    private final ClinicClock clock;
    private final Class<E> type;
    private final String topic;

    EntryStore(Store store, ClinicClock clock, Class<E> type, String topic) {
        this.store = store;
        this.clock = clock;
        this.type = type;
        this.topic = topic;
    }

    Store store() {
        return store;
    }

    String topic() {
        return topic;
    }

    LocalDate today() {
        return clock.today();
    }

    Instant now() {
        return clock.now();
    }

    <T> T write(Supplier<T> work) {
        return store.write(session -> work.get());
    }

    E insert(E row) {
        store.write(session -> session.insert(row));
        store.touched(topic, row.id());
        return row;
    }

    void update(E row) {
        store.write(session -> {
            session.update(row);
            return null;
        });
        store.touched(topic, row.id());
    }

    /** What belongs to an entry has changed, within the caller's write. */
    void touched(UUID id) {
        store.touched(topic, id);
    }

    void turn(E row, boolean open) {
        if (open) {
            row.reopen();
        } else {
            row.close(clock.now());
        }
        update(row);
    }

    Optional<E> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(type, id)));
    }
}
