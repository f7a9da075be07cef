package clinicdesk.ui.letter;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.booking.Inverse;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Versions;
import clinicdesk.mail.ClinicWording;
import clinicdesk.mail.WordingOutcome;
import clinicdesk.mail.WordsChange;
import clinicdesk.ui.frame.Ask;

/**
 * Other words for the clinic's letters.
 *
 * @param words what is said when they are kept
 */
record Reword(ClinicWording wording, WordsChange change, String words) implements Ask.OfScreen {

    /** Puts the words back, unless somebody has changed them since. */
    private record Back(ClinicWording wording, WordsChange change) implements Inverse.Elsewhere {
        @Override
        public Outcome back(Actor actor, Versions versions) {
            return made(wording, change, actor);
        }
    }

    @Override
    public Outcome put(Actor actor) {
        return made(wording, change, actor);
    }

    @Override
    public String said(Outcome.Made made) {
        return words;
    }

    private static Outcome made(ClinicWording wording, WordsChange change, Actor actor) {
        return switch (wording.change(actor, change)) {
            case WordingOutcome.Changed changed -> new Outcome.Noted(new Back(wording, changed.back()));
            case WordingOutcome.Stale stale -> new Outcome.StaleEntry();
            case WordingOutcome.Wrong wrong -> new Outcome.Unknown("field");
            case WordingOutcome.NotAllowed denied -> new Outcome.Denied(Permission.CHANGE_SETTINGS);
        };
    }
}
