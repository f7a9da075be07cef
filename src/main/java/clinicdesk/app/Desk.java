package clinicdesk.app;

import clinicdesk.base.Actor;
import clinicdesk.base.Background;
import clinicdesk.db.ChangeWatch.News;
import clinicdesk.db.StoreException;
import clinicdesk.report.PaperMaker;
import clinicdesk.report.SheetFolder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * The running desk: the services with their threads. One thread does what the user wants, in the order of the
 * clicks; the back room and the day sheets that are kept have their own.
 */
final class Desk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Desk.class.getName());
    private static final long PARTING_SECONDS = 10;
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Services services;
    private final Executor window;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("worker").factory());
    private final List<Consumer<Boolean>> sheetListeners = new CopyOnWriteArrayList<>();
    private final BackRoom backRoom;
    private final SheetKeeper sheets;
    private final Actor actor;

    /**
     * Opens the clinic in this folder. Slow.
     *
     * @param window the window's thread
     * @throws StoreException if its store cannot be opened
     */
    Desk(ClinicFolder folder, Clock clock, Executor window) {
        this(folder, new Services(folder, clock), window);
    }

    /** On the services of the clinic in this folder, which it closes in the end. */
    Desk(ClinicFolder folder, Services services, Executor window) {
        this.window = window;
        this.services = services;
        this.backRoom = new BackRoom(services);
        PaperMaker maker = new PaperMaker(services.settings, services.clock, Locale.getDefault(Locale.Category.FORMAT));
        this.sheets = new SheetKeeper(new SheetFolder(folder.sheets(), services.paperwork, maker, services.clock),
                kept -> window.execute(() -> sheetListeners.forEach(listener -> listener.accept(kept))));
        this.actor = services.sitting.last(System.getProperty("user.name"));
    }

    /** Begins to send letters, to look what others write and to keep day sheets. */
    void start() {
        backRoom.start();
        sheets.start();
    }

    /**
     * Lets other programs in, if the clinic has it so: after what the window has asked for so far, and on a thread of
     * its own, so that nobody waits for it.
     */
    void openToOthers() {
        worker.execute(() -> Thread.ofPlatform().daemon().name("api").start(services.api::begin));
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
        backRoom.onNews(news -> window.execute(() -> listener.accept(news)));
    }

    /**
     * Who is told, on the window's thread, that time goes on. An animation of the window would tell it too, but keeps the
     * processor busy with painting frames in which nothing has changed.
     */
    void onTick(Runnable listener) {
        backRoom.every(TICK, () -> window.execute(listener));
    }

    /** Who is told, on the window's thread, whether the day sheets could be kept. */
    void onSheets(Consumer<Boolean> listener) {
        sheetListeners.add(listener);
    }

    /** What the user has asked for is done first; then the sheets are kept, the threads end, and the store. */
    @Override
    public void close() {
        backRoom.close();
        sheetListeners.clear();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("Something was still running at the end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        sheets.close();
        services.close();
    }
}
