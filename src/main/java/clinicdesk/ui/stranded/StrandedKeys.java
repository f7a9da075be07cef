package clinicdesk.ui.stranded;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys on the visits that no longer fit. A key that is held down acts once: nobody is moved unseen. */
final class StrandedKeys {

    private final StrandedViewModel model;
    private final Node visits;
    private final Node calls;
    private KeyCode held = KeyCode.UNDEFINED;

    /** @param page where keys are watched, for one that was pressed elsewhere on it may still be down */
    StrandedKeys(StrandedViewModel model, Node page, Node visits, Node calls) {
        this.model = model;
        this.visits = visits;
        this.calls = calls;
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventFilter(KeyEvent.KEY_RELEASED, event -> begin());
    }

    /** No key is down as far as is known. */
    void begin() {
        held = KeyCode.UNDEFINED;
    }

    private void pressed(KeyEvent event) {
        boolean again = held == event.getCode();
        held = event.getCode();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (plain && visits.isFocused() && isKey(event.getCode())) {
            event.consume();
            if (!again) {
                act(event);
            }
        }
    }

    private static boolean isKey(KeyCode code) {
        return switch (code) {
            case ENTER, DIGIT2, NUMPAD2, DELETE, BACK_SPACE, G, RIGHT -> true;
            default -> false;
        };
    }

    private void act(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    model.takeColleague();
                } else {
                    model.takeFirst();
                }
            }
            case DIGIT2, NUMPAD2 -> model.takeColleague();
            case DELETE, BACK_SPACE -> model.askCancel();
            case G -> model.byHand();
            default -> calls.requestFocus();
        }
    }
}
