package clinicdesk.booking;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next free time that comes with a refusal. Dr Strange works Monday to Friday 9-17; it is a Monday, 8:00. */
class FreeTimeTest {

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

    private static Optional<Slot> next(String doctor, String start, int minutes) {
        return next(clinic.request(doctor, clinic.patient("Nora Next"), start, minutes));
    }

    private static Optional<Slot> next(BookingRequest request) {
        return ((Outcome.Refused) clinic.booking.book(MARIA, request)).nextFree();
    }

    @ParameterizedTest(name = "{0}, asked {1} for {2} minutes: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            past                     | 2026-11-13T10:00 | 30  | 2026-11-16T09:00
            before opening           | 2026-11-16T08:30 | 30  | 2026-11-16T09:00
            too late for the day     | 2026-11-16T16:45 | 30  | 2026-11-17T09:00
            over the weekend         | 2026-11-20T16:45 | 30  | 2026-11-23T09:00
            taken                    | 2026-11-17T10:00 | 30  | 2026-11-17T10:35
            taken, too long before   | 2026-11-17T09:45 | 60  | 2026-11-17T10:35
            leave of hours           | 2026-11-17T12:15 | 30  | 2026-11-17T13:00
            leave of days            | 2026-11-18T10:00 | 30  | 2026-11-20T09:00
            holiday                  | 2026-11-24T10:00 | 30  | 2026-11-25T09:00
            too long for any day     | 2026-11-16T09:00 | 481 |
            longer than any visit    | 2026-11-16T09:00 | 721 |
            """)
    void aRefusalComesWithTheNextTimeThatIsFree(String why, String start, int minutes, String expected) {
        clinic.booked("Strange", "2026-11-17T10:00", 33);
        clinic.leave("Strange", "2026-11-17T12:00", "2026-11-17T13:00");
        clinic.leaveOfDays("Strange", "2026-11-18", "2026-11-19");
        clinic.holiday("2026-11-24", "Foundation Day");

        assertThat(next("Strange", start, minutes))
                .isEqualTo(Optional.ofNullable(expected).map(time -> clinic.slot(time, minutes)));
    }

    @Test
    void aStartLiesOnFiveMinutesAndNeverBeforeNow() {
        clinic.turnThePage("2026-11-16T10:02");

        assertThat(next("Strange", "2026-11-16T09:00", 30)).contains(clinic.slot("2026-11-16T10:05", 30));
    }

    @Test
    void aDoctorWhoHasLeftTheClinicHasNoFreeTime() {
        clinic.leaves(clinic.doctor("Strange"));

        assertThat(next("Strange", "2026-11-16T10:00", 30)).isEmpty();
    }

    @Test
    void theNextFreeTimeSuitsPatientAndRoomToo() {
        UUID ann = clinic.patient("Ann Busy");
        UUID room = clinic.room("Room 1");
        done(clinic.booking.book(MARIA, clinic.request("Who", ann, "2026-11-17T10:00", 30)));
        Placement others = clinic.place("Who", clinic.patient("Bob Room"), "2026-11-17T10:30", 30);
        done(clinic.booking.book(MARIA,
                new BookingRequest(others.with(others.doctorId(), room), null, null, Telling.LETTER)));

        Placement wanted = clinic.place("Strange", ann, "2026-11-17T10:00", 30);
        assertThat(next(new BookingRequest(wanted, null, null, Telling.LETTER)))
                .contains(clinic.slot("2026-11-17T10:30", 30));
        assertThat(next(new BookingRequest(wanted.with(wanted.doctorId(), room), null, null, Telling.LETTER)))
                .contains(clinic.slot("2026-11-17T11:00", 30));
    }

    @Test
    void theNextFreeTimeLeavesWhatTheDoctorNeedsAroundIt() {
        clinic.booked("Strange", "2026-11-17T09:00", 60);
        Placement wanted = clinic.place("Strange", clinic.patient("Ann Type"), "2026-11-17T09:30", 30);

        assertThat(next(new BookingRequest(wanted, clinic.visitType(7, 10), null, Telling.LETTER)))
                .contains(clinic.slot("2026-11-17T10:10", 30));
        Placement atOpening = clinic.place("Strange", wanted.patientId(), "2026-11-18T09:00", 30);
        assertThat(next(new BookingRequest(atOpening, clinic.visitType(7, 10), null, Telling.LETTER)))
                .contains(clinic.slot("2026-11-18T09:10", 30));
    }

    @ParameterizedTest(name = "opening again after {0} days: found {1}")
    @CsvSource({"400, true", "401, false"})
    void nobodyLooksFurtherThanFourHundredDays(int days, boolean found) {
        clinic.hire("Away", "09:00", "17:00", EVERY_DAY);
        var back = clinic.clock.clinic().today().plusDays(days);
        clinic.leaveOfDays("Away", "2026-11-16", back.minusDays(1).toString());

        assertThat(next("Away", "2026-11-16T09:00", 30).isPresent()).isEqualTo(found);
    }

    @Test
    void aTimeIsFoundOnTheDayOfAClockChange() {
        clinic.turnThePage("2027-03-27T12:00");
        clinic.hireInBlocks("Night", EVERY_DAY, "00:30-02:30");

        assertThat(next("Night", "2027-03-28T00:15", 60)).contains(clinic.slot("2027-03-28T00:30", 60));
        assertThat(next("Night", "2027-03-28T00:15", 61)).contains(clinic.slot("2027-03-29T00:30", 61));
    }

    @Test
    void whatIsOfferedIsTakenWheneverItIsAsked() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<UUID> patients = List.of(clinic.patient("Ann One"), clinic.patient("Bob Two"), clinic.patient("Cy Three"));
        List<UUID> rooms = Arrays.asList(null, clinic.room("Room 1"), clinic.room("Room 2"));
        List<UUID> types = Arrays.asList(null, clinic.visitType(0, 10), clinic.visitType(5, 15));
        clinic.hireInBlocks("Breaks", EVERY_DAY, "08:05-12:00", "13:00-18:20");
        clinic.leave("Strange", "2026-11-17T10:10", "2026-11-17T14:20");
        clinic.holiday("2026-11-18", "Foundation Day");
        List<String> doctors = List.of("Strange", "Who", "Breaks");
        List<Visit> booked = new ArrayList<>();

        for (int round = 0; round < 200; round++) {
            String doctor = doctors.get(random.nextInt(3));
            Slot asked = clinic.slot("2026-11-16T08:00", 5 + random.nextInt(120))
                    .startingAt(clinic.time("2026-11-16T00:00").plusSeconds(60L * random.nextInt(5 * 1440)));
            BookingRequest request = new BookingRequest(new Placement(clinic.doctor(doctor),
                    patients.get(random.nextInt(3)), rooms.get(random.nextInt(3)), asked),
                    types.get(random.nextInt(3)), null, Telling.NO_LETTER);
            Fit beforehand = clinic.booking.wouldBook(request).orElseThrow();
            Outcome outcome = clinic.booking.book(MARIA, request);
            String where = "round " + round + " of seed " + seed;

            assertThat(beforehand.fits()).as(where).isEqualTo(outcome instanceof Outcome.Done);
            if (outcome instanceof Outcome.Refused refused) {
                assertThat(beforehand.refusals()).as(where).extracting(Refusal::code)
                        .isEqualTo(TestClinic.codes(refused));
                assertThat(beforehand.nextFree()).as(where).isEqualTo(refused.nextFree());
                Slot free = refused.nextFree().orElseThrow();
                assertThat(free.start()).as(where).isAfterOrEqualTo(asked.start());
                outcome = clinic.booking.book(MARIA, new BookingRequest(request.placement().at(free),
                        request.visitTypeId(), null, Telling.NO_LETTER));
            }
            assertThat(answer(outcome)).as(where).isEqualTo("done");
            booked.add(done(outcome));
            if (random.nextInt(3) == 0) {
                done(clinic.cancel(booked.remove(random.nextInt(booked.size()))));
            }
        }
    }
}
