package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.TypedTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** When the clinic is open: from when to when, on which days. */
public final class OpeningViewModel implements Section {

    private final Texts texts;
    private final Locale locale;
    private final Field opens;
    private final Field closes;
    private final Map<DayOfWeek, BooleanProperty> days = new EnumMap<>(DayOfWeek.class);
    private final List<Loaded<?>> fields = new ArrayList<>();
    private final StringProperty daysProblem = new SimpleStringProperty("");

    public OpeningViewModel(Locale locale) {
        this.locale = locale;
        this.texts = Texts.of("ui/settings", locale);
        this.opens = new Field(texts);
        this.closes = new Field(texts);
        for (DayOfWeek day : DayOfWeek.values()) {
            BooleanProperty open = new SimpleBooleanProperty(day.getValue() <= DayOfWeek.FRIDAY.getValue());
            open.subscribe(chosen -> daysProblem.set(""));
            days.put(day, open);
        }
        opens.set(Key.CLINIC_OPENS.preset());
        closes.set(Key.CLINIC_CLOSES.preset());
        fields.add(Loaded.text(Key.CLINIC_OPENS, opens.textProperty()));
        fields.add(Loaded.text(Key.CLINIC_CLOSES, closes.textProperty()));
        days.forEach((day, open) -> fields
                .add(new Loaded<>(Key.CLINIC_DAYS, open, settings -> settings.days().contains(day))));
    }

    Locale locale() {
        return locale;
    }

    Texts texts() {
        return texts;
    }

    public Field opens() {
        return opens;
    }

    public Field closes() {
        return closes;
    }

    public BooleanProperty openOn(DayOfWeek day) {
        return days.computeIfAbsent(day, missing -> new SimpleBooleanProperty());
    }

    StringProperty daysProblemProperty() {
        return daysProblem;
    }

    @Override
    public List<Loaded<?>> fields() {
        return fields;
    }

    @Override
    public boolean check() {
        boolean times = opens.require(typed -> time(typed).isPresent(), "opening.problem.time")
                & closes.require(typed -> end(typed).isPresent(), "opening.problem.time");
        boolean order = times && closes.require(typed -> minute(end(typed).orElseThrow()) > opening(),
                "opening.problem.order");
        boolean some = !chosenDays().isEmpty();
        daysProblem.set(some ? "" : texts.get("opening.problem.days"));
        return order && some;
    }

    private int opening() {
        return opensAt().toSecondOfDay() / 60;
    }

    /** Midnight at the end of a day is its last minute. */
    private static int minute(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) ? 1440 : end.toSecondOfDay() / 60;
    }

    private static Optional<LocalTime> time(String typed) {
        return TypedTime.parse(typed);
    }

    private static Optional<LocalTime> end(String typed) {
        return typed.equals("24") || typed.equals("24:00") ? Optional.of(LocalTime.MIDNIGHT) : time(typed);
    }

    /** Once {@link #check} has found nothing wrong. */
    public LocalTime opensAt() {
        return time(opens.value()).orElseThrow();
    }

    /** Once {@link #check} has found nothing wrong; midnight stands for 24:00. */
    public LocalTime closesAt() {
        return end(closes.value()).orElseThrow();
    }

    public SortedSet<DayOfWeek> chosenDays() {
        return Arrays.stream(DayOfWeek.values()).filter(day -> openOn(day).get())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Map<Key, String> values() {
        return Map.of(Key.CLINIC_OPENS, opensAt().toString(), Key.CLINIC_CLOSES,
                closesAt().equals(LocalTime.MIDNIGHT) ? "24:00" : closesAt().toString(), Key.CLINIC_DAYS,
                chosenDays().stream().map(DayOfWeek::name).collect(Collectors.joining(",")));
    }
}
