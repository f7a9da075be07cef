package clinicdesk.hours;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Child;
import clinicdesk.TestClinic;
import clinicdesk.hours.HoursChange.ClinicDay;
import clinicdesk.hours.HoursChange.HolidayCalendar;
import clinicdesk.settings.Key;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days the clinic is closed: those of its country and region, less the struck, plus its own. */
class HolidaysTest {

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void noHolidaysYet() {
        clinic.turnThePage("2026-11-16T08:00");
        keep("", "");
    }

    private static void keep(String country, String region) {
        clinic.hours(new HolidayCalendar(country, region));
    }

    private static Map<LocalDate, String> closed(String first, String last) {
        return clinic.hours.plan(List.of(), LocalDate.parse(first), LocalDate.parse(last)).holidays();
    }

    private static String days(int year) {
        return clinic.hours.holidays(year).stream().map(day -> day.date().toString().substring(5))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aClinicWithoutACountryHasNoHolidaysButItsOwn() {
        assertThat(clinic.hours.holidays(2026)).isEmpty();
        clinic.holiday("2026-11-18", "City Day");

        assertThat(clinic.hours.holidays(2026))
                .containsExactly(new HolidayDay(LocalDate.of(2026, 11, 18), "City Day", false, false));
    }

    @ParameterizedTest(name = "{0} {1} in {2}")
    @CsvSource({"DE, '', 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
            "DE, BY, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26",
            "DE, BY-AG, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-08 08-15 10-03 11-01 12-25 12-26",
            "DE, BE, 2026, 01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
            "GB, ENG, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"})
    void aClinicKeepsTheHolidaysOfItsCountryAndRegion(String country, String region, int year, String expected) {
        keep(country, region);

        assertThat(days(year)).isEqualTo(expected);
    }

    @Test
    void nobodyWorksOnAHolidayOfTheCalendar() {
        keep("DE", "BY");
        clinic.hire("Daily", "09:00", "17:00", TestClinic.EVERY_DAY);
        LocalDate unity = LocalDate.of(2026, 10, 3);
        HoursPlan plan = clinic.hours.plan(List.of(clinic.doctor("Daily")), unity.minusDays(1), unity.plusDays(1));

        assertThat(plan.day(clinic.doctor("Daily"), unity).open()).isEmpty();
        assertThat(plan.day(clinic.doctor("Daily"), unity).holiday()).isEqualTo("German Unity Day");
        assertThat(plan.day(clinic.doctor("Daily"), unity.minusDays(1)).open()).hasSize(1);
        assertThat(plan.day(clinic.doctor("Daily"), unity.plusDays(1)).open()).hasSize(1);
    }

    @Test
    void aHolidayThatIsStruckIsListedAndNotKept() {
        keep("DE", "");
        clinic.strikeHoliday("2026-10-03");

        assertThat(closed("2026-10-01", "2026-10-31")).isEmpty();
        assertThat(clinic.hours.holidays(2026))
                .contains(new HolidayDay(LocalDate.of(2026, 10, 3), "German Unity Day", true, true));

        clinic.hours(new ClinicDay(LocalDate.of(2026, 10, 3), null));
        assertThat(closed("2026-10-01", "2026-10-31")).hasSize(1);
    }

    @Test
    void theClinicsOwnNameOfAHolidayWins() {
        keep("DE", "");
        clinic.holiday("2026-10-03", "Unity Party");
        clinic.holiday("2026-10-05", "Day After");

        assertThat(closed("2026-10-01", "2026-10-31")).containsExactly(
                Map.entry(LocalDate.of(2026, 10, 3), "Unity Party"), Map.entry(LocalDate.of(2026, 10, 5), "Day After"));
        assertThat(clinic.hours.holidays(2026))
                .contains(new HolidayDay(LocalDate.of(2026, 10, 3), "Unity Party", false, false))
                .doesNotContain(new HolidayDay(LocalDate.of(2026, 10, 3), "German Unity Day", true, false));
    }

    @Test
    void aRangeOverTheTurnOfTheYearHasTheHolidaysOfBothYears() {
        keep("DE", "");

        assertThat(closed("2026-12-26", "2027-01-01").keySet()).containsExactly(LocalDate.of(2026, 12, 26),
                LocalDate.of(2027, 1, 1));
        assertThat(closed("2026-12-27", "2026-12-31")).isEmpty();
    }

    @Test
    void newYearMayBeKeptOnTheLastDayOfTheYearBefore() {
        keep("US", "");

        assertThat(closed("2027-12-31", "2028-01-01")).containsExactly(
                Map.entry(LocalDate.of(2027, 12, 31), "New Year's Day"));
        assertThat(days(2027)).endsWith("12-31");
        assertThat(days(2028)).startsWith("01-17");
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1800, false", "2026, true", "2100, true", "9999, false"})
    void aYearForWhichTheCalendarHasNoTablesHasNoHolidays(int year, boolean any) {
        keep("SA", "");

        assertThat(!clinic.hours.holidays(year).isEmpty()).isEqualTo(any);
    }

    @Test
    void aCountryOrRegionThatNobodyKnowsHasNoHolidaysOfItsOwn() {
        clinic.settings.set(Map.of(Key.CLINIC_COUNTRY, "XX", Key.CLINIC_REGION, ""));
        assertThat(clinic.hours.holidays(2026)).isEmpty();

        clinic.settings.set(Map.of(Key.CLINIC_COUNTRY, "DE", Key.CLINIC_REGION, "ZZ"));
        assertThat(clinic.hours.holidays(2026)).hasSize(9);
    }

    @Test
    void countriesAndRegionsAreNamedInTheLanguageOfTheDesk() {
        Country germany = country("DE", Locale.GERMAN);

        assertThat(germany.name()).isEqualTo("Deutschland");
        assertThat(germany.regions()).contains(new Country.Region("BY", "Bayern"),
                new Country.Region("BY-AG", "Bayern, Augsburg"));
        assertThat(country("DE", Locale.ENGLISH).regions()).contains(new Country.Region("BY", "Bavaria"));
        assertThat(country("JP", Locale.ENGLISH)).isEqualTo(new Country("JP", "Japan", List.of()));
    }

    private static Country country(String code, Locale locale) {
        return clinic.hours.countries(locale).stream().filter(country -> country.code().equals(code)).findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOfferedCanBeKept() {
        List<Country> countries = clinic.hours.countries(Locale.ENGLISH);
        assertThat(countries.stream().map(Country::name))
                .isSortedAccordingTo(java.text.Collator.getInstance(Locale.UK));

        assertThat(countries).hasSizeGreaterThan(200).allSatisfy(country -> {
            assertThat(HoursRules.check(new HolidayCalendar(country.code(), ""))).isEmpty();
            assertThat(country.regions()).doesNotHaveDuplicates().allSatisfy(region -> {
                assertThat(HoursRules.check(new HolidayCalendar(country.code(), region.code()))).isEmpty();
                assertThat(Key.CLINIC_REGION.allows(region.code())).isTrue();
                assertThat(region.name()).isNotBlank().doesNotContain("undefined");
            });
            assertThat(country.regions().stream().map(Country.Region::code)).doesNotHaveDuplicates();
        });
    }

    @Test
    void theCalendarsAreNotLoadedWhileTheClinicHasNoCountry(@TempDir Path other) {
        try (Child desk = Child.start("", WithoutACountry.class, other)) {
            assertThat(desk.line()).contains("without a country: false");
            assertThat(desk.line()).contains("with one: true");
        }
    }

    /** A desk that looks at a year of hours, and says whether that has loaded the calendars. */
    public static final class WithoutACountry {

        public static void main(String[] arguments) throws Exception {
            try (TestClinic clinic = TestClinic.at(Path.of(arguments[0]), "2026-11-16T08:00")) {
                clinic.holiday("2026-11-18", "City Day");
                clinic.booked("Strange", "2026-11-16T09:00", 30);
                clinic.hours.holidays(2026);
                System.out.println("without a country: " + areLoaded());
                clinic.hours(new HolidayCalendar("DE", ""));
                System.out.println("with one: " + areLoaded());
            }
        }

        private static boolean areLoaded() throws Exception {
            Object classes = ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmClassHierarchy",
                    new Object[]{new String[]{"-i"}}, new String[]{String[].class.getName()});
            assertThat(classes.toString()).contains("clinicdesk.hours.HoursPlan");
            return classes.toString().contains("jollyday");
        }
    }
}
