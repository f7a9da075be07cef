package clinicdesk.ui.frame;

import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** On a page with fields, undo is the field's as long as something is typed there; then the desk's. */
public final class FieldUndo {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final Parent page;
    private final Runnable undo;
    private final Runnable redo;

    private FieldUndo(Parent page, Runnable undo, Runnable redo) {
        this.page = page;
        this.undo = undo;
        this.redo = redo;
    }

    /**
     * @param undo undoes the last act of the desk
     * @param redo does it again
     */
    public static void on(Parent page, Runnable undo, Runnable redo) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, new FieldUndo(page, undo, redo)::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!(page.getScene().getFocusOwner() instanceof TextInputControl field)) {
            return;
        }
        if (UNDO.match(event) && !field.isUndoable()) {
            undo.run();
            event.consume();
        } else if (REDO.match(event) && !field.isRedoable()) {
            redo.run();
            event.consume();
        }
    }
}
