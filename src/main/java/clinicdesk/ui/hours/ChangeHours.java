package clinicdesk.ui.hours;

import clinicdesk.base.Actor;
import clinicdesk.base.Texts;
import clinicdesk.booking.DutyChanges;
import clinicdesk.booking.Outcome;
import clinicdesk.hours.HoursChange;
import clinicdesk.ui.frame.Ask;

/** A change of hours that somebody wants. @param what it comes to, in one sentence */
record ChangeHours(DutyChanges duty, HoursChange change, String what, Texts texts) implements Ask.OfScreen {

    @Override
    public Outcome put(Actor actor) {
        return duty.change(actor, change);
    }

    @Override
    public String said(Outcome.Made made) {
        int stranded = stranded(made);
        return stranded == 0 ? what : what + " " + texts.get("said.stranded", stranded);
    }

    /** How many visits to come no longer fit. */
    static int stranded(Outcome outcome) {
        return outcome instanceof Outcome.HoursChanged changed ? changed.stranded().size() : 0;
    }
}
