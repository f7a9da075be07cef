package clinicdesk.app;

import clinicdesk.report.SheetFolder;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the day sheets ready for the day on which the power or the PC fails: a minute after the start, each hour, and
 * when the desk closes. A failure is told and never thrown; the next hour may go well.
 */
final class SheetKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SheetKeeper.class.getName());
    private static final long FIRST_MINUTES = 1;
    private static final long EVERY_MINUTES = 60;
    private static final long PARTING_SECONDS = 10;

    private final SheetFolder sheets;
    private final Consumer<Boolean> kept;
    private final ScheduledExecutorService scheduler = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sheets").factory());

    /** @param kept is told, on any thread, whether it went well */
    SheetKeeper(SheetFolder sheets, Consumer<Boolean> kept) {
        this.sheets = sheets;
        this.kept = kept;
    }

    void start() {
        scheduler.scheduleWithFixedDelay(this::keep, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** The log names the kind of fault only: messages may name patients. */
    void keep() {
        try {
            sheets.write();
            kept.accept(true);
        } catch (IOException | RuntimeException | LinkageError fault) {
            LOG.log(Level.WARNING, "The day sheets could not be kept: {0}", fault.getClass().getName());
            kept.accept(false);
        }
    }

    /** Writes them for the last time. */
    @Override
    public void close() {
        scheduler.shutdown();
        try {
            if (!scheduler.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("The day sheets were still being written at the end");
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        keep();
    }
}
