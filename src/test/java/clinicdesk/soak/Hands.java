package clinicdesk.soak;

import clinicdesk.base.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javax.imageio.ImageIO;

/**
 * Hands on the keyboard and the mouse of the screen that the window is on: what they do goes through the system's event
 * queue, as a person's does. They do not wait between two keys, as a quick typist does not.
 */
final class Hands {

    private static final int PATIENCE_SECONDS = 60;
    private static final int STEPS_OF_A_DRAG = 4;
    private static final double BESIDE = 30;

    /** How often one answer of the worker leads to the next question to it, at most. */
    private static final int ROUNDS = 3;

    private final Background background;
    private final Robot robot;

    Hands(Background background) {
        this.background = background;
        this.robot = look(Robot::new);
    }

    /** What is asked for on the window's thread. */
    <T> T look(Supplier<T> at) {
        return await(CompletableFuture.supplyAsync(at, Platform::runLater));
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("the window does nothing any more", late);
        } catch (ExecutionException fault) {
            throw new AssertionError(fault.getCause());
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void act(Runnable work) {
        look(() -> {
            work.run();
            return true;
        });
    }

    /** Presses these keys together. */
    void keys(KeyCode... together) {
        act(() -> {
            List<KeyCode> keys = List.of(together);
            keys.forEach(robot::keyPress);
            keys.reversed().forEach(robot::keyRelease);
        });
    }

    /** Types this on a plain keyboard: small letters without accents, figures and blanks. */
    void type(String text) {
        act(() -> text.chars().forEach(sign -> {
            KeyCode key = sign == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(Character.toString(sign).toUpperCase());
            robot.keyPress(key);
            robot.keyRelease(key);
        }));
    }

    void click(Point2D place) {
        comeTo(place);
        act(() -> robot.mouseClick(MouseButton.PRIMARY));
    }

    /** From beside it: else a second act in one place would begin with a double click. */
    private void comeTo(Point2D place) {
        act(() -> robot.mouseMove(place.add(BESIDE, BESIDE)));
        pulses(1);
        act(() -> robot.mouseMove(place));
        pulses(1);
    }

    /** Takes what is there and lets it go elsewhere, on a way of some steps, as a hand moves. */
    void drag(Point2D from, Point2D to) {
        comeTo(from);
        act(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= STEPS_OF_A_DRAG; step++) {
            Point2D next = from.interpolate(to, (double) step / STEPS_OF_A_DRAG);
            act(() -> robot.mouseMove(next));
            pulses(1);
        }
        act(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /** Waits until the worker has nothing to do, the window neither, and what came of it has been painted. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            CompletableFuture<Boolean> idle = new CompletableFuture<>();
            Platform.runLater(() -> background.run(() -> true, idle::complete, idle::completeExceptionally));
            await(idle);
        }
        pulses(2);
    }

    /** Waits for so many beats of the window: after the second, what was there at the first has been painted. */
    void pulses(int many) {
        CompletableFuture<Boolean> beat = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int left = many;

            @Override
            public void handle(long now) {
                if (--left < 0) {
                    stop();
                    beat.complete(true);
                }
            }
        }.start());
        await(beat);
    }

    /** Looks at each beat of the window whether it is so, and waits until then. */
    void until(String what, BooleanSupplier so) {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        AnimationTimer watching = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (so.getAsBoolean()) {
                    stop();
                    seen.complete(true);
                }
            }
        };
        Platform.runLater(watching::start);
        try {
            seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            Platform.runLater(watching::stop);
            throw new AssertionError("waited in vain until " + what, late);
        }
    }

    /** Keeps what is on the screen. */
    void picture(Path file) throws IOException {
        WritableImage screen = look(() -> robot.getScreenCapture(null, Screen.getPrimary().getBounds()));
        ImageIO.write(SwingFXUtils.fromFXImage(screen, null), "png", file.toFile());
    }
}
