package clinicdesk.ui.frame;

import clinicdesk.base.Actor;
import clinicdesk.base.Background;
import clinicdesk.base.ClinicClock;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What every screen of this window works with.
 *
 * @param actor who sits here
 * @param problem shows a fault, in one window with a code
 */
public record Workplace(Background background, ClinicClock clock, Actor actor, Locale locale,
        Consumer<Throwable> problem) {}
