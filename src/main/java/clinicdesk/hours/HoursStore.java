package clinicdesk.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queries of hours. */
final class HoursStore {

    private final Store store;
    private final ClinicClock clock;

    HoursStore(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    record Rows(Map<UUID, List<WorkingHours>> weekly, Map<UUID, List<SpecialHours>> special,
            Map<UUID, List<Absence>> leave, Map<LocalDate, String> holidays) {}

    /** What counts for these doctors on these days, both included. */
    Rows rows(Collection<UUID> doctors, LocalDate first, LocalDate last) {
        return store.read(session -> new Rows(
                session.createSelectionQuery("from WorkingHours where doctorId in :doctors", WorkingHours.class)
                        .setParameter("doctors", doctors).list().stream().collect(groupingBy(WorkingHours::doctorId)),
                session.createSelectionQuery(
                        "from SpecialHours where doctorId in :doctors and day between :first and :last",
                        SpecialHours.class).setParameter("doctors", doctors).setParameter("first", first)
                        .setParameter("last", last).list().stream().collect(groupingBy(SpecialHours::doctorId)),
                session.createSelectionQuery(
                        "from Leave where doctorId in :doctors and begins < :end and ends > :start",
                        Leave.class).setParameter("doctors", doctors)
                        .setParameter("end", last.plusDays(1).atStartOfDay())
                        .setParameter("start", first.atStartOfDay()).list().stream()
                        .flatMap(leave -> leave.slot(clock).map(slot -> new Absence(leave, slot)).stream())
                        .collect(groupingBy(absence -> absence.leave().doctorId())),
                session.createSelectionQuery("from Holiday where day between :first and :last order by day",
                        Holiday.class).setParameter("first", first.toString()).setParameter("last", last.toString())
                        .list().stream()
                        .filter(holiday -> !holiday.struck()).collect(toMap(Holiday::day, Holiday::name))));
    }
}
