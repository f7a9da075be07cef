package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tray of one desk: what was begun and waits. It is in the store, so it is still there after a restart. */
public final class Tray {

    /** More than this is no longer seen at a glance. */
    public static final int MOST = 6;

    private final Store store;
    private final ClinicClock clock;
    private final String desk;

    /** @param desk the name of this desk: each sees its own tray */
    public Tray(Store store, ClinicClock clock, String desk) {
        this.store = store;
        this.clock = clock;
        this.desk = desk;
    }

    /** Empty when the tray is full. */
    public Optional<Parked> park(Draft draft) {
        return store.write(session -> {
            if (list().size() >= MOST) {
                return Optional.empty();
            }
            ParkedRow row = new ParkedRow(desk, clock.now(), draft);
            session.insert(row);
            return Optional.of(row.parked());
        });
    }

    /** What lies in the tray, the oldest first. */
    public List<Parked> list() {
        return store.read(session -> session.createSelectionQuery("from ParkedRow where desk = :desk order by id",
                ParkedRow.class).setParameter("desk", desk).list().stream().map(ParkedRow::parked).toList());
    }

    /** Takes one out; nothing happens if it is no longer there. */
    public void remove(UUID id) {
        store.write(session -> session.createMutationQuery("delete from ParkedRow where id = :id and desk = :desk")
                .setParameter("id", id).setParameter("desk", desk).executeUpdate());
    }
}
