package clinicdesk.ui.frame;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for something slow while somebody types: only after a pause, and of several answers only the newest counts.
 * For the window's thread.
 */
public final class Latest {

    private final Workplace workplace;
    private final Executor pause;
    private long asked;
    private long answered;

    /** @param pause runs on the window's thread what it is given, a little later */
    public Latest(Workplace workplace, Executor pause) {
        this.workplace = workplace;
        this.pause = pause;
    }

    /** A pause of this length, for a window. */
    public static Executor pause(Workplace workplace, Duration length) {
        return CompletableFuture.delayedExecutor(length.toMillis(), TimeUnit.MILLISECONDS,
                workplace.background().window());
    }

    public <T extends @Nullable Object> void ask(Callable<T> work, Consumer<? super T> then) {
        long mine = ++asked;
        pause.execute(() -> {
            if (mine == asked) {
                workplace.background().run(work, answer -> answer(mine, answer, then), fault -> fault(mine, fault));
            }
        });
    }

    private <T extends @Nullable Object> void answer(long mine, T answer, Consumer<? super T> then) {
        if (mine == asked) {
            answered = mine;
            then.accept(answer);
        }
    }

    private void fault(long mine, Throwable fault) {
        answered = Math.max(answered, mine);
        workplace.problem().accept(fault);
    }

    /** Whether the newest question has no answer yet. */
    public boolean isWaiting() {
        return answered != asked;
    }

    /** No longer wants an answer. */
    public void forget() {
        answered = ++asked;
    }
}
