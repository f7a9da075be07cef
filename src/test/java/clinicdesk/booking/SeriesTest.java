package clinicdesk.booking;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.db.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits that repeat, made, moved and cancelled together. It is Monday 12 October; Dr Always works day and night. */
class SeriesTest {

    private static final String NOW = "2026-10-12T08:00";

    @TempDir
    static Path folder;

    private static TestClinic berlin;
    private static TestClinic newYork;
    private UUID ana;

    @BeforeAll
    static void open() {
        berlin = TestClinic.in(folder.resolve("berlin"), ZoneId.of("Europe/Berlin"), NOW);
        newYork = TestClinic.in(folder.resolve("new-york"), ZoneId.of("America/New_York"), NOW);
    }

    @AfterAll
    static void close() {
        berlin.close();
        newYork.close();
    }

    @BeforeEach
    void monday() {
        for (TestClinic clinic : List.of(berlin, newYork)) {
            clinic.turnThePage(NOW);
            clinic.hire("Always", "00:00", "00:00", EVERY_DAY);
        }
        ana = berlin.patient("Ana Pérez");
    }

    private static Recurrence rule(String rrule) {
        return ((Recurrence.Parsed.Rule) Recurrence.parse(rrule, berlin.clock.getZone())).rule();
    }

    private static SeriesRequest asked(TestClinic clinic, UUID patient, String start, String rrule) {
        BookingRequest first = clinic.request("Always", patient, start, 30);
        return new SeriesRequest(first.telling(Telling.NO_LETTER), rule(rrule));
    }

    private Outcome book(String start, String rrule, Map<LocalDateTime, Choice> choices) {
        SeriesRequest asked = asked(berlin, ana, start, rrule);
        return berlin.series.book(MARIA, new SeriesRequest(asked.first(), asked.rule(), choices));
    }

    private List<Visit> booked(String start, String rrule) {
        return visits(book(start, rrule, Map.of()));
    }

    private static List<Visit> visits(Outcome outcome) {
        if (outcome instanceof Outcome.DoneTogether several) {
            return several.visits();
        }
        throw new AssertionError("not done: " + outcome);
    }

    private static Occurrence onlyUnfit(Outcome outcome) {
        assertThat(answer(outcome)).isEqualTo("unfit 1");
        return ((Outcome.Unfit) outcome).unfit().getFirst();
    }

    private static List<String> starts(List<Visit> visits) {
        return visits.stream().map(visit -> local(visit.slot())).toList();
    }

    private static String local(Slot slot) {
        return berlin.clock.clinic().local(slot.start()).toString();
    }

    /** The starts of all that Dr Always has now, days of October alone. */
    private static String book() {
        Slot year = new Slot(berlin.time("2026-10-01T00:00"), berlin.time("2027-12-31T00:00"));
        return String.join(" ", starts(berlin.appointments.touching(year, List.of(berlin.doctor("Always")))))
                .replace("2026-10-", "");
    }

    private static SeriesMove move(Visit visit, Reach reach, String to, Map<LocalDateTime, Choice> choices) {
        Placement place = berlin.place("Always", visit.patientId(), to, 30);
        return new SeriesMove(visit.id(), visit.version(), reach, new MoveRequest(place, Telling.NO_LETTER, null),
                choices);
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;COUNT=3                 | 2026-10-24T10:00 | 2026-10-24 2026-10-25 2026-10-26
            FREQ=DAILY;UNTIL=20261026T100000   | 2026-10-24T10:00 | 2026-10-24 2026-10-25 2026-10-26
            FREQ=DAILY;UNTIL=20261026T095959   | 2026-10-24T10:00 | 2026-10-24 2026-10-25
            FREQ=DAILY;INTERVAL=2;COUNT=3      | 2026-10-24T10:00 | 2026-10-24 2026-10-26 2026-10-28
            FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4    | 2026-10-19T10:00 | 2026-10-19 2026-10-22 2026-10-26 2026-10-29
            FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3 | 2026-10-31T10:00 | 2026-10-31 2026-12-31 2027-01-31
            FREQ=MONTHLY;BYDAY=-1FR;COUNT=3    | 2026-10-30T10:00 | 2026-10-30 2026-11-27 2026-12-25
            """)
    void aSeriesIsMadeOnTheDaysOfItsRule(String rrule, String start, String days) {
        assertThat(starts(booked(start, rrule)))
                .isEqualTo(Arrays.stream(days.split(" ")).map(day -> day + "T10:00").toList());
    }

    @ParameterizedTest(name = "{0}, night to {1}: {2} hours")
    @CsvSource({"Europe/Berlin, 2026-10-25, 25", "Europe/Berlin, 2027-03-28, 23", "America/New_York, 2026-11-01, 25",
            "America/New_York, 2027-03-14, 23", "Europe/Berlin, 2026-10-26, 24"})
    void aSeriesKeepsItsTimeOfDayWhenTheClockIsChanged(String zone, LocalDate day, int hours) {
        TestClinic clinic = zone.startsWith("Europe") ? berlin : newYork;
        List<Visit> visits = visits(clinic.series.book(MARIA,
                asked(clinic, clinic.patient("Bo Clock"), day.minusDays(1) + "T10:00", "FREQ=DAILY;COUNT=2")));

        assertThat(visits).extracting(visit -> clinic.clock.clinic().local(visit.slot().start()).toString())
                .containsExactly(day.minusDays(1) + "T10:00", day + "T10:00");
        assertThat(Duration.between(visits.getFirst().slot().start(), visits.getLast().slot().start()))
                .isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"Europe/Berlin, 2027-03-28", "America/New_York, 2027-03-14"})
    void aTimeThatTheClockLeavesOutDoesNotFitAndAnotherIsProposed(String zone, LocalDate day) {
        TestClinic clinic = zone.startsWith("Europe") ? berlin : newYork;
        SeriesRequest asked = asked(clinic, clinic.patient("Bo Clock"), day.minusDays(1) + "T02:30",
                "FREQ=DAILY;COUNT=3");

        Occurrence unfit = onlyUnfit(clinic.series.book(MARIA, asked));
        LocalDateTime name = day.atTime(2, 30);
        assertThat(unfit.recurrence()).isEqualTo(name);
        assertThat(unfit.slot()).isEmpty();
        assertThat(unfit.refusals()).containsExactly(new Refusal.NoSuchTime(name));
        assertThat(unfit.proposal()).contains(clinic.slot(day + "T03:00", 30));
        assertThat(clinic.series.plan(asked)).filteredOn(one -> !one.fits()).containsExactly(unfit);

        Slot other = unfit.proposal().orElseThrow();
        List<Visit> visits = visits(clinic.series.book(MARIA,
                new SeriesRequest(asked.first(), asked.rule(), Map.of(name, new Choice.OtherTime(other)))));
        assertThat(visits).extracting(visit -> visit.slot()).containsExactly(
                clinic.slot(day.minusDays(1) + "T02:30", 30), other, clinic.slot(day.plusDays(1) + "T02:30", 30));
    }

    @Test
    void aTimeThatIsShownTwiceIsTheEarlierOne() {
        assertThat(booked("2026-10-24T02:30", "FREQ=DAILY;COUNT=2")).last()
                .extracting(visit -> visit.slot().start().toString()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void oneOnAHolidayIsShownWithATimeThatCanBeBooked() {
        berlin.holiday("2026-10-21", "Foundation Day");

        Occurrence unfit = onlyUnfit(book("2026-10-20T10:00", "FREQ=DAILY;COUNT=3", Map.of()));
        assertThat(unfit.recurrence()).isEqualTo("2026-10-21T10:00");
        assertThat(unfit.refusals()).extracting(Refusal::code).containsExactly("HOLIDAY");
        assertThat(book()).isEmpty();

        Slot proposal = unfit.proposal().orElseThrow();
        assertThat(visits(book("2026-10-20T10:00", "FREQ=DAILY;COUNT=3",
                Map.of(unfit.recurrence(), new Choice.OtherTime(proposal))))).hasSize(3)
                .anySatisfy(visit -> assertThat(visit.slot()).isEqualTo(proposal));
    }

    @Test
    void whatDoesNotFitIsLeftOutOrOverruledAsChosen() {
        berlin.holiday("2026-10-21", "Foundation Day");
        LocalDateTime holiday = LocalDateTime.parse("2026-10-21T10:00");

        List<Visit> three = visits(
                book("2026-10-20T10:00", "FREQ=DAILY;COUNT=3",
                        Map.of(holiday, new Choice.Overrule(berlin.slot("2026-10-21T10:00", 30), "she insists"))));
        assertThat(three).extracting(visit -> visit.notes().overruling()).containsExactly(null, "she insists", null);
        assertThat(starts(visits(book("2026-10-20T11:00", "FREQ=DAILY;COUNT=3",
                Map.of(holiday.withHour(11), new Choice.Skip())))))
                .containsExactly("2026-10-20T11:00", "2026-10-22T11:00");
        assertThat(answer(book("2026-10-21T12:00", "FREQ=DAILY;COUNT=1",
                Map.of(holiday.withHour(12), new Choice.Skip())))).startsWith("invalid visits");
    }

    @Test
    void anotherTimeThatIsTakenDoesNotFitEither() {
        berlin.booked("Always", "2026-10-21T10:00", 30);
        berlin.booked("Always", "2026-10-21T11:00", 30);
        LocalDateTime taken = LocalDateTime.parse("2026-10-21T10:00");

        Occurrence unfit = onlyUnfit(book("2026-10-20T10:00", "FREQ=DAILY;COUNT=3",
                Map.of(taken, new Choice.OtherTime(berlin.slot("2026-10-21T11:15", 30)))));
        assertThat(unfit.refusals()).extracting(Refusal::code).containsExactly("DOCTOR_BUSY");
        assertThat(unfit.slot()).contains(berlin.slot("2026-10-21T11:15", 30));
    }

    @Test
    void whereTheLastDoesNotFitNothingIsLeft() {
        berlin.holiday("2026-10-22", "Foundation Day");
        Letterbox letters = new Letterbox(berlin, folder);
        UUID bo = berlin.patient("Bo Last", "bo-last@example.org");
        SeriesRequest asked = asked(berlin, bo, "2026-10-20T10:00", "FREQ=DAILY;COUNT=3");
        BookingRequest told = asked.first().telling(Telling.LETTER);

        onlyUnfit(berlin.series.book(MARIA, new SeriesRequest(told, asked.rule())));

        assertThat(book()).isEmpty();
        assertThat(berlin.appointments.ofPatient(bo, 9)).isEmpty();
        assertThat(letters.waiting("bo-last@example.org")).isEmpty();
    }

    @Test
    void whereTheStoreFailsAtTheEndNothingIsLeft() {
        UUID bo = berlin.patient("Bo Fault", "bo-fault@example.org");
        SeriesRequest asked = asked(berlin, bo, "2026-10-20T10:00", "FREQ=DAILY;COUNT=3");
        SeriesRequest told = new SeriesRequest(asked.first().telling(Telling.LETTER), asked.rule());
        sql("create trigger broken before insert on letter begin select raise(abort, 'broken'); end");
        try {
            assertThatThrownBy(() -> berlin.series.book(MARIA, told)).isInstanceOf(StoreException.class);
        } finally {
            sql("drop trigger broken");
        }

        assertThat(book()).isEmpty();
        assertThat(berlin.appointments.ofPatient(bo, 9)).isEmpty();
        assertThat(visits(berlin.series.book(MARIA, told))).hasSize(3);
    }

    private static void sql(String statement) {
        berlin.store.write(session -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    @ParameterizedTest(name = "{0} visits")
    @CsvSource({"400", "401"})
    void aSeriesHasFourHundredVisitsAtMost(int count) {
        LocalDate last = LocalDate.parse("2026-10-20").plusDays(count - 1);

        Outcome outcome = book("2026-10-20T10:00", "FREQ=DAILY;UNTIL=" + last.toString().replace("-", "") + "T100000",
                Map.of());

        if (count == 400) {
            assertThat(visits(outcome)).hasSize(400);
        } else {
            assertThat(answer(outcome)).isEqualTo("invalid rrule TOO_MANY");
            assertThat(book()).isEmpty();
        }
    }

    @ParameterizedTest(name = "the {0} of four and {1}, to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2 | LATER | 2026-10-22T10:00 | 20T10:00 22T10:00 23T10:00 24T10:00
            2 | LATER | 2026-10-21T11:15 | 20T10:00 21T11:15 22T11:15 23T11:15
            3 | LATER | 2026-10-21T12:00 | 20T10:00 21T10:00 21T12:00 22T12:00
            2 | ALL   | 2026-10-22T10:00 | 21T10:00 22T10:00 23T10:00 24T10:00
            2 | ALL   | 2026-10-20T10:00 | 19T10:00 20T10:00 21T10:00 22T10:00
            4 | LATER | 2026-10-24T10:00 | 20T10:00 21T10:00 22T10:00 24T10:00
            """)
    void thisAndLaterOrAllMoveTogetherAndBackAndThereAgain(int which, Reach reach, String to, String after) {
        List<Visit> four = booked("2026-10-20T10:00", "FREQ=DAILY;COUNT=4");

        Outcome moved = berlin.series.move(MARIA, move(four.get(which - 1), reach, to, Map.of()));
        assertThat(answer(moved)).isEqualTo("done");
        assertThat(book()).isEqualTo(after);

        Outcome back = berlin.undo(moved);
        assertThat(book()).isEqualTo("20T10:00 21T10:00 22T10:00 23T10:00");
        berlin.undo(back);
        assertThat(book()).isEqualTo(after);
    }

    @Test
    void whoseNewTimeIsTakenIsShownAndNothingIsMoved() {
        List<Visit> four = booked("2026-10-20T10:00", "FREQ=DAILY;COUNT=4");
        berlin.booked("Always", "2026-10-22T12:00", 30);
        SeriesMove move = move(four.get(1), Reach.LATER, "2026-10-21T12:00", Map.of());

        Occurrence unfit = onlyUnfit(berlin.series.move(MARIA, move));
        assertThat(unfit.recurrence()).isEqualTo("2026-10-22T10:00");
        assertThat(unfit.refusals()).extracting(Refusal::code).containsExactly("DOCTOR_BUSY");
        assertThat(book()).isEqualTo("20T10:00 21T10:00 22T10:00 22T12:00 23T10:00");

        Choice other = new Choice.OtherTime(unfit.proposal().orElseThrow());
        berlin.series.move(MARIA, move(four.get(1), Reach.LATER, "2026-10-21T12:00",
                Map.of(unfit.recurrence(), other)));
        assertThat(book()).isEqualTo("20T10:00 21T12:00 22T12:00 22T12:30 23T12:00");
    }

    @Test
    void visitsThatAreOverStayWhereTheyAre() {
        List<Visit> four = booked("2026-10-20T10:00", "FREQ=DAILY;COUNT=4");
        done(berlin.status(four.get(2), AppointmentStatus.NO_SHOW));

        assertThat(answer(berlin.series.move(MARIA, move(four.get(1), Reach.ALL, "2026-10-21T12:00", Map.of()))))
                .isEqualTo("done");
        assertThat(book()).isEqualTo("20T12:00 21T12:00 22T10:00 23T12:00");
    }

    @Test
    void aVisitThatSomebodyElseHasChangedIsNotMovedAndNeitherAreTheOthers() {
        List<Visit> four = booked("2026-10-20T10:00", "FREQ=DAILY;COUNT=4");
        done(berlin.status(four.get(1), AppointmentStatus.ARRIVED));

        assertThat(answer(berlin.series.move(MARIA, move(four.get(1), Reach.ALL, "2026-10-21T12:00", Map.of()))))
                .isEqualTo("stale");
        assertThat(book()).isEqualTo("20T10:00 21T10:00 22T10:00 23T10:00");
    }

    private static SeriesCancel cancel(Visit visit, Reach reach) {
        return new SeriesCancel(visit.id(), visit.version(), reach, "is well", Telling.NO_LETTER);
    }

    @ParameterizedTest(name = "the {0} of four and {1}: {2} are left")
    @CsvSource(delimiter = '|', textBlock = """
            3 | LATER | 20T10:00 21T10:00
            4 | LATER | 20T10:00 21T10:00 22T10:00
            1 | LATER | ''
            3 | ALL   | ''
            """)
    void thisAndLaterOrAllAreCancelledAndBackAndThereAgain(int which, Reach reach, String left) {
        List<Visit> four = booked("2026-10-20T10:00", "FREQ=DAILY;COUNT=4");

        Outcome cancelled = berlin.series.cancel(MARIA, cancel(four.get(which - 1), reach));
        assertThat(book()).isEqualTo(left);
        assertThat(visits(cancelled)).extracting(visit -> visit.state().statusReason()).containsOnly("is well");

        Outcome back = berlin.undo(cancelled);
        assertThat(book()).isEqualTo("20T10:00 21T10:00 22T10:00 23T10:00");
        berlin.undo(back);
        assertThat(book()).isEqualTo(left);
    }

    @Test
    void aSeriesOfWhichTheVisitWasChangedElsewhereIsNotCancelled() {
        List<Visit> four = booked("2026-10-20T10:00", "FREQ=DAILY;COUNT=4");
        done(berlin.status(four.get(1), AppointmentStatus.ARRIVED));

        assertThat(answer(berlin.series.cancel(MARIA, cancel(four.get(1), Reach.ALL)))).isEqualTo("stale");
        assertThat(book()).isEqualTo("20T10:00 21T10:00 22T10:00 23T10:00");
    }

    /** Of five, the first two are forgotten on the days before, the third has just begun, the fifth came too early. */
    @ParameterizedTest(name = "the {0} and {1}: {2} are left")
    @CsvSource(delimiter = '|', textBlock = """
            1 | ALL   | 21T10:00 22T10:00 24T10:00
            3 | ALL   | 20T10:00 21T10:00 24T10:00
            4 | ALL   | 20T10:00 21T10:00 22T10:00 24T10:00
            4 | LATER | 20T10:00 21T10:00 22T10:00 24T10:00
            """)
    void onlyTheOneThatIsMeantAndThoseThatNobodyHasComeForAreReached(int which, Reach reach, String left) {
        List<Visit> five = booked("2026-10-20T10:00", "FREQ=DAILY;COUNT=5");
        done(berlin.status(five.get(4), AppointmentStatus.ARRIVED));
        berlin.clock.set(LocalDateTime.parse("2026-10-22T10:00"));
        Visit meant = five.get(which - 1);
        assertThat(berlin.series.reached(meant, reach)).hasSize(5 - left.split(" ").length);

        SeriesMove weekLater = move(meant, reach, LocalDate.parse("2026-10-26").plusDays(which) + "T12:00", Map.of());
        Outcome moved = berlin.series.move(MARIA, weekLater);
        assertThat(visits(moved)).hasSize(5 - left.split(" ").length);
        berlin.undo(moved);
        visits(berlin.series.cancel(MARIA, cancel(berlin.now(meant), reach)));
        assertThat(book()).isEqualTo(left);
    }

    @Test
    void whatWasAgreedForAVisitAloneStaysWhenAllAreMoved() {
        List<Visit> three = booked("2026-10-20T10:00", "FREQ=DAILY;COUNT=3");
        UUID room = berlin.room("Quiet room");
        done(berlin.booking.move(MARIA, three.get(1).id(), three.get(1).version(), new Placement(
                berlin.doctor("Strange"), ana, room, berlin.slot("2026-10-21T11:00", 45)), Telling.NO_LETTER));

        List<Visit> later = visits(berlin.series.move(MARIA,
                move(three.getFirst(), Reach.ALL, "2026-10-20T12:00", Map.of())));
        assertThat(later).extracting(Visit::placement).containsExactly(
                berlin.place("Always", ana, "2026-10-20T12:00", 30),
                new Placement(berlin.doctor("Strange"), ana, room, berlin.slot("2026-10-21T13:00", 45)),
                berlin.place("Always", ana, "2026-10-22T12:00", 30));

        Visit first = later.getFirst();
        Placement longer = new Placement(berlin.doctor("Who"), ana, null, berlin.slot("2026-10-20T12:00", 60));
        List<Visit> withWho = visits(berlin.series.move(MARIA, new SeriesMove(first.id(), first.version(), Reach.ALL,
                new MoveRequest(longer, Telling.NO_LETTER, null), Map.of())));
        assertThat(withWho).extracting(Visit::placement).containsExactly(longer,
                new Placement(berlin.doctor("Who"), ana, room, berlin.slot("2026-10-21T13:00", 60)),
                berlin.place("Who", ana, "2026-10-22T12:00", 60));
    }

    @Test
    void aVisitThatDoesNotFitIsNotInTheWayOfTheOneBefore() {
        List<Visit> four = booked("2026-10-19T10:00", "FREQ=DAILY;COUNT=4");
        berlin.leaveOfDays("Always", "2026-10-21", "2026-10-21");

        Outcome outcome = berlin.series.move(MARIA, move(four.getFirst(), Reach.ALL, "2026-10-20T10:00", Map.of()));

        Occurrence unfit = onlyUnfit(outcome);
        assertThat(unfit.recurrence()).isEqualTo("2026-10-20T10:00");
        visits(berlin.series.move(MARIA, move(four.getFirst(), Reach.ALL, "2026-10-20T10:00",
                Map.of(unfit.recurrence(), new Choice.OtherTime(unfit.proposal().orElseThrow())))));
        assertThat(book()).contains("20T10:00", "22T10:00", "23T10:00").doesNotContain("19T10:00");
    }

    /** Dr Strange, who needs ten minutes after each, works from nine on; on Wednesday she is on leave. */
    @Test
    void whatIsProposedCanBeHadAllTogether() {
        berlin.leaveOfDays("Strange", "2026-10-21", "2026-10-21");
        berlin.leaveOfDays("Strange", "2026-10-23", "2026-10-23");
        BookingRequest first = new BookingRequest(berlin.place("Strange", ana, "2026-10-19T09:30", 30),
                berlin.visitType(0, 10), null, Telling.NO_LETTER);
        SeriesRequest asked = new SeriesRequest(first, rule("FREQ=DAILY;COUNT=5"));

        List<Occurrence> planned = berlin.series.plan(asked).stream().filter(one -> !one.fits()).toList();
        List<Occurrence> unfit = ((Outcome.Unfit) berlin.series.book(MARIA, asked)).unfit();

        assertThat(planned).hasSize(2).extracting(Occurrence::proposal)
                .isEqualTo(unfit.stream().map(Occurrence::proposal).toList());
        assertThat(visits(berlin.series.book(MARIA, new SeriesRequest(first, asked.rule(), proposed(unfit)))))
                .hasSize(5);
    }

    private static Map<LocalDateTime, Choice> proposed(List<Occurrence> unfit) {
        return unfit.stream().collect(Collectors.toMap(Occurrence::recurrence,
                one -> new Choice.OtherTime(one.proposal().orElseThrow())));
    }

    @Test
    void whatIsTakenTooIsOverruledWhereItWasSaidNotToFit() {
        berlin.holiday("2026-10-21", "Foundation Day");
        LocalDateTime holiday = LocalDateTime.parse("2026-10-21T10:00");
        berlin.booked("Always", "2026-10-22T11:00", 30);
        Slot taken = berlin.slot("2026-10-22T11:00", 30);

        Occurrence unfit = onlyUnfit(book("2026-10-20T10:00", "FREQ=DAILY;COUNT=3",
                Map.of(holiday, new Choice.OtherTime(taken))));
        assertThat(unfit.slot()).contains(taken);

        List<Visit> three = visits(book("2026-10-20T10:00", "FREQ=DAILY;COUNT=3",
                Map.of(holiday, new Choice.Overrule(unfit.slot().orElseThrow(), "she insists"))));
        assertThat(three).anySatisfy(visit -> assertThat(visit.slot()).isEqualTo(taken));
    }

    @Test
    void aMoveToATimeThatTheClockLeavesOutSaysWhichTime() {
        List<Visit> three = booked("2027-03-27T10:00", "FREQ=DAILY;COUNT=3");

        Occurrence unfit = onlyUnfit(berlin.series.move(MARIA,
                move(three.getFirst(), Reach.ALL, "2027-03-27T02:30", Map.of())));
        assertThat(unfit.recurrence()).isEqualTo("2027-03-28T10:00");
        assertThat(unfit.slot()).isEmpty();
        assertThat(unfit.refusals()).containsExactly(new Refusal.NoSuchTime(LocalDateTime.parse("2027-03-28T02:30")));
        assertThat(unfit.proposal()).contains(berlin.slot("2027-03-28T03:00", 30));
        assertThat(starts(visits(berlin.series.move(MARIA, move(three.getFirst(), Reach.ALL, "2027-03-27T02:30",
                proposed(List.of(unfit)))))))
                .containsExactly("2027-03-27T02:30", "2027-03-28T03:00", "2027-03-29T02:30");
    }

    @Test
    void aSeriesIsTakenBackWholeAndMadeAgain() {
        Outcome made = book("2026-10-20T10:00", "FREQ=DAILY;COUNT=3", Map.of());

        Outcome back = berlin.undo(made);
        assertThat(book()).isEmpty();
        berlin.undo(back);
        assertThat(book()).isEqualTo("20T10:00 21T10:00 22T10:00");
    }

    @Test
    void aSeriesOfWhichOneHasChangedIsNotTakenBackAtAll() {
        Outcome made = book("2026-10-20T10:00", "FREQ=DAILY;COUNT=3", Map.of());
        done(berlin.status(visits(made).get(1), AppointmentStatus.ARRIVED));

        assertThat(answer(berlin.undo(made))).isEqualTo("stale");
        assertThat(book()).isEqualTo("20T10:00 21T10:00 22T10:00");
    }
}
