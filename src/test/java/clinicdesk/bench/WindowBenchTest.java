package clinicdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Slot;
import clinicdesk.bench.Pairs.Effort;
import clinicdesk.booking.Visit;
import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.calendar.WeekWindow;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long it takes until the other week is painted, or the visit where it was dropped. Ours is the calendar's page: it
 * reads the store on its worker, words and all. The yardstick is CalendarFX's week as it comes, with the same visits of
 * all weeks in memory.
 */
@Tag("bench")
@ExtendWith(BenchRun.class)
class WindowBenchTest {

    private static final Effort EFFORT = new Effort(6_000_000_000L, 21, 101, 10_000_000_000L);

    private static Screen screen;

    @BeforeAll
    static void open() throws Exception {
        screen = Screen.open();
    }

    /** Pages through the weeks from the first to the last and back, and so on. */
    private static final class Paging {

        private final Scene scene;
        private final BiConsumer<Integer, Runnable> turn;
        private int week;
        private int direction = 1;

        Paging(Scene scene, BiConsumer<Integer, Runnable> turn) {
            this.scene = scene;
            this.turn = turn;
        }

        double millis() {
            if (week + direction < 0 || week + direction >= BusyWeeks.WEEKS) {
                direction = -direction;
            }
            week += direction;
            screen.show(scene);
            return screen.millis(changed -> turn.accept(direction, changed));
        }
    }

    private static WeekWindow week(BusyClinic busy) {
        WeekWindow week = screen
                .fx(() -> new WeekWindow(busy.clinic, busy.folder, Screen.WIDE, Screen.HIGH));
        screen.show(week.scene());
        screen.fx(() -> {
            week.begin();
            return week;
        });
        while (screen.fx(week::doctors).isEmpty()) {
            SwiftRobot.settle();
        }
        SwiftRobot.settle();
        screen.millis(changed -> week.goTo(BusyWeeks.FIRST, changed));
        return week;
    }

    private static BareWeek bare(BusyClinic busy, WeekWindow like) {
        List<Visit> visits = busy.clinic.appointments.touching(
                new Slot(busy.clinic.time(BusyWeeks.FIRST + "T00:00"),
                        busy.clinic.time(BusyWeeks.FIRST.plusWeeks(BusyWeeks.WEEKS) + "T00:00")),
                screen.fx(like::doctors));
        return screen.fx(() -> {
            BareWeek bare = new BareWeek(BusyWeeks.FIRST, like.doctors(), like.headHeight());
            bare.add(visits);
            return bare;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 32})
    void anotherWeekIsPaintedAsSoonAsByCalendarFxAlone(int aDay, Bench bench) {
        try (BusyClinic busy = BusyClinic.make(Bench.FOLDER.resolve("weeks-" + aDay), new BusyWeeks(aDay));
                WeekWindow week = week(busy)) {
            BareWeek bare = bare(busy, week);
            Paging ours = new Paging(week.scene(), week::turn);
            Paging yardstick = new Paging(bare.scene(), bare::turn);
            int visits = screen.fx(week::doctors).size() * 5 * aDay;
            DoubleSupplier weeks = () -> {
                double took = ours.millis();
                assertThat(screen.fx(week::visits)).isEqualTo(visits);
                return took;
            };
            DoubleSupplier bareWeeks = () -> {
                double took = yardstick.millis();
                assertThat(screen.fx(bare::visits)).isEqualTo(visits);
                return took;
            };
            bench.add(new Figure("change of week, to painted", visits, "ms",
                    Pairs.measure(EFFORT, weeks, bareWeeks), Target.atMost(1)));
        }
    }
}
