package clinicdesk.ui.appointment;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the form, which go before those of its fields and of the window. */
record BookingKeys(BookingViewModel model, BookingView view) {

    void pressed(KeyEvent key) {
        if (key.isShortcutDown() ? shortcut(key) : plain(key)) {
            key.consume();
        }
    }

    private boolean shortcut(KeyEvent key) {
        if (key.isShiftDown() && !key.isAltDown() && key.getCode() == KeyCode.R) {
            view.repeat();
            return true;
        }
        if (key.isShiftDown() || key.isAltDown()) {
            return false;
        }
        switch (key.getCode()) {
            case ENTER -> model.takeNextFree();
            case D -> model.park();
            case W -> model.toWaitingList();
            case E -> model.who().takeAlike();
            case L -> model.fields().letterProperty().set(!model.fields().letterProperty().get());
            case N -> {
                if (!view.isPatientField(key.getTarget())) {
                    return false;
                }
                model.who().makeNew();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent key) {
        boolean inPatient = view.isPatientField(key.getTarget());
        boolean popup = key.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
        switch (key.getCode()) {
            case ENTER -> {
                if (popup || key.getTarget() instanceof ButtonBase) {
                    return false;
                }
                if (inPatient) {
                    model.who().enter();
                } else {
                    view.submit();
                }
            }
            case ESCAPE -> {
                if (popup) {
                    return false;
                }
                escape();
            }
            case UP, DOWN -> {
                int step = key.getCode() == KeyCode.UP ? -1 : 1;
                if (inPatient) {
                    model.fields().patient().move(step);
                } else if (view.isNewPatientField(key.getTarget())) {
                    model.fields().newPatient().alike().move(step);
                } else {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void escape() {
        if (model.fields().newPatient().isActive()) {
            model.who().searchAgain();
        } else {
            model.close();
        }
    }
}
