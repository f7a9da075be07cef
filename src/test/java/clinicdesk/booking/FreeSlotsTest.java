package clinicdesk.booking;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open stretches cut into free slots. Dr Strange works Monday to Friday 9-17; it is a Monday, 8:00. */
class FreeSlotsTest {

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
        clinic.hireInBlocks("Morning", EVERY_DAY, "09:00-12:30");
    }

    private static Need need(int minutes) {
        return new Need(minutes, null, new Where.NoRoom(), null);
    }

    private static List<String> slots(String doctor, Need need, boolean shortRests) {
        return slots(doctor, clinic.clock.clinic().day(clinic.clock.clinic().today()), need, shortRests);
    }

    /** As "09:00+60". */
    private static List<String> slots(String doctor, Slot window, Need need, boolean shortRests) {
        return clinic.freeTime.slots(clinic.doctor(doctor), window, need, shortRests).stream().map(free -> clinic.clock
                .clinic().local(free.slot().start()).toLocalTime() + "+" + free.slot().minutes()).toList();
    }

    @Test
    void aDayOfEightHoursGivesEightOfSixtyMinutes() {
        assertThat(slots("Strange", need(60), true)).containsExactly("09:00+60", "10:00+60", "11:00+60", "12:00+60",
                "13:00+60", "14:00+60", "15:00+60", "16:00+60");
    }

    @Test
    void nineToHalfPastTwelveGivesThreeOfSixtyMinutesAndAShortRestOfThirty() {
        assertThat(slots("Morning", need(60), true)).containsExactly("09:00+60", "10:00+60", "11:00+60", "12:00+30");
        assertThat(slots("Morning", need(60), false)).containsExactly("09:00+60", "10:00+60", "11:00+60");
    }

    @ParameterizedTest(name = "slots of {0}: rest {1}")
    @CsvSource({"206, ''", "205, 12:25+5", "210, ''", "211, 09:00+210"})
    void aRestHasFiveMinutesAtLeast(int minutes, String rest) {
        List<String> slots = slots("Morning", need(minutes), true);

        assertThat(String.join(" ", slots.stream().filter(slot -> !slot.endsWith("+" + minutes)).toList()))
                .isEqualTo(rest);
    }

    @Test
    void whatTheDoctorNeedsLiesInsideTheStretchAndBetween() {
        Need buffered = new Need(60, null, new Where.NoRoom(), clinic.visitType(10, 5));

        assertThat(slots("Morning", buffered, true)).containsExactly("09:10+60", "10:25+60", "11:40+45");
    }

    @Test
    void visitsAreCutAroundAndTheGridBeginsAnewAfterEach() {
        clinic.booked("Morning", "2026-11-16T09:40", 25);

        assertThat(slots("Morning", need(30), true)).containsExactly("09:00+30", "09:30+10", "10:05+30", "10:35+30",
                "11:05+30", "11:35+30", "12:05+25");
    }

    @Test
    void visitsOfThePatientAndTheRoomAreCutAroundToo() {
        UUID ana = clinic.patient("Ana Cut");
        UUID room = clinic.room("Cut");
        clinic.booking.book(MARIA, clinic.request("Who", ana, "2026-11-16T09:00", 60));
        Placement inRoom = clinic.place("Who", clinic.patient("Bob Cut"), "2026-11-16T11:00", 60);
        clinic.booking.book(MARIA,
                new BookingRequest(inRoom.with(inRoom.doctorId(), room), null, null, Telling.NO_LETTER));

        assertThat(slots("Morning", new Need(60, ana, new Where.In(room), null), true)).containsExactly("10:00+60",
                "12:00+30");
    }

    @ParameterizedTest(name = "at {0} the first is {1}")
    @CsvSource({"10:00:00, 10:00+60", "10:00:59, 10:00+60", "10:01:00, 11:00+60"})
    void whatHasBegunIsPast(String now, String first) {
        clinic.clock.set(LocalDateTime.parse("2026-11-16T" + now));

        assertThat(slots("Strange", need(60), true)).startsWith(first);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({"09:00, 11:00, 09:00+60 10:00+60", "09:01, 11:00, 10:00+60", "09:00, 10:59, 09:00+60"})
    void aSlotLiesInTheWindowAsAWhole(String from, String to, String expected) {
        Slot window = new Slot(clinic.time("2026-11-16T" + from), clinic.time("2026-11-16T" + to));

        assertThat(String.join(" ", slots("Strange", window, need(60), true))).isEqualTo(expected);
    }

    @Test
    void severalDaysComeInOrderAndClosedOnesAreLeftOut() {
        clinic.leaveOfDays("Strange", "2026-11-17", "2026-11-17");
        Slot window = new Slot(clinic.time("2026-11-16T16:00"), clinic.time("2026-11-18T10:00"));

        assertThat(slots("Strange", window, need(60), true)).containsExactly("16:00+60", "09:00+60");
    }

    @Test
    void whoHasLeftTheClinicHasNone() {
        clinic.leaves(clinic.doctor("Morning"));

        assertThat(slots("Morning", need(60), true)).isEmpty();
    }

    @Test
    void everySlotIsThenBookable() {
        clinic.booked("Morning", "2026-11-16T09:40", 25);
        UUID type = clinic.visitType(5, 10);
        Need need = new Need(20, null, new Where.NoRoom(), type);

        List<FreeSlot> all = clinic.freeTime.slots(clinic.doctor("Morning"),
                clinic.clock.clinic().day(clinic.clock.clinic().today()), need, false);

        assertThat(all).hasSize(5).allSatisfy(free -> assertThat(answer(clinic.booking.book(MARIA,
                new BookingRequest(new Placement(free.doctorId(), clinic.patient("Slot Taker"), null, free.slot()),
                        type, null, Telling.NO_LETTER))))
                .isEqualTo("done"));
    }
}
