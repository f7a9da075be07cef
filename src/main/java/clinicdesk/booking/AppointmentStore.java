package clinicdesk.booking;

import static clinicdesk.db.Among.among;
import static clinicdesk.db.Among.these;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.Slot;
import clinicdesk.db.Store;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The queries of booking. */
public final class AppointmentStore {

    private static final Duration LONGEST_BUFFER = Duration.ofMinutes(VisitType.LONGEST_BUFFER);

    /** No visit is longer, so one that touches a stretch starts at most this long before it. */
    static final Duration REACH = BookingRules.LONGEST.plus(LONGEST_BUFFER);

    /** Whose visit it is: of records that were merged, the one that stands for them. */
    private static final String PATIENT = " join Patient r on r.id = a.patientId"
            + " join Patient p on p.id = coalesce(r.mergedInto, r.id)";

    private static final String ROW = "select a, p.familyName, p.givenName, d.name, p.alerts from Appointment a"
            + PATIENT
            + " join Doctor d on d.id = a.doctorId ";

    private static final String BUSY = ", a.id, a.startsAt, a.endsAt, a.busyFrom, a.busyTo, a.overruled, a.overruleReason";

    private static final String OPEN = "select id, doctorId, startsAt, endsAt, busyFrom, busyTo, overruled,"
            + " overruleReason, grantedOver from Appointment where ";

    private static final String OPEN_ONES = " and status in (SCHEDULED, ARRIVED) order by startsAt, id";

    private final Store store;
    private final KnownPatients known;

    public AppointmentStore(Store store) {
        this.store = store;
        this.known = new KnownPatients(store);
    }

    <T> T write(Supplier<T> work) {
        return store.write(session -> work.get());
    }

    /**
     * An act on several visits: all of it or, where one of them is not done, nothing. Within another write only if that
     * is taken back too when this is not done.
     */
    Outcome writeAll(Supplier<Outcome> act) {
        try {
            return write(() -> {
                Outcome outcome = act.get();
                if (outcome instanceof Outcome.Made) {
                    return outcome;
                }
                throw new NotDone(outcome);
            });
        } catch (NotDone not) {
            return not.outcome;
        }
    }

    /** Takes a whole transaction back, since one part of its act was not done. */
    private static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Outcome outcome;

        private NotDone(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    Optional<Appointment> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(Appointment.class, id)));
    }

    /** One act on a visit, which must be as the actor saw it. */
    Outcome seen(UUID id, long version, Function<Appointment, Outcome> act) {
        Optional<Appointment> found = find(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown("appointmentId");
        }
        return found.get().version() == version
                ? act.apply(found.get())
                : new Outcome.Stale(visit(id).orElseThrow());
    }

    Optional<Series> series(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(Series.class, id)));
    }

    void insert(Series series) {
        store.write(session -> session.insert(series));
    }

    /** Its letters and those of its visits share one count of changes. */
    void countChange(Series series) {
        series.changed();
        store.write(session -> {
            session.update(series);
            return null;
        });
    }

    /** The visits of these doctors that touch this stretch and can still be moved, by start. */
    List<OpenVisit> open(Collection<UUID> doctors, Slot stretch) {
        return doctors.isEmpty()
                ? List.of()
                : store.read(session -> open(within(session.createSelectionQuery(OPEN
                        + "doctorId" + among("doctors", doctors)
                        + " and startsAt > :reach and startsAt < :end and endsAt > :start" + OPEN_ONES, Object[].class),
                        stretch).setParameter("doctors", these(doctors))));
    }

    /** Those of these visits that can still be moved, by start. */
    List<OpenVisit> open(Collection<UUID> visits) {
        return visits.isEmpty()
                ? List.of()
                : store.read(
                        session -> open(session.createSelectionQuery(OPEN + "id" + among("visits", visits) + OPEN_ONES,
                                Object[].class).setParameter("visits", these(visits))));
    }

    private static List<OpenVisit> open(SelectionQuery<Object[]> query) {
        return query.list().stream().map(AppointmentStore::open).toList();
    }

    private static OpenVisit open(Object[] row) {
        return new OpenVisit((UUID) row[0], (UUID) row[1], new Slot((Instant) row[2], (Instant) row[3]),
                new Slot((Instant) row[4], (Instant) row[5]),
                new Grant((Boolean) row[6], (String) row[7], Waived.read((String) row[8])));
    }

    /** By start; cancelled ones too. */
    List<Appointment> ofSeries(UUID seriesId) {
        return store.read(session -> session
                .createSelectionQuery("from Appointment where seriesId = :series order by startsAt", Appointment.class)
                .setParameter("series", seriesId).list());
    }

    List<Visit> visitsOfSeries(UUID seriesId) {
        return store.read(session -> session
                .createSelectionQuery(ROW + "where a.seriesId = :series order by a.startsAt", Object[].class)
                .setParameter("series", seriesId).list().stream().map(AppointmentStore::visit).toList());
    }

    void insert(Appointment visit) {
        store.write(session -> session.insert(visit));
        touched(visit.id());
    }

    void update(Appointment visit) {
        store.write(session -> {
            session.update(visit);
            return null;
        });
        touched(visit.id());
    }

    /** Tells every program within a write that this visit is to be read again. */
    void touched(UUID visit) {
        store.touched(BookingService.VISITS, visit);
    }

    public Optional<Visit> visit(UUID id) {
        return store.read(session -> session.createSelectionQuery(ROW + "where a.id = :id", Object[].class)
                .setParameter("id", id).list().stream().map(AppointmentStore::visit).findFirst());
    }

    /** Whether anybody was ever booked. */
    public boolean isAny() {
        return store.read(session -> !session.createSelectionQuery("select a.id from Appointment a", UUID.class)
                .setMaxResults(1).list().isEmpty());
    }

    /** The visits of these doctors that touch this stretch, by start; cancelled ones are left out. */
    public List<Visit> touching(Slot stretch, Collection<UUID> doctors) {
        return doctors.isEmpty()
                ? List.of()
                : store.read(session -> within(session.createSelectionQuery(ROW
                        + "where a.doctorId" + among("doctors", doctors)
                        + " and a.startsAt > :reach and a.startsAt < :end and a.endsAt > :start"
                        + " and a.status <> CANCELLED order by a.startsAt, a.id", Object[].class), stretch)
                        .setParameter("doctors", these(doctors)).list().stream().map(AppointmentStore::visit).toList());
    }

    /** All visits of this record, the newest first; cancelled ones too. */
    public List<Visit> ofPatient(UUID patientId, int most) {
        return ofPatient(Set.of(patientId), most);
    }

    /** All visits of these records of one person, the newest first; cancelled ones too. */
    public List<Visit> ofPatient(Collection<UUID> records, int most) {
        return store.read(session -> session
                .createSelectionQuery(ROW + "where a.patientId" + among("records", records)
                        + " order by a.startsAt desc", Object[].class)
                .setParameter("records", these(records)).setMaxResults(most).list().stream()
                .map(AppointmentStore::visit)
                .toList());
    }

    /** The visits of these patients from then on that are not over, by start; those of records merged into theirs too. */
    public List<Visit> toCome(Collection<UUID> patients, Instant from, int most) {
        List<UUID> ids = patients.isEmpty() ? List.of() : known.toCome(patients, from, most);
        return store.read(session -> visits(session, ids));
    }

    /** These visits, by start. */
    static List<Visit> visits(StatelessSession session, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : session.createSelectionQuery(ROW + "where a.id in :ids order by a.startsAt, a.id", Object[].class)
                        .setParameter("ids", ids).list().stream().map(AppointmentStore::visit).toList();
    }

    /** The visits in this room from then on that are not over, by start. */
    public List<Visit> toComeIn(UUID roomId, Instant from, int most) {
        return store.read(session -> session.createSelectionQuery(ROW + "where a.roomId = :room and a.startsAt >= :from"
                + " and a.status in (SCHEDULED, ARRIVED, IN_PROGRESS) order by a.startsAt, a.id", Object[].class)
                .setParameter("room", roomId).setParameter("from", from).setMaxResults(most).list().stream()
                .map(AppointmentStore::visit).toList());
    }

    /** Whose time a visit takes. */
    enum Holder {
        DOCTOR("a.doctorId"), PATIENT("a.patientId"), ROOM("a.roomId");

        private final String column;

        Holder(String column) {
            this.column = column;
        }
    }

    /** What keeps each of these busy in this stretch, by start, with the names of whose visits they are. */
    Map<UUID, List<Busy>> busy(Holder holder, Collection<UUID> who, Slot stretch, @Nullable UUID except) {
        return busy(
                "select " + holder.column + BUSY + ", d.name, p.familyName, p.givenName from Appointment a" + PATIENT
                        + " join Doctor d on d.id = a.doctorId where " + holder.column,
                who, stretch, except);
    }

    /** The same with the names unread, for many days. */
    Map<UUID, List<Busy>> taken(Holder holder, Collection<UUID> who, Slot stretch, @Nullable UUID except) {
        return busy("select " + holder.column + BUSY + " from Appointment a where " + holder.column, who, stretch,
                except);
    }

    private Map<UUID, List<Busy>> busy(String rows, Collection<UUID> who, Slot stretch, @Nullable UUID except) {
        return who.isEmpty()
                ? Map.of()
                : store.read(session -> within(session.createSelectionQuery(rows
                        + among("who", who)
                        + " and a.startsAt > :reach and a.busyFrom < :end and a.startsAt < :later and a.busyTo > :start"
                        + " and a.status <> CANCELLED order by a.startsAt", Object[].class), stretch)
                        .setParameter("who", these(who)).setParameter("later", stretch.end().plus(LONGEST_BUFFER))
                        .list()
                        .stream().filter(row -> !row[1].equals(except))
                        .collect(groupingBy(row -> (UUID) row[0], mapping(AppointmentStore::busy, toList()))));
    }

    private static Busy busy(Object[] row) {
        boolean unguarded = (Boolean) row[6];
        return new Busy((UUID) row[1], new Slot((Instant) row[2], (Instant) row[3]),
                new Slot((Instant) row[4], (Instant) row[5]), row.length == 8 ? Busy.Names.UNREAD : names(row),
                unguarded && row[7] == null);
    }

    private static Busy.Names names(Object[] row) {
        return new Busy.Names((String) row[8], new PersonName((String) row[9], (String) row[10]).display());
    }

    /** Who is likely to be meant at this desk: those with a visit in this stretch and those last booked. */
    public Set<UUID> expectedPatients(Slot stretch, int lastBooked) {
        return known.expected(stretch, lastBooked);
    }

    /** When each of these patients was last here under any of their records, as far as a visit took place. */
    public Map<UUID, Instant> lastVisits(Collection<UUID> patients, Instant before) {
        return patients.isEmpty() ? Map.of() : known.lastVisits(patients, before);
    }

    private static SelectionQuery<Object[]> within(SelectionQuery<Object[]> query, Slot stretch) {
        return query.setParameter("reach", stretch.start().minus(REACH)).setParameter("start", stretch.start())
                .setParameter("end", stretch.end());
    }

    private static Visit visit(Object[] row) {
        return ((Appointment) row[0]).shown(new PersonName((String) row[1], (String) row[2]).display(),
                (String) row[3], (String) row[4]);
    }
}
