package clinicdesk.ui.settings;

import clinicdesk.ui.frame.Views;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The fields for how visits are booked. */
final class BookingSettingsView {

    private final BookingSettingsViewModel model;
    private final Parent root;

    @FXML
    private ComboBox<String> step;
    @FXML
    private CheckBox overrule;
    @FXML
    private ComboBox<String> weekStart;

    BookingSettingsView(BookingSettingsViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        step.getItems().setAll(BookingSettingsViewModel.STEPS);
        step.setConverter(words(minutes -> model.texts().get("booking.step.minutes", Integer.valueOf(minutes))));
        step.valueProperty().bindBidirectional(model.stepProperty());
        overrule.selectedProperty().bindBidirectional(model.overruleProperty());
        weekStart.setItems(model.weekStarts());
        weekStart.setConverter(words(model::words));
        weekStart.valueProperty().bindBidirectional(model.weekStartProperty());
    }

    private static StringConverter<String> words(UnaryOperator<String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String setting) {
                return setting == null ? "" : words.apply(setting);
            }

            @Override
            public String fromString(String typed) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        };
    }
}
