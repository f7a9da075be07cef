package clinicdesk.ui.series;

import clinicdesk.base.Texts;
import clinicdesk.booking.Recurrence.Daily;
import clinicdesk.booking.Recurrence.MonthlyByDate;
import clinicdesk.booking.Recurrence.Pattern;
import clinicdesk.booking.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** On which days a series falls; all that is offered falls on the day of its first visit. */
final class WhichDays {

    /** What a series counts in. */
    enum Unit {
        DAYS, WEEKS, MONTHS
    }

    /** The last day that every month has. */
    private static final int SHORTEST_MONTH = 28;

    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.WEEKS);
    private final Map<DayOfWeek, BooleanProperty> weekdays = new EnumMap<>(DayOfWeek.class);
    private final ObservableList<MonthChoice> monthChoices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable MonthChoice> monthChoice = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Texts texts;
    private final RepeatWords words;
    private LocalDate first;

    WhichDays(Texts texts, RepeatWords words, LocalDate first) {
        this.texts = texts;
        this.words = words;
        this.first = first;
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(day, new SimpleBooleanProperty(day == first.getDayOfWeek()));
        }
        offerMonths();
    }

    /** Calls this after each change. */
    void onChange(Runnable act) {
        unit.addListener((property, before, now) -> act.run());
        weekdays.values().forEach(day -> day.addListener((property, before, now) -> act.run()));
        monthChoice.addListener((property, before, now) -> act.run());
    }

    /** The same for another first day: its weekday takes the place of the one before. */
    void moveTo(LocalDate day) {
        if (day.getDayOfWeek() != first.getDayOfWeek()) {
            on(first.getDayOfWeek()).set(false);
            on(day.getDayOfWeek()).set(true);
        }
        first = day;
        offerMonths();
    }

    private void offerMonths() {
        MonthChoice before = monthChoice.get();
        List<MonthChoice> offered = MonthChoice.of(first, words);
        monthChoices.setAll(offered);
        monthChoice.set(offered.stream().filter(choice -> before != null && choice.isLike(before)).findFirst()
                .orElse(offered.getFirst()));
    }

    /** Empty with the problem beside the weekdays. */
    Optional<Pattern> pattern() {
        boolean lacking = unit.get() == Unit.WEEKS && !on(first.getDayOfWeek()).get();
        problem.set(lacking ? texts.get("repeat.problem.day", words.day(first.getDayOfWeek())) : "");
        return lacking ? Optional.empty() : switch (unit.get()) {
            case DAYS -> Optional.of(new Daily());
            case WEEKS -> Optional.of(new Weekly(chosenDays()));
            case MONTHS -> Optional.ofNullable(monthChoice.get()).map(MonthChoice::pattern);
        };
    }

    private Set<DayOfWeek> chosenDays() {
        return Arrays.stream(DayOfWeek.values()).filter(day -> on(day).get()).collect(Collectors.toSet());
    }

    /** What may surprise about the chosen days; empty if nothing. */
    String hint() {
        MonthChoice chosen = monthChoice.get();
        return unit.get() == Unit.MONTHS && chosen != null && chosen.pattern() instanceof MonthlyByDate date
                && date.day() > SHORTEST_MONTH ? texts.get("repeat.hint.short", words.nth(date.day())) : "";
    }

    ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    BooleanProperty on(DayOfWeek day) {
        return weekdays.computeIfAbsent(day, missing -> new SimpleBooleanProperty());
    }

    ObservableList<MonthChoice> monthChoices() {
        return monthChoices;
    }

    ObjectProperty<@Nullable MonthChoice> monthChoiceProperty() {
        return monthChoice;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
