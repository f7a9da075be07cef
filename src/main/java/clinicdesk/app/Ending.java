package clinicdesk.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a program that runs until the system tells it to stop. Whoever waits for that has the time to put everything
 * away.
 */
final class Ending implements AutoCloseable {

    private static final long PARTING_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /** From now on the program ends only once this is closed. */
    static Ending ofProgram() {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending").unstarted(ending::end));
        return ending;
    }

    private void end() {
        ask();
        try {
            done.await(PARTING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has the program end as if the system had told it to. */
    void ask() {
        asked.countDown();
    }

    /** Returns when the program is told to stop. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Everything is put away. */
    @Override
    public void close() {
        done.countDown();
    }
}
