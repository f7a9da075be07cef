package clinicdesk.ui.findtime;

import clinicdesk.base.Actor;
import clinicdesk.booking.Outcome;
import clinicdesk.ui.frame.Ask;
import clinicdesk.waitlist.Recall;
import clinicdesk.waitlist.Recalls;

/** @param words what is said when it is kept */
record KeepRecall(Recalls recalls, Recall recall, String words) implements Ask.OfScreen {

    @Override
    public Outcome put(Actor actor) {
        return recalls.keep(actor, recall);
    }

    @Override
    public String said(Outcome.Made made) {
        return words;
    }
}
