package clinicdesk.base;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Runs slow work off the window's thread and hands its answer back to it. Work runs in the order in which it was
 * asked for. A test passes {@code Runnable::run} for both executors and everything happens at once.
 *
 * @param worker where the work runs
 * @param window where the answer is shown
 */
public record Background(Executor worker, Executor window) {

    /** Everything at once, on the calling thread. */
    public static Background inline() {
        return new Background(Runnable::run, Runnable::run);
    }

    /**
     * @param then gets the answer, on the window's thread
     * @param problem gets what was thrown, on the window's thread
     */
    public <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> then,
            Consumer<Throwable> problem) {
        worker.execute(() -> {
            T answer;
            try {
                answer = work.call();
            } catch (Throwable fault) {
                window.execute(() -> problem.accept(fault));
                return;
            }
            window.execute(() -> then.accept(answer));
        });
    }
}
