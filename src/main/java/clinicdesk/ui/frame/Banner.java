package clinicdesk.ui.frame;

import java.util.Optional;

/**
 * What the desk says of the last act, on one line below the grid.
 *
 * @param offer what Ctrl+Enter takes
 * @param overrulable the refused act, where somebody here may have it all the same and says why
 * @param undoable Ctrl+Z takes the act back
 */
public record Banner(Tone tone, String text, Optional<Offer> offer, Optional<Ask> overrulable, boolean undoable) {

    /** How it is meant; each has a colour and an icon of its own. */
    public enum Tone {
        DONE, REFUSED, CHANGED_ELSEWHERE
    }

    /**
     * A way out of a refusal.
     *
     * @param text what it is: "Next free Tue 17 Nov, 10:40."
     * @param button what the button says: "Take 10:40"
     */
    public record Offer(String text, String button, Ask ask) {}

    static Banner done(String text, boolean undoable) {
        return new Banner(Tone.DONE, text, Optional.empty(), Optional.empty(), undoable);
    }

    static Banner refused(String text) {
        return refused(text, Optional.empty(), Optional.empty());
    }

    static Banner refused(String text, Optional<Offer> offer, Optional<Ask> overrulable) {
        return new Banner(Tone.REFUSED, text, offer, overrulable, false);
    }
}
