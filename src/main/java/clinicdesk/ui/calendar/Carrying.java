package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import clinicdesk.ui.frame.Workplace;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/**
 * What is being carried onto the grid from beside it, by hand or with the time cursor. A ghost shows where it would
 * go; nothing is put anywhere before it is let go. For the window's thread.
 */
public final class Carrying {

    private final Workplace workplace;
    private final Ghosts ghosts;
    private final ReadOnlyObjectWrapper<@Nullable Point2D> hand = new ReadOnlyObjectWrapper<>();
    private @Nullable Carried carried;
    private @Nullable Ghost ghost;
    private boolean withCursor;

    Carrying(Workplace workplace, Ghosts ghosts) {
        this.workplace = workplace;
        this.ghosts = ghosts;
    }

    /** Takes it into the hand. */
    public void take(Carried what) {
        drop();
        carried = what;
    }

    /** The hand that holds it is at this point of the scene. */
    public void moveHand(Point2D inScene) {
        if (carried != null) {
            hand.set(inScene);
        }
    }

    /** Takes it to the time cursor, with which it goes about. */
    void takeToCursor(Carried what, @Nullable Cursor at) {
        take(what);
        withCursor = true;
        over(at);
    }

    void cursorMoved(@Nullable Cursor at) {
        if (withCursor) {
            over(at);
        }
    }

    /** Where the hand is in the scene; null while it holds nothing or has not moved. */
    ReadOnlyObjectProperty<@Nullable Point2D> handProperty() {
        return hand.getReadOnlyProperty();
    }

    public boolean isHolding() {
        return carried != null;
    }

    /** Whether it is a hand that holds something, and not the time cursor. */
    public boolean isByHand() {
        return carried != null && !withCursor;
    }

    /** @param place the start and the doctor on the grid that are meant; null beside it */
    void over(@Nullable Cursor place) {
        Carried what = carried;
        if (what == null) {
            return;
        }
        Optional<Slot> slot = Optional.ofNullable(place).flatMap(at -> workplace.clock().resolve(at.start()))
                .map(start -> Slot.of(start, what.minutes()));
        Ghost next = place == null || slot.isEmpty()
                ? null
                : new Ghost(place.doctorId(), slot.get(), what.title(), true);
        if (next == null || ghost == null || !next.slot().equals(ghost.slot())
                || !next.doctorId().equals(ghost.doctorId())) {
            show(next);
            ask(what);
        }
    }

    private void ask(Carried what) {
        Ghost shown = ghost;
        if (shown != null) {
            workplace.background().run(() -> what.fits().test(shown.doctorId(), shown.slot()), fits -> {
                if (ghost == shown && !fits) {
                    show(new Ghost(shown.doctorId(), shown.slot(), shown.title(), false));
                }
            }, workplace.problem());
        }
    }

    private void show(@Nullable Ghost next) {
        ghost = next;
        ghosts.showCarried(next);
    }

    /** Puts it where its ghost is; beside the grid it is dropped. */
    public void letGo() {
        Carried what = carried;
        Ghost place = ghost;
        drop();
        if (what != null && place != null) {
            what.put().accept(place.doctorId(), place.slot());
        }
    }

    /** Leaves it where it was. */
    public void drop() {
        carried = null;
        withCursor = false;
        hand.set(null);
        if (ghost != null) {
            show(null);
        }
    }
}
