package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.Telling;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.TellingWords;
import clinicdesk.ui.frame.UsualReasons;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Asks in one line why a visit does not take place. */
public final class ReasonViewModel {

    /** What did not happen. */
    public enum Why {
        CANCEL, NO_SHOW
    }

    /** @param reason null when none was given */
    public record Answer(Why why, @Nullable String reason, boolean letter) {}

    private final ReadOnlyObjectWrapper<@Nullable Why> why = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty letter = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper telling = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Texts texts;
    private final UsualReasons reasons;
    private final TellingWords words;
    private final DeskActs acts;
    private String when = "";
    private @Nullable String email;
    private Duration hold = Duration.ZERO;
    private Consumer<Answer> confirmed = answer -> {};

    public ReasonViewModel(AtDesk desk) {
        this(desk, Texts.of("ui/appointment", desk.workplace().locale()));
    }

    ReasonViewModel(AtDesk desk, Texts texts) {
        this.texts = texts;
        this.reasons = new UsualReasons(desk.workplace());
        this.words = new TellingWords(desk);
        this.acts = desk.acts();
        letter.addListener((property, before, now) -> tell());
        desk.privacy().hiddenProperty().subscribe((before, hidden) -> tell());
        reasons.typedProperty().addListener((property, before, typed) -> problem.set(""));
    }

    public void onConfirmed(Consumer<Answer> listener) {
        confirmed = listener;
    }

    /** What is asked; null while nothing is. */
    public ReadOnlyObjectProperty<@Nullable Why> whyProperty() {
        return why.getReadOnlyProperty();
    }

    public UsualReasons reasons() {
        return reasons;
    }

    BooleanProperty letterProperty() {
        return letter;
    }

    ReadOnlyStringProperty tellingProperty() {
        return telling.getReadOnlyProperty();
    }

    /** What is wrong with the reason, else empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** When the visit is of which it is asked. */
    String when() {
        return when;
    }

    /** @param newEmail where the patient gets letters, or null */
    public void ask(Why what, String newWhen, @Nullable String newEmail, Duration newHold) {
        when = newWhen;
        email = newEmail;
        hold = newHold;
        reasons.begin(what.name());
        problem.set("");
        letter.set(acts.takeTelling() == Telling.LETTER);
        tell();
        why.set(what);
    }

    public void confirm() {
        Why what = why.get();
        problem.set(reasons.problem());
        if (what != null && problem.get().isEmpty()) {
            why.set(null);
            confirmed.accept(new Answer(what, reasons.given().orElse(null), letter.get()));
        }
    }

    public void drop() {
        why.set(null);
    }

    private void tell() {
        telling.set(words.say(email, letter.get(), hold));
    }
}
