package clinicdesk.app;

import clinicdesk.base.Actor;
import clinicdesk.base.Background;
import clinicdesk.db.ChangeWatch;
import clinicdesk.db.ChangeWatch.News;
import clinicdesk.db.StoreException;
import clinicdesk.report.PaperMaker;
import clinicdesk.report.SheetFolder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The running desk: the services with their threads. One thread does what the user wants, in the order of the
 * clicks; one looks what others have written; the outbox and the day sheets that are kept have their own.
 */
final class Desk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Desk.class.getName());
    private static final long LOOK_EVERY_MS = 500;
    private static final long PARTING_SECONDS = 10;

    /** Between two batches of patients who are brought up to date: others write meanwhile. */
    private static final long BREATH_MS = 100;

    private final Services services;
    private final Executor window;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(named("worker"));
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(named("changes"));
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> sheetListeners = new CopyOnWriteArrayList<>();
    private final ChangeWatch watch;
    private final SheetKeeper sheets;
    private final Actor actor;

    /**
     * Opens the clinic in this folder. Slow.
     *
     * @param window the window's thread
     * @throws StoreException if its store cannot be opened
     */
    Desk(ClinicFolder folder, Clock clock, Executor window) {
        this.window = window;
        this.services = new Services(folder, clock);
        this.watch = services.store.watch();
        PaperMaker maker = new PaperMaker(services.settings, services.clock, Locale.getDefault(Locale.Category.FORMAT));
        this.sheets = new SheetKeeper(new SheetFolder(folder.sheets(), services.paperwork, maker, services.clock),
                kept -> window.execute(() -> sheetListeners.forEach(listener -> listener.accept(kept))));
        this.actor = services.sitting.last(System.getProperty("user.name"));
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /** Begins to send letters, to look what others write and to keep day sheets. */
    void start() {
        services.worker.start();
        scheduler.execute(this::bringUpToDate);
        scheduler.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        sheets.start();
    }

    Services services() {
        return services;
    }

    /** Who sat here last. */
    Actor actor() {
        return actor;
    }

    Background background() {
        return new Background(worker, window);
    }

    /** Who is told, on the window's thread, what any program has written. */
    void onNews(Consumer<News> listener) {
        listeners.add(listener);
    }

    /** Nobody waits for it: patients are found by what an older version has kept until then. */
    private void bringUpToDate() {
        try {
            if (services.searchRefresh.some()) {
                scheduler.schedule(this::bringUpToDate, BREATH_MS, TimeUnit.MILLISECONDS);
            }
        } catch (StoreException fault) {
            LOG.log(Level.WARNING, "Could not bring the search up to date", fault);
        }
    }

    /** Who is told, on the window's thread, whether the day sheets could be kept. */
    void onSheets(Consumer<Boolean> listener) {
        sheetListeners.add(listener);
    }

    /** Whatever goes wrong, the next look may go well. */
    private void look() {
        try {
            News news = watch.poll();
            if (!news.isEmpty()) {
                services.settings.refresh();
                window.execute(() -> listeners.forEach(listener -> listener.accept(news)));
            }
        } catch (StoreException fault) {
            LOG.log(Level.WARNING, "Could not look for changes", fault);
        }
    }

    /** What the user has asked for is done first; then the sheets are kept, the threads end, and the store. */
    @Override
    public void close() {
        listeners.clear();
        sheetListeners.clear();
        worker.shutdown();
        scheduler.shutdown();
        try {
            boolean done = worker.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS)
                    && scheduler.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS);
            if (!done) {
                LOG.warning("Something was still running at the end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        sheets.close();
        watch.close();
        services.close();
    }
}
