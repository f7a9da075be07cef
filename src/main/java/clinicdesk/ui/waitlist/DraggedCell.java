package clinicdesk.ui.waitlist;

import clinicdesk.ui.calendar.Carrying;
import clinicdesk.waitlist.OpenWaiting;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Somebody who waits, to be dragged onto the grid: the events of a drag go to the cell where it began. */
final class DraggedCell extends WaitCell {

    private static final double THRESHOLD = 4;

    private final Carrying hand;
    private final Consumer<OpenWaiting> begin;
    private Point2D pressedAt = Point2D.ZERO;
    private boolean pressed;

    /** @param begin takes whom the drag begins with into the hand */
    DraggedCell(Carrying hand, Consumer<OpenWaiting> begin) {
        this.hand = hand;
        this.begin = begin;
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent event) {
        pressedAt = at(event);
        pressed = event.getButton() == MouseButton.PRIMARY && !event.isSynthesized() && !isEmpty();
    }

    private void dragged(MouseEvent event) {
        if (pressed && pressedAt.distance(at(event)) >= THRESHOLD) {
            pressed = false;
            begin.accept(getItem().who());
        }
        hand.moveHand(at(event));
    }

    private void released(MouseEvent event) {
        pressed = false;
        if (event.getButton() == MouseButton.PRIMARY && hand.isByHand()) {
            hand.letGo();
        }
    }

    private static Point2D at(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }
}
