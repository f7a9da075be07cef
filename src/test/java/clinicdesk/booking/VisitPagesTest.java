package clinicdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.QueryPlan;
import clinicdesk.TestClinic;
import clinicdesk.base.Ids;
import clinicdesk.base.Slot;
import clinicdesk.booking.VisitSearch.Place;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The book is read page by page, each page along one index. */
class VisitPagesTest {

    @TempDir
    Path folder;

    private static VisitSearch search(@Nullable Slot window, @Nullable UUID doctor, @Nullable UUID record,
            @Nullable Place after) {
        return new VisitSearch(window, doctor, record == null ? null : List.of(record), VisitSearch.ALL, after);
    }

    @Test
    void eachPageBeginsWhereTheOneBeforeEnded() {
        try (TestClinic clinic = TestClinic.at(folder, "2030-07-01T08:00")) {
            Visit early = clinic.booked("Strange", "2030-07-02T09:00", 30);
            Visit together = clinic.booked("Who", "2030-07-02T09:00", 30);
            Visit late = clinic.booked("Strange", "2030-07-02T10:00", 30);
            Slot window = clinic.slot("2030-07-02T09:29", 60);

            List<Visit> first = clinic.visitPages.page(search(window, null, null, null), 1);
            List<Visit> second = clinic.visitPages.page(search(window, null, null, Place.of(first.getFirst())), 1);
            List<Visit> rest = clinic.visitPages.page(search(window, null, null, Place.of(second.getFirst())), 9);

            assertThat(first).extracting(Visit::id).containsExactly(early.id());
            assertThat(second).extracting(Visit::id).containsExactly(together.id());
            assertThat(rest).extracting(Visit::id).containsExactly(late.id());
            assertThat(clinic.visitPages.page(search(window, null, null, Place.of(late)), 9)).isEmpty();
        }
    }

    @Test
    void onlyThoseThatStandSoAreGiven() {
        try (TestClinic clinic = TestClinic.at(folder, "2030-07-01T08:00")) {
            Visit stands = clinic.booked("Strange", "2030-07-02T09:00", 30);
            Visit called = TestClinic.done(clinic.cancel(clinic.booked("Strange", "2030-07-02T10:00", 30)));
            UUID doctor = clinic.doctor("Strange");

            assertThat(clinic.visitPages.page(
                    new VisitSearch(null, doctor, null, Set.of(AppointmentStatus.CANCELLED), null), 9))
                    .extracting(Visit::id).containsExactly(called.id());
            assertThat(clinic.visitPages.page(new VisitSearch(null, doctor, null, VisitSearch.NOT_CANCELLED, null), 9))
                    .extracting(Visit::id).containsExactly(stands.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false, appointment_by_start (start_ms>? AND start_ms<?)",
            "true, false, appointment_of_doctor_by_start (doctor_id=? AND start_ms>? AND start_ms<?)",
            "false, true, appointment_of_patient_by_start (patient_id=? AND start_ms>? AND start_ms<?)"})
    void aPageIsAStretchOfAnIndex(boolean ofDoctor, boolean ofPatient, String index) throws SQLException {
        List<String> plan = QueryPlan.ofLast(folder, clinic -> {
            Slot window = clinic.slot("2026-11-16T08:00", 60);
            clinic.visitPages.page(search(window, ofDoctor ? Ids.next() : null, ofPatient ? Ids.next() : null,
                    new Place(window.start(), Ids.next())), 10);
        });

        assertThat(plan).first().asString().contains("USING INDEX " + index);
        assertThat(plan).doesNotContain("USE TEMP B-TREE FOR ORDER BY");
    }
}
