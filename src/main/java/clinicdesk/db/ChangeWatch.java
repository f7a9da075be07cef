package clinicdesk.db;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Tells what any program on this store has written since the last look, on a connection that never writes. The
 * cheap {@code data_version} says whether to look at all. For one thread.
 */
public final class ChangeWatch implements AutoCloseable {

    /**
     * @param all more has happened than the store remembers: everything shown is to be read again
     */
    public record News(Set<Change> changes, boolean all) {

        public static final News NONE = new News(Set.of(), false);

        public boolean isEmpty() {
            return changes.isEmpty() && !all;
        }

        /** These and those that came later. */
        public News and(News later) {
            Set<Change> both = new LinkedHashSet<>(changes);
            both.addAll(later.changes);
            return new News(both, all || later.all);
        }
    }

    private final Connection connection;
    private long dataVersion = -1;
    private long seen;

    ChangeWatch(Connection connection) throws SQLException {
        this.connection = connection;
        this.seen = number("select coalesce(max(seq), 0) from change_log");
    }

    /** @throws StoreException if the store cannot be read */
    public News poll() {
        try {
            long version = number("pragma data_version");
            if (version == dataVersion) {
                return News.NONE;
            }
            News news = news();
            dataVersion = version;
            return news;
        } catch (SQLException fault) {
            throw Errors.translate(fault);
        }
    }

    private News news() throws SQLException {
        Set<Change> changes = new LinkedHashSet<>();
        long last = seen;
        boolean gap = false;
        try (var query = connection
                .prepareStatement("select seq, topic, ref from change_log where seq > ? order by seq")) {
            query.setLong(1, seen);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long seq = rows.getLong(1);
                    gap |= last == seen && seq > seen + 1;
                    last = seq;
                    ByteBuffer id = ByteBuffer.wrap(rows.getBytes(3));
                    changes.add(new Change(rows.getString(2), new UUID(id.getLong(), id.getLong())));
                }
            }
        }
        seen = last;
        return new News(changes, gap);
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw Errors.translate(fault);
        }
    }
}
