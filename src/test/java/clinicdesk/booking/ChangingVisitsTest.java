package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static clinicdesk.booking.AppointmentStatus.ARRIVED;
import static clinicdesk.booking.AppointmentStatus.CANCELLED;
import static clinicdesk.booking.AppointmentStatus.COMPLETED;
import static clinicdesk.booking.AppointmentStatus.IN_PROGRESS;
import static clinicdesk.booking.AppointmentStatus.NO_SHOW;
import static clinicdesk.booking.AppointmentStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Moving, cancelling, the status of a visit, and who may. */
class ChangingVisitsTest {

    @ParameterizedTest(name = "moved to {0}: {1} is next")
    @CsvSource({"09:30, 10:05", "09:35, 10:05", "09:00, 10:05"})
    void aRefusedMoveIsNotOfferedThePlaceWhereTheVisitIs(String to, String next) {
        clinic.booked("Strange", "2026-11-17T09:00", 60);
        Visit visit = clinic.booked("Strange", "2026-11-17T10:00", 30);

        var refused = (Outcome.Refused) clinic.move(visit, "Strange", "2026-11-17T" + to, 30);

        assertThat(refused.nextFree()).contains(clinic.slot("2026-11-17T" + next, 30));
        assertThat(clinic.booking.wouldMove(visit.id(), clinic.place("Strange", visit.patientId(), "2026-11-17T" + to,
                30)).orElseThrow().nextFree()).isEqualTo(refused.nextFree());
    }

    @Test
    void aVisitThatIsMadeLongerIsOfferedItsOwnStartIfItFitsThere() {
        Visit visit = clinic.booked("Strange", "2026-11-17T10:00", 30);
        clinic.booked("Strange", "2026-11-17T09:00", 30);

        var refused = (Outcome.Refused) clinic.move(visit, "Strange", "2026-11-17T09:15", 45);

        assertThat(refused.nextFree()).contains(clinic.slot("2026-11-17T09:30", 45));
    }

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

    /** A visit that has come to stand so, by the steps that a desk would take. */
    private static Visit standing(AppointmentStatus status) {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        return status == SCHEDULED ? visit : done(clinic.status(visit, status));
    }

    @Test
    void aVisitIsMovedToAnotherTimeAndDoctor() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);

        Visit moved = done(clinic.move(visit, "Who", "2026-11-17T11:00", 45));

        assertThat(moved.id()).isEqualTo(visit.id());
        assertThat(moved.version()).isGreaterThan(visit.version());
        assertThat(moved.placement()).isEqualTo(clinic.place("Who", visit.patientId(), "2026-11-17T11:00", 45));
        assertThat(answer(clinic.book("Strange", "2026-11-16T10:00", 30))).as("the old time is free").isEqualTo("done");
        assertThat(answer(clinic.book("Who", "2026-11-17T11:30", 30))).isEqualTo("DOCTOR_BUSY");
    }

    @Test
    void aMovedVisitIsNotInItsOwnWay() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 60);

        assertThat(done(clinic.move(visit, "Strange", "2026-11-16T10:30", 60)).slot())
                .isEqualTo(clinic.slot("2026-11-16T10:30", 60));
    }

    @Test
    void aRefusedMoveLeavesTheVisitWhereItIs() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        clinic.booked("Strange", "2026-11-16T11:00", 30);

        Outcome outcome = clinic.move(visit, "Strange", "2026-11-16T11:15", 30);

        assertThat(answer(outcome)).isEqualTo("DOCTOR_BUSY");
        assertThat(((Outcome.Refused) outcome).nextFree()).contains(clinic.slot("2026-11-16T11:30", 30));
        assertThat(clinic.now(visit)).isEqualTo(visit);
        assertThat(clinic.audit.history(visit.id())).hasSize(1);
    }

    @Test
    void aMoveToTheSamePlaceChangesNothing() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);

        Outcome.Done same = (Outcome.Done) clinic.move(visit, "Strange", "2026-11-16T10:00", 30);

        assertThat(same.visit()).isEqualTo(visit);
        assertThat(same.told()).isEqualTo(new Told.NothingNew());
        assertThat(clinic.audit.history(visit.id())).hasSize(1);
        assertThat(clinic.undo(same)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aVisitThatHasBegunMayBecomeLongerOrShorterButNotBeginAnew() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        clinic.clock.set(clinic.clock.clinic().local(clinic.time("2026-11-16T10:10")));

        Visit longer = done(clinic.move(visit, "Strange", "2026-11-16T10:00", 45));
        Visit shorter = done(clinic.move(longer, "Strange", "2026-11-16T10:00", 20));

        assertThat(answer(clinic.move(shorter, "Strange", "2026-11-16T10:05", 20))).isEqualTo("IN_THE_PAST");
        assertThat(answer(clinic.move(shorter, "Strange", "2026-11-16T10:00", 4)))
                .isEqualTo("invalid minutes BAD_DURATION");
        assertThat(answer(clinic.move(shorter, "Strange", "2026-11-16T10:10", 20))).isEqualTo("done");
    }

    @Test
    void aMovedVisitKeepsTheTimeAroundItThatItsTypeNeeds() {
        UUID type = clinic.visitType(0, 15);
        var place = clinic.place("Strange", clinic.patient("Ann Type"), "2026-11-16T10:00", 30);
        Visit visit = done(clinic.booking.book(MARIA, new BookingRequest(place, type, null, Telling.LETTER)));
        done(clinic.move(visit, "Strange", "2026-11-17T10:00", 30));

        assertThat(answer(clinic.book("Strange", "2026-11-17T10:44", 30))).isEqualTo("DOCTOR_BUSY");
        assertThat(answer(clinic.book("Strange", "2026-11-17T10:45", 30))).isEqualTo("done");
    }

    @ParameterizedTest(name = "{0}: moving {1}, cancelling {2}")
    @CsvSource({"SCHEDULED, done, done", "ARRIVED, done, done", "IN_PROGRESS, NOT_MOVABLE, NOT_CANCELLABLE",
            "COMPLETED, NOT_MOVABLE, NOT_CANCELLABLE", "NO_SHOW, NOT_MOVABLE, NOT_CANCELLABLE",
            "CANCELLED, ALREADY_CANCELLED, ALREADY_CANCELLED"})
    void onlyAVisitThatIsScheduledOrArrivedIsMovedOrCancelled(AppointmentStatus status, String move, String cancel) {
        Visit visit = standing(status);

        Outcome moved = clinic.move(visit, "Strange", "2026-11-17T10:00", 30);
        assertThat(answer(moved)).isEqualTo(move);
        assertThat(answer(clinic.cancel(clinic.now(visit)))).isEqualTo(cancel);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"SCHEDULED", "ARRIVED"})
    void noTimeIsOfferedForAVisitThatCannotBeMovedAtAll(AppointmentStatus status) {
        Visit visit = standing(status);
        Placement place = clinic.place("Strange", visit.patientId(), "2026-11-17T10:00", 30);

        Outcome moved = clinic.booking.move(MARIA, visit.id(), visit.version(), place, Telling.LETTER);

        assertThat(((Outcome.Refused) moved).nextFree()).isEmpty();
        Fit beforehand = clinic.booking.wouldMove(visit.id(), place).orElseThrow();
        assertThat(beforehand.refusals()).isEqualTo(((Outcome.Refused) moved).refusals());
        assertThat(beforehand.nextFree()).isEmpty();
    }

    @Test
    void aCancelledVisitIsScheduledAgainOnlyIfItsTimeIsStillFree() {
        Visit cancelled = standing(CANCELLED);
        clinic.booked("Strange", "2026-11-16T10:15", 30);

        assertThat(answer(clinic.status(cancelled, SCHEDULED))).isEqualTo("DOCTOR_BUSY");
    }

    @Test
    void aVisitThatWasMissedIsScheduledAgainWhateverTheHoursAreNow() {
        Visit missed = standing(NO_SHOW);
        clinic.leaveOfDays("Strange", "2026-11-16", "2026-11-16");

        assertThat(answer(clinic.status(missed, SCHEDULED))).isEqualTo("done");
    }

    @Test
    void thePatientsArrivalIsNotedAndTakenBackWithTheStatus() {
        Visit arrived = standing(ARRIVED);
        assertThat(arrived.state().arrivedAt()).isEqualTo(clinic.clock.instant());

        Visit begun = done(clinic.status(arrived, IN_PROGRESS));
        assertThat(begun.state().arrivedAt()).isEqualTo(arrived.state().arrivedAt());

        Visit back = done(clinic.status(done(clinic.status(begun, ARRIVED)), SCHEDULED));
        assertThat(back.state().arrivedAt()).isNull();
    }

    @Test
    void whyAVisitIsOffIsKeptAndInTheTrail() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);

        Visit off = done(clinic.booking.cancel(MARIA, visit.id(), visit.version(), "has a cold", Telling.LETTER));

        assertThat(off.state().statusReason()).isEqualTo("has a cold");
        Act act = clinic.audit.history(visit.id()).getLast();
        assertThat(act.action()).isEqualTo("CANCEL");
        assertThat(act.changes()).extracting("field", "before", "after").containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("status", "SCHEDULED", "CANCELLED"),
                org.assertj.core.groups.Tuple.tuple("statusReason", null, "has a cold"));
    }

    @Test
    void aStaleVersionOverwritesNothingAndIsShownTheCurrentVisit() {
        Visit seen = clinic.booked("Strange", "2026-11-16T10:00", 30);
        Visit current = done(clinic.move(seen, "Strange", "2026-11-16T11:00", 30));

        assertThat(clinic.move(seen, "Strange", "2026-11-16T12:00", 30)).isEqualTo(new Outcome.Stale(current));
        assertThat(clinic.cancel(seen)).isEqualTo(new Outcome.Stale(current));
        assertThat(clinic.status(seen, ARRIVED)).isEqualTo(new Outcome.Stale(current));
        assertThat(clinic.now(seen)).isEqualTo(current);
    }

    @Test
    void aReaderChangesNothing() {
        Actor reader = new Actor("Rita", Role.READER, null);
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);

        assertThat(answer(clinic.booking.book(reader, clinic.request("Strange", visit.patientId(),
                "2026-11-17T10:00", 30)))).isEqualTo("denied BOOK");
        assertEverythingDenied(reader, visit);
    }

    @Test
    void aDoctorChangesTheirOwnBookOnly() {
        Actor strange = new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange"));
        Visit own = clinic.booked("Strange", "2026-11-16T10:00", 30);
        Visit others = clinic.booked("Who", "2026-11-16T10:00", 30);

        assertEverythingDenied(strange, others);
        assertThat(answer(clinic.booking.book(strange,
                clinic.request("Who", own.patientId(), "2026-11-17T10:00", 30)))).isEqualTo("denied BOOK");
        assertThat(answer(clinic.booking.move(strange, own.id(), own.version(),
                clinic.place("Who", own.patientId(), "2026-11-17T10:00", 30), Telling.LETTER)))
                .as("into another's book").isEqualTo("denied MOVE");
        assertThat(answer(clinic.booking.move(strange, own.id(), own.version(),
                clinic.place("Strange", own.patientId(), "2026-11-17T10:00", 30), Telling.LETTER))).isEqualTo("done");
    }

    private static void assertEverythingDenied(Actor actor, Visit visit) {
        Placement elsewhere = clinic.place("Strange", visit.patientId(), "2026-11-17T12:00", 30);
        assertThat(answer(clinic.booking.move(actor, visit.id(), visit.version(), elsewhere, Telling.LETTER)))
                .isEqualTo("denied MOVE");
        assertThat(answer(clinic.booking.cancel(actor, visit.id(), visit.version(), null, Telling.LETTER)))
                .isEqualTo("denied CANCEL");
        assertThat(answer(clinic.booking.status(actor, visit.id(), visit.version(), ARRIVED, null)))
                .isEqualTo("denied SET_STATUS");
        assertThat(answer(clinic.booking.undo(actor,
                new Inverse.Unbook(new Inverse.Step(visit.id(), 0, visit.version()), Telling.LETTER))))
                .isEqualTo("denied CANCEL");
        assertThat(clinic.now(visit)).isEqualTo(visit);
    }

    @ParameterizedTest(name = "moved to {0}, who had arrived still has: {1}")
    @CsvSource({"2026-11-16T15:00, ARRIVED", "2026-11-17T10:00, SCHEDULED"})
    void whoHasArrivedHasNotArrivedForAnotherDay(String to, AppointmentStatus status) {
        Visit visit = done(clinic.status(clinic.booked("Strange", "2026-11-16T10:00", 30), AppointmentStatus.ARRIVED));

        Outcome moved = clinic.move(visit, "Strange", to, 30);

        assertThat(done(moved).status()).isEqualTo(status);
        assertThat(done(moved).state().arrivedAt() == null).isEqualTo(status == AppointmentStatus.SCHEDULED);
        assertThat(clinic.audit.history(visit.id()).stream()
                .anyMatch(line -> line.action().equals("RESCHEDULE")
                        && line.changes().contains(FieldChange.of("status", "ARRIVED", "SCHEDULED"))))
                .isEqualTo(status == AppointmentStatus.SCHEDULED);
        Outcome back = clinic.undo(moved);
        assertThat(done(back).state()).isEqualTo(visit.state());
        assertThat(done(clinic.undo(back)).status()).isEqualTo(status);
    }

    @Test
    void anUndoPutsNothingIntoABookThatTheActorMayNotChange() {
        Actor strange = new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange"));
        Visit own = clinic.booked("Strange", "2026-11-16T10:00", 30);
        var intoOthers = new Inverse.MoveBack(new Inverse.Step(own.id(), 0, own.version()),
                new Inverse.Stood(clinic.place("Who", own.patientId(), "2026-11-17T10:00", 30),
                        new Inverse.Standing(AppointmentStatus.SCHEDULED, null, null, Grant.FITS)),
                Telling.LETTER);

        assertThat(answer(clinic.booking.undo(strange, intoOthers))).isEqualTo("denied MOVE");
    }

    @Test
    void aWalkInStartsNowAndHasArrived() {
        clinic.turnThePage("2026-11-16T10:07");
        clinic.clock.advance(Duration.ofSeconds(30));

        Visit visit = done(clinic.booking.walkIn(MARIA,
                clinic.request("Strange", clinic.patient("Wanda Walk"), "2026-11-16T10:07", 15)));

        assertThat(visit.status()).isEqualTo(ARRIVED);
        assertThat(visit.state().arrivedAt()).isEqualTo(clinic.clock.instant());
    }

    @ParameterizedTest(name = "at 10:07:30 a walk-in of {0}: {1}")
    @CsvSource({"2026-11-16T10:06, invalid start BAD_TIME", "2026-11-16T10:07, done",
            "2026-11-16T10:08, invalid start BAD_TIME", "2026-11-17T10:07, invalid start BAD_TIME"})
    void aWalkInStartsInTheMinuteThatIsRunning(String start, String expected) {
        clinic.turnThePage("2026-11-16T10:07");
        clinic.clock.advance(Duration.ofSeconds(30));

        assertThat(answer(clinic.booking.walkIn(MARIA,
                clinic.request("Strange", clinic.patient("Wanda Later"), start, 15)))).isEqualTo(expected);
    }

    @Test
    void whatHappenedIsRecordedWithoutALetterAndMarked() {
        clinic.turnThePage("2026-11-16T12:00");
        UUID ann = clinic.patient("Ann Past", "ann@example.org");

        Outcome.Done recorded = (Outcome.Done) clinic.booking.recordPast(MARIA,
                clinic.request("Strange", ann, "2026-11-16T10:00", 30));

        assertThat(recorded.visit().status()).isEqualTo(COMPLETED);
        assertThat(recorded.visit().state().afterTheFact()).isTrue();
        assertThat(recorded.told()).isEqualTo(new Told.NotWanted());
        assertThat(clinic.outbox.lettersAbout(recorded.visit().id())).isEmpty();
        assertThat(clinic.audit.history(recorded.visit().id())).extracting(Act::action).containsExactly("RECORD");
    }

    @ParameterizedTest(name = "started {0}: {1}")
    @CsvSource({"2026-11-16T12:00, done", "2026-11-16T12:01, invalid start BAD_TIME"})
    void whatIsYetToComeIsNotRecorded(String start, String expected) {
        clinic.turnThePage("2026-11-16T12:00");

        assertThat(answer(clinic.booking.recordPast(MARIA,
                clinic.request("Strange", clinic.patient("Fay Future"), start, 30)))).isEqualTo(expected);
    }

    @Test
    void whatHappenedIsRecordedOnlyWhereNothingElseDid() {
        clinic.turnThePage("2026-11-16T12:00");
        Outcome first = clinic.booking.recordPast(MARIA,
                clinic.request("Strange", clinic.patient("Ann First"), "2026-11-16T10:00", 30));
        assertThat(answer(first)).isEqualTo("done");

        Outcome second = clinic.booking.recordPast(MARIA,
                clinic.request("Strange", clinic.patient("Bob Second"), "2026-11-16T10:15", 30));

        assertThat(answer(second)).isEqualTo("DOCTOR_BUSY");
        assertThat(((Outcome.Refused) second).nextFree()).as("it happened when it happened").isEmpty();
    }

    @Test
    void nobodySaysThatAVisitOfLessThanFiveMinutesFits() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        UUID ann = clinic.patient("Ann Short");

        assertThat(clinic.booking.wouldBook(clinic.request("Strange", ann, "2026-11-16T11:00", 4))).isEmpty();
        assertThat(clinic.booking.wouldMove(visit.id(), clinic.place("Strange", ann, "2026-11-16T11:00", 4)))
                .isEmpty();
        assertThat(clinic.booking.wouldBook(clinic.request("Strange", ann, "2026-11-16T11:00", 5))
                .map(Fit::fits)).contains(true);
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"1000, done", "1001, invalid reason TEXT_TOO_LONG"})
    void aReasonToCancelOrNotToComeHasAThousandCharactersAtMost(int length, String expected) {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        Visit other = clinic.booked("Strange", "2026-11-16T11:00", 30);

        assertThat(answer(clinic.booking.cancel(MARIA, visit.id(), visit.version(), "x".repeat(length),
                Telling.LETTER))).isEqualTo(expected);
        assertThat(answer(clinic.booking.status(MARIA, other.id(), other.version(), NO_SHOW, "x".repeat(length))))
                .isEqualTo(expected);
    }
}
