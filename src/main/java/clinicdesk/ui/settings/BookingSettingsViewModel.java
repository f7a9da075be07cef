package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import clinicdesk.settings.Key;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How times are offered, who may overrule, and on which day a week begins. All is chosen, so nothing can be wrong. */
public final class BookingSettingsViewModel implements Section {

    /** In minutes, as the setting has it. */
    static final List<String> STEPS = List.of("5", "10", "15", "20", "30", "60");

    private static final List<String> USUAL_WEEK_STARTS = List.of("", "MONDAY", "SUNDAY", "SATURDAY");

    private final Texts texts;
    private final ObjectProperty<String> step = new SimpleObjectProperty<>(Key.BOOKING_STEP_MINUTES.preset());
    private final BooleanProperty overrule = new SimpleBooleanProperty();
    private final ObjectProperty<String> weekStart = new SimpleObjectProperty<>("");
    private final ObservableList<String> weekStarts = FXCollections.observableArrayList(USUAL_WEEK_STARTS);
    private final List<Loaded<?>> fields = List.of(Loaded.text(Key.BOOKING_STEP_MINUTES, step),
            Loaded.onOff(Key.BOOKING_OVERRULE, overrule), Loaded.text(Key.CLINIC_WEEK_START, weekStart));

    BookingSettingsViewModel(Texts texts) {
        this.texts = texts;
        weekStart.subscribe(this::offer);
    }

    Texts texts() {
        return texts;
    }

    public ObjectProperty<String> stepProperty() {
        return step;
    }

    public BooleanProperty overruleProperty() {
        return overrule;
    }

    /** The name of a day; empty for what the language has. */
    public ObjectProperty<String> weekStartProperty() {
        return weekStart;
    }

    /** The usual ones, and what is set if it is another. */
    ObservableList<String> weekStarts() {
        return weekStarts;
    }

    /** "By language (Monday)", "Sunday" */
    String words(String day) {
        Locale locale = texts.locale();
        return day.isEmpty()
                ? texts.get("booking.week.language", name(WeekFields.of(locale).getFirstDayOfWeek(), locale))
                : name(DayOfWeek.valueOf(day), locale);
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    private void offer(String day) {
        if (!weekStarts.contains(day)) {
            weekStarts.add(day);
        }
    }

    @Override
    public List<Loaded<?>> fields() {
        return fields;
    }

    @Override
    public boolean check() {
        return true;
    }

    @Override
    public Map<Key, String> values() {
        return Map.of(Key.BOOKING_STEP_MINUTES, step.get(), Key.BOOKING_OVERRULE, Boolean.toString(overrule.get()),
                Key.CLINIC_WEEK_START, weekStart.get());
    }
}
