package clinicdesk.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Background;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final DateWords words = new DateWords(new Workplace(Background.inline(),
            new TestClock(LocalDateTime.of(2026, 11, 17, 9, 47), TestClinic.ZONE).clinic(), TestClinic.MARIA,
            Locale.UK, fault -> {}));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"today, 2026-11-17", "Tomorrow, 2026-11-18", "tom, 2026-11-18", "yesterday, 2026-11-16",
            "mon, 2026-11-23", "tue, 2026-11-24", "Wednesday, 2026-11-18", "10d, 2026-11-27", "2w, 2026-12-01",
            "6m, 2027-05-17", "1y, 2027-11-17", "-3d, 2026-11-14", "24.11, 2026-11-24", "24.11., 2026-11-24",
            "17.11, 2026-11-17", "16.11, 2027-11-16", "24/11/2026, 2026-11-24", "24.11.27, 2027-11-24",
            "2026-11-24, 2026-11-24", "29.2, 2028-02-29", "' 1.12 ', 2026-12-01"})
    void aDateIsMeantAsAReceptionistTypesIt(String typed, LocalDate meant) {
        assertThat(words.parse(typed, TODAY)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "m", "31.2.2026", "32.1", "12.13", "9999d", "2026-13-01", "tomorow",
            "%", "😀", "24.11.20266"})
    void whatIsNoDateIsNone(String typed) {
        assertThat(words.parse(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0} was {1}")
    @CsvSource({"mon, 2026-11-16", "tue, 2026-11-10", "3d, 2026-11-14", "24.11, 2025-11-24", "17.11, 2026-11-17"})
    void whatHasHappenedLiesBehind(String typed, LocalDate meant) {
        assertThat(words.parseBack(typed, TODAY)).contains(meant);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"17.5.1980, 1980-05-17", "17/5/80, 1980-05-17", "1.1.26, 2026-01-01", "1980-05-17, 1980-05-17"})
    void aBirthDateHasAYear(String typed, LocalDate meant) {
        assertThat(words.parseBirth(typed, TODAY)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.5", "today", "6m", "30.2.1980"})
    void aBirthDateWithoutAYearIsNone(String typed) {
        assertThat(words.parseBirth(typed, TODAY)).isEmpty();
    }

    @Test
    void theEndOfAMonthStaysInsideTheNext() {
        assertThat(words.parse("1m", LocalDate.of(2027, 1, 31))).contains(LocalDate.of(2027, 2, 28));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"9, 09:00", "930, 09:30", "9:30, 09:30", "09.30, 09:30", "1415, 14:15", "0, 00:00", "14h, 14:00"})
    void aTimeIsMeantAsAReceptionistTypesIt(String typed, LocalTime meant) {
        assertThat(TypedTime.parse(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "9:60", "noon", "9:3:0", "12345", "-9"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(TypedTime.parse(typed)).isEmpty();
    }
}
