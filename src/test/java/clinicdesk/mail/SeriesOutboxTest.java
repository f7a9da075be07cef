package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterState.CANCELLED;
import static clinicdesk.mail.LetterState.FAILED;
import static clinicdesk.mail.LetterState.SENDING;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.mail.StillHolds.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters about a series and letters about single visits of it: the newest stands. */
class SeriesOutboxTest {

    private static final Posted NOTHING = new Posted.NothingToTell();
    private static final UUID ALL = SomeSeries.ID;
    private static final UUID FIRST = SomeSeries.idOf(0);
    private static final UUID SECOND = SomeSeries.idOf(1);

    @TempDir
    private Path folder;
    private MailRoom room;
    private MailRoute pickup;
    private SomeSeries series;

    @BeforeEach
    void open() {
        room = new MailRoom(folder);
        pickup = new MailRoute.Pickup(folder.resolve("pickup"), SmtpFixture.CLINIC);
        series = SomeSeries.weekly(room.clock, "2026-11-02T10:00", 4);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Posted all(LetterKind kind, int sequence) {
        return room.outbox.post(series.all(kind, sequence));
    }

    private Posted one(LetterKind kind, int sequence, int index) {
        return room.outbox.post(series.one(kind, sequence, index));
    }

    private void told(Posted posted) {
        assertThat(posted).isInstanceOf(Posted.Queued.class);
        room.hand.turn(Outbox.USUAL_HOLD);
        assertThat(room.worker(pickup).runOnce()).isOne();
    }

    private boolean isWaiting() {
        return room.outbox.isWaiting(SomeSeries.UID, MailRoom.ANNA.address());
    }

    @Test
    void aSeriesIsToldInOneLetterThatIsFoundByTheSeries() {
        told(all(CONFIRMATION, 0));

        assertThat(room.states(ALL)).containsExactly(SENT);
        assertThat(room.newest(ALL).kind()).isEqualTo(CONFIRMATION);
        assertThat(room.states(FIRST)).isEmpty();
    }

    @Test
    void aLetterAboutTheSeriesReplacesAllThatHaveNotLeftThoseAboutItsVisitsIncluded() {
        told(all(CONFIRMATION, 0));
        series.moved(0, "2026-11-03T08:00", 30).moved(1, "2026-11-10T08:00", 30);
        one(CHANGE, 1, 0);
        one(CHANGE, 2, 1);
        series.moved(2, "2026-11-17T08:00", 30);
        all(CHANGE, 3);

        assertThat(room.states(FIRST)).containsExactly(CANCELLED);
        assertThat(room.states(SECOND)).containsExactly(CANCELLED);
        assertThat(room.states(ALL)).containsExactly(SENT, WAITING);
        assertThat(room.newest(ALL).kind()).isEqualTo(CHANGE);
        assertThat(room.send(pickup)).isOne();
    }

    @Test
    void lettersAboutTwoVisitsOfASeriesDoNotReplaceEachOther() {
        told(all(CONFIRMATION, 0));
        one(CANCELLATION, 1, 0);
        one(CANCELLATION, 2, 1);
        series.moved(0, "2026-11-03T08:00", 30);
        one(CHANGE, 3, 0);

        assertThat(room.states(FIRST)).containsExactly(CANCELLED, WAITING);
        assertThat(room.states(SECOND)).containsExactly(WAITING);
        assertThat(room.send(pickup)).isEqualTo(2);
    }

    @Test
    void aLetterAboutAVisitLeavesTheSeriesLetterWaiting() {
        all(CONFIRMATION, 0);
        one(CHANGE, 1, 0);

        assertThat(room.states(ALL)).containsExactly(WAITING);
    }

    @Test
    void lettersToAnotherAddressAreLeftAlone() {
        told(all(CONFIRMATION, 0));
        series.moved(0, "2026-11-03T08:00", 30);
        one(CHANGE, 1, 0);
        series.to(new Message.Recipient("Ben Müller", "ben@example.org", null));
        all(CONFIRMATION, 1);

        assertThat(room.states(FIRST)).containsExactly(WAITING);
        assertThat(room.states(ALL)).containsExactly(SENT, WAITING);
        assertThat(room.newest(ALL).kind()).isEqualTo(CONFIRMATION);
    }

    @Test
    void whoHasBeenToldOfTheSeriesIsToldThatOneVisitIsOff() {
        told(all(CONFIRMATION, 0));

        told(one(CANCELLATION, 1, 0));
        assertThat(room.newest(FIRST).kind()).isEqualTo(CANCELLATION);
        assertThat(one(CANCELLATION, 2, 0)).isEqualTo(NOTHING);
    }

    @Test
    void whoHasNotBeenToldOfTheSeriesIsNotToldThatOneVisitIsOff() {
        assertThat(one(CANCELLATION, 1, 0)).isEqualTo(NOTHING);
        all(CONFIRMATION, 0);
        assertThat(one(CANCELLATION, 1, 0)).isEqualTo(NOTHING);
    }

    @Test
    void whoHasBeenToldThatTheSeriesIsOffIsNotToldThatOneVisitIsOff() {
        told(all(CONFIRMATION, 0));
        told(all(CANCELLATION, 1));

        assertThat(one(CANCELLATION, 2, 0)).isEqualTo(NOTHING);
    }

    @Test
    void aMovedVisitIsAChangeOnceTheSeriesWasToldAndAConfirmationBefore() {
        series.moved(0, "2026-11-03T08:00", 30);
        one(CHANGE, 1, 0);
        assertThat(room.newest(FIRST).kind()).isEqualTo(CONFIRMATION);

        told(all(CONFIRMATION, 2));
        series.moved(0, "2026-11-04T08:00", 30);
        one(CONFIRMATION, 3, 0);
        assertThat(room.newest(FIRST).kind()).isEqualTo(CHANGE);
    }

    @Test
    void aVisitThatIsBackAfterItsCancellationLeftIsConfirmedAlone() {
        told(all(CONFIRMATION, 0));
        told(one(CANCELLATION, 1, 0));
        told(one(CHANGE, 2, 0));

        assertThat(room.newest(FIRST).kind()).isEqualTo(CONFIRMATION);
    }

    @Test
    void aVisitMovedAfterTheSeriesWasCalledOffIsConfirmed() {
        told(all(CONFIRMATION, 0));
        told(all(CANCELLATION, 1));
        told(one(CHANGE, 2, 0));

        assertThat(room.newest(FIRST).kind()).isEqualTo(CONFIRMATION);
    }

    @Test
    void aVisitOfAToldSeriesMovedAndMovedBackWithinTheHoldTimeSendsNoLetter() {
        told(all(CONFIRMATION, 0));
        one(CANCELLATION, 1, 0);

        assertThat(one(CONFIRMATION, 2, 0)).isEqualTo(NOTHING);
        assertThat(room.send(pickup)).isZero();
        assertThat(room.states(FIRST)).containsExactly(CANCELLED);
    }

    @Test
    void aSeriesBookedAndCancelledWithinTheHoldTimeSendsNoLetter() {
        all(CONFIRMATION, 0);

        assertThat(all(CANCELLATION, 1)).isEqualTo(NOTHING);
        assertThat(room.send(pickup)).isZero();
    }

    @Test
    void aSeriesMovedAndMovedBackWithinTheHoldTimeSendsNoLetter() {
        told(all(CONFIRMATION, 0));
        series.moved(0, "2026-11-03T08:00", 30);
        all(CHANGE, 1);
        series.moved(0, "2026-11-02T10:00", 30);

        assertThat(all(CHANGE, 2)).isEqualTo(NOTHING);
        assertThat(room.send(pickup)).isZero();
    }

    @Test
    void aSeriesAsItWasFirstToldIsNewsWhereAVisitsChangeWasToldSince() {
        told(all(CONFIRMATION, 0));
        series.moved(0, "2026-11-03T08:00", 30);
        told(one(CHANGE, 1, 0));
        series.moved(0, "2026-11-02T10:00", 30);

        told(all(CHANGE, 2));
        assertThat(room.newest(ALL).kind()).isEqualTo(CHANGE);
        assertThat(all(CHANGE, 3)).isEqualTo(NOTHING);
    }

    @Test
    void aSeriesOfWhichOnlyOneVisitWasToldIsConfirmedAndCalledOff() {
        series.moved(0, "2026-11-03T08:00", 30);
        told(one(CHANGE, 1, 0));
        told(all(CHANGE, 2));
        assertThat(room.newest(ALL).kind()).isEqualTo(CONFIRMATION);

        told(all(CANCELLATION, 3));
        assertThat(all(CANCELLATION, 4)).isEqualTo(NOTHING);
        told(one(CHANGE, 5, 0));
        told(all(CANCELLATION, 6));
    }

    @Test
    void aSeriesOfWhichOneVisitWasToldAndCalledOffNeedNotBeCalledOff() {
        told(one(CONFIRMATION, 0, 0));
        told(one(CANCELLATION, 1, 0));

        assertThat(all(CANCELLATION, 2)).isEqualTo(NOTHING);
    }

    @Test
    void aSeriesWaitsUntilItsLetterHasLeft() {
        assertThat(isWaiting()).isFalse();
        one(CHANGE, 0, 0);
        assertThat(isWaiting()).isFalse();
        all(CONFIRMATION, 0);
        assertThat(isWaiting()).isTrue();
        assertThat(room.outbox.isWaiting(SomeSeries.UID, "ben@example.org")).isFalse();
        assertThat(room.outbox.isWaiting("another", MailRoom.ANNA.address())).isFalse();
        room.send(pickup);
        assertThat(isWaiting()).isFalse();
    }

    @Test
    void aSeriesLetterOnItsWayNoLongerWaitsAndAFailedOneDoes() {
        try (SmtpFixture server = SmtpFixture.start()) {
            all(CONFIRMATION, 0);
            room.hand.turn(Outbox.USUAL_HOLD);
            Claims worker = new Claims(room.store, room.clock, Map.of());
            Envelope claimed = worker.claim(room.newest(ALL).id()).orElseThrow();
            assertThat(room.states(ALL)).containsExactly(SENDING);
            assertThat(isWaiting()).isFalse();
            worker.settle(claimed, new Try.Refused("550", Trouble.ADDRESS));
            assertThat(room.states(ALL)).containsExactly(FAILED);
            assertThat(isWaiting()).isTrue();
        }
    }

    @Test
    void aNewerSeriesLetterMakesAVisitsLetterOutdated() {
        told(all(CONFIRMATION, 0));
        series.moved(0, "2026-11-03T08:00", 30);
        told(one(CHANGE, 7, 0));
        UUID visits = room.newest(FIRST).id();
        assertThat(room.outbox.sendAgain(visits)).isInstanceOf(Posted.Queued.class);
        room.worker(pickup).runOnce();

        series.moved(1, "2026-11-10T08:00", 30);
        all(CHANGE, 2);
        assertThat(room.outbox.sendAgain(visits)).isEqualTo(NOTHING);
    }

    @Test
    void aVisitsNewerLetterLeavesTheSeriesLetterSendable() {
        told(all(CONFIRMATION, 0));
        UUID whole = room.newest(ALL).id();
        told(one(CANCELLATION, 1, 0));

        assertThat(room.outbox.sendAgain(whole)).isInstanceOf(Posted.Queued.class);
        assertThat(room.worker(pickup).runOnce()).isOne();
        assertThat(room.states(ALL)).containsExactly(SENT, SENT);
    }

    @Test
    void aSeriesLetterSentAgainIsNoNewerThanItsWords() {
        told(all(CONFIRMATION, 0));
        UUID whole = room.newest(ALL).id();
        room.hand.turn(Duration.ofSeconds(1));
        one(CANCELLATION, 1, 0);
        room.hand.turn(Outbox.USUAL_HOLD);
        room.outbox.sendAgain(whole);

        assertThat(room.worker(pickup, facts -> facts.recurrence() == null ? Standing.OVER : Standing.HOLDS).runOnce())
                .isOne();
        assertThat(room.states(FIRST)).containsExactly(SENT);
        assertThat(room.states(ALL)).containsExactly(SENT, CANCELLED);
    }

    @Test
    void aVisitsLetterSentAgainStaysAVisitsLetter() {
        told(all(CONFIRMATION, 0));
        told(one(CANCELLATION, 1, 0));
        room.outbox.sendAgain(room.newest(FIRST).id());

        assertThat(isWaiting()).isFalse();
        assertThat(one(CANCELLATION, 2, 0)).isEqualTo(NOTHING);
        assertThat(room.states(FIRST)).containsExactly(SENT, CANCELLED);
    }

    @Test
    void aVisitsLetterThatComesBackAfterTheSeriesWasPostedIsDropped() {
        told(all(CONFIRMATION, 0));
        one(CANCELLATION, 9, 0);
        room.hand.turn(Outbox.USUAL_HOLD);
        Claims slow = new Claims(room.store, room.clock, Map.of());
        Envelope visits = slow.claim(room.newest(FIRST).id()).orElseThrow();
        series.moved(1, "2026-11-10T08:00", 30);
        all(CHANGE, 2);
        slow.settle(visits, new Try.TryAgain("421 busy", Trouble.OTHER, false));

        assertThat(room.send(pickup)).isOne();
        assertThat(room.states(FIRST)).containsExactly(CANCELLED);
        assertThat(room.states(ALL)).containsExactly(SENT, SENT);
    }

    @Test
    void whoKnowsWhetherALetterHoldsIsToldWhichVisitOfWhichSeriesItIs() {
        List<LetterFacts> asked = new ArrayList<>();
        all(CONFIRMATION, 0);
        one(CONFIRMATION, 1, 0);
        room.hand.turn(Outbox.USUAL_HOLD);
        room.worker(pickup, facts -> asked.add(facts) ? Standing.HOLDS : Standing.OVER).runOnce();

        assertThat(asked).extracting(LetterFacts::uid).containsExactly(SomeSeries.UID, SomeSeries.UID);
        assertThat(asked).extracting(LetterFacts::aboutId).containsExactly(ALL, FIRST);
        assertThat(asked).extracting(LetterFacts::recurrence).containsExactly(null,
                LocalDateTime.parse("2026-11-02T10:00"));
    }
}
