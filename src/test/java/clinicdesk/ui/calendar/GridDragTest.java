package clinicdesk.ui.calendar;

import static clinicdesk.ui.calendar.GridWindow.STRANGE;
import static clinicdesk.ui.calendar.GridWindow.WHO;
import static clinicdesk.ui.calendar.GridWindow.at;
import static clinicdesk.ui.calendar.GridWindow.fixed;
import static clinicdesk.ui.calendar.GridWindow.slot;
import static clinicdesk.ui.calendar.GridWindow.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridDragTest {

    private static GridWindow window;
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private final GridItem ana = visit(1, STRANGE, slot(0, "09:00", 30), "Ana Pérez");

    @BeforeAll
    static void openWindow() throws Exception {
        window = GridWindow.open(1200, 1070);
    }

    @BeforeEach
    void emptyWeek() {
        window.hand.run(() -> Thread.currentThread()
                .setUncaughtExceptionHandler((thread, thrown) -> fault.compareAndSet(null, thrown)));
        window.clear();
        window.show(ana);
    }

    @AfterEach
    void nothingFailedAndNoGhostStays() {
        assertThat(fault.get()).isNull();
        assertThat(window.grid.isDragging()).isFalse();
        assertThat(ghostIsShown()).isFalse();
    }

    private static boolean ghostIsShown() {
        return window.hand.fx(() -> window.grid.lookup(".ghost-box").isVisible());
    }

    private static Point2D point(java.util.UUID doctor, int day, String time) {
        return window.hand.pointFor(doctor, at(day, time));
    }

    @Test
    void visitsThatLieOverEachOtherStandSideBySide() {
        GridItem first = visit(2, STRANGE, slot(1, "09:50", 30), "Daan de Vries");
        GridItem second = visit(3, STRANGE, slot(1, "10:20", 30), "Alex Baker");
        GridItem third = visit(4, STRANGE, slot(1, "11:00", 20), "Charlotte Taylor");
        GridItem moved = visit(5, STRANGE, slot(1, "11:20", 45), "Gaël Côté");
        window.show(first, second, third, moved);

        window.hand.run(() -> window.grid.update(visit(5, STRANGE, slot(1, "10:10", 45), "Gaël Côté")));

        assertBeside(first, moved);
        assertBeside(second, moved);
    }

    /** The views may be made anew, and are laid out in the next pulse. */
    private static void assertBeside(GridItem one, GridItem other) {
        Node a = window.hand.visit(one.id()).orElseThrow();
        Node b = window.hand.visit(other.id()).orElseThrow();
        window.hand.waitUntil(() -> b.getLayoutX() >= a.getBoundsInParent().getMaxX() - 1
                || a.getLayoutX() >= b.getBoundsInParent().getMaxX() - 1);
    }

    @Test
    void aDragLeavesTheVisitWhereItIsUntilTheDeskAgrees() {
        Bounds before = window.hand.boundsOf(ana.id());
        window.hand.drag(window.hand.middleOf(ana.id()), point(STRANGE, 0, "11:15"));

        assertThat(window.proposals).containsExactly(new Proposal(ana.id(), 3, STRANGE, slot(0, "11:00", 30)));
        assertThat(window.hand.boundsOf(ana.id())).isEqualTo(before);

        window.hand.run(() -> window.grid.update(visit(1, STRANGE, slot(0, "11:00", 30), "Ana Pérez")));
        assertThat(window.hand.boundsOf(ana.id()).getMinY()).isGreaterThan(before.getMinY() + 100);
    }

    @Test
    void whileAVisitIsDraggedAGhostShowsWhereItWouldGo() {
        window.hand.press(window.hand.middleOf(ana.id())).moveTo(point(WHO, 2, "10:15"));
        assertThat(window.grid.isDragging()).isTrue();
        assertThat(ghostIsShown()).isTrue();
        Bounds ghost = window.hand
                .fx(() -> window.grid.lookup(".ghost-box")
                        .localToScreen(window.grid.lookup(".ghost-box").getLayoutBounds()));
        Point2D ten = point(WHO, 2, "10:00");
        assertThat(ghost.getMinY()).isBetween(ten.getY() - 2, ten.getY() + 2);
        assertThat(ghost.getCenterX()).isBetween(ten.getX() - 3, ten.getX() + 3);
        window.hand.release();
    }

    @Test
    void aDragToAnotherDoctorsLaneProposesThatDoctor() {
        window.hand.drag(window.hand.middleOf(ana.id()), point(WHO, 0, "09:15"));
        assertThat(window.proposals).containsExactly(new Proposal(ana.id(), 3, WHO, slot(0, "09:00", 30)));
    }

    @Test
    void aDragToAnotherDayAndDoctorProposesBoth() {
        window.hand.drag(window.hand.middleOf(ana.id()), point(WHO, 3, "12:40"));
        assertThat(window.proposals).containsExactly(new Proposal(ana.id(), 3, WHO, slot(3, "12:25", 30)));
        window.hand.run(() -> window.grid.update(visit(1, WHO, slot(3, "12:25", 30), "Ana Pérez")));
        Point2D there = point(WHO, 3, "12:40");
        assertThat(window.hand.boundsOf(ana.id()).contains(there)).isTrue();
    }

    @Test
    void escapeDropsTheDragAndAsksForNothing() {
        Bounds before = window.hand.boundsOf(ana.id());
        window.hand.press(window.hand.middleOf(ana.id())).moveTo(point(STRANGE, 2, "11:15"));
        window.hand.type(KeyCode.ESCAPE);
        assertThat(ghostIsShown()).isFalse();
        window.hand.moveTo(point(STRANGE, 2, "12:15")).release();
        assertThat(window.proposals).isEmpty();
        assertThat(window.hand.boundsOf(ana.id())).isEqualTo(before);
    }

    @Test
    void aClickAndAtOnceADragMovesLikeAnyDrag() {
        Point2D middle = window.hand.middleOf(ana.id());
        window.hand.click(middle);
        window.hand.drag(middle, point(STRANGE, 1, "10:15"));
        assertThat(window.proposals).containsExactly(new Proposal(ana.id(), 3, STRANGE, slot(1, "10:00", 30)));
        assertThat(window.opened).isEmpty();
    }

    @Test
    void aDragBelowTheLastHourEndsWithClosing() {
        Point2D late = point(STRANGE, 0, "17:58");
        window.hand.press(window.hand.middleOf(ana.id())).moveTo(late).release();
        assertThat(window.proposals).extracting(Proposal::slot).containsExactly(slot(0, "17:30", 30));
    }

    @Test
    void aDragAboveTheFirstHourStartsWithOpening() {
        window.hand.press(window.hand.middleOf(ana.id())).moveTo(point(STRANGE, 0, "08:01")).release();
        assertThat(window.proposals).extracting(Proposal::slot).containsExactly(slot(0, "08:00", 30));
    }

    @Test
    void aRefreshDuringADragWaitsForItsEnd() {
        window.hand.press(window.hand.middleOf(ana.id())).moveTo(point(STRANGE, 1, "11:15"));
        window.hand.run(() -> window.grid.setItems(List.of(visit(2, WHO, slot(0, "10:00", 30), "Li Wei"))));
        assertThat(window.hand.visit(ana.id())).isPresent();
        window.hand.moveTo(point(STRANGE, 1, "12:15")).release();

        assertThat(window.proposals).containsExactly(new Proposal(ana.id(), 3, STRANGE, slot(1, "12:00", 30)));
        assertThat(window.hand.visit(ana.id())).isEmpty();
        assertThat(window.hand.visit(visit(2, WHO, ana.slot(), "").id())).isPresent();
    }

    @Test
    void theLowerEdgeMakesAVisitLonger() {
        Bounds bounds = window.hand.boundsOf(ana.id());
        window.hand.drag(new Point2D(bounds.getCenterX(), bounds.getMaxY() - 2), point(WHO, 0, "10:15"));
        assertThat(window.proposals).containsExactly(new Proposal(ana.id(), 3, STRANGE, slot(0, "09:00", 75)));
    }

    @Test
    void theUpperEdgeMakesItStartEarlierButNeverTurnsItRound() {
        Bounds bounds = window.hand.boundsOf(ana.id());
        Point2D top = new Point2D(bounds.getCenterX(), bounds.getMinY() + 2);
        window.hand.drag(top, point(STRANGE, 0, "08:30"));
        window.hand.drag(top, point(STRANGE, 0, "12:00"));
        assertThat(window.proposals).extracting(Proposal::slot).containsExactly(slot(0, "08:30", 60),
                slot(0, "09:25", 5));
    }

    @Test
    void aDragOnFreeTimeAsksForADraftAndLeavesNothingBehind() {
        window.hand.drag(point(WHO, 1, "10:02"), point(WHO, 1, "10:42"));
        assertThat(window.drafts).containsExactly(new GridWindow.Draft(WHO, slot(1, "10:00", 45)));
        assertThat(window.hand.fx(window.grid::items)).containsExactly(ana);
    }

    @Test
    void aDragThatGoesBackToItsPlaceAsksForNothing() {
        Point2D middle = window.hand.middleOf(ana.id());
        window.hand.press(middle).moveTo(point(STRANGE, 1, "12:00")).moveTo(middle).release();
        assertThat(window.proposals).isEmpty();
    }

    @Test
    void aVisitThatMayNotMoveStays() {
        window.show(fixed(ana));
        window.hand.drag(window.hand.middleOf(ana.id()), point(WHO, 2, "11:15"));
        assertThat(window.proposals).isEmpty();
        assertThat(window.drafts).isEmpty();
    }

    @Test
    void aFingerSelectsAndDragsNothing() {
        var view = window.hand.visit(ana.id()).orElseThrow();
        window.hand.run(() -> {
            view.fireEvent(touch(MouseEvent.MOUSE_PRESSED, view, 0));
            view.fireEvent(touch(MouseEvent.MOUSE_DRAGGED, view, 90));
            view.fireEvent(touch(MouseEvent.MOUSE_RELEASED, view, 90));
        });
        assertThat(window.proposals).isEmpty();
        assertThat(window.grid.selectedProperty().get()).isEqualTo(ana.id());
    }

    private static MouseEvent touch(javafx.event.EventType<MouseEvent> type, javafx.scene.Node view, double dy) {
        Point2D point = view.localToScene(20, 20 + dy);
        Point2D screen = view.localToScreen(20, 20 + dy);
        return new MouseEvent(type, point.getX(), point.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, true, false, false, null);
    }

    @Test
    void aGhostThatDoesNotFitSaysSo() {
        window.hand.run(() -> window.grid.setFit(wish -> !wish.doctorId().equals(WHO)));
        window.hand.press(window.hand.middleOf(ana.id())).moveTo(point(WHO, 0, "11:15"));
        String label = window.hand.fx(
                () -> ((javafx.scene.control.Label) window.grid.lookup(".ghost-time")).getText());
        assertThat(label).isEqualTo("✕ 11:00–11:30");
        window.hand.release();
    }
}
