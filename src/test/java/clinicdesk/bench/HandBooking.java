package clinicdesk.bench;

import static clinicdesk.bench.HandRows.key;

import clinicdesk.TestClinic;
import clinicdesk.base.Ids;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Visit;
import clinicdesk.db.PlainQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A booking and a move by hand: the rows that the program has written for one visit, now with other ids, parties and
 * times. Each is one durable transaction with the program's pragmas; nothing is asked before.
 */
final class HandBooking implements AutoCloseable {

    private static final List<String> BOOKED = List.of("appointment where id = ?1", "audit_line where subject_id = ?1",
            "audit_change where audit_line_id in (select id from audit_line where subject_id = ?1)",
            "letter where about_id = ?1", "change_log where ref = ?1");

    private static final String LINE_OF_MOVE = "audit_line where subject_id = ?1 and action = 'RESCHEDULE'";

    /** The earlier letter about the visit has not left, so it gives way to the one about the move. */
    private static final List<String> MOVED = List.of(LINE_OF_MOVE,
            "audit_change where audit_line_id in (select id from " + LINE_OF_MOVE + ")",
            "letter where about_id = ?1 and state = 'WAITING'",
            "change_log where ref = ?1 order by seq desc limit 2");

    private static final String PUT_ELSEWHERE = "update appointment set version = version + 1, sequence = sequence + 1,"
            + " start_ms = ?2, end_ms = ?3, busy_from_ms = ?2, busy_to_ms = ?3, start_local = ?4, placed_ms = ?5"
            + " where id = ?1";

    private static final String GIVE_WAY = "update letter set version = version + 1, state = 'CANCELLED'"
            + " where about_id = ?1 and +state = 'WAITING'";

    private final PlainStore store;
    private final Visit booked;
    private final HandRows rows;
    private final Visit moved;
    private final HandRows rowsOfMove;
    private final PreparedStatement putElsewhere;
    private final PreparedStatement giveWay;

    /**
     * @param store of the folder in which the program has booked both visits
     * @param booked a visit that was booked
     * @param moved one that was booked and then moved
     */
    HandBooking(PlainStore store, Visit booked, Visit moved) throws SQLException {
        this.store = store;
        this.booked = booked;
        this.rows = new HandRows(store, booked.id(), BOOKED);
        this.moved = moved;
        this.rowsOfMove = new HandRows(store, moved.id(), MOVED);
        this.putElsewhere = store.prepare(PUT_ELSEWHERE);
        this.giveWay = store.prepare(GIVE_WAY);
    }

    /** How many rows each booking has. */
    int rows() {
        return rows.count();
    }

    String pragmas() {
        try {
            return PlainStore.pragmas(store.connection);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** How many rows the store has in each table. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        try (var statement = store.connection.createStatement();
                var tables = statement.executeQuery("select name from sqlite_schema where type = 'table'")) {
            while (tables.next()) {
                counts.put(tables.getString(1), count(tables.getString(1)));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return counts;
    }

    private long count(String table) throws SQLException {
        try (var statement = store.connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            return row.getLong(1);
        }
    }

    void book(BookingRequest request) {
        store.write(() -> rows.write(Ids.next(), instead(booked.placement(), request.placement())));
    }

    /** Puts a visit whose letter has not left to another time. */
    void move(Visit visit, Placement to) {
        store.write(() -> {
            putElsewhere.setBytes(1, PlainQuery.bytes(visit.id()));
            putElsewhere.setLong(2, to.slot().start().toEpochMilli());
            putElsewhere.setLong(3, to.slot().end().toEpochMilli());
            putElsewhere.setString(4, local(to.slot().start()));
            putElsewhere.setLong(5, VisitPlan.NOW.atZone(TestClinic.ZONE).toInstant().toEpochMilli());
            putElsewhere.executeUpdate();
            giveWay.setBytes(1, PlainQuery.bytes(visit.id()));
            giveWay.executeUpdate();
            rowsOfMove.write(visit.id(), instead(moved.placement(), to));
        });
    }

    /** What stands in the place of what the rows of the model say. */
    private static Map<Object, Object> instead(Placement from, Placement to) {
        Map<Object, Object> instead = new HashMap<>();
        instead.put(key(from.doctorId()), key(to.doctorId()));
        instead.put(key(from.patientId()), key(to.patientId()));
        instead.put(key(from.roomId()), key(to.roomId()));
        instead.put(from.slot().start().toEpochMilli(), to.slot().start().toEpochMilli());
        instead.put(from.slot().end().toEpochMilli(), to.slot().end().toEpochMilli());
        instead.put(local(from.slot().start()), local(to.slot().start()));
        return instead;
    }

    private static String local(Instant time) {
        return LocalDateTime.ofInstant(time, TestClinic.ZONE).toString();
    }

    @Override
    public void close() {
        store.close();
    }
}
