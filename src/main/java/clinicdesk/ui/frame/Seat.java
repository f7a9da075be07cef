package clinicdesk.ui.frame;

import clinicdesk.base.Actor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who sits at this desk: each act is hers who sits here when it is asked for. For the window's thread. */
public final class Seat {

    private final ReadOnlyObjectWrapper<Actor> actor;

    public Seat(Actor first) {
        this.actor = new ReadOnlyObjectWrapper<>(first);
    }

    public Actor actor() {
        return actor.get();
    }

    public ReadOnlyObjectProperty<Actor> actorProperty() {
        return actor.getReadOnlyProperty();
    }

    /** Somebody else sits down, or who sits here has got another name or role. */
    public void take(Actor next) {
        actor.set(next);
    }
}
