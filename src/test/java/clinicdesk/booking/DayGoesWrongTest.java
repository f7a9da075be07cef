package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.booking.StrandedVisits.Disorder;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import clinicdesk.hours.OwnDay;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hours change while visits are booked: who no longer fits is listed, and who has to be called. Dr Strange works Monday
 * to Friday 9-17; it is Monday 16 November, 8:00.
 */
class DayGoesWrongTest {

    private static final String TUESDAY = "2026-11-17";

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static int patients;

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
        clinic.emptyTheBook();
        clinic.settings.set(Map.of(Key.CLINIC_COUNTRY, ""));
        clinic.turnThePage("2026-11-16T08:00");
    }

    /** A visit of a patient with an address. */
    private static Visit visit(String start, int minutes) {
        String email = "p" + patients++ + "@example.org";
        return done(clinic.booking.book(MARIA,
                clinic.request("Strange", clinic.patient("Pat Post", email), start, minutes)));
    }

    private static Outcome change(HoursChange change) {
        return clinic.duty.change(OWNER, change);
    }

    private static HoursChange leave(String from, String to) {
        return new HoursChange.TakeLeave(
                new Leave(clinic.doctor("Strange"), LocalDateTime.parse(from), LocalDateTime.parse(to), "ill"));
    }

    private static List<UUID> stranded(Outcome outcome) {
        return ((Outcome.HoursChanged) outcome).stranded().stream().map(Visit::id).toList();
    }

    private static List<UUID> listed() {
        return clinic.stranded.disorder().stranded().stream().map(one -> one.visit().id()).toList();
    }

    private static List<Call> calls() {
        return clinic.stranded.disorder().calls().stream().filter(call -> !call.done()).toList();
    }

    private static UUID[] ids(Visit... visits) {
        return Stream.of(visits).map(Visit::id).toArray(UUID[]::new);
    }

    /** Both when it is changed and when it is asked later. */
    private static void assertStrands(HoursChange change, Visit... visits) {
        assertThat(stranded(change(change))).containsExactly(ids(visits));
        assertThat(listed()).containsExactly(ids(visits));
    }

    @ParameterizedTest(name = "leave {0} to {1} strands the visit from 10:00 to 10:30: {2}")
    @CsvSource({"10:30, 12:00, false", "10:29, 12:00, true", "08:00, 10:00, false", "08:00, 10:01, true",
            "10:10, 10:11, true", "00:00, 23:59, true"})
    void leaveStrandsWhoseTimeItTouches(String from, String to, boolean strands) {
        Visit visit = visit(TUESDAY + "T10:00", 30);

        assertStrands(leave(TUESDAY + "T" + from, TUESDAY + "T" + to), strands ? new Visit[]{visit} : new Visit[0]);
    }

    @ParameterizedTest(name = "leave until {0} strands a visit at 10:00 that needs 10 minutes before: {1}")
    @CsvSource({"09:50, false", "09:51, true"})
    void whatTheDoctorNeedsAroundAVisitIsStrandedToo(String until, boolean strands) {
        BookingRequest request = clinic.request("Strange", clinic.patient("Ann Buffer"), TUESDAY + "T10:00", 30);
        Visit visit = done(clinic.booking.book(MARIA,
                new BookingRequest(request.placement(), clinic.visitType(10, 0), null, Telling.NO_LETTER)));

        assertStrands(leave(TUESDAY + "T08:00", TUESDAY + "T" + until), strands ? new Visit[]{visit} : new Visit[0]);
    }

    @ParameterizedTest(name = "hours {0} strand the visit from 10:00 to 10:30: {1}")
    @CsvSource({"10:00-10:30, false", "10:01-17:00, true", "09:00-10:29, true", "09:00-10:30, false"})
    void hoursThatBecomeOthersStrandWhoIsOutside(String span, boolean strands) {
        Visit visit = visit(TUESDAY + "T10:00", 30);
        Visit[] expected = strands ? new Visit[]{visit} : new Visit[0];
        UUID strange = clinic.doctor("Strange");

        Outcome special = change(new HoursChange.Special(strange, LocalDate.parse(TUESDAY),
                List.of(TestClinic.span(span))));
        assertThat(stranded(special)).containsExactly(ids(expected));
        clinic.undo(special);
        assertStrands(new HoursChange.Weekly(strange,
                List.of(WeeklyBlock.always(DayOfWeek.TUESDAY, TestClinic.span(span))), null), expected);
    }

    @Test
    void aWeekThatBeginsToCountLaterStrandsOnlyWhoComesThen() {
        Visit before = visit(TUESDAY + "T10:00", 30);
        Visit after = visit("2026-11-24T10:00", 30);
        LocalDate last = LocalDate.parse("2026-11-23");

        assertStrands(new HoursChange.Weekly(clinic.doctor("Strange"), List.of(
                new WeeklyBlock(DayOfWeek.TUESDAY, TestClinic.span("09:00-17:00"), null, last),
                new WeeklyBlock(DayOfWeek.TUESDAY, TestClinic.span("12:00-17:00"), last.plusDays(1), null)), null),
                after);
        assertThat(listed()).doesNotContain(before.id());
    }

    @Test
    void aHolidayStrandsTheDayOfAllDoctorsAndNoOther() {
        Visit monday = visit("2026-11-16T16:30", 30);
        Visit tuesday = visit(TUESDAY + "T09:00", 30);
        Visit others = clinic.booked("Who", TUESDAY + "T15:30", 30);
        Visit wednesday = visit("2026-11-18T09:00", 30);

        assertStrands(new HoursChange.ClinicDay(LocalDate.parse(TUESDAY), OwnDay.closed("Foundation Day")), tuesday,
                others);
        assertThat(listed()).doesNotContain(monday.id(), wednesday.id());
    }

    @Test
    void aCalendarOfHolidaysStrandsWhoIsBookedOnThem() {
        Visit working = visit("2026-12-24T10:00", 30);
        Visit christmas = visit("2026-12-25T10:00", 30);

        Outcome kept = change(new HoursChange.HolidayCalendar("DE", ""));

        assertThat(stranded(kept)).containsExactly(christmas.id()).doesNotContain(working.id());
        clinic.undo(kept);
        assertThat(listed()).isEmpty();
    }

    @ParameterizedTest(name = "asked at {0}, the visit from 9:00 to 9:30 is listed: {1}")
    @CsvSource({"2026-11-16T09:29, true", "2026-11-16T09:30, true", "2026-11-16T23:59, true",
            "2026-11-17T00:00, false"})
    void aVisitThatNobodyHasSortedOutIsListedUntilItsDayIsOver(String now, boolean listed) {
        Visit visit = visit("2026-11-16T09:00", 30);
        change(leave("2026-11-16T08:00", "2026-11-16T17:00"));

        clinic.clock.set(LocalDateTime.parse(now));
        assertThat(listed()).isEqualTo(listed ? List.of(visit.id()) : List.of());
    }

    @ParameterizedTest(name = "leave at {0} strands whoever was overruled, though a letter can tell of it")
    @ValueSource(strings = {TUESDAY, "2026-12-01"})
    void whoWasOverruledIsListedAndCalledLikeOthersWhenTheDoctorIsAway(String day) {
        Visit early = overruled(day + "T07:00");

        assertStrands(leave(day + "T00:00", LocalDate.parse(day).plusDays(1) + "T00:00"), early);
    }

    @Test
    void whoWasOverruledStaysListedThoughTheCallIsMade() {
        Visit early = done(clinic.booking.book(MARIA, clinic.request("Strange", clinic.patient("Ina Insists"),
                TUESDAY + "T07:00", 30).overruled("she insists")));
        assertStrands(leave(TUESDAY + "T00:00", TUESDAY + "T12:00"), early);
        clinic.calls.tick(MARIA, calls().getFirst().id(), true);

        clinic.clock.set(LocalDateTime.parse(TUESDAY + "T00:10"));
        assertThat(listed()).containsExactly(early.id());
    }

    @Test
    void whoIsOverOrCancelledOrUnderWayIsNotStranded() {
        done(clinic.cancel(visit(TUESDAY + "T09:00", 30)));
        done(clinic.status(visit(TUESDAY + "T10:00", 30), AppointmentStatus.NO_SHOW));
        done(clinic.status(visit(TUESDAY + "T11:00", 30), AppointmentStatus.IN_PROGRESS));
        Visit arrived = visit(TUESDAY + "T12:00", 30);
        done(clinic.status(arrived, AppointmentStatus.ARRIVED));

        assertStrands(leave(TUESDAY + "T00:00", "2026-11-18T00:00"), arrived);
    }

    private static Visit overruled(String start) {
        return done(
                clinic.booking.book(MARIA, clinic.request("Strange", clinic.patient("Ina Insists", "ina" + patients++
                        + "@example.org"), start, 30).overruled("she insists")));
    }

    @Test
    void whoWasOverruledIsStrandedOnlyBySomethingNew() {
        Visit early = overruled(TUESDAY + "T07:00");
        assertThat(listed()).isEmpty();

        HoursChange shorter = new HoursChange.Special(clinic.doctor("Strange"), LocalDate.parse(TUESDAY),
                List.of(TestClinic.span("10:00-12:00")));
        assertThat(stranded(change(shorter))).isEmpty();
        assertStrands(leave(TUESDAY + "T06:00", TUESDAY + "T08:00"), early);
    }

    @Test
    void patientsWithoutAnAddressAreCalledOthersNot() {
        Visit written = visit(TUESDAY + "T10:00", 30);
        Visit called = clinic.booked("Strange", TUESDAY + "T11:00", 30);

        change(leave(TUESDAY + "T09:00", TUESDAY + "T17:00"));

        assertThat(listed()).containsExactly(written.id(), called.id());
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.visit().id()).isEqualTo(called.id());
            assertThat(call.was().start()).isEqualTo(clinic.time(TUESDAY + "T11:00"));
            assertThat(call.was().doctor()).isEqualTo("Dr Strange");
            assertThat(call.isOpen()).isTrue();
        });
    }

    @ParameterizedTest(name = "a visit at {0} is called about: {1}")
    @CsvSource({"2026-11-16T11:59, true", "2026-11-16T12:00, false"})
    void whoBeginsWithinFourHoursIsCalled(String start, boolean called) {
        Visit visit = visit(start, 30);

        change(leave("2026-11-16T09:00", "2026-11-16T17:00"));

        assertThat(calls()).extracting(call -> call.visit().id())
                .isEqualTo(called ? List.of(visit.id()) : List.of());
    }

    @Test
    void aCallIsTickedOffAndStaysVisibleForTheDay() {
        clinic.booked("Strange", TUESDAY + "T11:00", 30);
        change(leave(TUESDAY + "T09:00", TUESDAY + "T17:00"));
        UUID call = calls().getFirst().id();

        Outcome ticked = clinic.calls.tick(MARIA, call, true);
        assertThat(calls()).isEmpty();
        assertThat(clinic.stranded.disorder().calls()).extracting(Call::id).contains(call);
        Outcome back = clinic.undo(ticked);
        assertThat(calls()).extracting(Call::id).containsExactly(call);
        clinic.undo(back);
        assertThat(calls()).isEmpty();
        clinic.calls.tick(MARIA, call, false);
        assertThat(calls()).extracting(Call::id).containsExactly(call);
        clinic.calls.tick(MARIA, call, true);

        clinic.clock.advance(Duration.ofDays(1));
        assertThat(clinic.stranded.disorder().calls()).isEmpty();
    }

    @Test
    void leaveThatIsTakenBackLeavesNobodyStrandedOrToCall() {
        clinic.booked("Strange", TUESDAY + "T11:00", 30);
        Outcome taken = change(leave(TUESDAY + "T09:00", TUESDAY + "T17:00"));

        Outcome back = clinic.undo(taken);
        assertThat(listed()).isEmpty();
        assertThat(calls()).isEmpty();

        assertThat(stranded(clinic.undo(back))).hasSize(1);
        assertThat(listed()).hasSize(1);
        assertThat(calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasDoneWithAStrandedVisitIsUndoneAndItIsStrandedAgain(boolean moved) {
        Visit visit = clinic.booked("Strange", TUESDAY + "T11:00", 30);
        change(leave(TUESDAY + "T09:00", TUESDAY + "T17:00"));
        StrandedVisits.Offers offers = clinic.stranded.offers(visit);
        FreeSlot offer = offers.sameDoctor().orElseThrow();
        assertThat(offer.slot()).isEqualTo(clinic.slot("2026-11-18T09:00", 30));

        Placement there = visit.placement().at(offer.slot());
        Outcome outcome = moved
                ? clinic.booking.move(MARIA, visit.id(), visit.version(), there, Telling.LETTER)
                : clinic.booking.cancel(MARIA, visit.id(), visit.version(), "doctor ill", Telling.LETTER);

        assertThat(answer(outcome)).isEqualTo("done");
        assertThat(listed()).isEmpty();
        assertThat(calls()).singleElement().satisfies(call -> assertThat(call.isOpen()).isFalse());
        Outcome undone = clinic.undo(outcome);
        assertThat(answer(undone)).isEqualTo("done");
        assertThat(listed()).hasSize(1);
        assertThat(answer(clinic.undo(undone))).isEqualTo("done");
        assertThat(listed()).isEmpty();
    }

    @Test
    void aCallAboutALeaveThatWasASlipNeverComesBack() {
        Visit visit = clinic.booked("Strange", TUESDAY + "T11:00", 30);
        clinic.undo(change(leave(TUESDAY + "T09:00", TUESDAY + "T17:00")));

        Visit moved = done(clinic.move(visit, "Strange", TUESDAY + "T12:00", 30));
        assertThat(calls()).isEmpty();
        done(clinic.status(moved, AppointmentStatus.IN_PROGRESS));
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest(name = "hours that are changed back by a new change: {0}")
    @ValueSource(booleans = {true, false})
    void aCallIsWithdrawnAlsoWhenHoursAreMadeToFitInAnotherWay(boolean byHand) {
        Visit visit = clinic.booked("Strange", TUESDAY + "T11:00", 30);
        Outcome shorter = change(new HoursChange.Special(clinic.doctor("Strange"), LocalDate.parse(TUESDAY),
                List.of(TestClinic.span("12:00-17:00"))));
        assertThat(calls()).hasSize(1);
        if (byHand) {
            change(new HoursChange.Special(clinic.doctor("Strange"), LocalDate.parse(TUESDAY),
                    List.of(TestClinic.span("11:00-17:00"))));
        } else {
            clinic.undo(shorter);
        }

        clinic.move(visit, "Strange", TUESDAY + "T14:00", 30);
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest(name = "cancelled: {0}")
    @ValueSource(booleans = {true, false})
    void whoLeavesAStrandedPlaceSoonIsCalledAboutWhicheverWayThatIsDone(boolean cancelled) {
        Visit visit = visit("2026-11-16T13:00", 30);
        change(leave("2026-11-16T09:00", "2026-11-16T17:00"));
        assertThat(calls()).isEmpty();
        clinic.clock.set(LocalDateTime.parse("2026-11-16T10:00"));

        Outcome outcome = cancelled ? clinic.cancel(visit) : clinic.move(visit, "Who", "2026-11-16T14:00", 30);

        assertThat(calls()).extracting(call -> call.visit().id()).containsExactly(visit.id());
        Outcome undone = clinic.undo(outcome);
        assertThat(answer(undone)).isEqualTo("done");
        assertThat(listed()).containsExactly(visit.id());
        assertThat(answer(clinic.undo(undone))).isEqualTo("done");
    }

    @ParameterizedTest(name = "{1} at {0}, a stranded visit of 16 November is still called about: {2}")
    @CsvSource({"2026-11-16T23:59, CANCELLED, true", "2026-11-17T00:00, CANCELLED, false",
            "2026-11-17T00:00, NO_SHOW, false", "2026-11-17T00:00, SCHEDULED, false"})
    void aCallThatTheEndOfItsDayHasSettledDoesNotComeBack(String now, AppointmentStatus next, boolean called) {
        Visit visit = clinic.booked("Strange", "2026-11-16T13:00", 30);
        change(leave("2026-11-16T09:00", "2026-11-16T17:00"));
        assertThat(calls()).hasSize(1);
        clinic.clock.set(LocalDateTime.parse(now));

        done(next == AppointmentStatus.SCHEDULED
                ? clinic.move(visit, "Strange", TUESDAY + "T14:00", 30)
                : clinic.status(visit, next));

        assertThat(calls()).hasSize(called ? 1 : 0);
    }

    @ParameterizedTest(name = "moved before: {0}; a visit that is now {1} is called about: {2}")
    @CsvSource({"false, ARRIVED, true", "false, IN_PROGRESS, false", "false, COMPLETED, false",
            "false, NO_SHOW, false", "false, CANCELLED, true", "true, ARRIVED, true", "true, IN_PROGRESS, false",
            "true, COMPLETED, false", "true, NO_SHOW, false", "true, CANCELLED, true"})
    void aCallLeavesTheListWhenItsVisitTakesPlaceOrIsMissedAndIsBackWhenThatIsUndone(boolean moved,
            AppointmentStatus next, boolean called) {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        change(leave("2026-11-16T09:00", "2026-11-16T12:00"));
        Visit now = moved ? done(clinic.move(visit, "Strange", "2026-11-16T13:00", 30)) : visit;
        UUID call = calls().getFirst().id();

        Outcome outcome = clinic.status(now, next);
        assertThat(calls()).extracting(Call::id).isEqualTo(called ? List.of(call) : List.of());
        assertThat(clinic.stranded.disorder().calls()).hasSameSizeAs(calls());

        assertThat(answer(clinic.undo(outcome))).isEqualTo("done");
        assertThat(calls()).extracting(Call::id).containsExactly(call);
    }

    @Test
    void aCallThatIsMadeStaysVisibleForTheDayThoughTheVisitTakesPlace() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        change(leave("2026-11-16T09:00", "2026-11-16T12:00"));
        clinic.calls.tick(MARIA, calls().getFirst().id(), true);

        done(clinic.status(visit, AppointmentStatus.IN_PROGRESS));

        assertThat(clinic.stranded.disorder().calls()).singleElement().satisfies(call -> {
            assertThat(call.done()).isTrue();
            assertThat(call.isOpen()).isFalse();
        });
    }

    @ParameterizedTest(name = "looked at {0}, a stranded visit at 13:00 is called about: {1}")
    @CsvSource({"2026-11-16T09:00, false", "2026-11-16T09:01, true", "2026-11-16T13:31, true"})
    void whoBeginsSoonByNowIsCalledTooAndOnce(String now, boolean called) {
        Visit visit = visit("2026-11-16T13:00", 30);
        change(leave("2026-11-16T08:00", "2026-11-16T17:00"));
        clinic.clock.set(LocalDateTime.parse(now));

        assertThat(clinic.calls.addDue()).isEqualTo(called);

        assertThat(calls()).extracting(call -> call.visit().id())
                .isEqualTo(called ? List.of(visit.id()) : List.of());
        calls().forEach(call -> clinic.calls.tick(MARIA, call.id(), true));
        assertThat(clinic.calls.addDue()).isFalse();
        assertThat(calls()).isEmpty();
    }

    @Test
    void whoIsStrandedOnceMoreHasNoTimeYetAndIsNotToldTheOneThatFailedToo() {
        Visit visit = clinic.booked("Strange", TUESDAY + "T11:00", 30);
        change(leave(TUESDAY + "T09:00", TUESDAY + "T17:00"));
        Visit moved = done(clinic.move(visit, "Strange", "2026-11-18T09:00", 30));
        assertThat(calls()).singleElement().satisfies(call -> assertThat(call.isOpen()).isFalse());

        change(leave("2026-11-18T08:00", "2026-11-18T17:00"));

        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.isOpen()).isTrue();
            assertThat(call.was().start()).isEqualTo(clinic.time(TUESDAY + "T11:00"));
        });
        clinic.move(moved, "Who", "2026-11-18T10:00", 30);
        assertThat(calls()).singleElement().satisfies(call -> assertThat(call.isOpen()).isFalse());
    }

    @Test
    void whoMayNotSetAStatusTicksNoCallAndATickIsInTheTrail() {
        Visit visit = clinic.booked("Strange", TUESDAY + "T11:00", 30);
        change(leave(TUESDAY + "T09:00", TUESDAY + "T17:00"));
        UUID call = calls().getFirst().id();

        assertThat(answer(clinic.calls.tick(new Actor("Rita", Role.READER, null), call, true)))
                .isEqualTo("denied SET_STATUS");
        assertThat(calls()).hasSize(1);
        clinic.calls.tick(MARIA, call, true);
        assertThat(clinic.audit.history(visit.id())).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("CALL");
            assertThat(line.changes()).containsExactly(FieldChange.of("called", false, true));
        });
    }

    @Test
    void theColleagueWhoIsOfferedIsFreeThen() {
        Visit visit = clinic.booked("Strange", TUESDAY + "T11:00", 30);
        clinic.booked("Who", TUESDAY + "T11:00", 30);
        change(leave(TUESDAY + "T09:00", TUESDAY + "T17:00"));

        FreeSlot other = clinic.stranded.offers(visit).otherDoctor().orElseThrow();
        assertThat(other).isEqualTo(new FreeSlot(clinic.doctor("Who"), clinic.slot(TUESDAY + "T11:30", 30)));
    }
}
