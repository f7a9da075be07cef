package clinicdesk;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** How SQLite would answer the last thing that a clinic asks its store. */
public final class QueryPlan {

    /** Who asks the store says so to one of these. */
    private static final List<Logger> SQL = List.of(Logger.getLogger("org.hibernate.SQL"),
            Logger.getLogger("clinicdesk.db.PlainQuery"));

    private QueryPlan() {}

    /** The last statement that the store is asked. */
    private static final class Ear extends Handler {
        private String statement = "";

        @Override
        public void publish(LogRecord line) {
            statement = line.getMessage();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** @param act what the clinic in this folder, on a Monday morning, is asked for */
    public static List<String> ofLast(Path folder, Consumer<TestClinic> act) throws SQLException {
        Ear ear = new Ear();
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            SQL.forEach(log -> log.setLevel(Level.FINE));
            SQL.forEach(log -> log.addHandler(ear));
            act.accept(clinic);
        } finally {
            SQL.forEach(log -> log.removeHandler(ear));
            SQL.forEach(log -> log.setLevel(null));
        }
        return plan(folder, ear.statement);
    }

    private static List<String> plan(Path folder, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"));
                var rows = connection.createStatement().executeQuery("explain query plan " + statement)) {
            List<String> plan = new ArrayList<>();
            while (rows.next()) {
                plan.add(rows.getString("detail"));
            }
            return plan;
        }
    }
}
