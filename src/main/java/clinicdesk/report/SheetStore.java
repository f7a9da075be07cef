package clinicdesk.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.db.Store;
import clinicdesk.directory.Patient;
import clinicdesk.report.DaySheet.Marks;
import clinicdesk.report.DaySheet.Person;
import clinicdesk.report.DaySheet.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The queries of reports. */
final class SheetStore {

    /** Of a patient whose record was merged into another, that other one. */
    private static final String PATIENT = " join Patient m on m.id = a.patientId join Patient p on p.id = coalesce(m.mergedInto, m.id) ";

    private final Store store;

    SheetStore(Store store) {
        this.store = store;
    }

    /** The visits that start in this stretch, by doctor and start; cancelled ones are left out. */
    Map<UUID, List<Row>> rows(Slot stretch) {
        return store.read(session -> session.createSelectionQuery(
                "select a.doctorId, a.startsAt, a.endsAt, p, t.name, a.status, a.overruleReason, a.overruled"
                        + " from Appointment a" + PATIENT + "left join VisitType t on t.id = a.visitTypeId"
                        + " where a.startsAt >= :start and a.startsAt < :end and a.status <> CANCELLED"
                        + " order by a.startsAt, a.id",
                Object[].class).setParameter("start", stretch.start()).setParameter("end", stretch.end()).list()
                .stream().collect(groupingBy(row -> (UUID) row[0], mapping(SheetStore::row, toList()))));
    }

    private static Row row(Object[] row) {
        Patient patient = (Patient) row[3];
        String overruling = (String) row[6];
        return new Row(new Slot((Instant) row[1], (Instant) row[2]),
                new Person(patient.name().display(), patient.birthDate(), patient.phoneShown(), patient.alerts()),
                (String) row[4],
                new Marks((AppointmentStatus) row[5], overruling, (Boolean) row[7] && overruling == null));
    }

    /** Empty for a visit that nobody knows, and for one that is cancelled. */
    Optional<VisitCard> card(UUID visitId) {
        return store.read(session -> session.createSelectionQuery(
                "select a.id, a.startsAt, a.endsAt, p, d.name, r.name from Appointment a" + PATIENT
                        + "join Doctor d on d.id = a.doctorId left join Room r on r.id = a.roomId"
                        + " where a.id = :id and a.status <> CANCELLED",
                Object[].class).setParameter("id", visitId).list().stream().map(SheetStore::card).findFirst());
    }

    private static VisitCard card(Object[] row) {
        return new VisitCard((UUID) row[0], new Slot((Instant) row[1], (Instant) row[2]),
                ((Patient) row[3]).name().display(), (String) row[4], (String) row[5]);
    }
}
