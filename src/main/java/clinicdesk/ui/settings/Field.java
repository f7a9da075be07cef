package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in one field of a form, and what is wrong with it. The problem goes when somebody types. */
public final class Field {

    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final Texts texts;

    public Field(Texts texts) {
        this.texts = texts;
        text.subscribe(typed -> problem.set(""));
    }

    public StringProperty textProperty() {
        return text;
    }

    /** In words; empty while nothing is wrong. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** What was typed, without blanks around it. */
    public String value() {
        return text.get() == null ? "" : text.get().strip();
    }

    public void set(String value) {
        text.set(value);
    }

    /**
     * Says what is wrong unless this holds.
     *
     * @param key of the words, in the form's bundle
     */
    public boolean require(Predicate<String> rule, String key) {
        boolean fine = rule.test(value());
        problem.set(fine ? "" : texts.get(key));
        return fine;
    }
}
