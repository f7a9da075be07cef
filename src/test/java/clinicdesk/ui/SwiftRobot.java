package clinicdesk.ui;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/**
 * TestFX's hands without its pauses: that sleeps for 50 ms after each key and glides for up to a second to what it
 * clicks. This one waits until the window has done and laid out what it was told, and no longer.
 */
public final class SwiftRobot extends FxRobot {

    /**
     * Waits until all that the window has to do now is done and laid out, and what that led to as well. On the window's
     * own thread there is nothing to wait for.
     */
    public static void settle() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            CountDownLatch laidOut = new CountDownLatch(1);
            Platform.runLater(() -> new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    Platform.runLater(laidOut::countDown);
                }
            }.start());
            await(laidOut);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the window does nothing any more");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private BaseRobot base() {
        return robotContext().getBaseRobot();
    }

    /** Presses these keys together. */
    @Override
    public FxRobot push(KeyCode... keys) {
        return press(keys).release(List.of(keys).reversed().toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        for (KeyCode key : keys) {
            base().pressKeyboard(real(key));
        }
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        for (KeyCode key : keys) {
            base().releaseKeyboard(real(key));
        }
        settle();
        return this;
    }

    /** Ctrl is Command on a Mac. */
    private static KeyCode real(KeyCode key) {
        boolean isMac = System.getProperty("os.name").startsWith("Mac");
        return switch (key) {
            case SHORTCUT, CONTROL -> isMac ? KeyCode.META : KeyCode.CONTROL;
            default -> key;
        };
    }

    /** One after the other. */
    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            push(key);
        }
        return this;
    }

    @Override
    public FxRobot write(String text) {
        return write(text, 0);
    }

    @Override
    public FxRobot write(String text, int pause) {
        Scene scene = Window.getWindows().stream().filter(Window::isFocused).map(Window::getScene).findFirst()
                .orElseThrow();
        text.codePoints().forEach(sign -> {
            base().typeKeyboard(scene, KeyCode.UNDEFINED, Character.toString(sign));
        });
        settle();
        return this;
    }

    @Override
    public FxRobot clickOn(String query, MouseButton... buttons) {
        Node node = lookup(query).match(Node::isVisible).query();
        click(point(node).query());
        return this;
    }

    /** One click with the first button. */
    public void click(Point2D point) {
        moveMouse(point);
        base().pressMouse(MouseButton.PRIMARY);
        base().releaseMouse(MouseButton.PRIMARY);
        settle();
    }

    /** Jumps there. */
    public void moveMouse(Point2D point) {
        base().moveMouse(point);
        settle();
    }
}
