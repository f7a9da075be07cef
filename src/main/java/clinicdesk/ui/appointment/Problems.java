package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.Shown;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What is wrong with a field, beneath it. */
final class Problems {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private Problems() {}

    /** Shows the problem beneath the field and frames the field; empty is none. */
    static void beside(Label label, ObservableStringValue problem, Node field) {
        show(label, problem.get(), field);
        problem.addListener((property, before, said) -> show(label, said, field));
    }

    private static void show(Label label, String said, Node field) {
        label.setText(said);
        Shown.set(label, !said.isEmpty());
        field.pseudoClassStateChanged(ERROR, !said.isEmpty());
    }

    static boolean isWrong(Node field) {
        return field.getPseudoClassStates().contains(ERROR);
    }
}
