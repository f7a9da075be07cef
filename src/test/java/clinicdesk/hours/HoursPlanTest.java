package clinicdesk.hours;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a doctor is open on a day. */
class HoursPlanTest {

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
    void monday() {
        clinic.turnThePage("2026-11-16T08:00");
    }

    private static DoctorDay day(String doctor, String date) {
        LocalDate day = LocalDate.parse(date);
        return clinic.hours.plan(List.of(clinic.doctor(doctor)), day, day).day(clinic.doctor(doctor), day);
    }

    private static String inWords(List<Slot> slots) {
        return slots.stream().map(slot -> clock(slot.start()) + "-" + clock(slot.end()))
                .collect(Collectors.joining(" "));
    }

    private static String clock(java.time.Instant time) {
        return clinic.clock.clinic().local(time).toLocalTime().toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-16, 09:00-17:00", "2026-11-17, 09:00-12:00 13:00-17:00", "2026-11-18, ''",
            "2026-11-19, 12:00-14:00 15:00-16:00", "2026-11-20, ''", "2026-11-21, ''"})
    void aDoctorIsOpenForTheHoursLessTheLeaveAndNotOnAHoliday(String date, String expected) {
        clinic.leave("Strange", "2026-11-17T12:00", "2026-11-17T13:00");
        clinic.leaveOfDays("Strange", "2026-11-18", "2026-11-18");
        clinic.special("Strange", "2026-11-19", "15:00-16:00", "12:00-14:00");
        clinic.holiday("2026-11-20", "Foundation Day");

        assertThat(inWords(day("Strange", date).open())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "leave {0} to {1} leaves {2}")
    @CsvSource({"08:00, 09:00, 09:00-17:00", "08:00, 10:00, 10:00-17:00", "16:00, 18:00, 09:00-16:00",
            "17:00, 18:00, 09:00-17:00", "09:00, 17:00, ''", "10:00, 11:00, 09:00-10:00 11:00-17:00"})
    void leaveCutsTheDay(String from, String to, String expected) {
        clinic.leave("Strange", "2026-11-16T" + from, "2026-11-16T" + to);

        assertThat(inWords(day("Strange", "2026-11-16").open())).isEqualTo(expected);
    }

    @Test
    void blocksThatTouchAreOne() {
        clinic.hireInBlocks("Joined", WEEKDAYS, "12:00-15:00", "09:00-12:00", "16:00-17:00");

        assertThat(inWords(day("Joined", "2026-11-16").working())).isEqualTo("09:00-15:00 16:00-17:00");
    }

    @ParameterizedTest(name = "{0}: {1} minutes")
    @CsvSource({"2027-03-28, 1380", "2026-10-25, 1500", "2026-11-16, 1440"})
    void aWholeDayHasTheMinutesThatPass(String date, long minutes) {
        clinic.hire("Owl", "00:00", "00:00", EVERY_DAY);

        assertThat(day("Owl", date).open()).singleElement().extracting(Slot::minutes).isEqualTo(minutes);
    }

    @Test
    void hoursThatTheClockLeavesOutAreNoneThatDay() {
        clinic.hireInBlocks("Night", EVERY_DAY, "01:00-02:00", "04:00-05:00");

        assertThat(inWords(day("Night", "2027-03-28").open())).isEqualTo("04:00-05:00");
        assertThat(inWords(day("Night", "2027-03-27").open())).isEqualTo("01:00-02:00 04:00-05:00");
    }

    @Test
    void leaveThatTheClockLeavesOutIsNone() {
        clinic.hireInBlocks("Night", EVERY_DAY, "00:00-05:00");
        clinic.leave("Night", "2027-03-28T01:15", "2027-03-28T01:45");

        assertThat(inWords(day("Night", "2027-03-28").open())).isEqualTo("00:00-05:00");
    }

    @Test
    void aStretchOfADayEndsAfterItsStart() {
        assertThat(new TimeSpan(0, 1440)).isNotNull();
        assertThatThrownBy(() -> new TimeSpan(540, 540)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeSpan(-1, 540)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeSpan(0, 1441)).isInstanceOf(IllegalArgumentException.class);
    }
}
