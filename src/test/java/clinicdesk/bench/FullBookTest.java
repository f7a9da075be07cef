package clinicdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book that was filled behind the program's back is one that the program could have filled. */
class FullBookTest {

    private static final int SIZE = 10_000;

    @TempDir
    Path folder;

    private static List<String> rows(Path store, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.resolve("clinic.db"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static String clashes(String of) {
        return "select count(*) from (select start_ms < lag(end_ms) over (partition by " + of
                + " order by start_ms) as clash from appointment where status <> 'CANCELLED') where clash";
    }

    @Test
    void aFullBookIsSoundAndGuarded() throws SQLException {
        Path filled = folder.resolve("filled");
        FullBook.make(filled, SIZE).close();
        Path fresh = folder.resolve("fresh");
        TestClinic.empty(fresh, VisitPlan.NOW.toString()).close();

        String schema = "select name || ' ' || sql from sqlite_schema where sql is not null order by name";
        assertThat(rows(filled, schema)).isEqualTo(rows(fresh, schema));
        assertThat(rows(filled, "pragma integrity_check")).containsExactly("ok");
        assertThat(rows(filled, "pragma foreign_key_check")).isEmpty();
        assertThat(rows(filled, "select count(*) from appointment")).containsExactly("" + SIZE);
        assertThat(rows(filled, "select count(*) from patient")).containsExactly("" + SIZE / 5);
        assertThat(rows(filled, clashes("doctor_id"))).containsExactly("0");
        assertThat(rows(filled, clashes("patient_id"))).containsExactly("0");
        assertThat(rows(filled, clashes("room_id"))).containsExactly("0");
    }

    @Test
    void aPlanHasExactlyTheVisitsThatWereAskedForAndBothAPastAndATimeAhead() {
        for (int size : List.of(SIZE, SIZE + 1, 100_000)) {
            List<VisitPlan.Planned> visits = new ArrayList<>();
            new VisitPlan(size).forEach(visits::add);

            assertThat(visits).hasSize(size);
            assertThat(visits).extracting(VisitPlan.Planned::status).contains("COMPLETED", "NO_SHOW", "CANCELLED",
                    "SCHEDULED");
            assertThat(visits.getFirst().start()).isBefore(VisitPlan.NOW);
            assertThat(visits.getLast().start().toLocalDate()).isEqualTo(VisitPlan.YEAR_ENDS.minusDays(1));
        }
    }
}
