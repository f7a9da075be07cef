package clinicdesk.soak;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Child;
import clinicdesk.VirtualScreen;
import clinicdesk.app.SoakProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A desk stays open for weeks: a long shift must leave it as quick and as small as it was. */
@Tag("soak")
class SoakTest {

    private static final Path FOLDER = Path.of("target", "soak").toAbsolutePath();
    private static final Shift.Plan PLAN = new Shift.Plan(Long.getLong("soak.seed", 1),
            Integer.getInteger("soak.acts", 5_000),
            Double.parseDouble(System.getProperty("soak.minutes", "20")), FOLDER.resolve("shift.json"));

    @TempDir
    Path clinic;

    @Test
    void afterALongShiftTheDeskIsAsQuickAndAsSmallAsItWas() throws Exception {
        assertThat(VirtualScreen.isThere()).as("Xvfb is installed: the soak needs a screen of its own").isTrue();
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(PLAN.report());
        System.out
                .println("Soak, seed " + PLAN.seed() + ": " + PLAN.acts() + " acts in " + PLAN.minutes() + " minutes");

        work();

        Verdict verdict = new Verdict(JsonMapper.shared().readValue(PLAN.report().toFile(), Worked.class));
        write(verdict);
        assertThat(verdict.complaints()).isEmpty();
    }

    private void work() throws Exception {
        try (VirtualScreen screen = VirtualScreen.open(1600, 900);
                Child program = Child.onScreen(screen, SoakProgram.class, clinic, PLAN.words())) {
            for (Optional<String> line = program.line(); line.isPresent(); line = program.line()) {
                System.out.println(line.get());
            }
            int code = program.exitCode();
            assertThat(code).as("the shift ends well: %s", program.errors()).isZero();
        }
    }

    private static void write(Verdict verdict) throws IOException {
        List<String> lines = new ArrayList<>(verdict.lines());
        lines.addAll(verdict.complaints());
        Files.write(FOLDER.resolve("soak.txt"), lines);
        lines.forEach(System.out::println);
    }
}
