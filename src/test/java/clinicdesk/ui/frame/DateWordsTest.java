package clinicdesk.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Background;
import clinicdesk.base.ClinicClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What dates a receptionist means, seen from Monday 16 November 2026. */
class DateWordsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final DateWords words = new DateWords(new Workplace(Background.inline(),
            new ClinicClock(Clock.systemUTC(), TestClinic.ZONE), TestClinic.MARIA, Locale.UK, fault -> {}));

    @ParameterizedTest
    @CsvSource({"today, 2026-11-16", "tod, 2026-11-16", "tomorrow, 2026-11-17", "TOM, 2026-11-17",
            "yesterday, 2026-11-15", "overmorrow, 2026-11-18", "mon, 2026-11-23", "tue, 2026-11-17",
            "sunday, 2026-11-22", "0d, 2026-11-16", "10d, 2026-11-26", "2w, 2026-11-30", "6m, 2027-05-16",
            "1y, 2027-11-16", "-3d, 2026-11-13", "+3 d, 2026-11-19", "24.11, 2026-11-24", "24.11., 2026-11-24",
            "24/11, 2026-11-24", "24 11, 2026-11-24", "16.11, 2026-11-16", "15.11, 2027-11-15", "29.2, 2028-02-29",
            "24.11.27, 2027-11-24", "24/11/2027, 2027-11-24", "2027-11-24, 2027-11-24", "' 24.11 ', 2026-11-24",
            "31 Dec, 2026-12-31", "31. december, 2026-12-31", "16nov, 2026-11-16", "15 nov, 2027-11-15",
            "3 mar. 2028, 2028-03-03", "29 feb, 2028-02-29"})
    void aDateIsWhatSheMeansSeenFromToday(String typed, LocalDate date) {
        assertThat(words.parse(typed, MONDAY)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "m", "soon", "31.2", "32.1", "0.1", "24.13", "2026-02-30", "10x", "1000d", "%",
            "_",
            "غدا", "24.11.2", "31 feb", "31 de", "31 day", "dec", "1 decembers"})
    void whatIsNoDateIsNone(String typed) {
        assertThat(words.parse(typed, MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mon, 2026-11-09", "sun, 2026-11-15", "10d, 2026-11-06", "17.11, 2025-11-17", "16.11, 2026-11-16"})
    void forWhatHasHappenedTheLastSuchDayIsMeant(String typed, LocalDate date) {
        assertThat(words.parseBack(typed, MONDAY)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"17.5.80, 1980-05-17", "17.5.26, 2026-05-17", "1.1.27, 1927-01-01"})
    void aBirthDateIsNeverOfAYearToCome(String typed, LocalDate date) {
        assertThat(words.parseBirth(typed, MONDAY)).contains(date);
    }
}
