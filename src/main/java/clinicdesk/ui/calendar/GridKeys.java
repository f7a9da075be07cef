package clinicdesk.ui.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The grid's own keys, which it takes only without modifiers: arrows for the time cursor, Tab for the visits, Enter.
 * The owner's keys, such as those that move a ghost, go first when they are event filters on the grid.
 */
final class GridKeys {

    private final WeekGrid grid;
    private final Choice choice;
    private final Board board;
    private final GridActs acts;
    private final TimeCursor cursor;

    GridKeys(WeekGrid grid, Choice choice, GridActs acts) {
        this.choice = choice;
        this.grid = grid;
        this.board = choice.board();
        this.acts = acts;
        this.cursor = choice.cursor();
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        if (plain && taken(event)) {
            event.consume();
        }
    }

    private boolean taken(KeyEvent event) {
        return switch (event.getCode()) {
            case TAB -> walk(event.isShiftDown() ? -1 : 1);
            case UP, KP_UP -> !event.isShiftDown() && step(-1, false);
            case DOWN, KP_DOWN -> !event.isShiftDown() && step(1, false);
            case LEFT, KP_LEFT -> !event.isShiftDown() && step(-1, true);
            case RIGHT, KP_RIGHT -> !event.isShiftDown() && step(1, true);
            case ENTER -> !event.isShiftDown() && enter();
            case CONTEXT_MENU -> menu();
            case F10 -> event.isShiftDown() && menu();
            default -> false;
        };
    }

    private boolean step(int direction, boolean aside) {
        GridRange range = board.range();
        if (cursor.get() == null) {
            choice.placeCursor();
        } else if (aside) {
            cursor.stepLane(direction, range);
        } else {
            cursor.stepTime(direction, range);
        }
        grid.revealCursor();
        return true;
    }

    /** The menu of the doctor at the cursor. */
    private boolean menu() {
        choice.placeCursor();
        Cursor at = cursor.get();
        if (at != null) {
            grid.askDoctorMenu(at.doctorId(), at.start().toLocalDate());
        }
        return true;
    }

    private boolean enter() {
        UUID selected = choice.selected();
        Cursor at = cursor.get();
        if (selected != null) {
            acts.open(selected);
        } else if (at != null) {
            acts.draft(at.doctorId(), cursor.slot(at, board.range()));
        }
        return true;
    }

    /** Chooses the next visit by time, then by lane; past the last one, Tab leaves the grid as it leaves any control. */
    private boolean walk(int direction) {
        List<GridItem> visits = board.items().stream().filter(this::isShown).sorted(order()).toList();
        GridItem next = next(visits, direction);
        if (next != null) {
            choice.choose(next);
            grid.revealCursor();
        }
        return next != null;
    }

    private boolean isShown(GridItem item) {
        return board.geometry().box(item.doctorId(), item.slot()) != null;
    }

    private Comparator<GridItem> order() {
        return Comparator.comparing((GridItem item) -> item.slot().start())
                .thenComparing(item -> board.range().indexOf(item.doctorId())).thenComparing(GridItem::id);
    }

    private @Nullable GridItem next(List<GridItem> visits, int direction) {
        UUID selected = choice.selected();
        int at = -1;
        for (int i = 0; i < visits.size(); i++) {
            if (visits.get(i).id().equals(selected)) {
                at = i;
            }
        }
        if (at < 0) {
            at = beside(visits, direction);
        }
        int next = at + direction;
        return next >= 0 && next < visits.size() ? visits.get(next) : null;
    }

    /** With none selected, the walk starts where the cursor stands. */
    private int beside(List<GridItem> visits, int direction) {
        Cursor at = cursor.get();
        int before = 0;
        while (at != null && before < visits.size() && visits.get(before).slot().start()
                .isBefore(at.start().atZone(board.range().zone()).toInstant())) {
            before++;
        }
        return direction > 0 ? before - 1 : at == null ? visits.size() : before;
    }
}
