package clinicdesk.directory;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ana Pérez, born on 7 May 1980, lives with Juan; their number is 020 7946 0123. */
class DuplicatesTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 7);

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    @BeforeAll
    static void aFamily() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
        create("Ana Pérez", BORN, "+44 20 7946 0123");
        create("Juan Pérez", LocalDate.of(1978, 1, 2), "020 7946 0123");
        create("Li Wei", BORN, null);
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static UUID create(String name, LocalDate born, String phone) {
        return ((PatientOutcome.Saved) clinic.directory.createPatient(MARIA,
                PatientDetails.of(PersonName.parse(name), born, phone, null))).patient().id();
    }

    private static List<String> alike(String name, LocalDate born, String phone) {
        return clinic.directory.alike(PatientDetails.of(PersonName.parse(name), born, phone, null)).stream()
                .map(patient -> patient.name().display()).toList();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Ana Perez   | 1980-05-07 |               | Ana Pérez
            Perez, Ana  | 1980-05-07 |               | Ana Pérez
            Ana Peres   | 1980-05-07 |               | Ana Pérez
            Ana Perez   | 1980-05-08 |               |
            Ana Gomez   | 1980-05-07 |               |
            Ana Perez   |            | 02079460123   | Ana Pérez
            Ana Perez   |            | (020)79460123 | Ana Pérez
            Ana Perez   |            | 020 7946 0124 |
            Eva Perez   |            | 02079460123   |
            Ana Perez   |            |               |
            Ana Perez   | 1980-05-08 | 02079460123   | Ana Pérez
            Perez       |            | 02079460123   | Ana Pérez; Juan Pérez
            """)
    void theSameBirthDateOrPhoneAndALikeNameMayBeTheSame(String name, LocalDate born, String phone, String expected) {
        assertThat(alike(name, born, phone)).containsExactly(expected == null ? new String[0] : expected.split("; ", -1));
    }

    @Test
    void aRecordThatWasMergedLeadsToThePatientWhoIsLeft() {
        LocalDate born = LocalDate.of(1990, 3, 3);
        UUID kept = create("Uma Thorn", born, null);
        clinic.merge(create("Uma Smith", born, null), kept);

        assertThat(alike("Uma Smith", born, null)).containsExactly("Uma Thorn");
    }

    @Test
    void noMoreThanFiveAreShown() {
        LocalDate born = LocalDate.of(1900, 1, 1);
        for (int i = 0; i < Duplicates.MOST + 1; i++) {
            create("Nomen Nescio", born, null);
        }

        assertThat(alike("Nomen Nescio", born, null)).hasSize(Duplicates.MOST);
    }
}
