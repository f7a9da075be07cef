package clinicdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.QueryPlan;
import clinicdesk.base.Ids;
import clinicdesk.booking.BusyTimes.Holder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for each free time reads a stretch of an index, whatever else the store holds. */
class BusyTimesIndexTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"DOCTOR, appointment_of_doctor_by_start, doctor_id", "ROOM, appointment_of_room_by_start, room_id",
            "PATIENT, appointment_of_patient_by_start, patient_id"})
    void whoIsBusyWhenIsAStretchOfAnIndex(Holder holder, String index, String column) throws SQLException {
        List<String> plan = QueryPlan.ofLast(folder, clinic -> clinic.appointments.busy().unnamed(holder,
                List.of(Ids.next(), Ids.next()), clinic.slot("2026-11-16T08:00", 60), null));
        assertThat(plan).first().asString().contains(
                "USING INDEX " + index + " (" + column + "=? AND start_ms>? AND start_ms<?)");
    }
}
