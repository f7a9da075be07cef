package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.hours.HoursChange;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places over the one patient at a time, so many an hour. It is Monday 16 November 2026, 8:00; Dr Strange works 9-17. */
class ExtraPlacesTest {

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

    private static void places(int anHour) {
        clinic.hours(new HoursChange.ExtraPlaces(clinic.doctor("Strange"), anHour));
    }

    private static String book(String start, int minutes) {
        return answer(clinic.book("Strange", start, minutes));
    }

    @ParameterizedTest(name = "{0} places an hour: {1} find one")
    @CsvSource({"0, 0", "1, 1", "2, 2"})
    void soManyVisitsAnHourLieOverAnother(int places, int expected) {
        clinic.booked("Strange", "2026-11-17T10:00", 60);
        places(places);

        long found = IntStream.of(0, 10, 20, 30)
                .filter(minute -> book("2026-11-17T10:%02d".formatted(minute), 10).equals("done")).count();

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void anExtraPlaceNeedsNoReasonAndNoRightAndIsNotCalledOverruled() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        places(1);
        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "false"));

        Visit extra = clinic.booked("Strange", "2026-11-17T10:00", 30);

        assertThat(extra.isInExtraPlace()).isTrue();
        assertThat(extra.notes().overruling()).isNull();
        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "true"));
    }

    @Test
    void aVisitThatFitsTakesNoExtraPlace() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        places(1);

        Visit beside = clinic.booked("Strange", "2026-11-17T10:30", 10);
        assertThat(beside.isInExtraPlace()).isFalse();
        assertThat(book("2026-11-17T10:29", 10)).as("a minute over the visit before").isEqualTo("done");
        assertThat(book("2026-11-17T10:20", 9)).as("the place of this hour is taken").isEqualTo("DOCTOR_BUSY");
    }

    @ParameterizedTest(name = "one at {0}, another at {1}: {2}")
    @CsvSource({"10:00, 10:59, DOCTOR_BUSY DOCTOR_BUSY", "10:00, 11:00, done", "10:59, 11:00, done",
            "10:59, 10:00, DOCTOR_BUSY", "11:00, 11:59, DOCTOR_BUSY", "11:00, 12:00, done"})
    void anHourIsOneOfTheClockAndAPlaceBelongsToThatInWhichItBegins(String first, String second, String expected) {
        clinic.booked("Strange", "2026-11-17T09:00", 300);
        places(1);
        assertThat(book("2026-11-17T" + first, first.equals("10:00") && second.equals("10:59") ? 60 : 10))
                .isEqualTo("done");

        assertThat(book("2026-11-17T" + second, 10)).isEqualTo(expected);
    }

    @Test
    void aPlaceThatIsFreedIsThereAgain() {
        clinic.booked("Strange", "2026-11-17T10:00", 60);
        places(1);
        Visit extra = clinic.booked("Strange", "2026-11-17T10:00", 10);
        assertThat(book("2026-11-17T10:30", 10)).isEqualTo("DOCTOR_BUSY");

        done(clinic.cancel(extra));
        assertThat(book("2026-11-17T10:30", 10)).isEqualTo("done");
    }

    @ParameterizedTest(name = "another at {0}, and one over it: {1}")
    @CsvSource({"10:00, DOCTOR_BUSY DOCTOR_BUSY", "10:29, DOCTOR_BUSY", "10:30, done", "09:31, DOCTOR_BUSY",
            "09:30, done"})
    void aPlaceIsThereAgainWhenNobodyIsBesideTheVisitInIt(String start, String expected) {
        Visit first = clinic.booked("Strange", "2026-11-17T10:00", 30);
        places(1);
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        assertThat(book("2026-11-17T10:00", 30)).isEqualTo("DOCTOR_BUSY DOCTOR_BUSY");

        done(clinic.cancel(first));
        assertThat(book("2026-11-17T" + start, 30)).isEqualTo("done");
        assertThat(book("2026-11-17T10:15", 10)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "one at {0}, another at {1}: {2}")
    @CsvSource({"00:00, 00:50, DOCTOR_BUSY", "00:50, 01:00, done", "01:00, 01:50, DOCTOR_BUSY"})
    void anHourThatTheClockShowsTwiceIsTwo(String first, String second, String expected) {
        clinic.turnThePage("2026-10-24T08:00");
        clinic.hire("Owl", "00:00", "12:00", TestClinic.EVERY_DAY);
        Slot night = Slot.of(Instant.parse("2026-10-25T00:00:00Z"), 120);
        done(atNight(night));
        clinic.hours(new HoursChange.ExtraPlaces(clinic.doctor("Owl"), 1));

        assertThat(answer(atNight(Slot.of(Instant.parse("2026-10-25T" + first + ":00Z"), 10)))).isEqualTo("done");
        assertThat(answer(atNight(Slot.of(Instant.parse("2026-10-25T" + second + ":00Z"), 10)))).isEqualTo(expected);
    }

    private static Outcome atNight(Slot slot) {
        return clinic.booking.book(MARIA, new BookingRequest(
                new Placement(clinic.doctor("Owl"), clinic.patient("Nora Night"), null, slot), null, null,
                Telling.LETTER));
    }

    @Test
    void anOverruledVisitTakesNoExtraPlace() {
        clinic.booked("Strange", "2026-11-17T10:00", 60);
        done(clinic.booking.book(MARIA,
                clinic.request("Strange", clinic.patient("Olga Over"), "2026-11-17T10:00", 10).overruled("Emergency")));
        places(1);

        assertThat(book("2026-11-17T10:30", 10)).isEqualTo("done");
        assertThat(book("2026-11-17T10:40", 10)).isEqualTo("DOCTOR_BUSY");
    }

    @Test
    void aVisitInItsPlaceMovesWithinItsHour() {
        clinic.booked("Strange", "2026-11-17T10:00", 120);
        places(1);
        Visit extra = clinic.booked("Strange", "2026-11-17T10:00", 10);

        Visit moved = done(clinic.move(extra, "Strange", "2026-11-17T10:50", 10));
        assertThat(moved.isInExtraPlace()).isTrue();
        assertThat(done(clinic.move(moved, "Strange", "2026-11-17T12:00", 10)).isInExtraPlace()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-17T16:50, done", "2026-11-17T16:51, OUTSIDE_HOURS", "2026-11-17T17:00, OUTSIDE_HOURS",
            "2026-11-18T11:50, done", "2026-11-18T11:51, ON_LEAVE", "2026-11-18T12:30, ON_LEAVE",
            "2026-11-19T10:00, HOLIDAY"})
    void anExtraPlaceIsNeverOverLeaveNorOutsideTheHours(String start, String expected) {
        clinic.booked("Strange", "2026-11-17T16:00", 60);
        clinic.booked("Strange", "2026-11-18T11:00", 60);
        clinic.leave("Strange", "2026-11-18T12:00", "2026-11-18T13:00");
        clinic.holiday("2026-11-19", "Foundation Day");
        places(1);

        assertThat(book(start, 10)).isEqualTo(expected);
    }

    @Test
    void aPatientIsNotInTwoPlacesAtOnce() {
        UUID ann = clinic.patient("Ann Once");
        done(clinic.booking.book(MARIA, clinic.request("Strange", ann, "2026-11-17T10:00", 30)));
        places(2);

        assertThat(answer(clinic.booking.book(MARIA, clinic.request("Strange", ann, "2026-11-17T10:29", 10))))
                .isEqualTo("PATIENT_BUSY");
        assertThat(answer(clinic.booking.book(MARIA, clinic.request("Strange", ann, "2026-11-17T10:30", 10))))
                .isEqualTo("done");
    }

    @Test
    void theRoomIsSharedWithTheSameDoctorsVisitAndWithNobodyElse() {
        UUID room = clinic.room("Room 1");
        done(inRoom("Strange", room, "2026-11-17T10:00"));
        done(inRoom("Who", room, "2026-11-17T11:00"));
        places(2);
        assertThat(answer(inRoom("Strange", room, "2026-11-17T10:15"))).isEqualTo("done");

        assertThat(answer(inRoom("Who", room, "2026-11-17T10:15"))).isEqualTo("ROOM_BUSY ROOM_BUSY");
        assertThat(answer(inRoom("Strange", room, "2026-11-17T11:15"))).as("Dr Who is in the room")
                .isEqualTo("ROOM_BUSY");
        assertThat(answer(inRoom("Strange", room, "2026-11-17T10:31"))).as("a minute into Dr Who's visit")
                .isEqualTo("ROOM_BUSY");
        assertThat(answer(inRoom("Strange", room, "2026-11-17T10:30"))).as("until Dr Who comes").isEqualTo("done");
    }

    private static Outcome inRoom(String doctor, UUID room, String start) {
        Placement place = clinic.place(doctor, clinic.patient("Rita Room"), start, 30).with(clinic.doctor(doctor),
                room);
        return clinic.booking.book(MARIA, new BookingRequest(place, null, null, Telling.LETTER));
    }

    @Test
    void whoLooksForAFreeTimeIsNeverGivenAnExtraPlace() {
        clinic.booked("Strange", "2026-11-17T09:00", 60);
        places(2);

        assertThat(clinic.booking.firstFree(clinic.doctor("Strange"), null, clinic.slot("2026-11-17T09:00", 30), null))
                .contains(clinic.slot("2026-11-17T10:00", 30));
        assertThat(book("2026-11-17T09:00", 30)).as("though it is booked when asked for").isEqualTo("done");
    }
}
