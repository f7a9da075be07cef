package clinicdesk.app;

import clinicdesk.TestClock;
import clinicdesk.base.Actor;
import clinicdesk.base.Background;
import clinicdesk.base.Role;
import clinicdesk.db.ChangeWatch;
import clinicdesk.report.Pdf;
import clinicdesk.report.Printed;
import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.calendar.WeekGrid;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.paper.PaperWays;
import clinicdesk.ui.settings.SettingsViewModel;
import clinicdesk.ui.shell.Overlay;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program's whole window on a real store, with the services as the program makes them and a clock that stands
 * still. Slow work is done at once, on the window's thread, so that a key's effect is there when it returns.
 */
final class DeskStage implements AutoCloseable {

    final Services services;
    final DeskWindow window;
    final SwiftRobot robot = new SwiftRobot();
    final Paper paper;
    final Worker worker;
    private final Stage stage;
    /** What is still being looked up when the desk closes finds no store: nobody waits for it. */
    private final AtomicBoolean open;
    private final ChangeWatch watch;

    private DeskStage(Services services, Stage stage, DeskWindow window, AtomicBoolean open, Outside outside) {
        this.open = open;
        this.paper = outside.paper();
        this.worker = outside.worker();
        this.services = services;
        this.stage = stage;
        this.window = window;
        this.watch = services.store.watch();
    }

    /** What the window leaves to others. */
    private record Outside(Paper paper, Worker worker) {}

    /** Does slow work at once, or, when told to, only as the test lets it. */
    static final class Worker implements Executor {

        private final Deque<Runnable> held = new ArrayDeque<>();
        private boolean holding;

        @Override
        public void execute(Runnable work) {
            if (holding) {
                held.add(work);
            } else {
                work.run();
            }
        }

        /** From now on slow work waits. */
        void hold() {
            holding = true;
        }

        /** Does what waits, in order, and from now on everything at once. */
        void release() {
            onceInWindow(() -> {
                holding = false;
                while (!held.isEmpty()) {
                    held.poll().run();
                }
            });
        }
    }

    /** In place of the system's dialogs: somebody who saves where the test says, and a printer that takes all. */
    static final class Paper implements PaperWays {

        /** Where documents are saved; empty for a dialog that is dropped. */
        Optional<Path> folder = Optional.empty();
        Printed answer = Printed.SENT;
        final List<String> jobs = new ArrayList<>();
        /** Whether a job is answered only once the test lets it. */
        boolean slow;
        private Runnable spooled = () -> {};

        @Override
        public Optional<Path> whereToSave(String name) {
            return folder.map(where -> where.resolve(name));
        }

        @Override
        public void print(Pdf pdf, String job, Consumer<Printed> then) {
            jobs.add(job);
            spooled = () -> then.accept(answer);
            if (!slow) {
                spooled.run();
            }
        }

        /** The last job is on its way. */
        void spooled() {
            onceInWindow(spooled);
        }
    }

    /** Opens the clinic in this folder in a window of that size, with Maria at the desk. */
    static DeskStage open(Path folder, TestClock clock, Theme theme, double width, double height) throws Exception {
        return open(new Services(new ClinicFolder(folder), clock), theme, width, height);
    }

    /** Opens a window on these services, which it closes in the end. */
    static DeskStage open(Services services, Theme theme, double width, double height) throws Exception {
        return open(services, new Actor("Maria", Role.ADMIN, null), theme, width, height);
    }

    /** The same with somebody else at the desk. */
    static DeskStage open(Services services, Actor actor, Theme theme, double width, double height) throws Exception {
        services.desk.set(SettingsViewModel.LOOK, theme.setting());
        Stage stage = FxToolkit.registerPrimaryStage();
        AtomicBoolean open = new AtomicBoolean(true);
        Outside outside = new Outside(new Paper(), new Worker());
        DeskWindow window = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            DeskWindow made = new DeskWindow(services,
                    new Workplace(new Background(outside.worker(), DeskStage::onWindow), services.clock,
                            actor, Locale.UK, fault -> {
                                if (open.get()) {
                                    throw new AssertionError(fault);
                                }
                            }),
                    outside.paper());
            Scene scene = new Scene(made.root(), width, height);
            made.look().wear(scene);
            stage.setScene(scene);
            stage.show();
            made.begin();
            made.beginOthers();
            return made;
        });
        DeskStage desk = new DeskStage(services, stage, window, open, outside);
        desk.settle();
        return desk;
    }

    private static void onWindow(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    private static void onceInWindow(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            work.run();
            return true;
        });
        SwiftRobot.settle();
    }

    Scene scene() {
        return stage.getScene();
    }

    void settle() {
        SwiftRobot.settle();
    }

    /** What lies over the window. */
    Overlay overlay() {
        return window.state().overlayProperty().get();
    }

    /** Presses these keys together. */
    DeskStage keys(KeyCode... codes) {
        robot.push(codes);
        return this;
    }

    DeskStage type(String text) {
        robot.write(text, 0);
        return this;
    }

    /** Waits until it is so; what is looked up while somebody types comes a moment later. */
    DeskStage until(String what, BooleanSupplier so) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, so::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain until " + what + "; the banner says: " + banner(), late);
        }
        settle();
        return this;
    }

    /** Everything that the banner says, empty while there is none. */
    String banner() {
        Node banner = scene().lookup("#banner");
        if (banner == null || !banner.isVisible()) {
            return "";
        }
        return String.join(" ", banner.lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(label -> ((Labeled) label).getText()).toList());
    }

    WeekGrid grid() {
        return (WeekGrid) scene().lookup(".week-grid");
    }

    /** Whether this text can be read anywhere in the window, a tip or a field's content included. */
    boolean shows(String text) {
        return isShownIn(scene().getRoot(), text);
    }

    private static boolean isShownIn(Node node, String text) {
        if (!node.isVisible()) {
            return false;
        }
        String own = switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text plain -> plain.getText();
            case TextInputControl field -> field.getText();
            default -> null;
        };
        return own != null && own.contains(text)
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> isShownIn(child, text));
    }

    /** Reads everything that the window shows again. */
    void readAgain() {
        onceInWindow(window::begin);
    }

    /** Looks what any program has written since the last look, as the program does twice a second. */
    void look() {
        ChangeWatch.News news = watch.poll();
        onceInWindow(() -> window.changed(news));
    }

    @Override
    public void close() throws Exception {
        open.set(false);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            window.close();
            stage.hide();
            return true;
        });
        watch.close();
        services.close();
    }
}
