package clinicdesk.settings;

import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** The clinic's settings, kept in the store and read at once; {@link #refresh} reads what others have changed. */
public final class ClinicSettings {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(Setting.class);

    /** The topic under which a change of any of them is announced. */
    public static final String SETTINGS = "setting";

    private static final UUID ALL = new UUID(0, 1);

    private static final PlainQuery KEPT = new PlainQuery("select name, content from setting");

    private final Store store;
    private volatile Map<Key, String> values = Map.of();

    public ClinicSettings(Store store) {
        this.store = store;
        refresh();
    }

    public void refresh() {
        Map<Key, String> read = new EnumMap<>(Key.class);
        store.list(KEPT, row -> new Setting(row.text(1), row.text(2)))
                .forEach(setting -> Key.of(setting.name()).ifPresent(key -> read.put(key, setting.content())));
        values = read;
    }

    public String get(Key key) {
        return values.getOrDefault(key, key.preset());
    }

    /**
     * Saves all of these or, with one value that its key does not take, none.
     *
     * @throws IllegalArgumentException for such a value: the caller asks {@link Key#allows} first
     */
    public void set(Map<Key, String> changes) {
        changes.forEach((key, value) -> {
            if (!key.allows(value)) {
                throw new IllegalArgumentException(key.text());
            }
        });
        store.write(session -> {
            changes.forEach((key, value) -> session.upsert(new Setting(key.text(), value)));
            store.touched(SETTINGS, ALL);
            return null;
        });
        refresh();
    }

    /** A setting that is a number. */
    public int number(Key key) {
        return Integer.parseInt(get(key));
    }

    /** A setting that is on or off. */
    public boolean isOn(Key key) {
        return Boolean.parseBoolean(get(key));
    }

    /** A setting that is a number of seconds. */
    public Duration seconds(Key key) {
        return Duration.ofSeconds(number(key));
    }

    public ZoneId zone() {
        return ZoneId.of(get(Key.CLINIC_ZONE));
    }

    /** The first time of a day that the week shows. */
    public LocalTime opens() {
        return LocalTime.parse(get(Key.CLINIC_OPENS));
    }

    /** The end of the day that the week shows; {@link LocalTime#MAX} for midnight. */
    public LocalTime closes() {
        String value = get(Key.CLINIC_CLOSES);
        return value.equals("24:00") ? LocalTime.MAX : LocalTime.parse(value);
    }

    public SortedSet<DayOfWeek> days() {
        return new TreeSet<>(Arrays.stream(get(Key.CLINIC_DAYS).split(",", -1)).map(DayOfWeek::valueOf).toList());
    }

    /** The weeks of the clinic: they begin on the day that is set, else as the locale has it. */
    public WeekFields week(Locale locale) {
        String day = get(Key.CLINIC_WEEK_START);
        WeekFields usual = WeekFields.of(locale);
        return day.isEmpty() ? usual : WeekFields.of(DayOfWeek.valueOf(day), usual.getMinimalDaysInFirstWeek());
    }

    public boolean isSample() {
        return !get(Key.SAMPLE_DATE).isEmpty();
    }
}
