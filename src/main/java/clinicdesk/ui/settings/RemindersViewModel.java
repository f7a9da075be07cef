package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.settings.ReminderHours;
import java.util.List;
import java.util.Map;

/** When patients are reminded of their visits, where a type of visit says nothing else. */
public final class RemindersViewModel implements Section {

    private final Texts texts;
    private final Field hours;
    private final Field usefulMinutes;
    private final List<Loaded<?>> fields;

    RemindersViewModel(Texts texts) {
        this.texts = texts;
        this.hours = new Field(texts);
        this.usefulMinutes = new Field(texts);
        this.fields = List.of(
                new Loaded<>(Key.REMINDERS_HOURS, hours.textProperty(), RemindersViewModel::hours),
                Loaded.text(Key.REMINDERS_USEFUL_MINUTES, usefulMinutes.textProperty()));
    }

    Texts texts() {
        return texts;
    }

    /** How many hours before a visit; nothing: never. */
    public Field hours() {
        return hours;
    }

    /** With fewer minutes left until the visit a reminder is of no use. */
    public Field usefulMinutes() {
        return usefulMinutes;
    }

    @Override
    public List<Loaded<?>> fields() {
        return fields;
    }

    private static String hours(ClinicSettings settings) {
        return ReminderHours.read(settings.get(Key.REMINDERS_HOURS)).orElse(ReminderHours.NEVER).shown();
    }

    @Override
    public boolean check() {
        return hours.require(Key.REMINDERS_HOURS::allows, "reminders.problem.hours")
                & usefulMinutes.require(Key.REMINDERS_USEFUL_MINUTES::allows, "reminders.problem.useful");
    }

    @Override
    public Map<Key, String> values() {
        return Map.of(Key.REMINDERS_HOURS, ReminderHours.read(hours.value()).orElseThrow().kept(),
                Key.REMINDERS_USEFUL_MINUTES, usefulMinutes.value());
    }
}
