package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;

import clinicdesk.base.Slot;
import clinicdesk.db.Store;
import clinicdesk.directory.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The queries of booking. */
public final class AppointmentStore {

    /** No visit is longer, so one that touches a stretch starts at most this long before it. */
    private static final Duration REACH = BookingRules.LONGEST.plusHours(2);

    private static final String ROW = "select a, p.familyName, p.givenName, d.name from Appointment a"
            + " join Patient p on p.id = a.patientId join Doctor d on d.id = a.doctorId ";

    private final Store store;

    public AppointmentStore(Store store) {
        this.store = store;
    }

    <T> T write(Supplier<T> work) {
        return store.write(session -> work.get());
    }

    Optional<Appointment> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(Appointment.class, id)));
    }

    void insert(Appointment visit) {
        store.write(session -> session.insert(visit));
        store.touched(BookingService.VISITS, visit.id());
    }

    void update(Appointment visit) {
        store.write(session -> {
            session.update(visit);
            return null;
        });
        store.touched(BookingService.VISITS, visit.id());
    }

    public Optional<Visit> visit(UUID id) {
        return store.read(session -> session.createSelectionQuery(ROW + "where a.id = :id", Object[].class)
                .setParameter("id", id).list().stream().map(AppointmentStore::visit).findFirst());
    }

    /** The visits of these doctors that touch this stretch, by start; cancelled ones are left out. */
    public List<Visit> touching(Slot stretch, Collection<UUID> doctors) {
        return doctors.isEmpty()
                ? List.of()
                : store.read(session -> within(session.createSelectionQuery(ROW
                        + "where a.doctorId in :doctors and a.startsAt > :reach and a.startsAt < :end and a.endsAt > :start"
                        + " and a.status <> CANCELLED order by a.startsAt, a.id", Object[].class), stretch)
                        .setParameter("doctors", doctors).list().stream().map(AppointmentStore::visit).toList());
    }

    /** All visits of a patient, the newest first; cancelled ones too. */
    public List<Visit> ofPatient(UUID patientId, int most) {
        return store.read(session -> session
                .createSelectionQuery(ROW + "where a.patientId = :patient order by a.startsAt desc", Object[].class)
                .setParameter("patient", patientId).setMaxResults(most).list().stream().map(AppointmentStore::visit)
                .toList());
    }

    /** The visits of these patients from then on that are not over, by start; those of records merged into theirs too. */
    public List<Visit> toCome(Collection<UUID> patients, Instant from, int most) {
        return patients.isEmpty() ? List.of() : store.read(session -> {
            Set<UUID> records = new LinkedHashSet<>(patients);
            records.addAll(session
                    .createSelectionQuery("select id from Patient where mergedInto in :patients", UUID.class)
                    .setParameter("patients", patients).list());
            return session.createSelectionQuery(ROW + "where a.patientId in :records and a.startsAt >= :from"
                    + " and a.status in (SCHEDULED, ARRIVED, IN_PROGRESS) order by a.startsAt, a.id", Object[].class)
                    .setParameter("records", records).setParameter("from", from).setMaxResults(most).list().stream()
                    .map(AppointmentStore::visit).toList();
        });
    }

    List<Busy> busyDoctor(UUID doctorId, Slot stretch, @Nullable UUID except) {
        return busy("a.doctorId in :who", Set.of(doctorId), stretch, except);
    }

    List<Busy> busyPatient(Set<UUID> records, Slot stretch, @Nullable UUID except) {
        return busy("a.patientId in :who", records, stretch, except);
    }

    List<Busy> busyRoom(UUID roomId, Slot stretch, @Nullable UUID except) {
        return busy("a.roomId in :who", Set.of(roomId), stretch, except);
    }

    private List<Busy> busy(String whose, Set<UUID> who, Slot stretch, @Nullable UUID except) {
        return store
                .read(session -> within(session.createSelectionQuery("select a.id, a.startsAt, a.endsAt, a.busyFrom,"
                        + " a.busyTo, d.name, p.familyName, p.givenName from Appointment a join Patient p on p.id = a.patientId"
                        + " join Doctor d on d.id = a.doctorId where " + whose + " and a.startsAt > :reach"
                        + " and a.busyFrom < :end and a.startsAt < :later and a.busyTo > :start and a.status <> CANCELLED"
                        + " order by a.startsAt", Object[].class), stretch).setParameter("who", who)
                        .setParameter("later", stretch.end().plus(Duration.ofHours(2))).list().stream()
                        .filter(row -> !row[0].equals(except)).map(AppointmentStore::busy).toList());
    }

    private static Busy busy(Object[] row) {
        return new Busy((UUID) row[0], new Slot((Instant) row[1], (Instant) row[2]),
                new Slot((Instant) row[3], (Instant) row[4]), (String) row[5],
                new PersonName((String) row[6], (String) row[7]).display());
    }

    /** Who is likely to be meant at this desk: those with a visit in this stretch and those last booked. */
    public Set<UUID> expectedPatients(Slot stretch, int lastBooked) {
        return store.read(session -> {
            Set<UUID> patients = new LinkedHashSet<>(session
                    .createSelectionQuery("select patientId from Appointment order by id desc", UUID.class)
                    .setMaxResults(lastBooked).list());
            patients.addAll(session.createSelectionQuery(
                    "select patientId from Appointment where startsAt >= :start and startsAt < :end", UUID.class)
                    .setParameter("start", stretch.start()).setParameter("end", stretch.end()).list());
            return patients;
        });
    }

    /** When each of these patients was last here, as far as there was a visit that took place. */
    public Map<UUID, Instant> lastVisits(Collection<UUID> patients, Instant before) {
        return patients.isEmpty()
                ? Map.of()
                : store.read(session -> session.createSelectionQuery(
                        "select patientId, max(startsAt) from Appointment where patientId in :patients and startsAt < :before"
                                + " and status not in (CANCELLED, NO_SHOW) group by patientId",
                        Object[].class).setParameter("patients", patients).setParameter("before", before).list()
                        .stream()
                        .collect(toMap(row -> (UUID) row[0], row -> (Instant) row[1])));
    }

    private static SelectionQuery<Object[]> within(SelectionQuery<Object[]> query, Slot stretch) {
        return query.setParameter("reach", stretch.start().minus(REACH)).setParameter("start", stretch.start())
                .setParameter("end", stretch.end());
    }

    private static Visit visit(Object[] row) {
        return ((Appointment) row[0]).shown(new PersonName((String) row[1], (String) row[2]).display(),
                (String) row[3]);
    }
}
