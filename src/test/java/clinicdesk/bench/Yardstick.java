package clinicdesk.bench;

import clinicdesk.base.Slot;
import clinicdesk.db.PlainQuery;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The least that can be done: rows read by JDBC through an index, on a connection that stays open, with statements
 * that stay prepared.
 */
final class Yardstick implements AutoCloseable {

    private static final String IN_STRETCH = " and a.start_ms >= ? and a.start_ms < ?"
            + " and a.status <> 'CANCELLED' order by a.start_ms";

    private static final String OF_DOCTOR = " where a.doctor_id = ?" + IN_STRETCH;

    private final PlainStore store;
    private final PreparedStatement busy;
    private final PreparedStatement taken;
    private final PreparedStatement visits;

    Yardstick(Path folder) throws SQLException {
        store = PlainStore.reading(folder);
        String times = "select a.busy_from_ms, a.busy_to_ms from appointment a";
        busy = store.prepare(times + OF_DOCTOR);
        taken = store.prepare(times + " where a.room_id = ?" + IN_STRETCH);
        visits = store.prepare("select a.*, p.family_name, p.given_name, d.name from appointment a"
                + " join patient p on p.id = a.patient_id join doctor d on d.id = a.doctor_id" + OF_DOCTOR);
    }

    /** From when to when this doctor is busy with visits that start in this stretch. */
    List<long[]> busy(UUID doctor, Slot stretch) {
        return read(busy, doctor, stretch, row -> new long[]{row.getLong(1), row.getLong(2)});
    }

    /** The same of a room. */
    List<long[]> taken(UUID room, Slot stretch) {
        return read(taken, room, stretch, row -> new long[]{row.getLong(1), row.getLong(2)});
    }

    /** The visits of this doctor that start in this stretch, with all that is known of them and the names. */
    List<Object[]> visits(UUID doctor, Slot stretch) {
        return read(visits, doctor, stretch, row -> {
            Object[] visit = new Object[row.getMetaData().getColumnCount()];
            for (int column = 0; column < visit.length; column++) {
                visit[column] = row.getObject(column + 1);
            }
            return visit;
        });
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(PreparedStatement query, UUID whose, Slot stretch, Row<T> reading) {
        try {
            query.setBytes(1, PlainQuery.bytes(whose));
            query.setLong(2, stretch.start().toEpochMilli());
            query.setLong(3, stretch.end().toEpochMilli());
            List<T> read = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
            }
            return read;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
