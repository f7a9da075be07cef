package clinicdesk.booking;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.WEEKDAYS;
import static clinicdesk.TestClinic.answer;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first free times of one doctor, of several, of anyone. Strange works 9-17, Who 8-16; it is a Monday, 8:00. */
class FirstFreeTimesTest {

    private static final Where OWN = new Where.DoctorsRoom();
    private static final Whom ANYONE = new Whom.Anyone();

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

    @AfterEach
    void fiveMinutes() {
        clinic.settings.set(Map.of(Key.BOOKING_STEP_MINUTES, "5"));
    }

    private static Whom one(String doctor) {
        return new Whom.One(clinic.doctor(doctor));
    }

    private static List<String> first(Whom whom, int minutes, String from, int count) {
        return said(clinic.freeTime.first(new TimeSearch(whom, new Need(minutes, null, OWN, null), clinic.time(from),
                null, count)));
    }

    /** As "Strange 17T09:00". */
    private static List<String> said(FoundTimes found) {
        return found.slots().stream().map(slot -> clinic.directory.doctor(slot.doctorId()).orElseThrow().name()
                .replace("Dr ", "") + " " + clinic.clock.clinic().local(slot.slot().start()).toString().substring(8))
                .toList();
    }

    private static UUID hireSpecialist(String name, String speciality) {
        Doctor doctor = new Doctor("Dr " + name, speciality, null, 0, null);
        clinic.directory.add(OWNER, doctor);
        clinic.hours(new HoursChange.Weekly(doctor.id(), WEEKDAYS.stream()
                .map(day -> WeeklyBlock.always(day, TestClinic.span("10:00-12:00"))).toList(), null));
        return doctor.id();
    }

    @Test
    void anyoneIsEarliestFirstAndThoseWhoStartTogetherByName() {
        assertThat(first(ANYONE, 60, "2026-11-16T08:00", 5)).containsExactly("Who 16T08:00", "Strange 16T09:00",
                "Who 16T09:00", "Strange 16T10:00", "Who 16T10:00");
    }

    @Test
    void doctorsOfTheSameNameComeInTheOrderOfTheirIds() {
        clinic.everybodyLeaves();
        List<UUID> twins = Stream.of(hireSpecialist("Twin", null), hireSpecialist("Twin", null))
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();

        List<FreeSlot> found = clinic.freeTime.first(new TimeSearch(ANYONE, new Need(60, null, OWN, null),
                clinic.time("2026-11-16T08:00"), null, 4)).slots();

        assertThat(found).extracting(FreeSlot::doctorId).containsExactly(twins.get(0), twins.get(1), twins.get(0),
                twins.get(1));
    }

    @Test
    void aSpecialityIsItsDoctorsOnlyHoweverItIsWritten() {
        hireSpecialist("Heart", "Cardiology");
        hireSpecialist("Skin", "Dermatology");

        assertThat(first(new Whom.Speciality(" cardioLOGY "), 60, "2026-11-16T08:00", 3)).containsExactly(
                "Heart 16T10:00", "Heart 16T11:00", "Heart 17T10:00");
        assertThat(first(new Whom.Speciality("Surgery"), 60, "2026-11-16T08:00", 3)).isEmpty();
    }

    @Test
    void aColleagueIsAnotherDoctorOfTheSameSpeciality() {
        UUID heart = hireSpecialist("Heart", "Cardiology");
        hireSpecialist("Valve", "cardiology");

        assertThat(first(new Whom.ColleagueOf(heart), 120, "2026-11-16T08:00", 2)).containsExactly("Valve 16T10:00",
                "Valve 17T10:00");
        assertThat(first(new Whom.ColleagueOf(clinic.doctor("Strange")), 120, "2026-11-16T08:00", 2))
                .as("who has no speciality has everybody else").containsExactly("Who 16T08:00", "Heart 16T10:00");
    }

    @Test
    void whoHasLeftTheClinicIsNotAnyone() {
        clinic.leaves(clinic.doctor("Who"));

        assertThat(first(ANYONE, 60, "2026-11-16T08:00", 1)).containsExactly("Strange 16T09:00");
        assertThat(first(one("Who"), 60, "2026-11-16T08:00", 1)).isEmpty();
        assertThat(first(new Whom.One(UUID.randomUUID()), 60, "2026-11-16T08:00", 1)).isEmpty();
    }

    @ParameterizedTest(name = "at {0} asked from {1}: {2}")
    @CsvSource({"10:00:00, 09:00, 10:00", "10:00:59, 09:00, 10:00", "10:01:00, 09:00, 10:05", "10:00:59, 10:20, 10:20",
            "10:00:59, 10:21, 10:25"})
    void nothingIsOfferedBeforeTheMinuteThatIsRunning(String now, String from, String expected) {
        clinic.clock.set(LocalDateTime.parse("2026-11-16T" + now));

        assertThat(first(one("Strange"), 30, "2026-11-16T" + from, 1)).containsExactly("Strange 16T" + expected);
    }

    @ParameterizedTest(name = "on every {0} minutes: {1}")
    @CsvSource({"5, 09:20", "15, 09:30", "60, 10:00"})
    void aStartLiesOnAWholeStepOfTheClock(String step, String expected) {
        clinic.settings.set(Map.of(Key.BOOKING_STEP_MINUTES, step));
        clinic.booked("Strange", "2026-11-16T09:00", 16);

        assertThat(first(one("Strange"), 20, "2026-11-16T09:00", 1)).containsExactly("Strange 16T" + expected);
    }

    @ParameterizedTest(name = "step {0}: found {1}")
    @CsvSource({"15, Strange 17T09:00", "60, Strange 17T09:00"})
    void aGapThatHoldsNoWholeStepIsNone(String step, String expected) {
        clinic.settings.set(Map.of(Key.BOOKING_STEP_MINUTES, step));
        clinic.booked("Strange", "2026-11-16T09:00", 5);
        clinic.booked("Strange", "2026-11-16T09:15", 465);

        assertThat(first(one("Strange"), 10, "2026-11-16T09:00", 1)).containsExactly(expected);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({"09:29, 0", "09:30, 1", "09:31, 1", "10:00, 2"})
    void aTimeEndsByTheMomentUntilWhichIsLooked(String until, int found) {
        FoundTimes times = clinic.freeTime.first(new TimeSearch(one("Strange"), new Need(30, null, OWN, null),
                clinic.time("2026-11-16T08:00"), clinic.time("2026-11-16T" + until), 5));

        assertThat(times.slots()).hasSize(found);
        assertThat(times.searchedUntil()).isEqualTo(clinic.time("2026-11-16T" + until));
    }

    @ParameterizedTest(name = "{0} minutes: {1}")
    @CsvSource({"30, Strange 16T12:30", "31, ''"})
    void aGapThatEndsExactlyThereIsFoundAndOneMinuteLessIsNot(int minutes, String expected) {
        clinic.booked("Strange", "2026-11-16T09:00", 210);

        FoundTimes times = clinic.freeTime.first(new TimeSearch(one("Strange"), new Need(minutes, null, OWN, null),
                clinic.time("2026-11-16T08:00"), clinic.time("2026-11-16T13:00"), 1));

        assertThat(String.join("", said(times))).isEqualTo(expected);
    }

    @Test
    void theNextTimesLieOneAfterAnotherWithWhatTheDoctorNeedsBetween() {
        assertThat(first(one("Strange"), 50, "2026-11-16T08:00", 3)).containsExactly("Strange 16T09:00",
                "Strange 16T09:50", "Strange 16T10:40");
        FoundTimes buffered = clinic.freeTime.first(new TimeSearch(one("Strange"),
                new Need(30, null, OWN, clinic.visitType(5, 10)), clinic.time("2026-11-16T08:00"), null, 3));
        assertThat(said(buffered)).containsExactly("Strange 16T09:05", "Strange 16T09:50", "Strange 16T10:35");
        assertThat(buffered.searchedUntil()).isEqualTo(clinic.time("2026-11-16T11:05"));
    }

    @Test
    void aStretchAsLongAsTheVisitIsATimeAndOneMinuteLessIsNone() {
        assertThat(first(one("Strange"), 480, "2026-11-16T08:00", 2)).containsExactly("Strange 16T09:00",
                "Strange 17T09:00");
        assertThat(first(one("Strange"), 481, "2026-11-16T08:00", 1)).isEmpty();
    }

    @Test
    void noneAreFoundWhereNoneAreWantedOrTheLengthIsImpossible() {
        assertThat(first(one("Strange"), 30, "2026-11-16T08:00", 0)).isEmpty();
        assertThat(first(one("Strange"), 4, "2026-11-16T08:00", 1)).isEmpty();
        assertThat(first(one("Strange"), 5, "2026-11-16T08:00", 1)).hasSize(1);
    }

    @Test
    void eachDoctorsOwnRoomHasToBeFree() {
        UUID room = clinic.room("Shared");
        Doctor first = new Doctor("Dr Ada", "Rooms", null, 0, room);
        Doctor second = new Doctor("Dr Bea", "Rooms", null, 0, room);
        for (Doctor doctor : List.of(first, second)) {
            clinic.directory.add(OWNER, doctor);
            clinic.hours(new HoursChange.Weekly(doctor.id(), WEEKDAYS.stream()
                    .map(day -> WeeklyBlock.always(day, TestClinic.span("09:00-10:00"))).toList(), null));
        }
        clinic.booking.book(MARIA, new BookingRequest(new Placement(first.id(), clinic.patient("Room Taker"), room,
                clinic.slot("2026-11-16T09:00", 60)), null, null, Telling.NO_LETTER));

        assertThat(first(new Whom.Speciality("Rooms"), 60, "2026-11-16T08:00", 1)).containsExactly("Ada 17T09:00");
        assertThat(said(clinic.freeTime.first(new TimeSearch(new Whom.Speciality("Rooms"),
                new Need(60, null, new Where.NoRoom(), null), clinic.time("2026-11-16T08:00"), null, 1))))
                .containsExactly("Bea 16T09:00");
    }

    @Test
    void everythingThatIsOfferedIsThenBookable() {
        UUID room = clinic.room("Room 7");
        UUID type = clinic.visitType(5, 15);
        UUID ana = clinic.patient("Ana Everywhere");
        clinic.hireInBlocks("Breaks", EVERY_DAY, "08:05-12:00", "13:00-18:20");
        clinic.leave("Strange", "2026-11-16T10:10", "2026-11-16T14:20");
        clinic.booked("Who", "2026-11-16T09:10", 25);
        clinic.booking.book(MARIA, clinic.request("Who", ana, "2026-11-16T11:00", 30));

        for (Where where : List.of(new Where.NoRoom(), new Where.In(room), OWN)) {
            for (int round = 0; round < 10; round++) {
                Need need = new Need(35, ana, where, type);
                FreeSlot offered = clinic.freeTime.first(new TimeSearch(ANYONE, need,
                        clinic.time("2026-11-16T08:00").plus(Duration.ofMinutes(37L * round)), null, 1)).slots()
                        .getFirst();
                UUID in = where instanceof Where.In(UUID id) ? id : null;
                Outcome outcome = clinic.booking.book(MARIA, new BookingRequest(
                        new Placement(offered.doctorId(), ana, in, offered.slot()), type, null, Telling.NO_LETTER));
                assertThat(answer(outcome)).as("%s in %s", offered, where).isEqualTo("done");
            }
        }
    }

    @Test
    void allThatAreOfferedTogetherAreBookableOneAfterAnother() {
        UUID type = clinic.visitType(5, 15);
        clinic.booked("Strange", "2026-11-16T09:40", 25);

        List<FreeSlot> offered = clinic.freeTime.first(new TimeSearch(one("Strange"), new Need(20, null, OWN, type),
                clinic.time("2026-11-16T08:00"), null, 12)).slots();

        assertThat(offered).hasSize(12).allSatisfy(free -> assertThat(answer(clinic.booking.book(MARIA,
                new BookingRequest(new Placement(free.doctorId(), clinic.patient("Next Patient"), null, free.slot()),
                        type, null, Telling.NO_LETTER))))
                .isEqualTo("done"));
    }
}
