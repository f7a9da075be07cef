package clinicdesk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was called done is there, whatever happens to the program. */
class StormTest {

    @TempDir
    Path folder;

    @Test
    void aDeskThatIsKilledTwiceHasKeptItsWord() throws Exception {
        assertThat(new KillStorm(folder).rage(2)).isGreaterThan(20);
    }

    @Test
    void threeDesksNeverShareASlot() throws Exception {
        new RaceStorm(folder).rage(3, 10);
    }

    @Test
    @Tag("storm")
    void aDeskThatIsKilledFiftyTimesHasKeptItsWord() throws Exception {
        assertThat(new KillStorm(folder).rage(50)).isGreaterThan(1000);
    }

    @Test
    @Tag("storm")
    void eightDesksNeverShareASlotInFiveHundredRounds() throws Exception {
        new RaceStorm(folder).rage(8, 500);
    }
}
