package clinicdesk.app;

import clinicdesk.base.Texts;
import clinicdesk.sample.NewClinic;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.settings.SettingsViewModel;
import clinicdesk.ui.start.StartView;
import clinicdesk.ui.start.StartViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window's life: from the opening of the clinic's folder to the last thread's end. */
public final class DeskApplication extends Application {

    private static final Logger LOG = Logger.getLogger(DeskApplication.class.getName());

    static final int NOT_OPENED = 3;

    private static final Duration USUAL_OPENING = Duration.millis(300);
    private static final Duration LONGEST_OPENING = Duration.seconds(20);

    /** What the command line has prepared; JavaFX makes the application itself and hands it texts only. */
    record Prepared(Launch launch, SingleWindow window, CompletableFuture<Opened> opening) {}

    private static @Nullable Prepared prepared;
    private static int exitCode;

    private final Texts texts = Launch.texts();
    private final Faults faults = new Faults();
    private Optional<Desk> desk = Optional.empty();
    private Optional<DeskWindow> window = Optional.empty();
    private Optional<SystemPaper> paper = Optional.empty();
    private Optional<SingleWindow> secondWindow = Optional.empty();
    /** The scene that stands in the window while the clinic is opened, and then becomes the clinic's. */
    private Optional<Scene> frame = Optional.empty();

    /** Returns when the last window is closed, with the exit code of the program. */
    static int run(Prepared start) {
        prepared = start;
        launch(DeskApplication.class);
        return exitCode;
    }

    /** The system is asked for its fonts beside, which takes it a tenth of the opening. */
    @Override
    public void init() {
        Thread.ofPlatform().daemon().name("fonts").start(Font::getDefault);
    }

    @Override
    public void start(Stage stage) {
        Prepared start = Objects.requireNonNull(prepared);
        faults.catchAll();
        stage.setTitle(texts.get("window.title"));
        stage.getIcons().setAll(WindowIcon.ofAllSizes());
        start.window().onShow(() -> Platform.runLater(() -> toFront(stage)));
        PauseTransition patience = new PauseTransition(USUAL_OPENING);
        patience.setOnFinished(event -> showFrame(stage, start));
        patience.play();
        start.opening().whenCompleteAsync((opened, fault) -> show(stage, start.launch(), opened, fault),
                Platform::runLater);
    }

    /** Where the clinic takes longer to open, on a slow disk or after an upgrade, its window does not. */
    private void showFrame(Stage stage, Prepared start) {
        if (!start.opening().isDone() && OpeningFrame.isWanted(start.launch())) {
            frame = OpeningFrame.show(stage, start.launch().folder());
            frame.ifPresent(scene -> Painted.then(scene, () -> LOG.info("The frame is painted")));
        }
    }

    private void show(Stage stage, Launch launch, @Nullable Opened opened, @Nullable Throwable fault) {
        switch (opened) {
            case null -> {
                Fault known = faults.report(Objects.requireNonNull(fault));
                fail(stage, texts.get("problem.OTHER", launch.folder().path(), known.code()));
            }
            case Opened.Failed failed -> fail(stage, failed.message());
            case Opened.Empty empty -> firstStart(stage, launch);
            case Opened.Ready ready -> {
                desk = Optional.of(ready.desk());
                showShell(stage, ready.desk());
            }
        }
    }

    /** The clinic is open: the main window. */
    private void showShell(Stage stage, Desk opened) {
        Services services = opened.services();
        Workplace workplace = new Workplace(opened.background(), services.clock, opened.actor(),
                Locale.getDefault(Locale.Category.FORMAT), faults::report);
        SettingsViewModel.lookOf(services.desk).begin();
        SystemPaper ways = new SystemPaper(() -> stage, workplace);
        paper = Optional.of(ways);
        DeskWindow made = new DeskWindow(services, workplace, ways);
        window = Optional.of(made);
        opened.onNews(made::changed);
        opened.onSheets(made::sheetsKept);
        opened.onTick(made::tick);
        stage.setTitle(texts.get(services.settings.isSample() ? "window.sample" : "window.clinic",
                services.settings.get(Key.CLINIC_NAME)));
        WindowPlace place = new WindowPlace(services.desk);
        Scene scene = frame.orElseGet(() -> WindowPlace.scene(made.root()));
        scene.setRoot(made.root());
        made.look().wear(scene);
        if (frame.isEmpty()) {
            stage.setScene(scene);
            place.restore(stage);
            Painted.then(scene, () -> LOG.info("The frame is painted"));
        }
        place.keep(stage, workplace.background(), faults::report);
        new FaultWindow(stage, texts).showAllOf(faults);
        stage.show();
        begin(made, opened, scene);
    }

    /** The week first, in the room that there is for it; all else waits until it is painted, and not for ever. */
    private static void begin(DeskWindow made, Desk opened, Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        PauseTransition others = new PauseTransition(LONGEST_OPENING);
        others.setOnFinished(event -> {
            made.beginOthers();
            opened.start();
            opened.openToOthers();
        });
        others.play();
        made.onceWeekIsThere(() -> Painted.then(scene, () -> {
            LOG.info("The week is painted");
            others.jumpTo(LONGEST_OPENING);
        }));
        made.begin();
    }

    private void firstStart(Stage stage, Launch launch) {
        frame = Optional.empty();
        StartViewModel model = new StartViewModel(new StartViewModel.Ways() {
            @Override
            public void setUp(NewClinic.Answers answers, Optional<String> mailPassword) {
                DeskApplication.this.setUp(stage, launch, answers, mailPassword);
            }

            @Override
            public void lookAround() {
                DeskApplication.this.lookAround(stage, launch);
            }
        }, launch.clock().getZone(), Locale.getDefault());
        new FaultWindow(stage, texts).showAllOf(faults);
        Scene scene = new Scene(new StartView(model).root(), 1000, 620);
        Theme.SYSTEM.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** The clinic has been described: it is made, and the window goes on with it. */
    private void setUp(Stage stage, Launch launch, NewClinic.Answers answers, Optional<String> mailPassword) {
        open(stage, launch, () -> Opened.ofNew(launch, answers, mailPassword, Platform::runLater));
    }

    /** The sample has a folder and a lock of its own; the real clinic's is given back. */
    private void lookAround(Stage stage, Launch launch) {
        Launch sample = launch.ofSample();
        open(stage, sample, () -> {
            Optional<SingleWindow> claimed = claim(sample);
            if (claimed.isEmpty()) {
                return Opened.failed(sample, "openElsewhere");
            }
            claimed.get().onShow(() -> Platform.runLater(() -> toFront(stage)));
            secondWindow = claimed;
            return Opened.open(sample, Platform::runLater);
        });
    }

    private static Optional<SingleWindow> claim(Launch launch) {
        try {
            return SingleWindow.claim(launch.folder());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void open(Stage stage, Launch launch, Supplier<Opened> work) {
        CompletableFuture.supplyAsync(work)
                .whenCompleteAsync((opened, fault) -> show(stage, launch, opened, fault), Platform::runLater);
    }

    private void fail(Stage stage, String message) {
        exitCode = NOT_OPENED;
        System.err.println(message);
        ProblemWindow.show(stage, texts, message);
    }

    private static void toFront(Stage stage) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    @Override
    public void stop() {
        window.ifPresent(DeskWindow::close);
        paper.ifPresent(SystemPaper::close);
        desk.ifPresent(Desk::close);
        secondWindow.ifPresent(this::giveBack);
    }

    private void giveBack(SingleWindow window) {
        try {
            window.close();
        } catch (IOException fault) {
            LOG.log(Level.WARNING, "The lock could not be given back", fault);
        }
    }
}
