package clinicdesk.ui.hours;

import clinicdesk.hours.Country;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field in which a country is found by typing; the list beneath is worked from the field. */
final class CountryField extends VBox {

    private static final double LINE = 28;
    private static final int AT_ONCE = 6;

    private final HolidayPlace place;
    private final TextField input = new TextField();
    private final ListView<Country> list = new ListView<>();

    CountryField(HolidayPlace place, HoursDesk desk) {
        this.place = place;
        input.setId("country");
        input.setAccessibleText(desk.texts().get("holidays.country"));
        input.setPromptText(desk.texts().get("holidays.country.prompt"));
        input.setEditable(desk.mayChange());
        input.textProperty().bindBidirectional(place.typedProperty());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        input.focusedProperty().addListener((property, before, in) -> {
            if (!in) {
                place.reset();
            }
        });
        list.setItems(place.found());
        list.setId("countries");
        list.setAccessibleText(desk.texts().get("holidays.country.found"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(LINE);
        list.setCellFactory(any -> new Cell());
        list.visibleProperty().bind(Bindings.isNotEmpty(place.found()));
        list.managedProperty().bind(list.visibleProperty());
        list.prefHeightProperty().bind(
                Bindings.createDoubleBinding(() -> Math.min(place.found().size(), AT_ONCE) * LINE + 2, place.found()));
        setSpacing(4);
        getChildren().addAll(input, list);
    }

    void focus() {
        input.requestFocus();
        input.selectAll();
    }

    private void pressed(KeyEvent event) {
        if (place.found().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> {
                Country chosen = list.getSelectionModel().getSelectedItem();
                place.choose(chosen == null ? place.found().getFirst() : chosen);
                input.selectAll();
            }
            case ESCAPE -> place.reset();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int steps) {
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) steps, 0,
                place.found().size() - 1);
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    /** It is chosen as soon as it is pressed, before the field has lost the keyboard. */
    private final class Cell extends ListCell<Country> {

        Cell() {
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (getItem() != null) {
                    place.choose(getItem());
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Country country, boolean empty) {
            super.updateItem(country, empty);
            setText(empty || country == null ? null : country.name());
        }
    }
}
