package clinicdesk.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.db.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that cannot be opened says why and stays as it is, byte for byte. */
class UnusableStoreTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("clinic.db");
    }

    private void assertRefused(Problem problem) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertProblem(folder, problem);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static void assertProblem(Path where, Problem problem) {
        assertThatThrownBy(() -> Store.open(where, TestClinic.ENTITIES).close())
                .isInstanceOfSatisfying(StoreException.class, fault -> assertThat(fault.problem()).isEqualTo(problem));
    }

    private void sound() {
        TestClinic.at(folder, "2026-11-16T08:00").close();
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(file);

        assertRefused(Problem.DAMAGED);
    }

    @Test
    void aFileOfSomethingElse() throws IOException {
        Files.writeString(file, "This is a letter to my aunt.\n".repeat(1000));

        assertRefused(Problem.DAMAGED);
    }

    @Test
    void aFileThatWasCutOff() throws IOException {
        sound();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertRefused(Problem.DAMAGED);
    }

    @Test
    void aFileWithAHoleInIt() throws IOException {
        sound();
        byte[] whole = Files.readAllBytes(file);
        Arrays.fill(whole, 100, 4096, (byte) 0);
        Files.write(file, whole);

        assertRefused(Problem.DAMAGED);
    }

    @Test
    void aDatabaseOfAnotherProgram() throws IOException, SQLException {
        sql("create table recipes (name varchar)");

        assertRefused(Problem.DAMAGED);
    }

    @Test
    void aStoreOfANewerVersion() throws IOException, SQLException {
        sound();
        sql("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, installed_on, execution_time, success) values"
                + " (99, '999', 'from the future', 'SQL', 'V999__future.sql', 1, '', '2030-01-01 00:00:00.000', 1, 1)");

        assertRefused(Problem.NEWER);
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("a file"));

        assertProblem(inTheWay.resolve("clinic"), Problem.NOT_WRITABLE);
    }

    @Test
    void aFolderThatIsSynchronised() {
        assertProblem(folder.resolve("OneDrive - Clinic"), Problem.NOT_LOCAL);
        assertThat(folder.resolve("OneDrive - Clinic")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a blank", "Praxis Müller & Söhne", "100%", "no 1 #2", "诊所"})
    void aFolderMayHaveAnyOrdinaryName(String name) {
        TestClinic.at(folder.resolve(name), "2026-11-16T08:00").close();

        assertThat(folder.resolve(name).resolve("clinic.db")).isNotEmptyFile();
    }
}
