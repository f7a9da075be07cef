package clinicdesk.bench;

import clinicdesk.ui.SwiftRobot;
import com.sun.javafx.scene.SceneHelper;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * One window in which scenes take turns, and how long it takes until what was changed in one is painted. Frames come
 * every millisecond here: the wait for the screen's next sixtieth of a second would be most of what is measured, and
 * is the same for all.
 */
final class Screen {

    static final double WIDE = 1920;
    static final double HIGH = 1080;

    static {
        System.setProperty("javafx.animation.pulse", "1000");
    }

    private final Stage stage;

    private Screen(Stage stage) {
        this.stage = stage;
    }

    static Screen open() throws Exception {
        Screen screen = new Screen(FxToolkit.registerPrimaryStage());
        FxToolkit.setupFixture(() -> {
            screen.stage.setWidth(WIDE);
            screen.stage.setHeight(HIGH);
        });
        return screen;
    }

    /** Runs on the window's thread. */
    <T> T fx(Supplier<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work::get);
    }

    /** Shows this scene, all of it laid out and painted. */
    void show(Scene scene) {
        fx(() -> {
            stage.setScene(scene);
            stage.show();
            return scene;
        });
        SwiftRobot.settle();
        untilPainted();
    }

    /** What changes next would else wait for the frame that shows another scene for the first time. */
    private void untilPainted() {
        millis(Runnable::run);
    }

    /**
     * Milliseconds from the beginning of the act until the frame has been painted that shows what it came to.
     *
     * @param act begins on the window's thread; it runs what it is given, on that thread too, when all is changed
     */
    double millis(Consumer<Runnable> act) {
        long[] began = new long[1];
        return millisSince(() -> began[0], changed -> {
            began[0] = System.nanoTime();
            act.accept(changed);
        });
    }

    /** The same from a later {@code nanoTime} on, which is asked for when all is painted. */
    double millisSince(LongSupplier beginning, Consumer<Runnable> act) {
        CompletableFuture<Long> painted = new CompletableFuture<>();
        Platform.runLater(() -> act.accept(() -> whenPainted(painted::complete)));
        return (painted.orTimeout(60, TimeUnit.SECONDS).join() - beginning.getAsLong()) / 1e6;
    }

    /** @param then gets the {@code nanoTime} at which all that is changed by now has been laid out and painted */
    void whenPainted(Consumer<Long> then) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(() -> laidOut(scene, then));
            }
        });
        Platform.requestNextPulse();
    }

    /** The frame is on its way to the painter's thread, unless something has to be laid out once more. */
    private void laidOut(Scene scene, Consumer<Long> then) {
        SceneHelper.getPeer(scene).waitForRenderingToComplete();
        if (scene.getRoot().isNeedsLayout()) {
            whenPainted(then);
        } else {
            then.accept(System.nanoTime());
        }
    }
}
