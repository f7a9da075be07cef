package clinicdesk.ui.frame;

import clinicdesk.booking.Despite;
import clinicdesk.booking.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What the desk says of the last act, on one line below the grid.
 *
 * @param offers what can be done next: the first is what Ctrl+Enter takes, the others have a digit
 * @param overrulable what is refused, where somebody here may have it all the same and says why
 * @param undoable Ctrl+Z takes the act back
 */
public record Banner(Tone tone, String text, List<Offer> offers, Optional<Overrulable> overrulable,
        boolean undoable) {

    /** How it is meant; each has a colour and an icon of its own. */
    public enum Tone {
        DONE, REFUSED, CHANGED_ELSEWHERE
    }

    /**
     * A way out of a refusal, or what an act makes possible.
     *
     * @param text what it is: "Next free Tue 17 Nov, 10:40."; said of the first only
     * @param button what the button says: "Take 10:40"
     */
    public record Offer(String text, String button, Ask ask) {}

    /** A refused act and all that refuses it. */
    public record Overrulable(Ask ask, List<Refusal> refusals) {

        /** The act over what is shown, and over nothing else. */
        public Optional<Ask> because(String reason) {
            return ask.overruled(Despite.of(reason, refusals));
        }
    }

    static Banner done(String text, boolean undoable) {
        return new Banner(Tone.DONE, text, List.of(), Optional.empty(), undoable);
    }

    /** What Ctrl+Enter takes. */
    public Optional<Offer> offer() {
        return offers.stream().findFirst();
    }

    Banner offering(List<Offer> others) {
        return new Banner(tone, text, List.copyOf(others), overrulable, undoable);
    }

    /** The same offers, under other words. */
    Banner saying(String other) {
        Tone now = offers.isEmpty() && overrulable.isEmpty() ? Tone.DONE : tone;
        return new Banner(now, other, offers, overrulable, undoable);
    }

    static Banner refused(String text) {
        return refused(text, Optional.empty(), Optional.empty());
    }

    static Banner refused(String text, Optional<Offer> offer, Optional<Overrulable> overrulable) {
        return new Banner(Tone.REFUSED, text, offer.stream().toList(), overrulable, false);
    }
}
