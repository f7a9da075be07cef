package clinicdesk.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinicdesk.VirtualScreen;
import clinicdesk.bench.Pairs.Effort;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The installed program with the sample clinic, beside a blank window on the same Java runtime, each with its own cache:
 * how soon it is painted, and what it takes of the machine while nobody does anything. Only where the image has been
 * built and a screen in memory is installed.
 */
@Tag("bench")
@ExtendWith(BenchRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstalledBenchTest {

    private static final Path SAMPLE = Bench.FOLDER.resolve("installed");
    private static final Effort STARTS = new Effort(0, 7, 11, 40_000_000_000L);
    private static final Effort MEMORIES = new Effort(0, 3, 3, 0);

    /** After which what was begun at the opening has ended. */
    private static final long SETTLED_MILLIS = 5_000;

    private VirtualScreen screen;
    private Installed installed;

    @BeforeAll
    void prepare() throws IOException, InterruptedException {
        assumeTrue(Installed.isThere(), "the image has not been built");
        assumeTrue(VirtualScreen.isThere(), "no screen");
        screen = VirtualScreen.open(1600, 900);
        installed = new Installed(screen, Bench.FOLDER.resolve("blank"));
        FullBook.clear(SAMPLE);
    }

    @AfterAll
    void end() {
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void theWeekIsPainted(Bench bench) {
        bench.add(new Figure("start to painted week, sample clinic", 0, "ms",
                Pairs.measure(STARTS, () -> millis(installed.sample(SAMPLE)), () -> millis(installed.blank())),
                Target.atMost(2.5)));
    }

    @Test
    void memoryWithTheWeekOpen(Bench bench) {
        bench.add(new Figure("resident memory, week of the sample clinic", 0, "MB",
                Pairs.measure(MEMORIES, () -> megabytes(installed.sample(SAMPLE)), () -> megabytes(installed.blank())),
                Target.atMost(3)));
    }

    private static double millis(Running running) {
        try (running) {
            return running.millis();
        }
    }

    private static double megabytes(Running running) {
        try (running) {
            settle();
            return running.residentMegabytes();
        }
    }

    private static void settle() {
        try {
            Thread.sleep(SETTLED_MILLIS);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
