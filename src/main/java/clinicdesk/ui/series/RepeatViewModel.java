package clinicdesk.ui.series;

import clinicdesk.base.Texts;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.Recurrence.End;
import clinicdesk.booking.Recurrence.Pattern;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.settings.Field;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How a visit repeats, said back in words while it is chosen. For the window's thread. */
public final class RepeatViewModel {

    private static final int MOST_EVERY = 99;

    private final ReadOnlyObjectWrapper<Optional<Recurrence>> rule = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Locale locale;
    private final DayOfWeek weekStart;
    private final Texts texts;
    private final RepeatWords words;
    private final Field every;
    private final WhichDays days;
    private final Ending ending;
    private LocalDateTime first;
    private boolean filling;

    /**
     * @param weekStart the clinic's
     * @param first when the first visit starts, on the clinic's clock
     */
    public RepeatViewModel(Workplace workplace, DayOfWeek weekStart, LocalDateTime first) {
        this.locale = workplace.locale();
        this.weekStart = weekStart;
        this.first = first;
        this.texts = Texts.of("ui/series", locale);
        this.words = new RepeatWords(locale, weekStart);
        this.every = new Field(texts);
        this.days = new WhichDays(texts, words, first.toLocalDate());
        this.ending = new Ending(texts, workplace);
        every.set("1");
        every.textProperty().addListener((property, before, now) -> look());
        days.onChange(this::look);
        ending.onChange(this::look);
        look();
    }

    /** The same rhythm from another first start on. */
    public void startAt(LocalDateTime start) {
        filling = true;
        first = start;
        days.moveTo(start.toLocalDate());
        filling = false;
        look();
    }

    private void look() {
        if (filling) {
            return;
        }
        Optional<Integer> step = step();
        Optional<Pattern> pattern = days.pattern();
        Optional<End> end = ending.end(first.toLocalDate());
        hint.set(days.hint());
        show(step.isPresent() && pattern.isPresent() && end.isPresent()
                ? Optional.of(new Recurrence(pattern.get(), step.get(), end.get(), weekStart))
                : Optional.empty());
    }

    private Optional<Integer> step() {
        Optional<Integer> step = number(every, 1, MOST_EVERY);
        every.problemProperty().set(step.isPresent() ? "" : texts.get("repeat.problem.every", MOST_EVERY));
        return step;
    }

    private void show(Optional<Recurrence> made) {
        List<LocalDateTime> starts = made.map(one -> one.starts(first)).orElse(List.of());
        Optional<Recurrence> fine = made.filter(one -> ending.isFine(starts.size()));
        said.set(fine.map(one -> words.say(one, starts)).orElse(""));
        rule.set(fine);
    }

    /** What was typed, where it is a whole number in this range. */
    static Optional<Integer> number(Field field, int least, int most) {
        return field.value().matches("[0-9]{1,4}")
                ? Optional.of(Integer.valueOf(field.value())).filter(typed -> typed >= least && typed <= most)
                : Optional.empty();
    }

    /** The field of the last day was left. */
    void spellOut() {
        ending.spellOut(first.toLocalDate());
    }

    /** Empty while something is wrong; what, stands beside its field. */
    public ReadOnlyObjectProperty<Optional<Recurrence>> ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    /** The rule in words with the number of visits and the last day; empty while there is none. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    Field every() {
        return every;
    }

    WhichDays days() {
        return days;
    }

    Ending ending() {
        return ending;
    }

    DayOfWeek weekStart() {
        return weekStart;
    }

    Locale locale() {
        return locale;
    }

    Texts texts() {
        return texts;
    }
}
