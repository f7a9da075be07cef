package clinicdesk.booking;

import clinicdesk.base.Slot;
import clinicdesk.booking.Visit.Notes;
import clinicdesk.booking.Visit.State;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.PlainRow;
import clinicdesk.db.Store;
import clinicdesk.directory.PersonName;
import java.sql.SQLException;
import java.util.List;

/** Reads visits with the names of whose they are: a week of them while somebody waits for it. */
final class VisitRows {

    /** Whose visit it is: of records that were merged, the one that stands for them. */
    static final String PATIENT = " join patient r on r.id = a.patient_id"
            + " join patient p on p.id = coalesce(r.merged_into, r.id)";

    private static final String ROW = "select a.id, a.version, a.doctor_id, a.patient_id, a.room_id, a.start_ms, a.end_ms,"
            + " p.family_name, p.given_name, d.name, a.visit_type_id, a.status, a.status_reason, a.arrived_ms, a.overruled,"
            + " a.after_the_fact, a.busy_from_ms, a.busy_to_ms, a.reason, a.overrule_reason, a.granted_over, a.series_id,"
            + " p.alerts from appointment a" + PATIENT + " join doctor d on d.id = a.doctor_id where ";

    private VisitRows() {}

    /**
     * @param where which of the appointments {@code a}, and in which order
     * @param values as {@link Store#list} takes them
     */
    static List<Visit> where(Store store, String where, Object... values) {
        return store.list(new PlainQuery(ROW + where), VisitRows::visit, values);
    }

    private static Visit visit(PlainRow row) throws SQLException {
        Slot slot = new Slot(row.moment(6), row.moment(7));
        return new Visit(row.id(1), row.number(2), new Placement(row.id(3), row.id(4), row.idOrNull(5), slot),
                new PersonName(row.text(8), row.textOrNull(9)).display(), row.text(10), row.idOrNull(11), state(row),
                new Notes(row.textOrNull(19), row.textOrNull(20), Waived.read(row.textOrNull(21)), row.idOrNull(22),
                        row.textOrNull(23)));
    }

    private static State state(PlainRow row) throws SQLException {
        return new State(AppointmentStatus.valueOf(row.text(12)), row.textOrNull(13), row.momentOrNull(14),
                row.flag(15), row.flag(16), new Slot(row.moment(17), row.moment(18)));
    }
}
