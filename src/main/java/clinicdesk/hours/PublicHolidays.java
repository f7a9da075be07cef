package clinicdesk.hours;

import static java.util.stream.Collectors.joining;

import clinicdesk.settings.Key;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays that the library computes, in its words turned into ours. Slow at first: it is touched only
 * where a clinic keeps some country's holidays or looks for its country.
 */
final class PublicHolidays {

    private PublicHolidays() {}

    /** The days by date, none for a country that nobody knows; an unknown region has what its country keeps. */
    static Map<LocalDate, String> of(String country, String region, int year, Locale locale) {
        Map<LocalDate, TreeSet<String>> names = new TreeMap<>();
        if (knows(country)) {
            HolidayManager manager = manager(country);
            String[] place = path(manager.getCalendarHierarchy(), region).orElse(List.of()).toArray(String[]::new);
            IntStream.rangeClosed(year - 1, year + 1).boxed().flatMap(any -> inYear(manager, any, place))
                    .filter(holiday -> holiday.getDate().getYear() == year)
                    .forEach(holiday -> names.computeIfAbsent(holiday.getDate(), date -> new TreeSet<>())
                            .add(holiday.getDescription(locale)));
        }
        Map<LocalDate, String> days = new TreeMap<>();
        names.forEach((date, all) -> days.put(date, all.stream().collect(joining(", "))));
        return days;
    }

    /** Of that year's rules: New Year may be kept on the last day of the year before. */
    private static Stream<de.focus_shift.jollyday.core.Holiday> inYear(HolidayManager manager, int year,
            String... place) {
        try {
            return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, place).stream();
        } catch (DateTimeException beyondItsTables) {
            return Stream.empty();
        }
    }

    static boolean knows(String country) {
        return codes().contains(country);
    }

    static boolean knows(String country, String region) {
        return knows(country) && path(manager(country).getCalendarHierarchy(), region).isPresent();
    }

    /** All countries, by name. */
    static List<Country> countries(Locale locale) {
        Collator order = Collator.getInstance(locale);
        List<Country> countries = codes().stream().map(code -> new Country(code,
                Locale.of("", code).getDisplayCountry(locale),
                regions(manager(code).getCalendarHierarchy(), "", "", locale).stream()
                        .sorted((one, other) -> order.compare(one.name(), other.name())).toList()))
                .sorted((one, other) -> order.compare(one.name(), other.name())).toList();
        HolidayManager.clearManagerCache();
        return countries;
    }

    private static List<Country.Region> regions(CalendarHierarchy place, String code, String name, Locale locale) {
        List<Country.Region> regions = new ArrayList<>();
        for (CalendarHierarchy child : place.getChildren().values()) {
            String itsCode = code + child.getId().toUpperCase(Locale.ROOT);
            String itsName = name + child.getDescription(locale);
            if (Key.CLINIC_REGION.allows(itsCode)) {
                regions.add(new Country.Region(itsCode, itsName));
            }
            regions.addAll(regions(child, itsCode + "-", itsName + ", ", locale));
        }
        return regions;
    }

    /** The library's names of the places from the country down to this region; it writes some small, some large. */
    private static Optional<List<String>> path(CalendarHierarchy country, String region) {
        List<String> path = new ArrayList<>();
        CalendarHierarchy place = country;
        for (String code : region.isEmpty() ? new String[0] : region.split("-", -1)) {
            Optional<CalendarHierarchy> child = place.getChildren().values().stream()
                    .filter(inner -> inner.getId().equalsIgnoreCase(code)).findFirst();
            if (child.isEmpty()) {
                return Optional.empty();
            }
            place = child.get();
            path.add(place.getId());
        }
        return Optional.of(path);
    }

    /** The library has calendars of stock exchanges too. */
    private static TreeSet<String> codes() {
        TreeSet<String> codes = new TreeSet<>(HolidayManager.getSupportedCalendarCodes());
        codes.removeIf(code -> !code.matches("[A-Z]{2}"));
        return codes;
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
