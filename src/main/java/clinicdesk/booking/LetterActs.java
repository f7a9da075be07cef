package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.mail.ByHand;
import clinicdesk.mail.HandOutcome;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.OutboxDesk;
import clinicdesk.mail.Posted;
import clinicdesk.mail.Stood;
import java.util.UUID;

/** What a person does with letters, each act with its way back as long as the letter has not left. */
public final class LetterActs {

    private final OutboxDesk outbox;
    private final BookingLetters letters;

    public LetterActs(OutboxDesk outbox, BookingLetters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    /** Whether this actor may do anything with letters. */
    public boolean may(Actor actor) {
        return outbox.may(actor);
    }

    /** {@link Outcome.LetterLeft} for one that has left or is leaving, whatever was wanted. */
    public Outcome act(Actor actor, UUID letterId, ByHand act) {
        return outcome(outbox.act(actor, letterId, act), letterId, left(act));
    }

    /** Has a letter that was sent written once more, to the address of today. */
    public Outcome sendAgain(Actor actor, UUID letterId) {
        if (!may(actor)) {
            return new Outcome.Denied(Permission.BOOK);
        }
        return switch (outbox.again(actor, letterId, () -> letters.sendAgain(letterId))) {
            case Posted.Queued queued -> {
                Inverse.Elsewhere back = (who, versions) -> act(who, queued.letterId(), ByHand.CANCEL);
                yield new Outcome.Noted(back);
            }
            case Posted.NothingToTell nothing -> new Outcome.StaleEntry();
        };
    }

    private static LetterState left(ByHand act) {
        return switch (act) {
            case SEND_NOW, RELEASE -> LetterState.WAITING;
            case HOLD -> LetterState.HELD;
            case CANCEL -> LetterState.CANCELLED;
        };
    }

    /** @param now how the letter stands if it was done */
    private Outcome outcome(HandOutcome became, UUID letterId, LetterState now) {
        return switch (became) {
            case HandOutcome.Done(Stood before) -> {
                Inverse.Elsewhere back = (who, versions) -> outcome(outbox.back(who, letterId, now, before), letterId,
                        before.state());
                yield new Outcome.Noted(back);
            }
            case HandOutcome.Left gone -> new Outcome.LetterLeft();
            case HandOutcome.Otherwise other -> new Outcome.StaleEntry();
            case HandOutcome.Unknown unknown -> new Outcome.Unknown("letterId");
            case HandOutcome.Denied(Permission permission) -> new Outcome.Denied(permission);
        };
    }
}
