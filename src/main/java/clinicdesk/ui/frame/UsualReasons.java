package clinicdesk.ui.frame;

import clinicdesk.base.Texts;
import clinicdesk.booking.BookingRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A reason: one of a short list by its digit, or typed. */
public final class UsualReasons {

    private static final int COUNT = 5;

    private final StringProperty typed = new SimpleStringProperty("");
    private final Texts texts;
    private List<String> list = List.of();

    public UsualReasons(Workplace workplace) {
        this.texts = Texts.of("ui/frame", workplace.locale());
    }

    /** @param what for which act, as the texts name its reasons */
    public void begin(String what) {
        list = IntStream.rangeClosed(1, COUNT).mapToObj(digit -> texts.get("reason." + what + "." + digit)).toList();
        typed.set("");
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** In the order of their digits. */
    public List<String> list() {
        return list;
    }

    /** Whether a digit stands for a reason now; after other text, were it a blank, it is only a digit. */
    public boolean takesDigits() {
        return typed.get().isEmpty() || list.contains(typed.get());
    }

    /**
     * A digit again is the digit itself: a reason may begin with it.
     *
     * @param digit from 1
     */
    public void choose(int digit) {
        if (digit >= 1 && digit <= list.size()) {
            String chosen = list.get(digit - 1);
            typed.set(chosen.equals(typed.get()) ? Integer.toString(digit) : chosen);
        }
    }

    /** What is said now, empty if nothing is. */
    public Optional<String> given() {
        String text = typed.get().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What is wrong with it, in words; empty if nothing is. */
    public String problem() {
        return given().filter(text -> text.length() > BookingRequest.LONGEST_REASON)
                .map(text -> texts.get("reason.tooLong", BookingRequest.LONGEST_REASON)).orElse("");
    }
}
