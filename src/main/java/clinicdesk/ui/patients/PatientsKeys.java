package clinicdesk.ui.patients;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.frame.FieldUndo;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the patients' page: those of the list, of the form, and those that work all over it. */
final class PatientsKeys {

    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, SHORTCUT_DOWN);
    private static final KeyCombination VISIT = new KeyCodeCombination(KeyCode.N, SHORTCUT_DOWN, SHIFT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, SHORTCUT_DOWN);
    private static final KeyCombination MERGE = new KeyCodeCombination(KeyCode.M, SHORTCUT_DOWN);

    private final PatientsViewModel model;
    private final Parts parts;
    private final Supplier<List<PatientRow>> marked;

    record Parts(Parent root, TextField filter, ListView<PatientRow> patients, RecordView record,
            RecordFormView form) {}

    /** @param marked those that are marked in the list */
    PatientsKeys(PatientsViewModel model, Parts parts, Supplier<List<PatientRow>> marked) {
        this.model = model;
        this.parts = parts;
        this.marked = marked;
    }

    void listen() {
        FieldUndo.on(parts.root(), model::undo, model::redo);
        parts.root().addEventHandler(KeyEvent.KEY_PRESSED, event -> used(everywhere(event), event));
        parts.patients().addEventFilter(KeyEvent.KEY_PRESSED, event -> used(onList(event), event));
        parts.patients().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        parts.filter().addEventFilter(KeyEvent.KEY_PRESSED, event -> used(inFilter(event), event));
    }

    private static void used(boolean done, KeyEvent event) {
        if (done) {
            event.consume();
        }
    }

    private boolean everywhere(KeyEvent event) {
        if (NEW.match(event)) {
            model.newPatient();
        } else if (VISIT.match(event)) {
            model.record().newVisit();
        } else if (MERGE.match(event)) {
            model.merge(marked.get());
        } else if (SAVE.match(event) && isForm()) {
            parts.form().save();
        } else if (event.getCode() == KeyCode.F2 && !isForm()) {
            model.edit();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            back();
        } else {
            return false;
        }
        return true;
    }

    private boolean isForm() {
        return model.form().openProperty().get();
    }

    private void back() {
        model.record().leaveIt();
        if (!isForm() || model.form().leave()) {
            parts.patients().requestFocus();
        }
    }

    private boolean onList(KeyEvent event) {
        if (event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case ENTER, F2 -> model.edit();
            case RIGHT -> parts.record().focus();
            case DELETE -> model.record().putAside();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whatever is typed on the list is looked for. */
    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        if (!event.isShortcutDown() && !event.isAltDown() && !sign.isBlank() && sign.charAt(0) > ' '
                && sign.charAt(0) != 0x7F) {
            parts.filter().requestFocus();
            parts.filter().appendText(sign);
            parts.filter().end();
            event.consume();
        }
    }

    private boolean inFilter(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, ENTER -> parts.patients().requestFocus();
            case ESCAPE -> {
                parts.filter().clear();
                parts.patients().requestFocus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
