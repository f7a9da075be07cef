package clinicdesk.hours;

import static clinicdesk.db.Among.among;
import static clinicdesk.db.Among.these;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The queries of hours. */
final class HoursStore {

    private final Store store;
    private final ClinicClock clock;

    HoursStore(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What was read of some doctors. */
    record Rows(List<WorkingHours> weekly, List<SpecialHours> special, List<Absence> leave) {}

    /** What counts for these doctors on these days, both included. */
    Rows rows(Collection<UUID> doctors, LocalDate first, LocalDate last) {
        String whose = among("doctors", doctors);
        return store.read(session -> new Rows(
                session.createSelectionQuery("from WorkingHours where doctorId" + whose, WorkingHours.class)
                        .setParameter("doctors", these(doctors)).list(),
                session.createSelectionQuery(
                        "from SpecialHours where doctorId" + whose + " and day between :first and :last",
                        SpecialHours.class).setParameter("doctors", these(doctors)).setParameter("first", first)
                        .setParameter("last", last).list(),
                session.createSelectionQuery(
                        "from Leave where doctorId" + whose
                                + " and begins < :end and ends > :start order by begins, id",
                        Leave.class).setParameter("doctors", these(doctors))
                        .setParameter("end", last.plusDays(1).atStartOfDay())
                        .setParameter("start", first.atStartOfDay()).list().stream()
                        .flatMap(leave -> leave.slot(clock).map(slot -> new Absence(leave, slot)).stream()).toList()));
    }

    /** In the order of {@link WeeklyBlock#sorted}. */
    List<WeeklyBlock> weekly(UUID doctorId) {
        return WeeklyBlock.sorted(store.read(session -> session
                .createSelectionQuery("from WorkingHours where doctorId = :doctor", WorkingHours.class)
                .setParameter("doctor", doctorId).list()).stream().map(WorkingHours::block).toList());
    }

    /** By time; empty where the weekly hours count. */
    List<TimeSpan> special(UUID doctorId, LocalDate day) {
        return sessions(doctorId, day).stream().map(SpecialHours::span).toList();
    }

    /** Those of one date, by time. */
    List<SpecialHours> sessions(UUID doctorId, LocalDate day) {
        return store.read(session -> session
                .createSelectionQuery("from SpecialHours where doctorId = :doctor and day = :day order by from, to",
                        SpecialHours.class)
                .setParameter("doctor", doctorId).setParameter("day", day).list());
    }

    /** Those of all dates, by date and time. */
    List<SpecialHours> sessions(UUID doctorId) {
        return store.read(session -> session
                .createSelectionQuery("from SpecialHours where doctorId = :doctor order by day, from, to",
                        SpecialHours.class)
                .setParameter("doctor", doctorId).list());
    }

    List<SpecialDay> specialDays(UUID doctorId, LocalDate from) {
        Map<LocalDate, List<TimeSpan>> days = store.read(session -> session
                .createSelectionQuery("from SpecialHours where doctorId = :doctor and day >= :first order by from, to",
                        SpecialHours.class)
                .setParameter("doctor", doctorId).setParameter("first", from).list()).stream()
                .collect(groupingBy(SpecialHours::day, TreeMap::new, mapping(SpecialHours::span, toList())));
        return days.entrySet().stream().map(day -> new SpecialDay(day.getKey(), day.getValue())).toList();
    }

    List<Leave> leaves(UUID doctorId) {
        return store.read(session -> session
                .createSelectionQuery("from Leave where doctorId = :doctor order by begins, id", Leave.class)
                .setParameter("doctor", doctorId).list());
    }

    List<Leave> leaves(UUID doctorId, LocalDate from) {
        return store.read(session -> session
                .createSelectionQuery("from Leave where doctorId = :doctor and ends > :start order by begins, id",
                        Leave.class)
                .setParameter("doctor", doctorId).setParameter("start", from.atStartOfDay()).list());
    }
}
