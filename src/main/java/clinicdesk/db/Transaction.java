package clinicdesk.db;

import clinicdesk.db.PlainQuery.Reading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** One transaction on one connection, with what it touched and what it has read once. */
final class Transaction implements AutoCloseable {

    /** How many changes the store remembers; a program that slept longer reads everything again. */
    private static final int REMEMBERED = 10_000;

    final boolean writing;
    private final Function<Connection, StatelessSession> sessions;
    private final Connection connection;
    private @Nullable StatelessSession session;
    private final Set<Change> touched = new LinkedHashSet<>();
    private final Map<Fact<?>, Object> known = new HashMap<>();

    /** @param sessions opens the session, if one is asked for */
    Transaction(Function<Connection, StatelessSession> sessions, Connection connection, boolean writing) {
        this.sessions = sessions;
        this.connection = connection;
        this.writing = writing;
    }

    StatelessSession session() {
        if (session == null) {
            session = sessions.apply(connection);
        }
        return session;
    }

    <T> List<T> list(PlainQuery query, Reading<T> reading, Object... values) {
        try {
            return query.list(connection, reading, values);
        } catch (SQLException fault) {
            throw Errors.translate(fault);
        }
    }

    void run(PlainQuery statement, @Nullable Object[] values) {
        try {
            statement.run(connection, values);
        } catch (SQLException fault) {
            throw Errors.translate(fault);
        }
    }

    void touch(Change change) {
        touched.add(change);
        known.keySet().removeIf(fact -> fact.topics().contains(change.topic()));
    }

    /** Nobody else can change what a transaction sees, so it holds until this one touches it. */
    <T> Optional<T> once(Fact<T> fact, Supplier<@Nullable T> reading) {
        Object read = known.get(fact);
        if (read == null) {
            read = reading.get();
            if (read != null) {
                known.put(fact, read);
            }
        }
        return Optional.ofNullable(fact.kind().cast(read));
    }

    /** Raises the change counter by one for each thing touched; part of the transaction. */
    void logChanges() throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        long seq = 0;
        try (PreparedStatement insert = connection
                .prepareStatement("insert into change_log (topic, ref) values (?, ?) returning seq")) {
            for (Change change : touched) {
                insert.setString(1, change.topic());
                insert.setBytes(2, PlainQuery.bytes(change.id()));
                try (var row = insert.executeQuery()) {
                    row.next();
                    seq = row.getLong(1);
                }
            }
        }
        if (seq % 100 < touched.size()) {
            try (PreparedStatement trim = connection.prepareStatement("delete from change_log where seq <= ?")) {
                trim.setLong(1, seq - REMEMBERED);
                trim.executeUpdate();
            }
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
