package clinicdesk.ui.calendar;

import static clinicdesk.ui.calendar.GridWindow.DOCTORS;
import static clinicdesk.ui.calendar.GridWindow.MONDAY;
import static clinicdesk.ui.calendar.GridWindow.STRANGE;
import static clinicdesk.ui.calendar.GridWindow.WHO;
import static clinicdesk.ui.calendar.GridWindow.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Slot;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk stays open for weeks, and is turned from week to week and from weeks to days. */
class LongOpenGridTest {

    private static final int A_DAY = 4;

    private static GridWindow window;
    private final List<WeakReference<GridItem>> left = new ArrayList<>();
    private int number;

    @BeforeAll
    static void openWindow() throws Exception {
        window = GridWindow.open(1200, 700);
    }

    @BeforeEach
    void emptyWeek() {
        window.clear();
    }

    /** Turns to some days on which each doctor has visits of his own. */
    private void turnTo(LocalDate first, int days, LocalTime opens) {
        List<GridItem> visits = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < 2 * A_DAY; i++) {
                UUID doctor = i % 2 == 0 ? STRANGE : WHO;
                var start = first.plusDays(day).atTime(10, 0).plusMinutes(30L * i).atZone(GridWindow.ZONE);
                visits.add(visit(++number, doctor, Slot.of(start.toInstant(), 30), "Ana Pérez"));
            }
        }
        visits.forEach(visit -> left.add(new WeakReference<>(visit)));
        window.hand.run(() -> {
            window.grid.show(new GridRange(first, days, opens, LocalTime.of(18, 0), GridWindow.ZONE, DOCTORS));
            window.grid.setItems(visits);
        });
        assertThat(drawn()).isEqualTo(visits.size());
    }

    private static long drawn() {
        return window.hand.fx(() -> window.grid.lookupAll(".visit").stream().filter(node -> node.isVisible()).count());
    }

    private static long nodes(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .mapToLong(child -> 1 + (child instanceof Parent inner ? nodes(inner) : 0)).sum();
    }

    private void turn(int times) {
        for (int i = 0; i < times; i++) {
            boolean week = i % 2 == 1;
            turnTo(MONDAY.plusWeeks(i), week ? 5 : 1, LocalTime.of(7 + i / 4 % 2, 0));
        }
    }

    @Test
    void theSameViewsServeForAllWeeksAndDays() {
        turn(4);
        long before = window.hand.fx(() -> nodes(window.grid));
        turn(20);

        assertThat(window.hand.fx(() -> nodes(window.grid))).isEqualTo(before);
    }

    @Test
    void nothingHoldsOnToTheVisitsOfAWeekThatWasLeft() {
        turn(8);
        window.hand.run(() -> window.grid.setItems(List.of()));
        for (int i = 0; i < 20 && left.stream().anyMatch(visit -> visit.get() != null); i++) {
            System.gc();
        }

        assertThat(left).hasSize(4 * 2 * A_DAY * (1 + 5)).allMatch(visit -> visit.get() == null);
    }
}
