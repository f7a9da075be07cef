package clinicdesk.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A clinic's store beside the program: one connection that stays open, by JDBC alone. */
final class PlainStore implements AutoCloseable {

    private static final String WRITING = "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=10000"
            + "&cache_size=-16384&transaction_mode=IMMEDIATE";
    private static final String READING = "?open_mode=1&cache_size=-16384";

    final Connection connection;

    private PlainStore(Path folder, String pragmas) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db") + pragmas);
    }

    /** With the pragmas of the program's writer. */
    static PlainStore writing(Path folder) throws SQLException {
        return new PlainStore(folder, WRITING);
    }

    static PlainStore reading(Path folder) throws SQLException {
        return new PlainStore(folder, READING);
    }

    /** How this connection waits for the disk: {@code wal 2} is a log that is written through at each commit. */
    static String pragmas(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var journal = statement.executeQuery("select journal_mode, synchronous"
                        + " from pragma_journal_mode, pragma_synchronous")) {
            return journal.getString(1) + " " + journal.getInt(2);
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** Some work on it. */
    interface Work {
        void run() throws SQLException;
    }

    /** In one durable transaction. */
    void write(Work work) {
        try {
            connection.setAutoCommit(false);
            work.run();
            connection.setAutoCommit(true);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
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
