package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;

import clinicdesk.base.Slot;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.PlainRow;
import clinicdesk.db.Store;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads when doctors, patients and rooms are busy: each a stretch of an index, in the order of the visits' starts. */
final class BusyTimes {

    private static final Duration LONGEST_BUFFER = Duration.ofMinutes(VisitType.LONGEST_BUFFER);

    /** No visit is longer, so one that touches a stretch starts at most this long before it. */
    static final Duration REACH = BookingRules.LONGEST.plus(LONGEST_BUFFER);

    private static final String NAMED = "select a.id, a.start_ms, a.end_ms, a.busy_from_ms, a.busy_to_ms,"
            + " a.overruled and a.overrule_reason is null, d.name, p.family_name, p.given_name from appointment a"
            + VisitRows.PATIENT + " join doctor d on d.id = a.doctor_id";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Store store;

    BusyTimes(Store store) {
        this.store = store;
    }

    /** Whose time a visit takes. */
    enum Holder {
        DOCTOR("a.doctor_id", "a.busy_from_ms, a.busy_to_ms"), //
        PATIENT("a.patient_id", "a.start_ms, a.end_ms"), //
        ROOM("a.room_id", "a.start_ms, a.end_ms");

        private final PlainQuery named;
        private final PlainQuery unnamed;

        Holder(String column, String times) {
            String when = " where " + column + " = ? and a.start_ms > ? and a.start_ms < ? and a.busy_from_ms < ?"
                    + " and a.busy_to_ms > ? and a.status <> 'CANCELLED' and a.id <> ? order by a.start_ms";
            named = new PlainQuery(NAMED + when);
            unnamed = new PlainQuery("select " + times + " from appointment a" + when);
        }
    }

    /** What keeps each of these busy in this stretch, by start, with the names of whose visits they are. */
    Map<UUID, List<Busy>> named(Holder holder, Collection<UUID> who, Slot stretch, @Nullable UUID except) {
        return busy(holder.named, BusyTimes::named, who, stretch, except);
    }

    /** The same for many days, of which nothing is read but when this holder's time is taken. */
    Map<UUID, List<Busy>> unnamed(Holder holder, Collection<UUID> who, Slot stretch, @Nullable UUID except) {
        return busy(holder.unnamed, row -> Busy.unnamed(new Slot(row.moment(1), row.moment(2))), who, stretch, except);
    }

    private Map<UUID, List<Busy>> busy(PlainQuery query, PlainQuery.Reading<Busy> reading, Collection<UUID> who,
            Slot stretch, @Nullable UUID except) {
        return who.isEmpty()
                ? Map.of()
                : store.together(() -> who.stream().distinct().collect(toMap(one -> one,
                        one -> store.list(query, reading, one, stretch.start().minus(REACH),
                                stretch.end().plus(LONGEST_BUFFER), stretch.end(), stretch.start(),
                                except == null ? NOBODY : except))));
    }

    private static Busy named(PlainRow row) throws SQLException {
        return new Busy(row.id(1), new Slot(row.moment(2), row.moment(3)), new Slot(row.moment(4), row.moment(5)),
                new Busy.Names(row.text(7), new PersonName(row.text(8), row.textOrNull(9)).display()), row.flag(6));
    }
}
