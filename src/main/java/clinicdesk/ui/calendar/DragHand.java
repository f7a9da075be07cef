package clinicdesk.ui.calendar;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The mouse on the board: this hand takes every event above it. A drag only draws a ghost; the visit stays where it is,
 * and the release makes a proposal.
 */
final class DragHand {

    private enum Stage {
        IDLE, PRESSED, DRAGGING, OVER
    }

    private static final double THRESHOLD = 4;

    private final WeekGrid grid;
    private final Choice choice;
    private final Board board;
    private final GridActs acts;
    private final EventHandler<KeyEvent> escape = this::keyPressed;
    private Stage stage = Stage.IDLE;
    private Point2D pressedAt = Point2D.ZERO;
    private @Nullable Grip grip;
    private @Nullable Proposal wish;
    private @Nullable Scene scene;

    DragHand(WeekGrid grid, Choice choice, Board board, GridActs acts) {
        this.choice = choice;
        this.board = board;
        this.acts = acts;
        this.grid = grid;
        board.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        board.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        board.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        board.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        board.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        board.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent::consume);
    }

    boolean isDragging() {
        return stage == Stage.DRAGGING;
    }

    private void pressed(MouseEvent event) {
        event.consume();
        if (isDragging()) {
            return;
        }
        grid.requestFocus();
        VisitView visit = visitAt(event.getTarget());
        if (visit != null) {
            choice.choose(visit.item());
        }
        pressedAt = new Point2D(event.getX(), event.getY());
        boolean mouse = event.getButton() == MouseButton.PRIMARY && !event.isSynthesized();
        stage = mouse && !board.range().lanes().isEmpty() ? Stage.PRESSED : Stage.IDLE;
        grip = stage == Stage.PRESSED ? grip(visit, event) : null;
    }

    private @Nullable Grip grip(@Nullable VisitView visit, MouseEvent event) {
        if (visit == null) {
            return Grip.ofFreeTime(board.geometry(), pressedAt);
        }
        return visit.item().movable()
                ? Grip.of(visit.item(), Grip.Part.at(visit, event), board.geometry(), pressedAt)
                : null;
    }

    private void dragged(MouseEvent event) {
        event.consume();
        if (stage == Stage.PRESSED && pressedAt.distance(event.getX(), event.getY()) >= THRESHOLD) {
            begin();
        }
        if (isDragging() && grip != null) {
            wish = grip.wish(board.geometry(), event.getX(), event.getY());
            board.setDragGhost(new Ghost(wish.doctorId(), wish.slot(), grip.title(), acts.fits(wish)));
            grid.reveal(event.getY());
        }
    }

    private void begin() {
        stage = grip == null ? Stage.OVER : Stage.DRAGGING;
        scene = board.getScene();
        if (isDragging() && scene != null) {
            board.visits().lift(grip == null ? null : grip.id());
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
    }

    private void released(MouseEvent event) {
        event.consume();
        if (event.getButton() != MouseButton.PRIMARY || !isDragging()) {
            return;
        }
        Grip held = grip;
        Proposal asked = wish;
        drop();
        if (held != null && asked != null && held.isChangedBy(asked)) {
            if (held.isFreeTime()) {
                acts.draft(asked.doctorId(), asked.slot());
            } else {
                acts.propose(asked);
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            drop();
            event.consume();
        }
    }

    /** Ends a drag, if there is one, with the visit where it was; refreshes that had to wait come in now. */
    void drop() {
        if (!isDragging()) {
            return;
        }
        board.visits().lift(null);
        stage = Stage.OVER;
        wish = null;
        board.setDragGhost(null);
        if (scene != null) {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            scene = null;
        }
        grid.catchUp();
    }

    private void clicked(MouseEvent event) {
        event.consume();
        if (event.getButton() != MouseButton.PRIMARY || stage == Stage.OVER || board.range().lanes().isEmpty()) {
            return;
        }
        VisitView visit = visitAt(event.getTarget());
        boolean twice = event.getClickCount() == 2;
        if (visit != null && twice) {
            acts.open(visit.item().id());
        } else if (visit == null) {
            Cursor place = choice.pointAt(pressedAt);
            if (twice) {
                acts.draft(place.doctorId(), choice.cursor().slot(place, board.range()));
            }
        }
    }

    private void moved(MouseEvent event) {
        event.consume();
        VisitView visit = visitAt(event.getTarget());
        board.setCursor(visit != null && visit.item().movable()
                ? Grip.Part.at(visit, event).pointer()
                : javafx.scene.Cursor.DEFAULT);

    }

    private static @Nullable VisitView visitAt(EventTarget target) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !(node instanceof VisitView)) {
            node = node.getParent();
        }
        return (VisitView) node;
    }
}
