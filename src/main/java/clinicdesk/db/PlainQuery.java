package clinicdesk.db;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL by hand, for what is read by the hundred, or asked or written at every booking: there Hibernate takes longer for
 * the rows than the store. {@link Store#list} asks it, {@link Store#run} does it.
 *
 * @param text SQL, with a question mark for each value
 */
public record PlainQuery(String text) {

    private static final Logger LOG = System.getLogger(PlainQuery.class.getName());

    /** Makes something of the row that a query has come to. */
    public interface Reading<T> {
        T read(PlainRow row) throws SQLException;
    }

    /** One of as many as there are ids, which are values of the query one after the other. */
    public static String among(Collection<UUID> ids) {
        return ids.size() == 1 ? " = ?" : " in (?" + ", ?".repeat(ids.size() - 1) + ")";
    }

    /** All rows, as {@link Store#list} says. */
    <T> List<T> list(Connection connection, Reading<T> reading, Object[] values) throws SQLException {
        LOG.log(Level.DEBUG, text);
        try (PreparedStatement query = connection.prepareStatement(text)) {
            set(query, values);
            List<T> read = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                PlainRow row = new PlainRow(rows);
                while (rows.next()) {
                    read.add(reading.read(row));
                }
            }
            return read;
        }
    }

    /** What {@link Store#run} does. */
    void run(Connection connection, @Nullable Object[] values) throws SQLException {
        LOG.log(Level.DEBUG, text);
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement query, @Nullable Object[] values) throws SQLException {
        int place = 0;
        for (Object value : values) {
            if (value instanceof Collection<?> several) {
                for (Object one : several) {
                    set(query, ++place, one);
                }
            } else {
                set(query, ++place, value);
            }
        }
    }

    private static void set(PreparedStatement query, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case UUID id -> query.setBytes(place, bytes(id));
            case Instant moment -> query.setLong(place, moment.toEpochMilli());
            case null, default -> query.setObject(place, value);
        }
    }

    /** As an id is kept. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .array();
    }
}
