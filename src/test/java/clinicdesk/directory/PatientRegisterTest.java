package clinicdesk.directory;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.QueryPlan;
import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody is looked through by name, part by part. */
class PatientRegisterTest {

    @TempDir
    Path folder;

    private static List<String> names(List<Patient> patients) {
        return patients.stream().map(patient -> patient.name().display()).toList();
    }

    @Test
    void onePartFollowsTheOtherAlsoAmongNamesakesAndAfterSomebodyWhoIsPutAside() {
        try (TestClinic clinic = TestClinic.empty(folder, "2026-11-16T08:00")) {
            List<UUID> ids = new ArrayList<>();
            for (String name : List.of("Li Wei", "Ana Pérez", "Ana Perez", "Ana Perez", "Zoe Adams")) {
                ids.add(clinic.patient(name));
            }
            Patient first = clinic.register.byName(1).getFirst();
            List<Patient> next = clinic.register.byNameAfter(first, 3);
            assertThat(first.name().display()).isEqualTo("Zoe Adams");
            assertThat(next).extracting(Patient::id).containsExactly(ids.get(1), ids.get(2), ids.get(3));
            assertThat(names(clinic.register.byNameAfter(next.getLast(), 3))).containsExactly("Li Wei");

            clinic.records.change(MARIA, new PatientChange.Activity(ids.get(2), false));
            assertThat(clinic.register.byNameAfter(next.get(1), 2)).extracting(Patient::id)
                    .containsExactly(ids.get(3), ids.get(0));
        }
    }

    @Test
    void nobodyIsSortedToFindWhoComesNext() throws SQLException {
        List<String> plan = QueryPlan.ofLast(folder,
                clinic -> clinic.register.byNameAfter(clinic.directory.patient(clinic.patient("Ana Perez"))
                        .orElseThrow(), 3));

        assertThat(plan).singleElement().asString().contains("INDEX patient_by_name", "(sort_name,id)>(?,?)");
    }
}
