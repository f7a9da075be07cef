package clinicdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.bench.Pairs.Effort;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.calendar.WeekWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    private static final Effort WEEKS = new Effort(6_000_000_000L, 21, 101, 10_000_000_000L);
    private static final Effort DROPS = new Effort(3_000_000_000L, 21, 101, 8_000_000_000L);

    /** Number 10, behind 0 and 1. */
    private static final int THIRD_BY_NAME = 10;

    private static Screen screen;

    @BeforeAll
    static void open() throws Exception {
        screen = Screen.open();
    }

    /** Pages through the weeks from the first to the last and back, and so on. */
    private static final class Paging {

        private final Scene scene;
        private final BiConsumer<Integer, Runnable> turn;
        private final LongSupplier drawn;
        private int week;
        private int direction = 1;

        /** @param drawn how many visits are seen */
        Paging(Scene scene, BiConsumer<Integer, Runnable> turn, LongSupplier drawn) {
            this.scene = scene;
            this.turn = turn;
            this.drawn = drawn;
        }

        /** @param visits that there are to be in the next week */
        double millis(long visits) {
            if (week + direction < 0 || week + direction >= BusyWeeks.WEEKS) {
                direction = -direction;
            }
            week += direction;
            screen.show(scene);
            double took = screen.millis(changed -> turn.accept(direction, changed));
            assertThat(screen.<Long>fx(drawn::getAsLong)).isEqualTo(visits);
            return took;
        }
    }

    /** A visit that is dropped after the last one of its day and then back where it was, and so on. */
    private static final class Dropped {

        private final Visit visit;
        private final Slot away;
        private boolean isHome = true;

        Dropped(Visit visit, Slot away) {
            this.visit = visit;
            this.away = away;
        }

        private Slot next() {
            isHome = !isHome;
            return isHome ? visit.slot() : away;
        }

        double millis(BareWeek bare) {
            screen.show(bare.scene());
            return screen.millis(changed -> bare.move(visit.id(), next(), changed));
        }

        /** From the commit on. */
        double millis(WeekWindow week) {
            screen.show(week.scene());
            long[] committed = new long[1];
            return screen.millisSince(() -> committed[0], changed -> week.drop(visit.id(), next(), () -> {
                committed[0] = week.doneAt();
                changed.run();
            }));
        }
    }

    private static WeekWindow week(TestClinic clinic, Path folder) {
        WeekWindow week = screen.fx(() -> new WeekWindow(clinic, folder, Screen.WIDE, Screen.HIGH));
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

    /** Of all weeks and the doctors who are shown. */
    private static List<Visit> visits(BusyClinic busy, WeekWindow shown) {
        return busy.clinic.appointments.touching(
                new Slot(busy.clinic.time(BusyWeeks.FIRST + "T00:00"),
                        busy.clinic.time(BusyWeeks.FIRST.plusWeeks(BusyWeeks.WEEKS) + "T00:00")),
                screen.fx(shown::doctors));
    }

    private static BareWeek bare(List<Visit> visits, WeekWindow like) {
        return screen.fx(() -> {
            BareWeek bare = new BareWeek(BusyWeeks.FIRST, like.doctors(), like.headHeight());
            bare.add(visits);
            return bare;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 32})
    void itIsPaintedAsSoonAsByCalendarFxAlone(int aDay, Bench bench) {
        BusyWeeks plan = new BusyWeeks(aDay);
        try (BusyClinic busy = BusyClinic.make(Bench.FOLDER.resolve("weeks-" + aDay), plan);
                WeekWindow week = week(busy.clinic, busy.folder)) {
            List<Visit> visits = visits(busy, week);
            BareWeek bare = bare(visits, week);
            int shown = screen.fx(week::doctors).size() * 5 * aDay;

            Slot away = busy.clinic.slot(BusyWeeks.FIRST + "T17:15", plan.minutes());
            Dropped ours = new Dropped(visits.getFirst(), away);
            Dropped yardstick = new Dropped(visits.getFirst(), away);
            bench.add(new Figure("drop: committed to painted", shown, "ms",
                    Pairs.measure(DROPS, () -> ours.millis(week), () -> yardstick.millis(bare)), Target.atMost(1.2)));

            Paging weeks = new Paging(week.scene(), week::turn, week::visits);
            Paging bareWeeks = new Paging(bare.scene(), bare::turn, bare::visits);
            bench.add(new Figure("change of week, to painted", shown, "ms",
                    Pairs.measure(WEEKS, () -> weeks.millis(shown), () -> bareWeeks.millis(shown)), Target.atMost(1)));
        }
    }

    @Test
    void aLongPastDelaysNoWeekAndNoDrop(Bench bench) {
        FullBook most = bench.largestBook();
        FullBook fewest = bench.smallestBook();
        Dropped among = toDrop(most);
        Dropped alone = toDrop(fewest);
        try (WeekWindow late = week(most.clinic, most.folder); WeekWindow early = week(fewest.clinic, fewest.folder)) {
            bench.add(new Figure("drop: committed to painted, growth", Bench.largest(), "ms",
                    Pairs.measure(DROPS, () -> among.millis(late), () -> alone.millis(early)), Bench.GROWTH));
            bench.add(new Figure("change of week, to painted, growth", Bench.largest(), "ms",
                    Pairs.measure(WEEKS, turning(late), turning(early)), Bench.GROWTH));
        }
    }

    /** Of a doctor who is shown, and has nothing else in the first week. */
    private static Dropped toDrop(FullBook book) {
        Slot home = book.clinic.slot(BusyWeeks.FIRST + "T09:00", 30);
        Placement place = new Placement(book.doctor(THIRD_BY_NAME), book.clinic.patient("Dropped Daily"),
                book.room(THIRD_BY_NAME), home);
        Visit visit = TestClinic.done(book.clinic.booking.book(TestClinic.MARIA,
                new BookingRequest(place, book.clinic.typeIn("To be dropped"), null, Telling.NO_LETTER)));
        return new Dropped(visit, book.clinic.slot(BusyWeeks.FIRST + "T11:00", 30));
    }

    /** There and back between two weeks that are the same in each book. */
    private static DoubleSupplier turning(WeekWindow week) {
        int[] direction = {-1};
        return () -> {
            direction[0] = -direction[0];
            screen.show(week.scene());
            return screen.millis(changed -> week.turn(direction[0], changed));
        };
    }
}
