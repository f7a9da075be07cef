package clinicdesk.ui.find;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.frame.Workplace;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A small field for a date to go to. */
public final class GoToDateView {

    private final GoToDateViewModel model;
    private final Parent node;
    private Consumer<LocalDate> onDate = date -> {};
    private Runnable onClose = () -> {};
    @FXML
    private VBox root;
    @FXML
    private TextField typed;
    @FXML
    private Label meant;

    public GoToDateView(Workplace workplace) {
        this.model = new GoToDateViewModel(workplace);
        this.node = Views.load(this, model.texts());
    }

    public Parent node() {
        return node;
    }

    /** @param listener goes to the date; the field is closed before */
    public void onDate(Consumer<LocalDate> listener) {
        onDate = listener;
    }

    /** @param listener takes the field away */
    public void onClose(Runnable listener) {
        onClose = listener;
    }

    /** Begins anew; the node is in a window. */
    public void focus() {
        typed.clear();
        typed.requestFocus();
    }

    @FXML
    private void initialize() {
        typed.textProperty().bindBidirectional(model.typedProperty());
        meant.textProperty().bind(model.meantProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> model.date().ifPresent(date -> {
                onClose.run();
                onDate.accept(date);
            });
            case ESCAPE -> onClose.run();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
