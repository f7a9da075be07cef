package clinicdesk.ui.series;

import clinicdesk.base.Texts;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.Recurrence.Count;
import clinicdesk.booking.Recurrence.End;
import clinicdesk.booking.Recurrence.Until;
import clinicdesk.ui.frame.DateWords;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.settings.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Where a series ends, as it is typed. */
final class Ending {

    enum Kind {
        AFTER_VISITS, ON_DATE
    }

    private static final int USUAL_VISITS = 10;

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.AFTER_VISITS);
    private final Texts texts;
    private final Field visits;
    private final Field until;
    private final DateWords dates;
    private final DateTimeFormatter shown;

    Ending(Texts texts, Workplace workplace) {
        this.texts = texts;
        this.visits = new Field(texts);
        this.until = new Field(texts);
        this.dates = new DateWords(workplace);
        this.shown = DateTimeFormatter.ofPattern("EEE d MMM uuuu", workplace.locale());
        visits.set(Integer.toString(USUAL_VISITS));
    }

    /** Calls this after each change. */
    void onChange(Runnable act) {
        kind.addListener((property, before, now) -> act.run());
        visits.textProperty().addListener((property, before, now) -> act.run());
        until.textProperty().addListener((property, before, now) -> act.run());
    }

    /** Empty with the problem beside the field; dates such as "6m" are seen from the first visit. */
    Optional<End> end(LocalDate first) {
        return kind.get() == Kind.AFTER_VISITS ? afterVisits() : onDate(first);
    }

    private Optional<End> afterVisits() {
        Optional<End> end = RepeatViewModel.number(visits, 2, Recurrence.MOST).map(Count::new);
        visits.problemProperty().set(end.isPresent() ? "" : texts.get("repeat.problem.visits", Recurrence.MOST));
        return end;
    }

    private Optional<End> onDate(LocalDate first) {
        Optional<LocalDate> day = day(first);
        until.problemProperty().set(day.isPresent() ? "" : texts.get("repeat.problem.date"));
        return day.map(Until::new);
    }

    private Optional<LocalDate> day(LocalDate first) {
        return shownDate().or(() -> dates.parse(until.value(), first));
    }

    private Optional<LocalDate> shownDate() {
        try {
            return Optional.of(LocalDate.parse(until.value(), shown));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Whether a rule makes a series of a size that is booked; if not, the problem is beside the field. */
    boolean isFine(int starts) {
        if (kind.get() == Kind.ON_DATE && starts < 2) {
            until.problemProperty().set(texts.get("repeat.problem.one"));
        } else if (starts > Recurrence.MOST) {
            until.problemProperty().set(texts.get("repeat.problem.many", Recurrence.MOST));
        }
        return starts >= 2 && starts <= Recurrence.MOST;
    }

    /** Writes the last day out in full once the field is left. */
    void spellOut(LocalDate first) {
        day(first).ifPresent(day -> until.set(shown.format(day)));
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    Field visits() {
        return visits;
    }

    Field until() {
        return until;
    }
}
