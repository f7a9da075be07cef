package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.TellingWords;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Asks in one line why a visit does not take place. */
final class ReasonViewModel {

    private static final int REASONS = 5;
    private static final int LONGEST = 200;

    enum Why {
        CANCEL, NO_SHOW
    }

    /** @param reason null when none was given */
    record Answer(Why why, @Nullable String reason, boolean letter) {}

    private final ReadOnlyObjectWrapper<@Nullable Why> why = new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty letter = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper telling = new ReadOnlyStringWrapper("");
    private final Texts texts;
    private final TellingWords words;
    private String when = "";
    private @Nullable String email;
    private Duration hold = Duration.ZERO;
    private Consumer<Answer> confirmed = answer -> {};

    ReasonViewModel(AtDesk desk, Texts texts) {
        this.texts = texts;
        this.words = new TellingWords(desk);
        letter.addListener((property, before, now) -> tell());
    }

    void onConfirmed(Consumer<Answer> listener) {
        confirmed = listener;
    }

    /** What is asked; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Why> whyProperty() {
        return why.getReadOnlyProperty();
    }

    StringProperty typedProperty() {
        return typed;
    }

    BooleanProperty letterProperty() {
        return letter;
    }

    ReadOnlyStringProperty tellingProperty() {
        return telling.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** When the visit is of which it is asked. */
    String when() {
        return when;
    }

    /** @param newEmail where the patient gets letters, or null */
    void ask(Why what, String newWhen, @Nullable String newEmail, Duration newHold) {
        when = newWhen;
        email = newEmail;
        hold = newHold;
        typed.set("");
        letter.set(true);
        tell();
        why.set(what);
    }

    /** The usual reasons, in the order of their digits. */
    List<String> reasons() {
        Why what = why.get();
        return what == null
                ? List.of()
                : IntStream.rangeClosed(1, REASONS).mapToObj(digit -> texts.get("reason." + what.name() + "." + digit))
                        .toList();
    }

    /** Whether a digit stands for a reason now; after other text it is only a digit. */
    boolean takesDigits() {
        return typed.get().isBlank() || reasons().contains(typed.get());
    }

    /** @param digit from 1 */
    void choose(int digit) {
        if (digit >= 1 && digit <= reasons().size()) {
            typed.set(reasons().get(digit - 1));
        }
    }

    void confirm() {
        Why what = why.get();
        if (what != null) {
            String text = typed.get().strip();
            why.set(null);
            confirmed.accept(new Answer(what,
                    text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length())), letter.get()));
        }
    }

    void drop() {
        why.set(null);
    }

    private void tell() {
        telling.set(words.say(email, letter.get(), hold));
    }
}
