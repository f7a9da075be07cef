package clinicdesk;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How SQLite would answer the last thing that a clinic asks its store. */
public final class QueryPlan {

    private QueryPlan() {}

    /** @param act what the clinic in this folder, on a Monday morning, is asked for */
    public static List<String> ofLast(Path folder, Consumer<TestClinic> act) throws SQLException {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            return plan(folder, Statements.during(() -> act.accept(clinic)).getLast());
        }
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
