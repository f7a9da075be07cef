package clinicdesk.mail;

import java.util.EnumSet;
import java.util.Set;

/** What a person does with a letter that has not left. */
public enum ByHand {
    /** It is due now, with all that share its envelope; one that failed starts over. */
    SEND_NOW(LetterState.WAITING, LetterState.HELD, LetterState.FAILED),
    /** It does not leave until somebody lets it. */
    HOLD(LetterState.WAITING),
    /** It may leave again when it is due. */
    RELEASE(LetterState.HELD),
    /** It never leaves. */
    CANCEL(LetterState.WAITING, LetterState.HELD, LetterState.FAILED);

    private final Set<LetterState> from;

    ByHand(LetterState first, LetterState... others) {
        this.from = EnumSet.of(first, others);
    }

    /** Whether a letter that stands so can be treated so. */
    public boolean isFor(LetterState state) {
        return from.contains(state);
    }
}
