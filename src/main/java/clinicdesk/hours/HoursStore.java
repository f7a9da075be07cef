package clinicdesk.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.PlainRow;
import clinicdesk.db.Store;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The queries of hours. */
final class HoursStore {

    private static final String WEEKLY = "select doctor_id, weekday, from_minute, to_minute, valid_from, valid_to"
            + " from working_hours";
    private static final String SPECIAL = "select doctor_id, day, from_minute, to_minute from special_hours";
    private static final String LEAVE = "select doctor_id, id, from_local, to_local, reason from leave";

    private final Store store;
    private final ClinicClock clock;

    HoursStore(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What was read of some doctors. */
    record Rows(List<OfDoctor<WeeklyBlock>> weekly, List<OfDoctor<SpecialDay>> special, List<Absence> leave) {

        static final Rows NONE = new Rows(List.of(), List.of(), List.of());
    }

    /** Something of a doctor. */
    record OfDoctor<T>(UUID doctorId, T what) {}

    /** What counts for these doctors on these days, both included. */
    Rows rows(Collection<UUID> doctors, LocalDate first, LocalDate last) {
        if (doctors.isEmpty()) {
            return Rows.NONE;
        }
        String whose = " where doctor_id" + PlainQuery.among(doctors);
        return store.together(() -> new Rows(
                store.list(new PlainQuery(WEEKLY + whose), HoursStore::weekly, doctors),
                store.list(new PlainQuery(SPECIAL + whose + " and day between ? and ?"), HoursStore::special,
                        doctors, first.toString(), last.toString()),
                store.list(
                        new PlainQuery(LEAVE + whose + " and from_local < ? and to_local > ? order by from_local, id"),
                        HoursStore::leave, doctors, last.plusDays(1).atStartOfDay().toString(),
                        first.atStartOfDay().toString())
                        .stream().flatMap(leave -> leave.slot(clock).map(slot -> new Absence(leave, slot)).stream())
                        .toList()));
    }

    private static OfDoctor<WeeklyBlock> weekly(PlainRow row) throws SQLException {
        return new OfDoctor<>(row.id(1), new WeeklyBlock(DayOfWeek.of((int) row.number(2)), span(row, 3),
                row.dateOrNull(5), row.dateOrNull(6)));
    }

    private static OfDoctor<SpecialDay> special(PlainRow row) throws SQLException {
        return new OfDoctor<>(row.id(1), new SpecialDay(LocalDate.parse(row.text(2)), List.of(span(row, 3))));
    }

    private static TimeSpan span(PlainRow row, int column) throws SQLException {
        return new TimeSpan((int) row.number(column), (int) row.number(column + 1));
    }

    private static Leave leave(PlainRow row) throws SQLException {
        return new Leave(row.id(2), row.id(1), LocalDateTime.parse(row.text(3)), LocalDateTime.parse(row.text(4)),
                row.textOrNull(5));
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
