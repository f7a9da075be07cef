package clinicdesk.hours;

import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The days on which the clinic is closed: those of its calendar, less the struck, plus the clinic's own. */
final class ClinicHolidays {

    private static final PlainQuery OWN = new PlainQuery(
            "select day, name, struck from holiday where day between ? and ? order by day");

    private final Store store;
    private final ClinicSettings settings;
    private final Map<Kept, Map<LocalDate, String>> computed = new ConcurrentHashMap<>();
    private final Map<Locale, List<Country>> countries = new ConcurrentHashMap<>();

    ClinicHolidays(Store store, ClinicSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    private record Kept(String country, String region, int year) {}

    /** Their names by date, both ends included, in order. */
    Map<LocalDate, String> between(LocalDate first, LocalDate last) {
        Map<LocalDate, String> days = new TreeMap<>();
        calendar(first, last).forEach(days::put);
        for (Holiday own : own(first, last)) {
            if (own.struck()) {
                days.remove(own.day());
            } else {
                days.put(own.day(), own.name());
            }
        }
        return days;
    }

    /** What the clinic's calendar and its own word say of a year, by date. */
    List<HolidayDay> ofYear(int year) {
        Map<LocalDate, HolidayDay> days = new TreeMap<>();
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        calendar(first, last).forEach((date, name) -> days.put(date, new HolidayDay(date, name, true, false)));
        for (Holiday own : own(first, last)) {
            HolidayDay known = days.get(own.day());
            days.put(own.day(), known != null && own.struck()
                    ? new HolidayDay(known.date(), known.name(), true, true)
                    : new HolidayDay(own.day(), own.name(), false, own.struck()));
        }
        return new ArrayList<>(days.values());
    }

    /** Those of the calendar alone. */
    Map<LocalDate, String> calendar(LocalDate first, LocalDate last) {
        Map<LocalDate, String> days = new TreeMap<>();
        String country = settings.get(Key.CLINIC_COUNTRY);
        if (!country.isEmpty()) {
            for (int year = first.getYear(); year <= last.getYear(); year++) {
                Kept kept = new Kept(country, settings.get(Key.CLINIC_REGION), year);
                days.putAll(computed.computeIfAbsent(kept, ClinicHolidays::compute));
            }
            days.keySet().removeIf(date -> date.isBefore(first) || date.isAfter(last));
        }
        return days;
    }

    private static Map<LocalDate, String> compute(Kept kept) {
        return PublicHolidays.of(kept.country(), kept.region(), kept.year(), Locale.ENGLISH);
    }

    List<Country> countries(Locale locale) {
        return countries.computeIfAbsent(locale, PublicHolidays::countries);
    }

    private List<Holiday> own(LocalDate first, LocalDate last) {
        return store.list(OWN,
                row -> new Holiday(LocalDate.parse(row.text(1)), row.text(2), row.flag(3)), first.toString(),
                last.toString());
    }
}
