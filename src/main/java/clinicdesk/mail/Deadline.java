package clinicdesk.mail;

import java.time.Duration;

/** Ends something that takes too long, unless it is over before. */
final class Deadline implements AutoCloseable {

    private final Thread watch;

    Deadline(Duration time, Runnable end) {
        this.watch = Thread.ofVirtual().name("deadline").start(() -> {
            try {
                Thread.sleep(time);
                end.run();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
