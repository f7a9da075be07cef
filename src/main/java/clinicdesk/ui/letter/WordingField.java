package clinicdesk.ui.letter;

import clinicdesk.mail.Sentence;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A sentence that somebody is wording. */
final class WordingField {

    private final Sentence sentence;
    private final String usual;
    private final StringProperty text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param usual what the program says itself */
    WordingField(Sentence sentence, String usual, String words) {
        this.sentence = sentence;
        this.usual = usual;
        this.text = new SimpleStringProperty(words);
    }

    Sentence sentence() {
        return sentence;
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void say(String what) {
        problem.set(what);
    }

    /** Whether it is not said as the program says it. */
    BooleanExpression isOwn() {
        return text.isNotEqualTo(usual);
    }

    void putBack() {
        text.set(usual);
    }
}
