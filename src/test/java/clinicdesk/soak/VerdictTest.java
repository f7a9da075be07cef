package clinicdesk.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A shift that leaves something behind is not called a good one. */
class VerdictTest {

    private static final String SCREEN = "clinicdesk.ui.calendar.WeekGrid";

    @Test
    void aShiftThatEndsAsItBeganIsAGoodOne() {
        assertThat(complaints(20, 100_000_000, 1, 50, 50)).isEmpty();
    }

    @Test
    void aHeapThatGrowsByMoreThanATenthIsSeen() {
        assertThat(complaints(20, 111_000_000, 1, 50, 50)).singleElement().asString().contains("heap has grown");
    }

    @Test
    void theHeapOfAShortShiftIsNotJudged() {
        assertThat(complaints(4, 111_000_000, 1, 50, 50)).isEmpty();
    }

    @Test
    void screensThatAreLeftBehindAreSeen() {
        assertThat(complaints(20, 100_000_000, 12, 50, 50)).singleElement().asString().contains(SCREEN);
    }

    @Test
    void aFewViewsMoreThatAreKeptForLaterAreNoneThatAreLeftBehind() {
        assertThat(complaints(20, 100_000_000, 11, 50, 50)).isEmpty();
    }

    @Test
    void anActThatBecomesSlowerIsSeen() {
        assertThat(complaints(20, 100_000_000, 1, 150, 50)).singleElement().asString().contains("TURN took");
    }

    @Test
    void whatTheMachineItselfTakesLongerIsNotTheProgramsFault() {
        assertThat(complaints(20, 100_000_000, 1, 150, 150)).isEmpty();
    }

    /** Of a shift in which both acts took 50 ms at first, the heap was 100 MB, and there was one grid. */
    private static List<String> complaints(double minutes, long heap, long grids, double turn, double nothing) {
        List<Worked.Done> acts = IntStream.range(0, 200).boxed()
                .flatMap(i -> Stream.of(new Worked.Done(Act.TURN, i < 100 ? 50 : turn, ""),
                        new Worked.Done(Act.NOTHING, i < 100 ? 50 : nothing, "")))
                .toList();
        List<Worked.Look> looks = List.of(new Worked.Look(minutes / 10, 40, 100_000_000, 0, Map.of(SCREEN, 1L)),
                new Worked.Look(minutes, acts.size(), heap, 0, Map.of(SCREEN, grids)));
        return new Verdict(new Worked(1, acts.size(), minutes, acts, looks)).complaints();
    }
}
