package clinicdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Ids;
import clinicdesk.booking.AppointmentStore.Holder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for each free time reads a stretch of an index, whatever else the store holds. */
class BusyTimesIndexTest {

    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

    @TempDir
    Path folder;

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

    @ParameterizedTest
    @CsvSource({"DOCTOR, appointment_of_doctor_by_start, doctor_id", "ROOM, appointment_of_room_by_start, room_id",
            "PATIENT, appointment_of_patient_by_start, patient_id"})
    void whoIsBusyWhenIsAStretchOfAnIndex(Holder holder, String index, String column) throws SQLException {
        Ear ear = new Ear();
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            SQL.setLevel(Level.FINE);
            SQL.addHandler(ear);
            clinic.appointments.taken(holder, List.of(Ids.next(), Ids.next()), clinic.slot("2026-11-16T08:00", 60),
                    null);
        } finally {
            SQL.removeHandler(ear);
            SQL.setLevel(null);
        }
        assertThat(plan(ear.statement)).first().asString().contains(
                "USING INDEX " + index + " (" + column + "=? AND start_ms>? AND start_ms<?)");
    }

    private List<String> plan(String statement) throws SQLException {
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
