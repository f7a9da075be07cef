package clinicdesk.ui.frame;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of a page on which a key that is held down acts once; only the arrows go on, for they choose. */
public final class HeldKeys {

    private final Function<KeyEvent, @Nullable Runnable> acts;
    private KeyCode held = KeyCode.UNDEFINED;

    /**
     * @param page where keys are watched, before what lies on it
     * @param acts what a key does; null for a key that the page leaves alone
     */
    public HeldKeys(Node page, Function<KeyEvent, @Nullable Runnable> acts) {
        this.acts = acts;
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventFilter(KeyEvent.KEY_RELEASED, event -> begin());
    }

    /** No key is down as far as is known. */
    public void begin() {
        held = KeyCode.UNDEFINED;
    }

    private void pressed(KeyEvent event) {
        boolean again = held == event.getCode();
        held = event.getCode();
        Runnable act = acts.apply(event);
        if (act == null) {
            return;
        }
        event.consume();
        if (!again || event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            act.run();
        }
    }
}
