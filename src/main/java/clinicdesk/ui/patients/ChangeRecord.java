package clinicdesk.ui.patients;

import clinicdesk.base.Actor;
import clinicdesk.booking.Outcome;
import clinicdesk.ui.frame.Ask;
import java.util.function.Function;

/**
 * A change of a patient's record.
 *
 * @param act does it; slow
 * @param words what is said of the record when it is done
 */
record ChangeRecord(Function<Actor, Outcome> act,
        Function<Outcome.PatientChanged, String> words) implements Ask.OfScreen {

    @Override
    public Outcome put(Actor actor) {
        return act.apply(actor);
    }

    @Override
    public String said(Outcome.Made made) {
        return made instanceof Outcome.PatientChanged changed ? words.apply(changed) : "";
    }
}
