package clinicdesk.ui.calendar;

import static clinicdesk.ui.calendar.GridWindow.MONDAY;
import static clinicdesk.ui.calendar.GridWindow.STRANGE;
import static clinicdesk.ui.calendar.GridWindow.WHO;
import static clinicdesk.ui.calendar.GridWindow.at;
import static clinicdesk.ui.calendar.GridWindow.slot;
import static clinicdesk.ui.calendar.GridWindow.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridKeysTest {

    private static GridWindow window;

    @BeforeAll
    static void openWindow() throws Exception {
        window = GridWindow.open(1200, 800);
    }

    @BeforeEach
    void emptyWeek() {
        window.clear();
        window.hand.run(() -> window.grid.moveCursorTo(cursor(0, "09:00", STRANGE)));
    }

    private static Cursor cursor(int day, String time, UUID doctor) {
        return new Cursor(at(day, time).toLocalDateTime(), doctor);
    }

    private static Cursor cursor() {
        return window.hand.fx(() -> window.grid.timeCursorProperty().get());
    }

    private static UUID selected() {
        return window.hand.fx(() -> window.grid.selectedProperty().get());
    }

    @Test
    void arrowsMoveTheCursorOverTimesDoctorsAndDays() {
        window.hand.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(cursor()).isEqualTo(cursor(0, "09:30", STRANGE));
        window.hand.type(KeyCode.UP, KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo(cursor(0, "09:15", WHO));
        window.hand.type(KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo(cursor(1, "09:15", STRANGE));
        window.hand.type(KeyCode.LEFT);
        assertThat(cursor()).isEqualTo(cursor(0, "09:15", WHO));
    }

    @Test
    void theCursorStaysWithinTheClinicsHoursAndDays() {
        window.hand.run(() -> window.grid.moveCursorTo(cursor(0, "08:00", STRANGE)));
        window.hand.type(KeyCode.UP, KeyCode.LEFT);
        assertThat(cursor()).isEqualTo(cursor(0, "08:00", STRANGE));
        window.hand.run(() -> window.grid.moveCursorTo(cursor(4, "17:45", WHO)));
        window.hand.type(KeyCode.DOWN, KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo(cursor(4, "17:45", WHO));
    }

    @Test
    void anArrowFromAnOddTimeGoesToTheNextFullStep() {
        window.hand.run(() -> window.grid.moveCursorTo(cursor(0, "10:50", WHO)));
        window.hand.type(KeyCode.DOWN);
        assertThat(cursor()).isEqualTo(cursor(0, "11:00", WHO));
        window.hand.run(() -> window.grid.moveCursorTo(cursor(0, "10:50", WHO)));
        window.hand.type(KeyCode.UP);
        assertThat(cursor()).isEqualTo(cursor(0, "10:45", WHO));
    }

    @Test
    void theCursorIsScrolledIntoSight() {
        window.hand.run(() -> window.grid.moveCursorTo(cursor(0, "08:00", STRANGE)));
        window.hand.run(() -> window.grid.moveCursorTo(cursor(0, "17:30", STRANGE)));
        assertThat(inSight(window.grid.lookup(".cursor-box"))).isTrue();
        window.hand.run(() -> window.grid.moveCursorTo(cursor(0, "08:00", STRANGE)));
        assertThat(inSight(window.grid.lookup(".cursor-box"))).isTrue();
    }

    private static boolean inSight(Node node) {
        Node viewport = window.grid.lookup(".viewport");
        return window.hand.fx(() -> viewport.localToScene(viewport.getLayoutBounds())
                .contains(node.localToScene(node.getLayoutBounds())));
    }

    @Test
    void tabWalksTheVisitsInTimeThenLeavesTheGrid() {
        GridItem late = visit(1, STRANGE, slot(0, "11:00", 30), "Late");
        GridItem who = visit(2, WHO, slot(0, "10:00", 30), "Who's");
        GridItem strange = visit(3, STRANGE, slot(0, "10:00", 30), "Strange's");
        window.show(late, who, strange);
        window.hand.type(KeyCode.TAB);
        assertThat(selected()).isEqualTo(strange.id());
        window.hand.type(KeyCode.TAB);
        assertThat(selected()).isEqualTo(who.id());
        window.hand.type(KeyCode.TAB);
        assertThat(selected()).isEqualTo(late.id());
        window.hand.chord(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(selected()).isEqualTo(who.id());
        window.hand.type(KeyCode.TAB, KeyCode.TAB);
        assertThat(window.hand.fx(window.grid::isFocused)).isFalse();
        assertThat(window.hand.fx(window.other::isFocused)).isTrue();
    }

    @Test
    void theArrowsGoOnFromTheVisitThatTabChose() {
        window.show(visit(1, WHO, slot(2, "14:00", 30), "Ana Pérez"));
        window.hand.type(KeyCode.TAB, KeyCode.DOWN);
        assertThat(cursor()).isEqualTo(cursor(2, "14:15", WHO));
    }

    @Test
    void enterOpensTheChosenVisitAndDraftsOnFreeTime() {
        window.hand.type(KeyCode.ENTER);
        assertThat(window.drafts).containsExactly(new GridWindow.Draft(STRANGE, slot(0, "09:00", 30)));
        GridItem ana = visit(1, WHO, slot(2, "14:00", 30), "Ana Pérez");
        window.show(ana);
        window.hand.type(KeyCode.TAB, KeyCode.ENTER);
        assertThat(window.opened).containsExactly(ana.id());
    }

    @Test
    void deleteAndBackspaceAreLeftToTheDesk() {
        GridItem ana = visit(1, WHO, slot(2, "14:00", 30), "Ana Pérez");
        window.show(ana);
        window.hand.type(KeyCode.TAB, KeyCode.DELETE, KeyCode.BACK_SPACE);
        assertThat(window.hand.visit(ana.id())).isPresent();
        assertThat(window.hand.fx(window.grid::items)).containsExactly(ana);
    }

    @Test
    void aClickSelectsAVisitAndAClickOnFreeTimePutsTheCursorThere() {
        GridItem ana = visit(1, WHO, slot(1, "14:00", 30), "Ana Pérez");
        window.show(ana);
        window.hand.click(window.hand.pointFor(WHO, at(1, "14:15")));
        assertThat(selected()).isEqualTo(ana.id());
        window.hand.click(window.hand.pointFor(STRANGE, at(3, "10:20")));
        assertThat(selected()).isNull();
        assertThat(cursor()).isEqualTo(cursor(3, "10:15", STRANGE));
    }

    @Test
    void aClickJustAfterAVisitPutsTheCursorAtItsEnd() {
        window.show(visit(1, WHO, slot(1, "14:00", 20), "Ana Pérez"));
        window.hand.click(window.hand.pointFor(WHO, at(1, "14:26")));
        assertThat(cursor()).isEqualTo(cursor(1, "14:20", WHO));
    }

    @Test
    void aDoubleClickOnFreeTimeDraftsHalfAnHourOnce() {
        window.hand.doubleClick(window.hand.pointFor(WHO, at(2, "10:20")));
        assertThat(window.drafts).containsExactly(new GridWindow.Draft(WHO, slot(2, "10:15", 30)));
        assertThat(window.hand.fx(window.grid::items)).isEmpty();
    }

    @Test
    void aDoubleClickOnAVisitOpensIt() {
        GridItem ana = visit(1, WHO, slot(1, "14:00", 30), "Ana Pérez");
        window.show(ana);
        window.hand.doubleClick(window.hand.middleOf(ana.id()));
        assertThat(window.opened).containsExactly(ana.id());
        assertThat(window.drafts).isEmpty();
    }

    @Test
    void aVisitOfTenMinutesStillShowsItsName() {
        GridItem ana = visit(1, WHO, slot(1, "10:00", 10), "Ana Pérez");
        window.show(ana, visit(2, WHO, slot(1, "10:10", 10), "Tom Baker"));
        Region view = (Region) window.hand.visit(ana.id()).orElseThrow();
        Label title = (Label) view.lookup(".visit-title");
        Node text = title.lookup(".text");
        assertThat(((javafx.scene.text.Text) text).getText()).isEqualTo("Ana Pérez");
        Bounds glyphs = window.hand.fx(() -> text.localToScene(text.getLayoutBounds()));
        Bounds box = window.hand.fx(() -> view.localToScene(view.getLayoutBounds()));
        assertThat(glyphs.getMinY()).isGreaterThan(box.getMinY() - 2);
        assertThat(glyphs.getMaxY()).isLessThan(box.getMaxY() + 2);
        Node words = view.lookup(".visit-words");
        assertThat(words == null || !words.isVisible()).as("nothing below the name").isTrue();
    }

    @Test
    void aVisitOfTwentyMinutesShowsItsNameAndTime() {
        GridItem ana = visit(1, WHO, slot(1, "10:00", 20), "Ana Pérez");
        window.show(ana);
        Label time = (Label) window.hand.visit(ana.id()).orElseThrow().lookup(".visit-words");
        assertThat(time.getText()).startsWith("10:00");
    }

    @Test
    void aRefreshLeavesUnchangedVisitsAloneAndUpdatesTheOthers() {
        GridItem ana = visit(1, WHO, slot(1, "10:00", 20), "Ana Pérez");
        GridItem tom = visit(2, STRANGE, slot(1, "10:00", 20), "Tom Baker");
        window.show(ana, tom);
        Node before = window.hand.visit(ana.id()).orElseThrow();
        window.show(ana, visit(2, STRANGE, slot(1, "10:00", 20), "Tom B. Baker"));
        assertThat(window.hand.visit(ana.id())).containsSame(before);
        Label title = (Label) window.hand.visit(tom.id()).orElseThrow().lookup(".visit-title");
        assertThat(title.getText()).isEqualTo("Tom B. Baker");
        window.hand.run(() -> window.grid.remove(tom.id()));
        assertThat(window.hand.visit(tom.id())).isEmpty();
    }

    @Test
    void closedTimeLiesInItsDoctorsLaneAndIsNamed() {
        window.hand.run(() -> window.grid.setClosures(List.of(new Closure(WHO, slot(1, "12:00", 120), "Leave"))));
        Node shade = window.grid.lookup(".leave");
        var inside = window.hand.pointFor(WHO, at(1, "13:00"));
        var beside = window.hand.pointFor(STRANGE, at(1, "13:00"));
        Bounds bounds = window.hand.fx(() -> shade.localToScreen(shade.getLayoutBounds()));
        assertThat(bounds.contains(inside)).isTrue();
        assertThat(bounds.contains(beside)).isFalse();
        assertThat(((Label) window.grid.lookup(".leave-name")).getText()).isEqualTo("Leave");
    }

    @Test
    void theNextWeekKeepsTheCursorsColumn() {
        window.hand.run(() -> window.grid.moveCursorTo(cursor(2, "10:00", WHO)));
        window.hand.run(() -> window.grid.show(GridWindow.week(MONDAY.plusDays(7))));
        assertThat(cursor()).isEqualTo(cursor(9, "10:00", WHO));
    }

    @Test
    void visitsStayWhenADoctorWithoutAnyComesBesideTheirs() {
        GridItem ana = visit(1, WHO, slot(1, "10:00", 30), "Ana Pérez");
        window.show(ana);
        List<Lane> three = List.of(new Lane(new UUID(1, 3), "Dr Foster", 2), GridWindow.DOCTORS.getFirst(),
                GridWindow.DOCTORS.getLast());
        window.hand.run(() -> window.grid.show(new GridRange(MONDAY, 5, LocalTime.of(8, 0), LocalTime.of(18, 0),
                GridWindow.ZONE, three)));

        var there = window.hand.pointFor(WHO, at(1, "10:15"));
        assertThat(window.hand.boundsOf(ana.id()).contains(there)).isTrue();
    }

    @Test
    void theDayShowsAllDoctorsSideBySide() {
        List<Lane> four = List.of(new Lane(STRANGE, "Dr Strange", 0), new Lane(WHO, "Dr Who", 1),
                new Lane(new UUID(1, 3), "Dr Foster", 2), new Lane(new UUID(1, 4), "Dr Cho", 3));
        GridItem ana = visit(1, new UUID(1, 4), slot(1, "10:00", 30), "Ana Pérez");
        window.hand.run(() -> {
            window.grid.show(new GridRange(MONDAY.plusDays(1), 1, LocalTime.of(8, 0), LocalTime.of(18, 0),
                    GridWindow.ZONE, four));
            window.grid.setItems(List.of(ana));
        });
        Bounds bounds = window.hand.boundsOf(ana.id());
        assertThat(bounds.contains(window.hand.pointFor(new UUID(1, 4), at(1, "10:15")))).isTrue();
        assertThat(window.hand.fx(() -> window.grid.lookupAll(".lane-label").size())).isEqualTo(4);
    }

    @Test
    void theLabelOfNowTakesThePlaceOfTheHourBeneathIt() {
        window.hand.run(() -> window.grid.setNow(at(1, "10:02")));
        assertThat(((Label) window.grid.lookup(".now-label")).getText()).isEqualTo("10:02");
        List<String> hours = window.hand.fx(() -> window.grid.lookupAll(".hour-label").stream()
                .map(node -> ((Label) node).getText()).toList());
        assertThat(hours).contains("11:00").doesNotContain("10:00");
    }

    @Test
    void noDoctorsLaneIsNarrowerThanANameNeeds() {
        assertThat(WeekGrid.lanesThatFit(1000, 5)).isEqualTo(2);
        assertThat(WeekGrid.lanesThatFit(64 + 14 + 5 * 180, 5)).isEqualTo(2);
        assertThat(WeekGrid.lanesThatFit(64 + 14 + 5 * 180 - 1, 5)).isEqualTo(1);
        assertThat(WeekGrid.lanesThatFit(100, 7)).isEqualTo(1);
    }

    @Test
    void theScreenReaderHearsWhereTheCursorStands() {
        window.hand.type(KeyCode.RIGHT);
        assertThat(window.hand.fx(window.grid::getAccessibleHelp)).isEqualTo("Monday 16 November, 09:00, Dr Who");
    }

    @Test
    void aScreenReaderIsLedToTheChosenVisit() {
        GridItem ana = visit(1, WHO, slot(1, "10:00", 20), "Ana Pérez");
        window.show(ana);
        window.hand.type(KeyCode.TAB);
        Object focused = window.hand.fx(() -> window.grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
        assertThat(focused).isSameAs(window.hand.visit(ana.id()).orElseThrow());
        assertThat(((Node) focused).getAccessibleText()).isEqualTo("Ana Pérez");
    }

    @Test
    void manyVisitsComeInOneBatchAndOneChangeStaysSmall() {
        List<GridItem> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(visit(i, i % 2 == 0 ? WHO : STRANGE, slot(i % 5, "08:00", 10).startingAt(
                    at(i % 5, "08:00").plusMinutes(i / 10 * 20).toInstant()), "Ana Pérez"));
        }
        window.hand.run(() -> window.grid.setItems(many));
        assertThat(window.hand.fx(() -> window.grid.lookupAll(".visit").stream().filter(Node::isVisible).count()))
                .isEqualTo(200);
        Node untouched = window.hand.visit(many.get(7).id()).orElseThrow();
        window.hand.run(() -> window.grid.update(visit(0, WHO, slot(3, "17:00", 10), "Ana Pérez")));
        assertThat(window.hand.visit(many.get(7).id())).containsSame(untouched);
        var there = window.hand.pointFor(WHO, at(3, "17:05"));
        assertThat(window.hand.boundsOf(many.get(0).id()).contains(there)).isTrue();
    }
}
