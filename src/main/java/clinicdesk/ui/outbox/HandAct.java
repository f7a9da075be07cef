package clinicdesk.ui.outbox;

import clinicdesk.base.Actor;
import clinicdesk.booking.LetterActs;
import clinicdesk.booking.Outcome;
import clinicdesk.mail.ByHand;
import clinicdesk.ui.frame.Ask;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does with a letter.
 *
 * @param act null for sending it once more
 * @param words what is said when it is done
 */
record HandAct(LetterActs acts, UUID letterId, @Nullable ByHand act, String words) implements Ask.OfScreen {

    @Override
    public Outcome put(Actor actor) {
        return act == null ? acts.sendAgain(actor, letterId) : acts.act(actor, letterId, act);
    }

    @Override
    public String said(Outcome.Made made) {
        return words;
    }
}
