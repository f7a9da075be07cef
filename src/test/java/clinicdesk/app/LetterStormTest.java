package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the program and to the mail server, everybody learns the truth, and seldom twice. */
class LetterStormTest {

    private static final long SEED = Long.getLong("storm.seed", 4711);

    @TempDir
    Path folder;

    @Test
    void everybodyIsToldThoughTheDeskWasKilledWithALetterOnItsWay() throws Exception {
        try (LetterStorm storm = new LetterStorm(folder, SEED)) {
            storm.killed(20, true);
            check(storm.ending(20), 40);
        }
    }

    @Test
    @Tag("storm")
    void everybodyIsToldOfAThousandBookingsThoughDesksAreKilledAndTwoWorkAtOnce() throws Exception {
        try (LetterStorm storm = new LetterStorm(folder, SEED)) {
            storm.killed(330, true);
            storm.killed(330, false);
            storm.together(300);
            check(storm.ending(40), 1_000);
        }
    }

    private static void check(LetterTally tally, int bookings) {
        System.out.println("Storm of letters, seed " + SEED + ": " + tally);
        tally.check();
        assertThat(tally.bookings()).isGreaterThanOrEqualTo(bookings);
    }
}
