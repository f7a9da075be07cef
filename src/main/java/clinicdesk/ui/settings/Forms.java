package clinicdesk.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

/** Ties the controls of a form to its fields. */
public final class Forms {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private Forms() {}

    /** A problem shows beneath its field, and to a screen reader as the field's help. */
    public static void bind(TextInputControl control, Label problem, Field field) {
        control.textProperty().bindBidirectional(field.textProperty());
        control.accessibleHelpProperty().bind(field.problemProperty());
        field.problemProperty().subscribe(text -> control.pseudoClassStateChanged(WRONG, !text.isEmpty()));
        bindProblem(problem, field.problemProperty());
    }

    /** Takes no place while there is nothing to say. */
    public static void bindProblem(Label label, ObservableValue<String> problem) {
        label.textProperty().bind(problem);
        label.visibleProperty().bind(problem.map(text -> !text.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
    }
}
