package clinicdesk.booking;

import static clinicdesk.db.Among.among;
import static clinicdesk.db.Among.these;

import clinicdesk.base.Slot;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.query.SelectionQuery;

/** The queries of booking. */
public final class AppointmentStore {

    private static final String OPEN = "select id, doctorId, startsAt, endsAt, busyFrom, busyTo, overruled,"
            + " overruleReason, grantedOver from Appointment where ";

    private static final String OPEN_ONES = " and status in (SCHEDULED, ARRIVED) order by startsAt, id";

    private final Store store;
    private final KnownPatients known;
    private final BusyTimes busy;

    public AppointmentStore(Store store) {
        this.store = store;
        this.known = new KnownPatients(store);
        this.busy = new BusyTimes(store);
    }

    /** Whatever is read there sees one state of the store. */
    <T> T read(Supplier<T> work) {
        return store.together(work);
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
        return VisitRows.where(store, "a.series_id = ? order by a.start_ms", seriesId);
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
        return VisitRows.where(store, "a.id = ?", id).stream().findFirst();
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
                : VisitRows.where(store, "a.doctor_id" + PlainQuery.among(doctors)
                        + " and a.start_ms > ? and a.start_ms < ? and a.end_ms > ? and a.status <> 'CANCELLED'"
                        + " order by a.start_ms, a.id", doctors, stretch.start().minus(BusyTimes.REACH), stretch.end(),
                        stretch.start());
    }

    /** All visits of this record, the newest first; cancelled ones too. */
    public List<Visit> ofPatient(UUID patientId, int most) {
        return ofPatient(Set.of(patientId), most);
    }

    /** All visits of these records of one person, the newest first; cancelled ones too. */
    public List<Visit> ofPatient(Collection<UUID> records, int most) {
        return records.isEmpty()
                ? List.of()
                : VisitRows.where(store,
                        "a.patient_id" + PlainQuery.among(records) + " order by a.start_ms desc limit ?", records,
                        most);
    }

    /** The visits of these patients from then on that are not over, by start; those of records merged into theirs too. */
    public List<Visit> toCome(Collection<UUID> patients, Instant from, int most) {
        List<UUID> ids = patients.isEmpty() ? List.of() : known.toCome(patients, from, most);
        return visits(store, ids);
    }

    /** These visits, by start. */
    static List<Visit> visits(Store store, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : VisitRows.where(store, "a.id" + PlainQuery.among(ids) + " order by a.start_ms, a.id", ids);
    }

    /** The visits in this room from then on that are not over, by start. */
    public List<Visit> toComeIn(UUID roomId, Instant from, int most) {
        return VisitRows.where(store, "a.room_id = ? and a.start_ms >= ?"
                + " and a.status in ('SCHEDULED', 'ARRIVED', 'IN_PROGRESS') order by a.start_ms, a.id limit ?", roomId,
                from, most);
    }

    /** When whoever it may be is busy. */
    BusyTimes busy() {
        return busy;
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
        return query.setParameter("reach", stretch.start().minus(BusyTimes.REACH))
                .setParameter("start", stretch.start())
                .setParameter("end", stretch.end());
    }
}
