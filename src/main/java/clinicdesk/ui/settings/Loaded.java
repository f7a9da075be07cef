package clinicdesk.ui.settings;

import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;

/** A field of the settings' form beside what was set when it was last shown there. */
final class Loaded<T> {

    private final Key key;
    private final Property<T> field;
    private final Function<ClinicSettings, T> setting;
    private T loaded;

    /** @param setting what the field shows when nobody has touched it */
    Loaded(Key key, Property<T> field, Function<ClinicSettings, T> setting) {
        this.key = key;
        this.field = field;
        this.setting = setting;
        this.loaded = field.getValue();
    }

    static Loaded<String> text(Key key, Property<String> field) {
        return new Loaded<>(key, field, settings -> settings.get(key));
    }

    static Loaded<Boolean> onOff(Key key, Property<Boolean> field) {
        return new Loaded<>(key, field, settings -> settings.isOn(key));
    }

    /** Shows what is set now, in all of these that nobody has touched before any of them is shown anew. */
    static void show(List<Loaded<?>> fields, ClinicSettings settings) {
        List<Loaded<?>> untouched = fields.stream().filter(field -> !field.isTouched()).toList();
        untouched.forEach(field -> field.show(settings));
    }

    Key key() {
        return key;
    }

    /** Whether somebody has changed it since, and not saved it. */
    boolean isTouched() {
        return !Objects.equals(field.getValue(), loaded);
    }

    private void show(ClinicSettings settings) {
        loaded = setting.apply(settings);
        field.setValue(loaded);
    }

    /** What stands there now is being saved; the answer is run once it is. */
    Runnable saving() {
        T typed = field.getValue();
        return () -> loaded = typed;
    }
}
