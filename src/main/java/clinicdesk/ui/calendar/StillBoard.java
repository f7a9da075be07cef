package clinicdesk.ui.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Changes of what the grid shows, as long as nothing is dragged: one in between would take the visit out of the hand. */
final class StillBoard {

    private final BooleanSupplier dragging;
    private final List<Runnable> waiting = new ArrayList<>();

    StillBoard(BooleanSupplier dragging) {
        this.dragging = dragging;
    }

    /** Makes the change now, or once the drag is over. */
    void change(Runnable change) {
        if (dragging.getAsBoolean()) {
            waiting.add(change);
        } else {
            change.run();
        }
    }

    /** The drag is over: what had to wait comes in, in its order. */
    void catchUp() {
        List<Runnable> changes = List.copyOf(waiting);
        waiting.clear();
        changes.forEach(Runnable::run);
    }
}
