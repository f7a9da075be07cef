package clinicdesk.directory;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchRefreshTest {

    @Test
    void aPatientWhomAnOlderVersionKeptIsBroughtUpToDateAndCountsAsUnchanged(@TempDir Path folder) {
        try (TestClinic clinic = TestClinic.empty(folder, "2026-11-16T08:00")) {
            var details = PatientDetails.of(PersonName.parse("王小明"), LocalDate.of(1980, 5, 7), "020 7946 0123", null);
            UUID id = ((PatientOutcome.Saved) clinic.directory.createPatient(MARIA, details)).patient().id();
            clinic.store.write(session -> session.createMutationQuery("update Patient set searchText = ' 王小明 7.5.1980',"
                    + " sortName = '', phoneNumber = null, phoneShown = null, searchForm = 0").executeUpdate());
            assertThat(clinic.search.find("明", List.of(), 5)).isEmpty();
            assertThat(clinic.search.find("王小明", List.of(), 5)).isEmpty();
            SearchRefresh refresh = new SearchRefresh(clinic.store, clinic.phones);

            assertThat(refresh.some()).isTrue();
            assertThat(refresh.some()).isFalse();

            for (String typed : List.of("明", "王小明", "7.5.1980", "+442079460123", "020 7946")) {
                assertThat(clinic.search.find(typed, List.of(), 5)).as(typed).singleElement()
                        .satisfies(patient -> {
                            assertThat(patient.id()).isEqualTo(id);
                            assertThat(patient.version()).isZero();
                            assertThat(patient.phoneShown()).isEqualTo("020 7946 0123");
                        });
            }
        }
    }
}
