package clinicdesk.ui.outbox;

import clinicdesk.mail.OutboxPart;
import clinicdesk.ui.frame.HeldKeys;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the page of the letters. A key that is held down acts once: no letter leaves unseen. */
final class OutboxKeys {

    private final OutboxViewModel model;
    private final TextField filter;
    private final ListView<OutboxRow> letters;
    private final HeldKeys keys;

    /** @param page where keys are watched */
    OutboxKeys(OutboxViewModel model, Node page, TextField filter, ListView<OutboxRow> letters) {
        this.model = model;
        this.filter = filter;
        this.letters = letters;
        this.keys = new HeldKeys(page, this::act);
    }

    /** No key is down as far as is known. */
    void begin() {
        keys.begin();
    }

    private @Nullable Runnable act(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown()) {
            return null;
        }
        if (event.isShortcutDown()) {
            return shortcut(event.getCode());
        }
        if (filter.isFocused()) {
            return inFilter(event.getCode());
        }
        return letters.isFocused() ? onLetters(event.getCode()) : null;
    }

    private @Nullable Runnable shortcut(KeyCode code) {
        return switch (code) {
            case ENTER -> model::sendNow;
            case DIGIT1 -> () -> model.partProperty().set(OutboxPart.NEEDS_SOMEBODY);
            case DIGIT2 -> () -> model.partProperty().set(OutboxPart.WAITS);
            case DIGIT3 -> () -> model.partProperty().set(OutboxPart.GONE);
            case DIGIT4 -> () -> model.partProperty().set(OutboxPart.REST);
            default -> null;
        };
    }

    private @Nullable Runnable inFilter(KeyCode code) {
        return switch (code) {
            case UP -> () -> model.move(-1);
            case DOWN -> () -> model.move(1);
            case ENTER -> letters::requestFocus;
            case ESCAPE -> () -> {
                filter.clear();
                letters.requestFocus();
            };
            default -> null;
        };
    }

    private @Nullable Runnable onLetters(KeyCode code) {
        return switch (code) {
            case ENTER -> model::visit;
            case F2 -> model::correct;
            case F5 -> model::refresh;
            case H -> model::hold;
            case DELETE, BACK_SPACE -> model::cancel;
            case SLASH, RIGHT -> filter::requestFocus;
            case ESCAPE -> filter::clear;
            default -> null;
        };
    }
}
