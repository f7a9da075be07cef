package clinicdesk.ui.appointment;

import clinicdesk.base.Actor;
import clinicdesk.booking.Outcome;
import clinicdesk.ui.frame.Ask;
import clinicdesk.waitlist.Recalls;
import java.util.UUID;

/** @param words what is said when it is dropped */
public record DropRecall(Recalls recalls, UUID recallId, String words) implements Ask.OfScreen {

    @Override
    public Outcome put(Actor actor) {
        return recalls.close(actor, recallId);
    }

    @Override
    public String said(Outcome.Made made) {
        return words;
    }
}
