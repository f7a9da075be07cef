package clinicdesk.ui.patients;

import clinicdesk.ui.frame.Wrapping;
import clinicdesk.ui.settings.Field;
import clinicdesk.ui.settings.Forms;
import javafx.beans.value.ObservableValue;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A field of a form: its name above it, beneath it what is wrong and what somebody else has written there. */
public final class FormField extends VBox {

    private static final double SPACING = 4;

    private final Label name = new Label();
    private final Label problem = new Label();
    private final Label other = new Label();
    private TextInputControl input = new TextField();

    public FormField() {
        super(SPACING);
        name.getStyleClass().addAll("muted", "small");
        problem.getStyleClass().add("field-problem");
        other.getStyleClass().add("field-other");
        Wrapping.wrap(problem);
        Wrapping.wrap(other);
        lay();
    }

    private void lay() {
        getChildren().setAll(name, input, problem, other);
        name.setLabelFor(input);
    }

    /** Its name, which a screen reader says too. */
    public String getLabel() {
        return name.getText();
    }

    public void setLabel(String label) {
        name.setText(label);
        input.setAccessibleText(label);
    }

    public String getPrompt() {
        return input.getPromptText();
    }

    public void setPrompt(String prompt) {
        input.setPromptText(prompt);
    }

    /** How many lines can be seen at once; 1 for a field of one line. */
    public int getLines() {
        return input instanceof TextArea area ? area.getPrefRowCount() : 1;
    }

    /** A field of several lines. Tab leaves it, as every other. */
    public void setLines(int lines) {
        TextArea area = new TextArea();
        area.setPrefRowCount(lines);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, FormField::leave);
        area.setAccessibleText(input.getAccessibleText());
        input = area;
        lay();
    }

    private static void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && event.getSource() instanceof TextArea area) {
            event.consume();
            area.requestFocusTraversal(event.isShiftDown()
                    ? TraversalDirection.PREVIOUS
                    : TraversalDirection.NEXT);
        }
    }

    /** @param said what somebody else has written there meanwhile, or empty */
    void bind(Field field, ObservableValue<String> said) {
        Forms.bind(input, problem, field);
        Forms.bindProblem(other, said);
        input.setId(getId() + "Input");
    }

    TextInputControl input() {
        return input;
    }
}
