package clinicdesk.directory;

import static clinicdesk.TestClinic.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who and what the clinic has. */
class DirectoryTest {

    @Test
    void aDoctorWhoLeavesIsKeptButInactiveAndAnUnknownOneCannotLeave(@TempDir Path folder) {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            UUID strange = clinic.doctor("Strange");
            UUID nobody = UUID.randomUUID();

            assertThat(clinic.directory.deactivateDoctor(OWNER, strange)).isTrue();
            assertThat(clinic.directory.deactivateDoctor(OWNER, nobody)).isFalse();

            assertThat(clinic.directory.doctor(strange)).get().extracting(Doctor::active).isEqualTo(false);
            assertThat(clinic.audit.history(nobody)).isEmpty();
        }
    }
}
