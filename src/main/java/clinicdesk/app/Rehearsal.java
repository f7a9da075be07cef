package clinicdesk.app;

import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.Z;

import clinicdesk.db.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * A receptionist's first minutes, played in the sample clinic with the keys of the real window, which then closes. Who
 * makes the installer watches which classes that needs, and lays them ready for a quick opening.
 */
final class Rehearsal implements Runnable {

    /** When it got stuck. */
    static final int STUCK = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofMillis(1500);

    /** How a modifier is written before a key. */
    private enum With {
        NOTHING, CTRL, CTRL_SHIFT, ALT
    }

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** Waits for the window of the clinic in this folder, on a thread of its own. */
    static void begin(Path folder) {
        Thread.ofPlatform().daemon().name("rehearsal").start(new Rehearsal(folder));
    }

    @Override
    public void run() {
        try {
            waitFor("the week", Rehearsal::isShown);
            Thread.sleep(LOOK);
            weeks();
            booking();
            pages();
            Platform.runLater(Platform::exit);
        } catch (InterruptedException | RuntimeException stuck) {
            System.err.println("The rehearsal got stuck: " + stuck);
            Runtime.getRuntime().halt(STUCK);
        }
    }

    private void weeks() throws InterruptedException {
        for (KeyCode key : List.of(PAGE_DOWN, PAGE_DOWN, PAGE_UP, PAGE_UP, PAGE_UP, HOME)) {
            press(With.NOTHING, key);
        }
        press(With.CTRL, DIGIT1);
        press(With.CTRL, DIGIT2);
        press(With.CTRL, K);
        type("an");
        press(With.NOTHING, ESCAPE);
    }

    private void booking() throws InterruptedException {
        press(With.CTRL_SHIFT, N);
        type("an");
        Thread.sleep(LOOK);
        press(With.NOTHING, ENTER);
        press(With.NOTHING, ENTER);
        waitFor("the booking", () -> wasDone("BOOK"));
        Thread.sleep(LOOK);
        press(With.ALT, DOWN);
        press(With.NOTHING, ENTER);
        Thread.sleep(LOOK);
        press(With.CTRL, ENTER);
        Thread.sleep(LOOK);
        press(With.CTRL, Z);
        press(With.CTRL_SHIFT, F);
        press(With.NOTHING, ESCAPE);
    }

    /** Each once, and back to the first. */
    private void pages() throws InterruptedException {
        List<ToggleButton> rail = onWindow(scene -> scene.getRoot().lookupAll(".rail-button").stream()
                .map(ToggleButton.class::cast).toList());
        for (ToggleButton button : Stream.concat(rail.stream(), rail.stream().limit(1)).toList()) {
            onWindow(scene -> {
                button.fire();
                return button;
            });
            Thread.sleep(PAUSE);
            press(With.NOTHING, ESCAPE);
        }
    }

    /** The toolkit may not have started yet. */
    private static boolean isShown() {
        try {
            return CompletableFuture.supplyAsync(() -> Window.getWindows().stream()
                    .anyMatch(window -> window.getScene().lookup(".rail-button") != null), Platform::runLater).join();
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static void waitFor(String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean wasDone(String action) {
        return Store.peek(folder, "select 1 from audit_line where action = '" + action
                + "' and at_ms > (strftime('%s', 'now') - 90) * 1000").isPresent();
    }

    private static void press(With with, KeyCode key) throws InterruptedException {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, with);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, with);
        Thread.sleep(PAUSE);
    }

    private static void type(String letters) throws InterruptedException {
        for (String letter : letters.split("")) {
            fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, With.NOTHING);
            Thread.sleep(PAUSE);
        }
    }

    /** To what has the keyboard in the window, whether or not the screen has given the window the keyboard. */
    private static void fire(EventType<KeyEvent> kind, String letter, KeyCode key, With with) {
        onWindow(scene -> {
            Node focus = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
            Event.fireEvent(focus, event(kind, letter, key, with));
            return focus;
        });
    }

    /** By the key for commands of this system, which is Ctrl or, on a Mac, Command. */
    private static KeyEvent event(EventType<KeyEvent> kind, String letter, KeyCode key, With with) {
        boolean shift = with == With.CTRL_SHIFT;
        boolean command = with == With.CTRL || with == With.CTRL_SHIFT;
        boolean alt = with == With.ALT;
        KeyEvent byCtrl = new KeyEvent(kind, letter, "", key, shift, command, alt, false);
        return byCtrl.isShortcutDown() == command
                ? byCtrl
                : new KeyEvent(kind, letter, "", key, shift, false, alt, command);
    }

    private static <T> T onWindow(Function<Scene, T> work) {
        return CompletableFuture.supplyAsync(() -> work.apply(Window.getWindows().getFirst().getScene()),
                Platform::runLater).join();
    }
}
