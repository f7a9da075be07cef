package clinicdesk.ui.frame;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What is asked for one after another: each begins when it is known what became of the one before, so that who takes
 * something back quickly twice is understood. For the window's thread.
 */
final class Turns {

    private final Deque<Consumer<Runnable>> waiting = new ArrayDeque<>();
    private boolean taken;

    /** @param turn is given what it calls as soon as its outcome is known */
    void take(Consumer<Runnable> turn) {
        waiting.add(turn);
        if (!taken) {
            next();
        }
    }

    private void next() {
        Consumer<Runnable> turn = waiting.poll();
        taken = turn != null;
        if (turn != null) {
            turn.accept(this::next);
        }
    }
}
