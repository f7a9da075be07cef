package clinicdesk.ui.waitlist;

import clinicdesk.ui.frame.HeldKeys;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the page of who waits. What is typed in a list goes into the filter, whose arrows choose in the list. A key
 * that is held down acts once: nobody is booked unseen.
 */
final class WaitlistKeys {

    private final WaitlistViewModel model;
    private final TextField filter;
    private final ListView<WaitRow> waiting;
    private final ListView<DueRow> due;
    private final HeldKeys keys;

    /** @param page where keys are watched */
    WaitlistKeys(WaitlistViewModel model, Node page, TextField filter, ListView<WaitRow> waiting,
            ListView<DueRow> due) {
        this.model = model;
        this.filter = filter;
        this.waiting = waiting;
        this.due = due;
        this.keys = new HeldKeys(page, this::act);
        waiting.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** No key is down as far as is known. */
    void begin() {
        keys.begin();
    }

    private @Nullable Runnable act(KeyEvent event) {
        if (event.isAltDown()) {
            return null;
        }
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        if (filter.isFocused()) {
            return inFilter(event.getCode());
        }
        return waiting.isFocused() ? onWaiting(event.getCode()) : due.isFocused() ? onDue(event.getCode()) : null;
    }

    private @Nullable Runnable shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.N && !event.isShiftDown()) {
            return model::add;
        }
        if (event.getCode() == KeyCode.M && !due.isFocused()) {
            return model::offer;
        }
        return event.getCode() == KeyCode.F && event.isShiftDown() && !due.isFocused() ? model::findTime : null;
    }

    private @Nullable Runnable inFilter(KeyCode code) {
        return switch (code) {
            case UP -> () -> model.waiting().move(-1);
            case DOWN -> () -> model.waiting().move(1);
            case ENTER -> waiting::requestFocus;
            case ESCAPE -> () -> {
                filter.clear();
                waiting.requestFocus();
            };
            default -> null;
        };
    }

    private @Nullable Runnable onWaiting(KeyCode code) {
        return switch (code) {
            case ENTER -> model::book;
            case DELETE, BACK_SPACE -> model::takeOff;
            case F2 -> model::change;
            case INSERT -> model::add;
            case RIGHT -> due::requestFocus;
            case ESCAPE -> filter::clear;
            default -> null;
        };
    }

    private @Nullable Runnable onDue(KeyCode code) {
        DueRow row = due.getSelectionModel().getSelectedItem();
        return switch (code) {
            case ENTER -> () -> act(row, true);
            case DELETE, BACK_SPACE -> () -> act(row, false);
            case LEFT -> waiting::requestFocus;
            default -> null;
        };
    }

    private void act(@Nullable DueRow row, boolean book) {
        if (row != null && book) {
            model.book(row);
        } else if (row != null) {
            model.drop(row);
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (plain && !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0))) {
            filter.requestFocus();
            filter.appendText(text);
            filter.end();
            event.consume();
        }
    }
}
