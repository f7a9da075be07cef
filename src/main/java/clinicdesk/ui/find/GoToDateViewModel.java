package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.DateWords;
import clinicdesk.ui.frame.TimeWords;
import clinicdesk.ui.frame.Workplace;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A date to go to, as it is typed. */
final class GoToDateViewModel {

    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper meant = new ReadOnlyStringWrapper("");
    private final Workplace workplace;
    private final Texts texts;
    private final DateWords dates;
    private final TimeWords times;

    GoToDateViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.texts = Texts.of("ui/find", workplace.locale());
        this.dates = new DateWords(workplace);
        this.times = new TimeWords(workplace);
        typed.addListener((property, before, now) -> say());
        say();
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** Which day is meant, or what to type. */
    ReadOnlyStringProperty meantProperty() {
        return meant.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    Optional<LocalDate> date() {
        return dates.parse(typed.get(), workplace.clock().today());
    }

    private void say() {
        meant.set(date().map(date -> texts.get("date.meant", times.weekday(date), times.date(date)))
                .orElseGet(() -> texts.get(typed.get().isBlank() ? "date.hint" : "date.unknown")));
    }
}
