package clinicdesk.settings;

import clinicdesk.settings.Found.Why;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Another place, for which nobody waits longer than this: a key store may be locked, or wait for somebody who does not come.
 *
 * @param patience for each call
 */
record InTime(SecretPlace place, Duration patience) implements SecretPlace {

    private static final Logger LOG = System.getLogger(InTime.class.getName());

    @Override
    public Found read(String name) {
        return ask(() -> place.read(name), new Found.Unreadable(Why.LOCKED));
    }

    @Override
    public boolean keep(String name, String secret) {
        return ask(() -> place.keep(name, secret), false);
    }

    @Override
    public boolean forget(String name) {
        return ask(() -> place.forget(name), false);
    }

    /** Of what goes wrong only its kind is logged: its words may hold anything. */
    private <T> T ask(Supplier<T> question, T otherwise) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("key store").start(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | LinkageError fault) {
                answer.completeExceptionally(fault);
            }
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.log(Level.WARNING, "The key store of this computer does not answer");
        } catch (ExecutionException fault) {
            LOG.log(Level.WARNING, "The key store of this computer cannot be used: {0}",
                    String.valueOf(fault.getCause() == null ? null : fault.getCause().getClass().getName()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return otherwise;
    }
}
