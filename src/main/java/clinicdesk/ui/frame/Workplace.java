package clinicdesk.ui.frame;

import clinicdesk.base.Actor;
import clinicdesk.base.Background;
import clinicdesk.base.ClinicClock;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What every screen of this window works with.
 *
 * @param seat who sits here
 * @param problem shows a fault, in one window with a code
 */
public record Workplace(Background background, ClinicClock clock, Seat seat, Locale locale,
        Consumer<Throwable> problem) {

    /** A workplace at which always the same person sits. */
    public Workplace(Background background, ClinicClock clock, Actor actor, Locale locale,
            Consumer<Throwable> problem) {
        this(background, clock, new Seat(actor), locale, problem);
    }

    /** Who sits here now; asked when an act begins, not when it is done. */
    public Actor actor() {
        return seat.actor();
    }
}
