package clinicdesk.booking;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.WEEKDAYS;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule at both its edges. It is Monday 16 November 2026, 8:00; Dr Strange works 9-17, Dr Who 8-16. */
class BookingRulesTest {

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

    @ParameterizedTest(name = "{0} minutes: {1}")
    @CsvSource({"1, invalid minutes BAD_DURATION", "4, invalid minutes BAD_DURATION", "5, done", "720, done",
            "721, TOO_LONG"})
    void aVisitTakesFiveMinutesToTwelveHours(int minutes, String expected) {
        clinic.hire("Long", "07:00", "23:00", WEEKDAYS);

        assertThat(answer(clinic.book("Long", "2026-11-17T08:00", minutes))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"2026-11-16T11:29, IN_THE_PAST", "2026-11-16T11:30, done", "2026-11-16T11:31, done"})
    void aVisitStartsNowAtTheEarliest(String start, String expected) {
        clinic.turnThePage("2026-11-16T11:30");
        clinic.clock.advance(Duration.ofSeconds(59));

        assertThat(answer(clinic.book("Strange", start, 30))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1} for {2} minutes: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            at opening               | 2026-11-16T09:00 | 30  | done
            a minute before opening  | 2026-11-16T08:59 | 30  | OUTSIDE_HOURS
            until opening            | 2026-11-16T08:30 | 30  | OUTSIDE_HOURS
            until closing            | 2026-11-16T16:30 | 30  | done
            a minute after closing   | 2026-11-16T16:31 | 30  | OUTSIDE_HOURS
            from closing on          | 2026-11-16T17:00 | 30  | OUTSIDE_HOURS
            the whole day            | 2026-11-16T09:00 | 480 | done
            on Friday                | 2026-11-20T09:00 | 30  | done
            on Saturday              | 2026-11-21T09:00 | 30  | OUTSIDE_HOURS
            on Sunday                | 2026-11-22T09:00 | 30  | OUTSIDE_HOURS
            on Monday                | 2026-11-23T09:00 | 30  | done
            in the night             | 2026-11-17T03:00 | 30  | OUTSIDE_HOURS
            """)
    void aVisitLiesInsideTheDoctorsHours(String when, String start, int minutes, String expected) {
        assertThat(answer(clinic.book("Strange", start, minutes))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} for {1} minutes: {2}")
    @CsvSource({"2026-11-16T23:30, 30, done", "2026-11-16T23:30, 31, OUTSIDE_HOURS", "2026-11-17T00:00, 30, done",
            "2026-11-16T23:59, 60, OUTSIDE_HOURS"})
    void aVisitMayEndAtMidnightButNotCrossIt(String start, int minutes, String expected) {
        clinic.hire("Owl", "00:00", "00:00", EVERY_DAY);

        assertThat(answer(clinic.book("Owl", start, minutes))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} for {1} minutes: {2}")
    @CsvSource({"2026-11-17T11:30, 30, done", "2026-11-17T11:31, 30, OUTSIDE_HOURS",
            "2026-11-17T12:00, 60, OUTSIDE_HOURS", "2026-11-17T12:59, 30, OUTSIDE_HOURS", "2026-11-17T13:00, 30, done",
            "2026-11-17T11:00, 180, OUTSIDE_HOURS"})
    void aBreakIsNoWorkingTime(String start, int minutes, String expected) {
        clinic.hireInBlocks("Breaks", WEEKDAYS, "09:00-12:00", "13:00-17:00");

        assertThat(answer(clinic.book("Breaks", start, minutes))).isEqualTo(expected);
    }

    @Test
    void aVisitMayLieAcrossTwoBlocksThatTouch() {
        clinic.hireInBlocks("Joined", WEEKDAYS, "09:00-12:00", "12:00-17:00");

        assertThat(answer(clinic.book("Joined", "2026-11-17T11:30", 60))).isEqualTo("done");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-17T16:30, done", "2026-11-18T09:00, ON_LEAVE", "2026-11-19T16:30, ON_LEAVE",
            "2026-11-20T09:00, done"})
    void nobodyIsBookedIntoALeaveOfDays(String start, String expected) {
        clinic.leaveOfDays("Strange", "2026-11-18", "2026-11-19");

        assertThat(answer(clinic.book("Strange", start, 30))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({"until it begins, 2026-11-18T11:30, done", "a minute into it, 2026-11-18T11:31, ON_LEAVE",
            "inside it, 2026-11-18T12:15, ON_LEAVE", "its last minute, 2026-11-18T12:59, ON_LEAVE",
            "from its end on, 2026-11-18T13:00, done", "the day after, 2026-11-19T12:15, done"})
    void nobodyIsBookedIntoALeaveOfHours(String when, String start, String expected) {
        clinic.leave("Strange", "2026-11-18T12:00", "2026-11-18T13:00");

        assertThat(answer(clinic.book("Strange", start, 30))).isEqualTo(expected);
    }

    @Test
    void nobodyIsBookedOnAHolidayUnlessItIsStruck() {
        clinic.holiday("2026-11-18", "Foundation Day");

        assertThat(answer(clinic.book("Strange", "2026-11-17T10:00", 30))).isEqualTo("done");
        assertThat(answer(clinic.book("Strange", "2026-11-18T10:00", 30))).isEqualTo("HOLIDAY");
        assertThat(answer(clinic.book("Strange", "2026-11-19T10:00", 30))).isEqualTo("done");

        clinic.strikeHoliday("2026-11-18");
        assertThat(answer(clinic.book("Strange", "2026-11-18T10:00", 30))).isEqualTo("done");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-21T11:59, OUTSIDE_HOURS", "2026-11-21T12:00, done", "2026-11-21T13:30, done",
            "2026-11-21T13:31, OUTSIDE_HOURS", "2026-11-18T09:00, OUTSIDE_HOURS", "2026-11-18T18:00, done"})
    void specialHoursTakeThePlaceOfTheDaysHours(String start, String expected) {
        clinic.special("Strange", "2026-11-21", "12:00-14:00");
        clinic.special("Strange", "2026-11-18", "18:00-20:00");

        assertThat(answer(clinic.book("Strange", start, 30))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1} for {2} minutes: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            back-to-back before       | 2026-11-17T09:30 | 30  | done
            a minute into its start   | 2026-11-17T09:31 | 30  | DOCTOR_BUSY
            over its start            | 2026-11-17T09:45 | 30  | DOCTOR_BUSY
            with its start, shorter   | 2026-11-17T10:00 | 30  | DOCTOR_BUSY
            the same                  | 2026-11-17T10:00 | 60  | DOCTOR_BUSY
            inside                    | 2026-11-17T10:15 | 30  | DOCTOR_BUSY
            until its end             | 2026-11-17T10:30 | 30  | DOCTOR_BUSY
            around                    | 2026-11-17T09:30 | 120 | DOCTOR_BUSY
            its last minute           | 2026-11-17T10:59 | 30  | DOCTOR_BUSY
            back-to-back after        | 2026-11-17T11:00 | 30  | done
            the next day              | 2026-11-18T10:00 | 60  | done
            """)
    void aDoctorSeesOnePatientAtATime(String how, String start, int minutes, String expected) {
        clinic.booked("Strange", "2026-11-17T10:00", 60);

        assertThat(answer(clinic.book("Strange", start, minutes))).isEqualTo(expected);
        assertThat(answer(clinic.book("Who", start, minutes))).as("the other doctor").isEqualTo("done");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-17T09:30, done", "2026-11-17T09:31, PATIENT_BUSY", "2026-11-17T10:29, PATIENT_BUSY",
            "2026-11-17T10:30, done"})
    void aPatientIsWithOneDoctorAtATime(String start, String expected) {
        UUID ann = clinic.patient("Ann Busy");
        done(clinic.booking.book(MARIA, clinic.request("Strange", ann, "2026-11-17T10:00", 30)));

        assertThat(answer(clinic.booking.book(MARIA, clinic.request("Who", ann, start, 30)))).isEqualTo(expected);
    }

    @Test
    void mergedRecordsAreOnePersonWhicheverIsBooked() {
        UUID kept = clinic.patient("Ann Kept");
        UUID merged = clinic.patient("Ann Merged");
        UUID alsoMerged = clinic.patient("Ann Also");
        done(clinic.booking.book(MARIA, clinic.request("Strange", merged, "2026-11-17T10:00", 30)));
        assertThat(answer(clinic.booking.book(MARIA, clinic.request("Who", kept, "2026-11-17T10:00", 5))))
                .isEqualTo("done");

        clinic.merge(merged, kept);
        clinic.merge(alsoMerged, kept);

        for (UUID record : List.of(kept, merged, alsoMerged)) {
            assertThat(answer(clinic.booking.book(MARIA, clinic.request("Who", record, "2026-11-17T10:15", 30))))
                    .isEqualTo("PATIENT_BUSY");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-17T09:30, done", "2026-11-17T09:31, ROOM_BUSY", "2026-11-17T10:29, ROOM_BUSY",
            "2026-11-17T10:30, done"})
    void aRoomHoldsOneVisitAtATime(String start, String expected) {
        UUID room = clinic.room("Room 1");
        done(inRoom("Strange", room, "2026-11-17T10:00"));

        assertThat(answer(inRoom("Who", room, start))).isEqualTo(expected);
        assertThat(answer(inRoom("Who", clinic.room("Room 2"), "2026-11-17T13:00"))).isEqualTo("done");
    }

    private static Outcome inRoom(String doctor, UUID room, String start) {
        Placement place = clinic.place(doctor, clinic.patient("Rita Room"), start, 30).with(clinic.doctor(doctor),
                room);
        return clinic.booking.book(MARIA, new BookingRequest(place, null, null, Telling.LETTER));
    }

    @Test
    void nobodyIsBookedWithADoctorWhoHasLeftTheClinic() {
        clinic.leaves(clinic.doctor("Strange"));

        assertThat(answer(clinic.book("Strange", "2026-11-17T10:00", 30))).isEqualTo("DOCTOR_INACTIVE");
    }

    @Test
    void everyRuleThatRefusesIsNamed() {
        clinic.turnThePage("2026-11-17T12:00");
        UUID ann = clinic.patient("Ann Everywhere");
        UUID room = clinic.room("Room 1");
        Placement early = clinic.place("Strange", ann, "2026-11-17T09:00", 60).with(clinic.doctor("Strange"), room);
        done(clinic.booking.recordPast(MARIA, new BookingRequest(early, null, null, Telling.NO_LETTER)));
        clinic.leave("Strange", "2026-11-17T09:30", "2026-11-17T10:00");
        clinic.leaves(clinic.doctor("Strange"));

        Placement wanted = early.at(clinic.slot("2026-11-17T08:30", 721));
        assertThat(answer(clinic.booking.book(MARIA, new BookingRequest(wanted, null, null, Telling.LETTER))))
                .isEqualTo(
                        "TOO_LONG IN_THE_PAST DOCTOR_INACTIVE OUTSIDE_HOURS ON_LEAVE DOCTOR_BUSY PATIENT_BUSY ROOM_BUSY");
    }

    @ParameterizedTest(name = "{0} letters: {1}")
    @CsvSource({"1000, done", "1001, invalid reason TEXT_TOO_LONG"})
    void theReasonOfAVisitHasAThousandLettersAtMost(int letters, String expected) {
        Placement place = clinic.place("Strange", clinic.patient("Rea Son"), "2026-11-17T10:00", 30);

        assertThat(answer(clinic.booking.book(MARIA,
                new BookingRequest(place, null, "x".repeat(letters), Telling.LETTER)))).isEqualTo(expected);
    }

    @Test
    void whatNobodyKnowsIsNamed() {
        UUID nobody = UUID.randomUUID();
        Placement place = clinic.place("Strange", clinic.patient("Una Known"), "2026-11-17T10:00", 30);

        assertThat(answer(book(place.with(nobody, null), null))).isEqualTo("unknown doctorId");
        assertThat(answer(book(clinic.place("Strange", nobody, "2026-11-17T10:00", 30), null)))
                .isEqualTo("unknown patientId");
        assertThat(answer(book(place.with(place.doctorId(), nobody), null))).isEqualTo("unknown roomId");
        assertThat(answer(book(place, nobody))).isEqualTo("unknown visitTypeId");
        assertThat(answer(clinic.booking.cancel(MARIA, nobody, 0, null, Telling.LETTER)))
                .isEqualTo("unknown appointmentId");
        assertThat(answer(clinic.booking.move(MARIA, nobody, 0, place, Telling.LETTER)))
                .isEqualTo("unknown appointmentId");
        assertThat(clinic.booking.wouldMove(nobody, place)).isEmpty();
        assertThat(clinic.booking.firstFree(nobody, null, place.slot(), null)).isEmpty();
    }

    private static Outcome book(Placement place, UUID visitType) {
        return clinic.booking.book(MARIA, new BookingRequest(place, visitType, null, Telling.LETTER));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            after ten and before ten: nineteen minutes | 2026-11-17T10:49 | DOCTOR_BUSY
            after ten and before ten: twenty minutes   | 2026-11-17T10:50 | done
            as much in front: nineteen minutes         | 2026-11-17T09:11 | DOCTOR_BUSY
            as much in front: twenty minutes           | 2026-11-17T09:10 | done
            the first ten minutes of the day           | 2026-11-18T09:09 | OUTSIDE_HOURS
            after the first ten minutes of the day     | 2026-11-18T09:10 | done
            until ten minutes before closing           | 2026-11-18T16:20 | done
            into the last ten minutes of the day       | 2026-11-18T16:21 | OUTSIDE_HOURS
            """)
    void whatTheDoctorNeedsAroundAVisitAddsUpAndLiesInsideTheHours(String when, String start, String expected) {
        UUID type = clinic.visitType(10, 10);
        done(book(clinic.place("Strange", clinic.patient("Ann Before"), "2026-11-17T10:00", 30), type));

        assertThat(answer(book(clinic.place("Strange", clinic.patient("Bob After"), start, 30), type)))
                .isEqualTo(expected);
    }

    @Test
    void whatTheDoctorNeedsAroundAVisitDoesNotKeepThePatient() {
        UUID ann = clinic.patient("Ann Free");
        done(book(clinic.place("Strange", ann, "2026-11-17T10:00", 30), clinic.visitType(30, 30)));

        assertThat(answer(clinic.booking.book(MARIA, clinic.request("Who", ann, "2026-11-17T09:30", 30))))
                .isEqualTo("done");
        assertThat(answer(clinic.booking.book(MARIA, clinic.request("Who", ann, "2026-11-17T10:30", 30))))
                .isEqualTo("done");
        assertThat(answer(clinic.book("Strange", "2026-11-17T10:30", 30))).isEqualTo("DOCTOR_BUSY");
    }

    @Test
    void aCancelledVisitFreesItsTime() {
        Visit visit = clinic.booked("Strange", "2026-11-17T10:00", 30);
        done(clinic.cancel(visit));

        assertThat(answer(clinic.book("Strange", "2026-11-17T10:00", 30))).isEqualTo("done");
    }

    @Test
    void aLengthIsElapsedTimeOnTheDaysOfAClockChange() {
        clinic.turnThePage("2026-10-01T08:00");
        clinic.hire("Owl", "00:00", "00:00", EVERY_DAY);

        Visit autumn = clinic.booked("Owl", "2026-10-25T00:30", 120);
        assertThat(autumn.slot().end()).isEqualTo(clinic.time("2026-10-25T01:30").plus(Duration.ofHours(1)));
        assertThat(answer(clinic.book("Owl", "2026-10-25T02:00", 30))).isEqualTo("done");
        assertThat(answer(clinic.book("Owl", "2026-10-25T23:00", 60))).isEqualTo("done");
        assertThat(answer(clinic.book("Owl", "2026-10-25T03:00", 721)))
                .isEqualTo("TOO_LONG");

        Visit spring = clinic.booked("Owl", "2027-03-28T00:30", 60);
        assertThat(spring.slot().end()).isEqualTo(clinic.time("2027-03-28T02:30"));
        assertThat(answer(clinic.book("Owl", "2027-03-28T02:30", 30))).isEqualTo("done");
        assertThat(answer(clinic.book("Owl", "2027-03-28T23:00", 61))).isEqualTo("OUTSIDE_HOURS");
    }
}
