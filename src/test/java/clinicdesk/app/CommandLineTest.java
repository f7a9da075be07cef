package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Child;
import clinicdesk.db.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, as a user starts it. */
class CommandLineTest {

    private static final String SCREEN = ":0";

    @TempDir
    Path folder;

    @Test
    void itTellsItsVersion() throws Exception {
        try (Child program = Child.start("", Main.class, "--version")) {
            assertThat(program.line())
                    .hasValueSatisfying(line -> assertThat(line).matches("Clinic Desk \\d+\\.\\d+.*"));
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void itsHelpNamesEveryOption() throws Exception {
        try (Child program = Child.start("", Main.class, "--help")) {
            StringBuilder help = new StringBuilder();
            for (Optional<String> line = program.line(); line.isPresent(); line = program.line()) {
                help.append(line.get()).append('\n');
            }
            assertThat(help).contains("--demo", "--data", "--version", "--help");
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void anUnknownOptionGivesOneClearLine() throws Exception {
        try (Child program = Child.start("", Main.class, "--frobnicate")) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors()).singleElement().asString().contains("--frobnicate", "--help");
        }
    }

    /** Elsewhere there always is one. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayItSaysSoInOneLine() throws Exception {
        try (Child program = Child.start("", Main.class, "--data", folder)) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors()).singleElement().asString().contains("screen");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aDamagedStoreIsLeftAsItIs() throws Exception {
        byte[] rubbish = "this was a database once, before the disk went bad".repeat(100).getBytes();
        Files.write(folder.resolve("clinic.db"), rubbish);

        assertThat(refusal(folder)).contains("damaged");
        assertThat(Files.readAllBytes(folder.resolve("clinic.db"))).isEqualTo(rubbish);
    }

    @Test
    void anEmptyStoreIsLeftAsItIs() throws Exception {
        Files.createFile(folder.resolve("clinic.db"));

        assertThat(refusal(folder)).contains("damaged");
        assertThat(folder.resolve("clinic.db")).isEmptyFile();
    }

    @Test
    void aNewerStoreIsLeftAsItIs() throws Exception {
        Store.open(folder).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into flyway_schema_history (installed_rank, version, description, type,"
                    + " script, installed_by, execution_time, success)"
                    + " values (99, '999', 'newer', 'SQL', 'V999__newer.sql', '', 1, 1)");
            statement.executeUpdate("insert into setting values ('clinic.name', 'Riverside')");
        }

        assertThat(refusal(folder)).contains("newer version");
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "hello");

        assertThat(refusal(file.resolve("clinic"))).contains("cannot write", "letter.txt");
        assertThat(file).hasContent("hello");
    }

    @Test
    void theSampleIsNotMadeInARealClinicsFolder() throws Exception {
        Store.open(folder).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into setting values ('clinic.name', 'Riverside')");
        }
        try (Child program = Child.start(SCREEN, Main.class, "--demo", "--data", folder)) {
            assertThat(message(program)).contains("real clinic");
        }
    }

    /** What it says before somebody closes the window. */
    private static String refusal(Path where) throws Exception {
        try (Child program = Child.start(SCREEN, Main.class, "--data", where)) {
            return message(program);
        }
    }

    private static String message(Child program) throws InterruptedException {
        for (int i = 0; i < 600 && program.errors().isEmpty(); i++) {
            Thread.sleep(50);
        }
        List<String> errors = program.errors();
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }
}
