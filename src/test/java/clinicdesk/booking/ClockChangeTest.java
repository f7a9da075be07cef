package clinicdesk.booking;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days on which the clocks are put forward or back, by an hour or, on Lord Howe Island, by half an hour. Moments in
 * the tables carry their offset, which tells the two passes of a repeated hour apart.
 */
class ClockChangeTest {

    @TempDir
    static Path folder;

    private static final Map<ZoneId, TestClinic> CLINICS = new HashMap<>();

    private TestClinic clinic;
    private ClinicClock clock;

    @AfterAll
    static void close() {
        CLINICS.values().forEach(TestClinic::close);
    }

    /** Noon of the day before in a clinic there, where Dr Round never sleeps. */
    private void dayBefore(ZoneId zone, LocalDate day) {
        clinic = CLINICS.computeIfAbsent(zone,
                there -> TestClinic.in(folder.resolve(there.getId()), there, "2026-09-01T12:00"));
        clinic.clock.set(day.minusDays(1).atTime(LocalTime.NOON));
        clock = clinic.clock.clinic();
        clinic.hireInBlocks("Round", EVERY_DAY, "00:00-00:00");
    }

    private Outcome book(String doctor, Slot slot) {
        return clinic.booking.book(MARIA, new BookingRequest(
                new Placement(clinic.doctor(doctor), clinic.patient("Ann Awake"), null, slot), null, null,
                Telling.NO_LETTER));
    }

    private Optional<Slot> firstFree(String doctor, Instant from, int minutes) {
        return clinic.booking.firstFree(clinic.doctor(doctor), null, Slot.of(from, minutes), null);
    }

    /** The start that is kept beside the instant. */
    private LocalDateTime keptLocalStart(UUID visit) {
        return clinic.store.read(session -> session
                .createSelectionQuery("select startsLocal from Appointment where id = :id", LocalDateTime.class)
                .setParameter("id", visit).getSingleResult());
    }

    @ParameterizedTest(name = "{0}: {1} and {2} minutes end at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            America/New_York    | 2026-11-01T01:30-04:00 | 30 | 2026-11-01T01:00-05:00
            America/New_York    | 2026-11-01T01:30-04:00 | 60 | 2026-11-01T01:30-05:00
            America/New_York    | 2026-11-01T01:00-05:00 | 30 | 2026-11-01T01:30-05:00
            America/New_York    | 2027-03-14T01:30-05:00 | 30 | 2027-03-14T03:00-04:00
            America/New_York    | 2027-03-14T01:30-05:00 | 60 | 2027-03-14T03:30-04:00
            America/New_York    | 2027-03-14T03:00-04:00 | 30 | 2027-03-14T03:30-04:00
            Europe/London       | 2026-10-25T01:30+01:00 | 30 | 2026-10-25T01:00+00:00
            Europe/London       | 2026-10-25T01:30+01:00 | 60 | 2026-10-25T01:30+00:00
            Europe/London       | 2026-10-25T01:00+00:00 | 30 | 2026-10-25T01:30+00:00
            Europe/London       | 2027-03-28T00:30+00:00 | 30 | 2027-03-28T02:00+01:00
            Europe/London       | 2027-03-28T00:30+00:00 | 60 | 2027-03-28T02:30+01:00
            Europe/London       | 2027-03-28T02:00+01:00 | 30 | 2027-03-28T02:30+01:00
            Europe/Berlin       | 2026-10-25T02:30+02:00 | 30 | 2026-10-25T02:00+01:00
            Europe/Berlin       | 2026-10-25T02:30+02:00 | 60 | 2026-10-25T02:30+01:00
            Europe/Berlin       | 2026-10-25T02:00+01:00 | 30 | 2026-10-25T02:30+01:00
            Europe/Berlin       | 2027-03-28T01:30+01:00 | 30 | 2027-03-28T03:00+02:00
            Europe/Berlin       | 2027-03-28T01:30+01:00 | 60 | 2027-03-28T03:30+02:00
            Europe/Berlin       | 2027-03-28T03:00+02:00 | 30 | 2027-03-28T03:30+02:00
            Australia/Sydney    | 2026-10-04T01:30+10:00 | 30 | 2026-10-04T03:00+11:00
            Australia/Sydney    | 2026-10-04T01:30+10:00 | 60 | 2026-10-04T03:30+11:00
            Australia/Sydney    | 2026-10-04T03:00+11:00 | 30 | 2026-10-04T03:30+11:00
            Australia/Sydney    | 2027-04-04T02:30+11:00 | 30 | 2027-04-04T02:00+10:00
            Australia/Sydney    | 2027-04-04T02:30+11:00 | 60 | 2027-04-04T02:30+10:00
            Australia/Sydney    | 2027-04-04T02:00+10:00 | 30 | 2027-04-04T02:30+10:00
            Australia/Lord_Howe | 2026-10-04T01:30+10:30 | 30 | 2026-10-04T02:30+11:00
            Australia/Lord_Howe | 2026-10-04T01:30+10:30 | 60 | 2026-10-04T03:00+11:00
            Australia/Lord_Howe | 2026-10-04T02:30+11:00 | 30 | 2026-10-04T03:00+11:00
            Australia/Lord_Howe | 2027-04-04T01:30+11:00 | 30 | 2027-04-04T01:30+10:30
            Australia/Lord_Howe | 2027-04-04T01:30+11:00 | 60 | 2027-04-04T02:00+10:30
            Australia/Lord_Howe | 2027-04-04T01:30+10:30 | 30 | 2027-04-04T02:00+10:30
            """)
    void aVisitLastsItsMinutesBeforeOverAndAfterTheChange(ZoneId zone, OffsetDateTime start, int minutes,
            OffsetDateTime end) {
        dayBefore(zone, start.toLocalDate());
        Visit visit = done(book("Round", Slot.of(start.toInstant(), minutes)));

        assertThat(clinic.now(visit).slot()).isEqualTo(new Slot(start.toInstant(), end.toInstant()));
        assertThat(keptLocalStart(visit.id())).isEqualTo(start.toLocalDateTime());
        assertThat(answer(book("Round", Slot.of(end.toInstant().minusSeconds(60), 30)))).isEqualTo("DOCTOR_BUSY");
        assertThat(answer(book("Round", Slot.of(end.toInstant(), 30)))).isEqualTo("done");
        assertThat(firstFree("Round", start.toInstant(), 5)).contains(Slot.of(end.toInstant().plusSeconds(1800), 5));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            America/New_York    | 2026-11-01T00:59 | -04:00
            America/New_York    | 2026-11-01T01:00 | -04:00
            America/New_York    | 2026-11-01T01:59 | -04:00
            America/New_York    | 2026-11-01T02:00 | -05:00
            America/New_York    | 2027-03-14T01:59 | -05:00
            America/New_York    | 2027-03-14T02:00 |
            America/New_York    | 2027-03-14T02:59 |
            America/New_York    | 2027-03-14T03:00 | -04:00
            Europe/London       | 2026-10-25T01:00 | +01:00
            Europe/London       | 2026-10-25T01:59 | +01:00
            Europe/London       | 2026-10-25T02:00 | +00:00
            Europe/London       | 2027-03-28T00:59 | +00:00
            Europe/London       | 2027-03-28T01:00 |
            Europe/London       | 2027-03-28T01:59 |
            Europe/London       | 2027-03-28T02:00 | +01:00
            Europe/Berlin       | 2026-10-25T02:00 | +02:00
            Europe/Berlin       | 2026-10-25T02:59 | +02:00
            Europe/Berlin       | 2026-10-25T03:00 | +01:00
            Europe/Berlin       | 2027-03-28T02:00 |
            Europe/Berlin       | 2027-03-28T02:59 |
            Europe/Berlin       | 2027-03-28T03:00 | +02:00
            Australia/Sydney    | 2026-10-04T02:00 |
            Australia/Sydney    | 2026-10-04T02:59 |
            Australia/Sydney    | 2026-10-04T03:00 | +11:00
            Australia/Sydney    | 2027-04-04T02:00 | +11:00
            Australia/Sydney    | 2027-04-04T02:59 | +11:00
            Australia/Sydney    | 2027-04-04T03:00 | +10:00
            Australia/Lord_Howe | 2026-10-04T01:59 | +10:30
            Australia/Lord_Howe | 2026-10-04T02:00 |
            Australia/Lord_Howe | 2026-10-04T02:29 |
            Australia/Lord_Howe | 2026-10-04T02:30 | +11:00
            Australia/Lord_Howe | 2027-04-04T01:29 | +11:00
            Australia/Lord_Howe | 2027-04-04T01:30 | +11:00
            Australia/Lord_Howe | 2027-04-04T01:59 | +11:00
            Australia/Lord_Howe | 2027-04-04T02:00 | +10:30
            """)
    void aTypedTimeIsTheEarlierOfTwoAndNoneWhereTheClockSkipsIt(ZoneId zone, LocalDateTime typed, String offset) {
        dayBefore(zone, typed.toLocalDate());
        Optional<Instant> expected = Optional.ofNullable(offset)
                .map(shown -> OffsetDateTime.parse(typed + shown).toInstant());

        assertThat(clock.resolve(typed)).isEqualTo(expected);
        expected.ifPresent(start -> {
            Visit visit = done(book("Round", Slot.of(start, 5)));
            assertThat(clock.local(clinic.now(visit).slot().start())).isEqualTo(typed);
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2} minutes, {3} times")
    @CsvSource(delimiter = '|', textBlock = """
            America/New_York    | 2026-11-01 | 60 | 25
            America/New_York    | 2027-03-14 | 60 | 23
            America/New_York    | 2027-03-14 | 90 | 15
            Europe/London       | 2026-10-25 | 60 | 25
            Europe/London       | 2027-03-28 | 60 | 23
            Europe/Berlin       | 2026-10-25 | 60 | 25
            Europe/Berlin       | 2027-03-28 | 60 | 23
            Europe/Berlin       | 2026-10-25 | 50 | 30
            Australia/Sydney    | 2026-10-04 | 60 | 23
            Australia/Sydney    | 2027-04-04 | 60 | 25
            Australia/Lord_Howe | 2026-10-04 | 60 | 23
            Australia/Lord_Howe | 2026-10-04 | 30 | 47
            Australia/Lord_Howe | 2027-04-04 | 60 | 24
            Australia/Lord_Howe | 2027-04-04 | 30 | 49
            """)
    void aWholeDayHasAsManyTimesAsItHasHours(ZoneId zone, LocalDate day, int minutes, int times) {
        dayBefore(zone, day);
        Instant next = clock.startOf(day);
        List<Slot> booked = new ArrayList<>();
        for (Slot slot = firstFree("Round", next, minutes).orElseThrow(); clock.dateOf(slot.start()).equals(day); //
                slot = firstFree("Round", next, minutes).orElseThrow()) {
            assertThat(slot).isEqualTo(Slot.of(next, minutes));
            assertThat(answer(book("Round", slot))).as(slot.toString()).isEqualTo("done");
            booked.add(slot);
            next = slot.end();
        }

        assertThat(booked).hasSize(times);
        assertThat(next).isBeforeOrEqualTo(clock.startOf(day.plusDays(1)));
        assertThat(firstFree("Round", next, minutes)).contains(Slot.of(clock.startOf(day.plusDays(1)), minutes));
    }

    @ParameterizedTest(name = "{0}: asked at {1}, found {2}")
    @CsvSource(delimiter = '|', textBlock = """
            America/New_York    | 2026-11-01T01:56-04:00 | 2026-11-01T01:00-05:00
            America/New_York    | 2026-11-01T01:01-05:00 | 2026-11-01T01:05-05:00
            America/New_York    | 2027-03-14T01:55-05:00 | 2027-03-14T01:55-05:00
            America/New_York    | 2027-03-14T01:56-05:00 | 2027-03-14T03:00-04:00
            Europe/London       | 2026-10-25T01:59+01:00 | 2026-10-25T01:00+00:00
            Europe/London       | 2027-03-28T00:59+00:00 | 2027-03-28T02:00+01:00
            Europe/Berlin       | 2026-10-25T02:59+02:00 | 2026-10-25T02:00+01:00
            Europe/Berlin       | 2027-03-28T01:59+01:00 | 2027-03-28T03:00+02:00
            Australia/Sydney    | 2026-10-04T01:59+10:00 | 2026-10-04T03:00+11:00
            Australia/Sydney    | 2027-04-04T02:59+11:00 | 2027-04-04T02:00+10:00
            Australia/Lord_Howe | 2026-10-04T01:59+10:30 | 2026-10-04T02:30+11:00
            Australia/Lord_Howe | 2026-10-04T02:31+11:00 | 2026-10-04T02:35+11:00
            Australia/Lord_Howe | 2027-04-04T01:59+11:00 | 2027-04-04T01:30+10:30
            Australia/Lord_Howe | 2027-04-04T01:31+10:30 | 2027-04-04T01:35+10:30
            """)
    void aStartLiesOnFiveMinutesOfTheClockAroundTheChange(ZoneId zone, OffsetDateTime asked, OffsetDateTime found) {
        dayBefore(zone, asked.toLocalDate());

        assertThat(firstFree("Round", asked.toInstant(), 30)).contains(Slot.of(found.toInstant(), 30));
    }

    @ParameterizedTest(name = "{0} {1}, hours {2}: {3} minutes at {4}")
    @CsvSource(delimiter = '|', textBlock = """
            America/New_York    | 2027-03-14 | 09:00-17:00 | 480 | 2027-03-14T09:00-04:00
            America/New_York    | 2027-03-14 | 02:00-03:00 |  30 | 2027-03-15T02:00-04:00
            America/New_York    | 2027-03-14 | 01:00-02:30 |  60 | 2027-03-14T01:00-05:00
            America/New_York    | 2027-03-14 | 01:00-02:30 |  61 | 2027-03-15T01:00-04:00
            America/New_York    | 2027-03-14 | 02:30-04:00 |  60 | 2027-03-14T03:00-04:00
            America/New_York    | 2027-03-14 | 02:30-04:00 |  61 | 2027-03-15T02:30-04:00
            America/New_York    | 2026-11-01 | 09:00-17:00 | 480 | 2026-11-01T09:00-05:00
            America/New_York    | 2026-11-01 | 01:00-02:00 | 120 | 2026-11-01T01:00-04:00
            America/New_York    | 2026-11-01 | 00:00-01:30 |  90 | 2026-11-01T00:00-04:00
            America/New_York    | 2026-11-01 | 00:00-01:30 |  91 |
            Europe/London       | 2027-03-28 | 01:00-02:00 |  30 | 2027-03-29T01:00+01:00
            Europe/London       | 2026-10-25 | 01:00-02:00 | 120 | 2026-10-25T01:00+01:00
            Europe/Berlin       | 2027-03-28 | 02:00-03:00 |  30 | 2027-03-29T02:00+02:00
            Europe/Berlin       | 2026-10-25 | 02:00-03:00 | 120 | 2026-10-25T02:00+02:00
            Australia/Sydney    | 2026-10-04 | 02:00-03:00 |  30 | 2026-10-05T02:00+11:00
            Australia/Sydney    | 2027-04-04 | 02:00-03:00 | 120 | 2027-04-04T02:00+11:00
            Australia/Lord_Howe | 2026-10-04 | 02:00-02:30 |  30 | 2026-10-05T02:00+11:00
            Australia/Lord_Howe | 2026-10-04 | 02:00-03:00 |  30 | 2026-10-04T02:30+11:00
            Australia/Lord_Howe | 2026-10-04 | 02:00-03:00 |  31 | 2026-10-05T02:00+11:00
            Australia/Lord_Howe | 2026-10-04 | 09:00-17:00 | 480 | 2026-10-04T09:00+11:00
            Australia/Lord_Howe | 2027-04-04 | 01:30-02:00 |  60 | 2027-04-04T01:30+11:00
            Australia/Lord_Howe | 2027-04-04 | 01:00-02:00 |  90 | 2027-04-04T01:00+11:00
            """)
    void hoursAreThoseOfTheClockOnTheWall(ZoneId zone, LocalDate day, String hours, int minutes,
            OffsetDateTime found) {
        dayBefore(zone, day);
        clinic.hireInBlocks("Night", EVERY_DAY, hours);
        Optional<Slot> expected = Optional.ofNullable(found).map(start -> Slot.of(start.toInstant(), minutes));

        assertThat(firstFree("Night", clock.startOf(day), minutes)).isEqualTo(expected);
        expected.ifPresent(slot -> assertThat(answer(book("Night", slot))).isEqualTo("done"));
    }

    @ParameterizedTest(name = "{0}: from {1} to {2}, {3} minutes later")
    @CsvSource(delimiter = '|', textBlock = """
            America/New_York    | 2026-10-31T10:00 | 2026-11-01T10:00 | 1500
            America/New_York    | 2027-03-13T10:00 | 2027-03-14T10:00 | 1380
            America/New_York    | 2027-03-14T01:30 | 2027-03-14T03:30 |   60
            Europe/London       | 2026-10-24T10:00 | 2026-10-25T10:00 | 1500
            Europe/London       | 2027-03-27T10:00 | 2027-03-28T10:00 | 1380
            Europe/Berlin       | 2026-10-24T10:00 | 2026-10-25T10:00 | 1500
            Europe/Berlin       | 2027-03-27T10:00 | 2027-03-28T10:00 | 1380
            Europe/Berlin       | 2026-10-25T10:00 | 2026-10-24T13:00 | -1320
            Australia/Sydney    | 2026-10-03T13:00 | 2026-10-04T13:00 | 1380
            Australia/Sydney    | 2027-04-03T13:00 | 2027-04-04T13:00 | 1500
            Australia/Lord_Howe | 2026-10-03T13:00 | 2026-10-04T13:00 | 1410
            Australia/Lord_Howe | 2027-04-03T13:00 | 2027-04-04T13:00 | 1470
            """)
    void aVisitThatIsMovedOverTheChangeStartsByTheClockAndStaysAsLong(ZoneId zone, LocalDateTime from,
            LocalDateTime to, int minutesLater) {
        dayBefore(zone, from.toLocalDate());
        Visit visit = done(book("Round", Slot.of(clock.resolve(from).orElseThrow(), 45)));

        Visit moved = done(clinic.booking.move(MARIA, visit.id(), visit.version(),
                visit.placement().at(Slot.of(clock.resolve(to).orElseThrow(), 45)), Telling.NO_LETTER));

        assertThat(moved.slot()).isEqualTo(Slot.of(visit.slot().start().plusSeconds(60L * minutesLater), 45));
        assertThat(keptLocalStart(visit.id())).isEqualTo(to);
        assertThat(done(clinic.booking.undo(MARIA,
                new Inverse.MoveBack(new Inverse.Step(visit.id(), 0, moved.version()),
                        new Inverse.Stood(visit.placement(),
                                new Inverse.Standing(AppointmentStatus.SCHEDULED, null, null, Grant.FITS)),
                        Telling.NO_LETTER)))
                .slot())
                .isEqualTo(visit.slot());
    }
}
