package clinicdesk.ui.frame;

import java.util.concurrent.Executor;

/**
 * What a screen at which somebody acts works with.
 *
 * @param pause how long to wait for the next letter before something is looked up, see {@link Latest}
 */
public record AtDesk(Workplace workplace, DeskActs acts, OutcomeWords words, Privacy privacy, Executor pause) {

    public TimeWords times() {
        return words.times();
    }

    public Latest latest() {
        return new Latest(workplace, pause);
    }
}
