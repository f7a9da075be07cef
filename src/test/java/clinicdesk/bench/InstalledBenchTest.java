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
 * The installed program beside a blank window on the same Java runtime, each with its own cache: how soon its week is
 * painted after somebody has pressed its icon, and what it takes of the machine while nobody does anything. Only where
 * the image has been built and a screen in memory is installed.
 */
@Tag("bench")
@ExtendWith(BenchRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstalledBenchTest {

    private static final int MANY = Integer.getInteger("bench.largest", 1_000_000);
    private static final Effort STARTS = new Effort(0, 9, 15, 45_000_000_000L);

    /** After which what was begun at the opening has ended: the day sheets are kept a minute after it, then each hour. */
    private static final long SETTLED_MILLIS = 75_000;
    private static final long IDLE_MILLIS = 60_000;
    private static final int IDLE_MINUTES = 2;

    private VirtualScreen screen;
    private Installed installed;
    private Path sample;
    private Path many;

    @BeforeAll
    void prepare() throws IOException, InterruptedException {
        assumeTrue(Installed.isThere(), "the image has not been built");
        assumeTrue(VirtualScreen.isThere(), "no screen");
        screen = VirtualScreen.open(1600, 900);
        installed = new Installed(screen, Bench.FOLDER.resolve("blank"));
        sample = SampleHomes.make(Bench.FOLDER.resolve("home-sample"));
        many = SampleHomes.make(Bench.FOLDER.resolve("home-many"), MANY);
    }

    @AfterAll
    void end() {
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void theWeekIsPaintedSoonAfterTheIconIsPressed(Bench bench) {
        bench.add(new Figure("icon to painted week, sample clinic", 0, "ms",
                Pairs.measure(STARTS, () -> millis(installed.icon(sample)), () -> millis(installed.blank())),
                Target.atMost(2.5)));
    }

    @Test
    void aLongPastDoesNotKeepTheWeekBack(Bench bench) {
        bench.add(new Figure("icon to painted week, to the sample's", MANY, "ms",
                Pairs.measure(STARTS, () -> millis(installed.icon(many)), () -> millis(installed.icon(sample))),
                Target.atMost(1.15)));
    }

    @Test
    void theWeekStandsOpenAllDay(Bench bench) throws InterruptedException {
        double[][] megabytes = new double[IDLE_MINUTES][];
        double[][] seconds = new double[IDLE_MINUTES][];
        try (Running ours = installed.icon(many); Running blank = installed.blank()) {
            Thread.sleep(SETTLED_MILLIS);
            for (int i = 0; i < IDLE_MINUTES; i++) {
                double[] before = {ours.processorSeconds(), blank.processorSeconds()};
                Thread.sleep(IDLE_MILLIS);
                seconds[i] = new double[]{ours.processorSeconds() - before[0], blank.processorSeconds() - before[1]};
                megabytes[i] = new double[]{ours.residentMegabytes(), blank.residentMegabytes()};
            }
        }
        bench.add(new Figure("resident memory, week open", MANY, "MB", Measured.of(megabytes), Target.atMost(3)));
        Target more = Target.atMostMore(1);
        bench.add(new Figure("processor time of an idle minute", MANY, "s", Measured.of(seconds, more), more));
    }

    private static double millis(Running running) {
        try (running) {
            return running.millis();
        }
    }
}
