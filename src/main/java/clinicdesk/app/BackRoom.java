package clinicdesk.app;

import clinicdesk.db.ChangeWatch;
import clinicdesk.db.ChangeWatch.News;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What goes on behind the desk while a clinic is open, with a window or without: letters leave, patients are reminded,
 * what any program has written is noticed, and what an older version has kept is brought up to date.
 */
final class BackRoom implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackRoom.class.getName());
    private static final long LOOK_EVERY_MS = 500;
    private static final long PARTING_SECONDS = 10;

    private static final long REMIND_EVERY_MS = 60_000;

    /** Between two batches of patients who are brought up to date, or reminded: others write meanwhile. */
    private static final long BREATH_MS = 100;
    private static final String SEARCH = "bring the search up to date";
    private static final String REMINDING = "look who is to be reminded";

    private final Services services;
    private final ScheduledExecutorService scheduler = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("changes").factory());
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
    private final ChangeWatch watch;
    private News untold = News.NONE;

    BackRoom(Services services) {
        this.services = services;
        this.watch = services.store.watch();
    }

    /** Begins to send letters, to remind patients and to look what others write. */
    void start() {
        services.worker.start();
        soon(SEARCH, 0, this::bringUpToDate);
        always("look for changes", LOOK_EVERY_MS, LOOK_EVERY_MS, this::look);
        always(REMINDING, 0, REMIND_EVERY_MS, this::remind);
    }

    /** Does this now and then from now on, on the thread of this room. */
    void every(Duration pause, Runnable work) {
        always("tell that time goes on", pause.toMillis(), pause.toMillis(), work);
    }

    private void always(String what, long firstMs, long everyMs, Runnable work) {
        scheduler.scheduleWithFixedDelay(steadily(what, work), firstMs, everyMs, TimeUnit.MILLISECONDS);
    }

    private void soon(String what, long pauseMs, Runnable work) {
        if (!scheduler.isShutdown()) {
            scheduler.schedule(steadily(what, work), pauseMs, TimeUnit.MILLISECONDS);
        }
    }

    /** Whatever goes wrong, the next time may go well; what throws, the scheduler would never run again. */
    private static Runnable steadily(String what, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error fault) {
                LOG.log(Level.WARNING, "Could not " + what, fault);
            }
        };
    }

    /** Who is told, on a thread of this room, what any program has written. The settings are read again by then. */
    void onNews(Consumer<News> listener) {
        listeners.add(listener);
    }

    /** Nobody waits for it: patients are found by what an older version has kept until then. */
    private void bringUpToDate() {
        if (services.searchRefresh.some()) {
            soon(SEARCH, BREATH_MS, this::bringUpToDate);
        }
    }

    /** A clinic without a way for its letters reminds nobody: they would pile up and all be too late. */
    private void remind() {
        if (services.mailRoutes.areSetUp() && services.reminders.some()) {
            soon(REMINDING, BREATH_MS, this::remind);
        }
    }

    /** What could not be told is told with the next. */
    private void look() {
        News news = untold.and(watch.poll());
        untold = news;
        if (!news.isEmpty()) {
            services.settings.refresh();
            listeners.forEach(listener -> listener.accept(news));
            untold = News.NONE;
        }
    }

    /** Nobody is told anything any more. The letter that is being sent ends with the services. */
    @Override
    public void close() {
        listeners.clear();
        scheduler.shutdown();
        try {
            if (!scheduler.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("Something was still running at the end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        watch.close();
    }
}
