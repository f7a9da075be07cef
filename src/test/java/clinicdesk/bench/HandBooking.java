package clinicdesk.bench;

import clinicdesk.TestClinic;
import clinicdesk.base.Ids;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Visit;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of a booking, written by hand: those that the program has written for one visit, read out of its store once,
 * now with other ids, parties and times. The statements stay prepared; each booking is one durable transaction with the
 * program's pragmas. Nothing is asked before.
 */
final class HandBooking implements AutoCloseable {

    private static final String PRAGMAS = "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=10000"
            + "&cache_size=-16384&transaction_mode=IMMEDIATE";

    /** The tables, in the order in which they may be written, and where the rows of the visit ?1 are in them. */
    private static final List<String> TABLES = List.of("appointment where id = ?1",
            "audit_line where subject_id = ?1",
            "audit_change where audit_line_id in (select id from audit_line where subject_id = ?1)",
            "letter where about_id = ?1", "change_log where ref = ?1");

    private final Connection connection;
    private final Visit model;
    private final List<Row> rows = new ArrayList<>();
    private final List<Object> ids = new ArrayList<>();

    /** A row as it is to be written again; an id that the store counts itself is null. */
    private record Row(PreparedStatement insert, Object[] values) {}

    /** @param model a visit that the program has booked in this folder's store */
    HandBooking(Path folder, Visit model) throws SQLException {
        this.model = model;
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db") + PRAGMAS);
        for (String table : TABLES) {
            read(table);
        }
    }

    private void read(String table) throws SQLException {
        String name = table.substring(0, table.indexOf(' '));
        try (var query = connection.prepareStatement("select * from " + table)) {
            query.setBytes(1, Filling.bytes(model.id()));
            try (var found = query.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                PreparedStatement insert = connection
                        .prepareStatement("insert into " + name + " values (?" + ", ?".repeat(columns - 1) + ")");
                while (found.next()) {
                    Object[] values = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        values[column] = comparable(found.getObject(column + 1));
                    }
                    values[0] = name.equals("change_log") ? null : values[0];
                    ids.add(values[0]);
                    rows.add(new Row(insert, values));
                }
            }
        }
    }

    private static Object comparable(Object stored) {
        return stored instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : stored;
    }

    /** How many rows each booking has. */
    int rows() {
        return rows.size();
    }

    /** How many rows each table of the store has. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        try (var statement = connection.createStatement();
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
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            return row.getLong(1);
        }
    }

    void book(BookingRequest request) {
        Map<Object, Object> anew = anew(request);
        String uid = model.id().toString();
        String other = Ids.next().toString();
        try {
            connection.setAutoCommit(false);
            for (Row row : rows) {
                for (int column = 0; column < row.values().length; column++) {
                    Object value = row.values()[column];
                    Object written = value == null ? null : anew.getOrDefault(value, value);
                    row.insert().setObject(column + 1, written instanceof ByteBuffer bytes
                            ? bytes.array()
                            : written instanceof String text && text.startsWith(uid)
                                    ? text.replace(uid, other)
                                    : written);
                }
                row.insert().executeUpdate();
            }
            connection.setAutoCommit(true);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What stands in the place of what the rows of the model say. */
    private Map<Object, Object> anew(BookingRequest request) {
        Placement from = model.placement();
        Placement to = request.placement();
        Map<Object, Object> anew = new HashMap<>();
        ids.stream().filter(id -> id != null).forEach(id -> anew.put(id, key(Ids.next())));
        anew.put(key(from.doctorId()), key(to.doctorId()));
        anew.put(key(from.patientId()), key(to.patientId()));
        anew.put(key(from.roomId()), key(to.roomId()));
        anew.put(from.slot().start().toEpochMilli(), to.slot().start().toEpochMilli());
        anew.put(from.slot().end().toEpochMilli(), to.slot().end().toEpochMilli());
        anew.put(local(from.slot().start()), local(to.slot().start()));
        return anew;
    }

    private static ByteBuffer key(UUID id) {
        return ByteBuffer.wrap(Filling.bytes(id));
    }

    private static String local(Instant time) {
        return LocalDateTime.ofInstant(time, TestClinic.ZONE).toString();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
