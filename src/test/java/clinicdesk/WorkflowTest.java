package clinicdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What builds a release can only be tried when there is one, so what can be seen before is looked at here. */
class WorkflowTest {

    private static final Path WORKFLOWS = Path.of(".github/workflows");

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.list(WORKFLOWS)) {
            return files.flatMap(WorkflowTest::linesOf).toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A name such as v4 may mean other code tomorrow. */
    @Test
    void eachActionOfOthersIsNamedByItsCommit() throws IOException {
        assertThat(lines().stream().filter(line -> line.contains("uses:"))).isNotEmpty()
                .allMatch(line -> line.matches("\\s+- uses: \\S+/\\S+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void aReleaseIsBuiltForEachSystemThatHasAScript() throws IOException {
        assertThat(lines().stream().filter(line -> line.contains("system:"))
                .map(line -> line.replaceFirst(".*system: (\\w+).*", "$1")))
                .containsExactlyInAnyOrder("linux", "windows", "macos")
                .allSatisfy(
                        system -> assertThat(Stream.of("sh", "ps1").map(ending -> "installer/" + system + "." + ending)
                                .map(Path::of)).anyMatch(Files::exists));
    }
}
