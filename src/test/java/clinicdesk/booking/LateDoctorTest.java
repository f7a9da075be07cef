package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.codes;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

/** Dr Strange, who works 9-17, runs late. It is Monday, 10:00. */
class LateDoctorTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static int patients;
    private Letterbox letters;
    private UUID strange;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder.resolve("clinic"), "2026-11-16T10:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void monday() {
        clinic.emptyTheBook();
        clinic.turnThePage("2026-11-16T10:00");
        letters = new Letterbox(clinic, folder.resolve("pickup"));
        strange = clinic.doctor("Strange");
    }

    private static Visit visit(String time, int minutes) {
        return clinic.booked("Strange", "2026-11-16T" + time, minutes);
    }

    private Outcome late(int minutes) {
        return clinic.duty.late(MARIA, strange, TODAY, minutes);
    }

    private Outcome shift(int minutes, String overruling) {
        return clinic.dayShift.shiftRest(MARIA, strange, new DayShift.How(minutes, Telling.LETTER,
                overruling == null ? null : Despite.whatever(overruling)));
    }

    /** As the desk does: with a reason for what it was shown. */
    private Outcome shiftOver(int minutes, Outcome refused) {
        return clinic.dayShift.shiftRest(MARIA, strange, new DayShift.How(minutes, Telling.LETTER,
                Despite.of("all agreed", ((Outcome.Refused) refused).refusals())));
    }

    private List<Visit> today() {
        return clinic.appointments.touching(clinic.clock.clinic().day(TODAY), List.of(strange));
    }

    private static LocalTime time(java.time.Instant instant) {
        return clinic.clock.clinic().local(instant).toLocalTime();
    }

    /** When those are expected who are expected later than they are booked, as "10:00 10:20, …". */
    private String expected() {
        Map<UUID, java.time.Instant> expected = clinic.lateDoctors.today().get(strange).expected(today());
        return today().stream().filter(visit -> expected.containsKey(visit.id()))
                .map(visit -> time(visit.slot().start()) + " " + time(expected.get(visit.id())))
                .collect(Collectors.joining(", "));
    }

    private String book() {
        return today().stream().map(visit -> time(visit.slot().start()) + "-" + time(visit.slot().end()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} minutes late: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            20 | 10:00 10:20, 10:30 10:50, 11:30 11:35
            15 | 10:00 10:15, 10:30 10:45
            14 | 10:00 10:14, 10:30 10:44
            60 | 10:00 11:00, 10:30 11:30, 11:30 12:15, 12:00 12:45
            """)
    void aDelayIsPassedOnUntilAGapTakesItUp(int minutes, String expected) {
        visit("10:00", 30);
        visit("10:30", 45);
        visit("11:30", 30);
        visit("12:00", 30);
        visit("15:00", 30);
        late(minutes);

        assertThat(expected()).isEqualTo(minutes == 20 ? expected + ", 12:00 12:05" : expected);
    }

    @Test
    void visitsThatLieOverEachOtherAreAsLateAsEachOther() {
        visit("10:30", 30);
        done(clinic.booking.book(MARIA, clinic.request("Strange", clinic.patient("Ann Extra"), "2026-11-16T10:30", 30)
                .overruled("The doctor agreed")));
        visit("11:00", 30);
        late(20);

        assertThat(expected()).isEqualTo("10:30 10:50, 10:30 10:50, 11:00 11:20");
    }

    @Test
    void whoDidNotComeInTheWholeOfAVisitsTimeIsNotWaitedForAndWhoSitsThereIs() {
        Visit forgotten = visit("10:00", 30);
        visit("11:00", 30);
        clinic.clock.set(LocalDateTime.parse("2026-11-16T10:30"));
        late(10);
        assertThat(expected()).isEqualTo("11:00 11:10");

        done(clinic.status(forgotten, AppointmentStatus.ARRIVED));
        assertThat(expected()).isEqualTo("10:00 10:30");
        late(45);
        assertThat(expected()).isEqualTo("10:00 10:45, 11:00 11:15");
    }

    @Test
    void whoHasBegunOrIsOverPassesNoDelayOn() {
        done(clinic.status(visit("10:00", 30), AppointmentStatus.CANCELLED));
        done(clinic.status(visit("10:30", 30), AppointmentStatus.NO_SHOW));
        visit("11:00", 30);
        late(20);

        assertThat(expected()).isEqualTo("11:00 11:20");
    }

    @Test
    void aDelayIsSaidAnewAndTakenBackAndEndsWithTheDay() {
        visit("10:30", 30);
        late(20);
        Outcome more = late(30);
        assertThat(clinic.lateDoctors.today().get(strange).minutes()).isEqualTo(30);

        Outcome back = clinic.undo(more);
        assertThat(clinic.lateDoctors.today().get(strange).minutes()).isEqualTo(20);
        clinic.undo(back);
        assertThat(clinic.lateDoctors.today().get(strange).minutes()).isEqualTo(30);
        clinic.clock.advance(java.time.Duration.ofHours(14));
        assertThat(clinic.lateDoctors.today()).doesNotContainKey(strange);
    }

    @ParameterizedTest(name = "{0} minutes: {1}")
    @CsvSource({"-1, invalid minutes BAD_NUMBER", "0, done", "480, done", "481, invalid minutes BAD_NUMBER"})
    void nobodyIsLaterThanEightHours(int minutes, String answer) {
        assertThat(answer(late(minutes))).isEqualTo(answer);
        assertThat(clinic.lateDoctors.today().containsKey(strange)).isEqualTo(minutes == 480);
    }

    @Test
    void theRestOfTheDayIsShiftedAsOneActAndBackAndThereAgain() {
        visit("10:00", 30);
        visit("10:30", 30);
        visit("11:15", 30);
        visit("13:00", 30);
        late(20);

        Outcome shifted = shift(20, null);
        assertThat(((Outcome.DoneTogether) shifted).visits()).hasSize(3);
        assertThat(book()).isEqualTo("10:20-10:50 10:50-11:20 11:20-11:50 13:00-13:30");
        assertThat(clinic.lateDoctors.today()).doesNotContainKey(strange);

        Outcome back = clinic.undo(shifted);
        assertThat(book()).isEqualTo("10:00-10:30 10:30-11:00 11:15-11:45 13:00-13:30");
        assertThat(clinic.lateDoctors.today().get(strange).minutes()).isEqualTo(20);
        clinic.undo(back);
        assertThat(book()).isEqualTo("10:20-10:50 10:50-11:20 11:20-11:50 13:00-13:30");
        assertThat(clinic.lateDoctors.today()).doesNotContainKey(strange);
    }

    @Test
    void aDelayThatIsTakenBackIsAsItWasSaidThen() {
        visit("10:00", 30);
        late(20);
        clinic.clock.set(LocalDateTime.parse("2026-11-16T10:15"));
        Outcome more = late(30);

        clinic.undo(more);

        Late again = clinic.lateDoctors.today().get(strange);
        assertThat(again).isEqualTo(new Late(strange, 20, clinic.time("2026-11-16T10:00")));
        assertThat(clinic.audit.history(strange)).extracting(line -> line.action()).contains("LATE");
    }

    /** A visit for which the doctor needs 10 minutes before and 5 after. */
    private static Visit buffered(String time, int minutes) {
        BookingRequest request = clinic.request("Strange", clinic.patient("Bea Buffer"), "2026-11-16T" + time,
                minutes);
        return done(clinic.booking.book(MARIA,
                new BookingRequest(request.placement(), clinic.visitType(10, 5), null, Telling.NO_LETTER)));
    }

    @Test
    void whatTheDoctorNeedsAroundAVisitIsLateTooAndTheShiftKeepsToWhatWasExpected() {
        visit("10:00", 30);
        buffered("10:45", 30);
        visit("11:20", 30);
        late(20);
        assertThat(expected()).isEqualTo("10:00 10:20, 10:45 11:00, 11:20 11:35");

        assertThat(answer(shift(20, null))).isEqualTo("done");
        assertThat(book()).isEqualTo("10:20-10:50 11:00-11:30 11:35-12:05");
    }

    private static Visit squeezedIn(String time, int minutes) {
        return done(clinic.booking.book(MARIA, clinic.request("Strange", clinic.patient("Sue Squeezed"),
                "2026-11-16T" + time, minutes).overruled("in pain")));
    }

    @ParameterizedTest(name = "a visit squeezed in from {0} for {1} minutes")
    @CsvSource({"10:30, 30, 20", "10:30, 30, 60", "10:45, 30, 20", "10:20, 20, 5", "10:00, 90, 45"})
    void whoWasSqueezedInIsShiftedWithTheOthersAndKeepsTheReason(String time, int minutes, int late) {
        visit("10:00", 30);
        visit("10:30", 30);
        visit("11:00", 30);
        Visit squeezed = squeezedIn(time, minutes);
        String before = book();

        Outcome shifted = shift(late, null);

        assertThat(answer(shifted)).isEqualTo("done");
        assertThat(clinic.now(squeezed).notes()).isEqualTo(squeezed.notes());
        assertThat(today()).filteredOn(visit -> visit.state().overruled()).extracting(Visit::id)
                .containsExactly(squeezed.id());
        assertThat(answer(clinic.undo(shifted))).isEqualTo("done");
        assertThat(book()).isEqualTo(before);
    }

    @Test
    void whoTookAnExtraPlaceKeepsItAndAReasonForOthersIsNotHers() {
        clinic.hours(new HoursChange.ExtraPlaces(strange, 1));
        visit("15:30", 60);
        Visit extra = visit("15:30", 30);
        Visit squeezed = squeezedIn("15:45", 30);

        assertThat(answer(shift(31, null))).isEqualTo("OUTSIDE_HOURS");
        assertThat(answer(shift(31, "all agreed"))).isEqualTo("done");
        assertThat(clinic.now(extra).isInExtraPlace()).isTrue();
        assertThat(clinic.now(squeezed).notes().overruling()).isEqualTo("in pain");
    }

    @Test
    void aReasonForWhatIsShownHelpsAlsoWhoWasSqueezedInBefore() {
        visit("15:30", 60);
        squeezedIn("15:45", 45);

        Outcome refused = shift(31, null);

        assertThat(codes(refused)).containsExactly("OUTSIDE_HOURS");
        assertThat(answer(shiftOver(31, refused))).isEqualTo("done");
        assertThat(book()).isEqualTo("16:01-17:01 16:16-17:01");
    }

    @Test
    void howManyHaveToBeCalledIsSaidByWhomTheyKnewOf() {
        visit("13:50", 10);
        UUID written = clinic.patient("Lea Later", "lea" + patients++ + "@example.org");
        done(clinic.booking.book(MARIA, clinic.request("Strange", written, "2026-11-16T13:30", 20)));
        UUID later = clinic.patient("Ned Next", "ned" + patients++ + "@example.org");
        done(clinic.booking.book(MARIA, clinic.request("Strange", later, "2026-11-16T14:00", 20)));

        assertThat(((Outcome.DoneTogether) shift(40, null)).calls()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} minutes")
    @CsvSource({"30, true", "31, false"})
    void aDayIsShiftedUpToTheEndOfTheHours(int minutes, boolean fits) {
        visit("16:00", 30);

        assertThat(answer(shift(minutes, null))).isEqualTo(fits ? "done" : "OUTSIDE_HOURS");
        assertThat(book()).isEqualTo(fits ? "16:30-17:00" : "16:00-16:30");
    }

    @Test
    void allThatIsInTheWayOfAShiftIsSaidAndAReasonHelps() {
        UUID ann = clinic.patient("Ann Twice");
        done(clinic.booking.book(MARIA, clinic.request("Strange", ann, "2026-11-16T15:00", 30)));
        done(clinic.booking.book(MARIA, clinic.request("Who", ann, "2026-11-16T15:30", 30)));
        visit("16:00", 60);

        Outcome refused = shift(30, null);
        assertThat(codes(refused)).containsExactlyInAnyOrder("PATIENT_BUSY");
        Outcome later = shift(61, null);
        assertThat(codes(later)).containsExactly("OUTSIDE_HOURS");
        assertThat(((Outcome.Refused) later).mayBeOverruled()).isTrue();
        assertThat(book()).isEqualTo("15:00-15:30 16:00-17:00");
        assertThat(clinic.stranded.disorder().calls()).filteredOn(call -> !call.done()).isEmpty();

        Outcome shifted = shift(61, "all agreed");
        assertThat(book()).isEqualTo("16:01-16:31 16:31-17:31");
        assertThat(today()).extracting(visit -> visit.notes().overruling()).containsExactly(null, "all agreed");
        clinic.undo(shifted);
        assertThat(book()).isEqualTo("15:00-15:30 16:00-17:00");
        assertThat(today()).extracting(visit -> visit.notes().overruling()).containsOnlyNulls();
    }

    @Test
    void whoIsShiftedGetsALetterAndWhoCannotReadItInTimeACall() {
        String soon = "soon" + patients++ + "@example.org";
        String later = "later" + patients++ + "@example.org";
        done(clinic.booking.book(MARIA,
                clinic.request("Strange", clinic.patient("Sue Soon", soon), "2026-11-16T13:50", 10)));
        done(clinic.booking.book(MARIA,
                clinic.request("Strange", clinic.patient("Lea Later", later), "2026-11-16T14:00", 30)));
        letters.leave();

        Outcome shifted = shift(15, null);
        assertThat(letters.waiting(soon)).hasSize(1);
        assertThat(letters.waiting(later)).hasSize(1);
        assertThat(clinic.stranded.disorder().calls()).filteredOn(call -> !call.done())
                .extracting(call -> call.visit().patientName()).containsExactly("Sue Soon");

        clinic.undo(shifted);
        assertThat(letters.waiting(soon)).isEmpty();
        assertThat(letters.waiting(later)).isEmpty();
        assertThat(clinic.stranded.disorder().calls()).filteredOn(call -> !call.done()).isEmpty();
    }

    /** Who has still to be called, by name. */
    private static List<String> toCall() {
        return clinic.stranded.disorder().calls().stream().filter(call -> !call.done())
                .map(call -> call.visit().patientName()).sorted().toList();
    }

    private static long callsKept() {
        return clinic.store.read(session -> session
                .createSelectionQuery("select count(*) from CallRow", Long.class).getSingleResult());
    }

    private static Visit visitOf(String name, String time) {
        return done(clinic.booking.book(MARIA,
                clinic.request("Strange", clinic.patient(name), "2026-11-16T" + time, 30)));
    }

    @Test
    void whoHasToBeCalledAboutAShiftComesAndGoesWithIt() {
        visitOf("Sue Soon", "10:30");
        visitOf("Nora Noaddress", "15:00");
        visitOf("Otto Other", "15:30");
        Outcome act = shift(300, "all agreed");
        assertThat(toCall()).containsExactly("Nora Noaddress", "Otto Other", "Sue Soon");

        for (int i = 0; i < 2; i++) {
            act = clinic.undo(act);
            assertThat(toCall()).isEmpty();
            assertThat(callsKept()).isZero();
            act = clinic.undo(act);
            assertThat(toCall()).containsExactly("Nora Noaddress", "Otto Other", "Sue Soon");
            assertThat(callsKept()).isEqualTo(3);
        }
    }

    @Test
    void whoWasCalledAboutAShiftIsNotCalledOnceMoreWhenItIsDoneAgain() {
        visitOf("Sue Soon", "10:30");
        visitOf("Nora Noaddress", "11:00");
        Outcome act = shift(20, null);
        Call sues = clinic.stranded.disorder().calls().getFirst();
        assertThat(answer(clinic.calls.tick(MARIA, sues.id(), true))).isEqualTo("done");

        for (int i = 0; i < 2; i++) {
            act = clinic.undo(act);
            assertThat(toCall()).isEmpty();
            act = clinic.undo(act);
            assertThat(toCall()).containsExactly("Nora Noaddress");
        }
    }

    @Test
    void aTickThatWasUndoneIsThereAgainWhenShiftAndTickAreDoneAgain() {
        visitOf("Sue Soon", "10:30");
        Outcome shifted = shift(20, null);
        Outcome ticked = clinic.calls.tick(MARIA, clinic.stranded.disorder().calls().getFirst().id(), true);

        Outcome unticked = clinic.undo(ticked);
        Outcome back = clinic.undo(shifted);
        assertThat(answer(clinic.undo(back))).isEqualTo("done");
        assertThat(answer(clinic.undo(unticked))).isEqualTo("done");

        assertThat(toCall()).isEmpty();
        assertThat(callsKept()).isEqualTo(1);
    }

    @ParameterizedTest(name = "done again at {0}, who was written to about a visit at 14:30 is called: {1}")
    @CsvSource({"2026-11-16T10:30, false", "2026-11-16T10:31, true"})
    void whoCannotReadTheLetterInTimeWhenAShiftIsDoneAgainIsCalled(String now, boolean called) {
        UUID lea = clinic.patient("Lea Later", "lea" + patients++ + "@example.org");
        done(clinic.booking.book(MARIA, clinic.request("Strange", lea, "2026-11-16T14:30", 30)));
        Outcome back = clinic.undo(shift(300, "all agreed"));
        clinic.clock.set(LocalDateTime.parse(now));

        Outcome again = clinic.undo(back);

        assertThat(toCall()).isEqualTo(called ? List.of("Lea Later") : List.of());
        clinic.undo(again);
        assertThat(callsKept()).isZero();
    }

    @Test
    void aCallThatWasListedBeforeAShiftStaysWhenTheShiftIsUndone() {
        Visit nora = visitOf("Nora Noaddress", "15:00");
        Outcome away = clinic.duty.change(OWNER, new HoursChange.TakeLeave(new Leave(strange,
                LocalDateTime.parse("2026-11-16T14:00"), LocalDateTime.parse("2026-11-16T15:10"), null)));
        assertThat(answer(away)).isEqualTo("done");
        done(clinic.move(nora, "Strange", "2026-11-16T15:15", 30));
        assertThat(toCall()).containsExactly("Nora Noaddress");

        Outcome back = clinic.undo(shift(20, null));

        assertThat(toCall()).containsExactly("Nora Noaddress");
        clinic.undo(back);
        assertThat(callsKept()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} minutes")
    @CsvSource({"0, invalid minutes BAD_NUMBER", "481, invalid minutes BAD_NUMBER",
            "480, invalid visits MISSING_FIELD"})
    void nothingIsShiftedByAnImpossibleDelayOrWhereNobodyIsLeft(int minutes, String answer) {
        assertThat(answer(shift(minutes, null))).isEqualTo(answer);
    }
}
