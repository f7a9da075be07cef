package clinicdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.QueryPlan;
import clinicdesk.TestClinic;
import clinicdesk.directory.PatientDetails.Extras;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdTest {

    @TempDir
    Path folder;

    private static Patient patient(TestClinic clinic, String name, @Nullable String phone, @Nullable String email) {
        var details = new PatientDetails(PersonName.parse(name), null, phone, email,
                new Extras(null, true, null, null, null, null));
        return ((PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA, details)).patient();
    }

    @Test
    void aFamilyIsKnownByItsPhoneHoweverItIsTypedAndByItsAddress() {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            Patient ana = patient(clinic, "Ana Pérez", "020 7946 0123", "ana@example.org");
            Patient tom = patient(clinic, "Tom Pérez", "+44 20 7946 0123", null);
            Patient zoe = patient(clinic, "Zoe Lang", null, "ANA@example.org");
            Patient max = patient(clinic, "Max Pérez", "+44 20 7946 0124", "max@example.org");

            assertThat(clinic.directory.household(ana, 9)).extracting(one -> one.patient().id(), Sharing::phone,
                    Sharing::email).containsExactly(tuple(zoe, false, true), tuple(tom, true, false));
            assertThat(clinic.directory.household(ana, 1)).hasSize(1);
            assertThat(clinic.directory.household(max, 9)).isEmpty();
            assertThat(clinic.directory.household(patient(clinic, "Nora Bly", null, null), 9)).isEmpty();
        }
    }

    private static Tuple tuple(Patient patient, boolean phone, boolean email) {
        return org.assertj.core.api.Assertions.tuple(patient.id(), phone, email);
    }

    @Test
    void aFamilyIsFoundWithoutReadingAllPatients() throws SQLException {
        List<String> plan = QueryPlan.ofLast(folder, clinic -> clinic.directory
                .household(patient(clinic, "Ana Pérez", "020 7946 0123", "ana@example.org"), 9));

        assertThat(plan).anyMatch(step -> step.contains("USING INDEX patient_by_phone (phone_number=?)"))
                .anyMatch(step -> step.contains("patient_by_email (<expr>=?)"))
                .noneMatch(step -> step.startsWith("SCAN patient") || step.startsWith("SCAN p"));
    }
}
