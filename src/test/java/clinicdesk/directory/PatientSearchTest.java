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
                "Back\\Slash Ann", "Aaron Zimmer", "Zoe Aaronson", "김철수", "สมชาย ใจดี", "さくら 田中", "أحمد الهاشمي",
                "Willem van der Hoek", "Ngozi D'Souza", "Ioannis Παπάς", "İrem Yıldız", "Müller-Lüdenscheidt, Karl",
                "J.R. Tolkin", "Quote \"Q\" Unquote")) {
            create(name, null, null);
        }
        create("Hans Berger", LocalDate.of(1999, 12, 31), "+49 (0)30 901820-12");
        create("Marie Curiel", LocalDate.of(2007, 11, 7), "+33 1 42 68 53 00");
        create("Ext Ension", null, "0161 496 0555 ext. 77");
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
            1980 perez           | Ana María Pérez
            7.5.1980 ana 0123    | Ana María Pérez
            ana 020 7946 0123    | Ana María Pérez
            020 7946 0123 perez  | Ana María Pérez
            7946 0123            | Ana María Pérez
            0123                 | Ana María Pérez
            460123               | Ana María Pérez
            (020) 7946-0123      | Ana María Pérez
            020.7946.0123        | Ana María Pérez
            020/79460123         | Ana María Pérez
            00442079460123       | Ana María Pérez
            ٠٢٠ ٧٩٤٦ ٠١٢٣        | Ana María Pérez
            7.5.80               | Ana María Pérez
            07/05/80             | Ana María Pérez
            7 5 1980             | Ana María Pérez
            07051980             | Ana María Pérez
            7.5.                 | Ana María Pérez
            1980-05              | Ana María Pérez
            1980-5-7             | Ana María Pérez
            31.12.99             | Hans Berger
            7.11.07              | Marie Curiel
            030 90182012         | Hans Berger
            +49 30 901820 12     | Hans Berger
            01 42 68 53 00       | Marie Curiel
            0033 142685300       | Marie Curiel
            0161 496 0555        | Ext Ension
            명                   |
            김                   | 김철수
            철수                   | 김철수
            ใจ                   | สมชาย ใจดี
            田中                   | さくら 田中
            中                    | さくら 田中
            さく                   | さくら 田中
            王小                   |
            احمد                 | أحمد الهاشمي
            van der hoek         | Willem van der Hoek
            hoek willem          | Willem van der Hoek
            dsouza               | Ngozi D'Souza
            D`Souza              | Ngozi D'Souza
            παπας                | Ioannis Παπάς
            yildiz irem          | İrem Yıldız
            ludenscheidt         | Karl Müller-Lüdenscheidt
            lüdenscheidt-müller  | Karl Müller-Lüdenscheidt
            j.r.                 | J.R. Tolkin
            tolkin j             | J.R. Tolkin
            "q"                  | Quote "Q" Unquote
            we                   | Jürgen Weiß
            eiß                  | Jürgen Weiß
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
    void theFormerNameOfAMergedRecordFindsThePatientWhoIsLeft() {
        UUID kept = create("Uma Unique", null, null);
        UUID merged = create("Uma Unique-Smith", null, "020 7946 0999");
        clinic.merge(merged, kept);

        assertThat(found("uma")).containsExactly("Uma Unique");
        assertThat(found("unique-smith")).containsExactly("Uma Unique");
        assertThat(found("020 7946 0999")).containsExactly("Uma Unique");
    }

    @Test
    void whoIsInactiveIsNotFoundUntilTheyAreActiveAgain() {
        UUID gone = create("Gwen Gone", null, null);

        active(gone, false);
        assertThat(found("gwen")).isEmpty();
        assertThat(clinic.search.find("gwen", List.of(gone), 20)).isEmpty();
        active(gone, true);
        assertThat(found("gwen")).containsExactly("Gwen Gone");
    }

    private static void active(UUID id, boolean active) {
        clinic.store.write(session -> session.createMutationQuery("update Patient set active = :active where id = :id")
                .setParameter("active", active).setParameter("id", id).executeUpdate());
    }

    @Test
    void namesakesAreToldWhetherTheOtherIsInTheListOrNot() {
        UUID one = create("Nina Double", null, null);
        UUID gone = create("Nora Single", null, null);
        create("Nora Single", null, null);
        active(gone, false);
        create("Níña DOUBLE", null, null);
        List<Patient> list = clinic.search.find("nina double", List.of(one), 1);

        assertThat(clinic.search.namesakes(list)).containsExactly(one);
        assertThat(clinic.search.namesakes(clinic.search.find("nora", List.of(), 9))).isEmpty();
        assertThat(clinic.search.namesakes(List.of())).isEmpty();
    }
}
