package clinicdesk.ui.stranded;

import javafx.event.EventHandler;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys on the calls: Space ticks one off, left goes back to the visits. */
final class CallKeys implements EventHandler<KeyEvent> {

    private final StrandedViewModel model;
    private final ListView<?> visits;
    private final ListView<CallLine> calls;
    private boolean held;

    CallKeys(StrandedViewModel model, ListView<?> visits, ListView<CallLine> calls) {
        this.model = model;
        this.visits = visits;
        this.calls = calls;
        calls.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = false);
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isControlDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            CallLine chosen = calls.getSelectionModel().getSelectedItem();
            if (!held && chosen != null) {
                held = true;
                model.tick(chosen);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT) {
            visits.requestFocus();
            event.consume();
        }
    }
}
