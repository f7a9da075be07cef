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

class PatientSearchTest {

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    @BeforeAll
    static void aClinicWithPatientsFromEverywhere() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
        create("Ana María Pérez", LocalDate.of(1980, 5, 7), "+44 (0)20 7946 0123");
        for (String name : List.of("Jürgen Weiß", "Søren Østergaard", "Łukasz Wałęsa", "Sinéad O'Neill",
                "Anne-Marie Dupont", "محمد الفارسي", "王, 小明", "Иван Петров", "ΣΟΦΙΑ ΜΟΣΧΟΣ", "Ann 100%",
                "Under_Score Ann",
                "Back\\Slash Ann", "Aaron Zimmer", "Zoe Aaronson")) {
            create(name, null, null);
        }
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static UUID create(String name, LocalDate born, String phone) {
        var saved = clinic.directory.createPatient(MARIA,
                PatientDetails.of(PersonName.parse(name), born, phone, null));
        return ((PatientOutcome.Saved) saved).patient().id();
    }

    private static List<String> found(String typed) {
        return clinic.search.find(typed, List.of(), 20).stream().map(patient -> patient.name().display()).toList();
    }

    @ParameterizedTest(name = "\"{0}\" finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            perez                | Ana María Pérez
            PÉREZ                | Ana María Pérez
            pérez ana            | Ana María Pérez
            per mar              | Ana María Pérez
            Pérez, Ana           | Ana María Pérez
            ana smith            |
            weiss                | Jürgen Weiß
            weiß jur             | Jürgen Weiß
            soren ostergaard     | Søren Østergaard
            lukasz walesa        | Łukasz Wałęsa
            oneill               | Sinéad O'Neill
            O’Neill              | Sinéad O'Neill
            o'neill sinead       | Sinéad O'Neill
            anne marie           | Anne-Marie Dupont
            anne-marie           | Anne-Marie Dupont
            marie-anne           | Anne-Marie Dupont
            محمد                 | محمد الفارسي
            小明                   | 小明 王
            王                    | 小明 王
            петров               | Иван Петров
            ПЕТР                 | Иван Петров
            σοφια                | ΣΟΦΙΑ ΜΟΣΧΟΣ
            ΜΟΣ                  | ΣΟΦΙΑ ΜΟΣΧΟΣ
            100%                 | Ann 100%
            ann %                | Ann 100%
            ann _                | Under_Score Ann
            r_s                  | Under_Score Ann
            ann \\                | Back\\Slash Ann
            02079460123          | Ana María Pérez
            020 7946 0123        | Ana María Pérez
            +442079460123        | Ana María Pérez
            +44 (0)20 7946-0123  | Ana María Pérez
            0044 20 7946 0123    | Ana María Pérez
            7946                 | Ana María Pérez
            07.05.1980           | Ana María Pérez
            7.5.1980             | Ana María Pérez
            7/5/1980             | Ana María Pérez
            07/05/1980           | Ana María Pérez
            1980-05-07           | Ana María Pérez
            perez 1980           | Ana María Pérez
            1981                 |
            """)
    void aPatientIsFoundByWhatIsTyped(String typed, String name) {
        assertThat(found(typed)).containsExactlyElementsOf(name == null ? List.of() : List.of(name));
    }

    @ParameterizedTest(name = "\"{0}\" finds nobody")
    @CsvSource({"''", "'   '", "''''", "','", "'-'", "%%", "__", "\\\\"})
    void signsAloneAreNoWildcards(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void oneLetterFindsFirstThoseInWhomAWordBeginsWithIt() {
        assertThat(found("z")).startsWith("Zoe Aaronson", "Aaron Zimmer");
        assertThat(found("aar")).containsExactly("Zoe Aaronson", "Aaron Zimmer", "Søren Østergaard");
    }

    @Test
    void thoseWhoAreExpectedComeFirst() {
        UUID zoe = clinic.search.find("aaron", List.of(), 20).getLast().id();

        assertThat(clinic.search.find("aaron", List.of(zoe), 20)).extracting(Patient::id).startsWith(zoe).hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(clinic.search.find("aaron", List.of(zoe), 1)).extracting(Patient::id).containsExactly(zoe);
        assertThat(clinic.search.find("perez", List.of(zoe), 20)).hasSize(1);
    }

    @Test
    void aRecordThatWasMergedIntoAnotherIsNotFound() {
        UUID kept = create("Uma Unique", null, null);
        UUID merged = create("Uma Unique-Smith", null, null);
        clinic.merge(merged, kept);

        assertThat(found("uma")).containsExactly("Uma Unique");
    }
}
