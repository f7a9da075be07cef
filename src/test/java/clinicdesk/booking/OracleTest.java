package clinicdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of random acts, in weeks in which the clock changes: after each, booking says what a naive book says, and
 * no two visits share a time. A failure names its seed and its world:
 * {@code -Doracle.seed=7 -Doracle.world=3 -Doracle.acts=500} plays it again.
 */
class OracleTest {

    private static final int ACTS_IN_A_WORLD = 500;

    /** Where and when the clock changes: put back, put forward, and by half an hour. */
    private record Change(String zone, String day) {}

    private static final List<Change> CHANGES = List.of( //
            new Change("Europe/Berlin", "2026-10-25"), new Change("America/New_York", "2027-03-14"), //
            new Change("Australia/Lord_Howe", "2027-04-04"), new Change("America/New_York", "2026-11-01"), //
            new Change("Europe/Berlin", "2027-03-28"), new Change("Australia/Lord_Howe", "2026-10-04"));

    @TempDir
    Path folder;

    @Test
    void bookingSaysWhatANaiveBookSays() {
        play(Long.getLong("oracle.seed", 7), Integer.getInteger("oracle.acts", 2_000));
    }

    @Test
    @Tag("storm")
    void bookingSaysWhatANaiveBookSaysForVeryLong() {
        play(Long.getLong("oracle.seed", System.nanoTime()), Integer.getInteger("oracle.acts", 100_000));
    }

    private void play(long seed, int acts) {
        int made = 0;
        for (int number = Integer.getInteger("oracle.world", 0); made < acts; number++) {
            Change change = CHANGES.get(number % CHANGES.size());
            Random random = new Random(seed + 1_000_003L * number);
            Path home = folder.resolve("world-" + number);
            try (OracleWorld world = new OracleWorld(home, ZoneId.of(change.zone()), LocalDate.parse(change.day()),
                    random)) {
                made += new OraclePlay(world).play(Math.min(ACTS_IN_A_WORLD, acts - made),
                        "world " + number + " of seed " + seed + ", " + change);
            }
        }
        assertThat(made).isEqualTo(acts);
    }
}
