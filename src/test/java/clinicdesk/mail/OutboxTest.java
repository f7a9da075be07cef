package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterState.CANCELLED;
import static clinicdesk.mail.LetterState.FAILED;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.db.Change;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTest {

    private static final String MONDAY = "2026-10-26T10:00";
    private static final String TUESDAY = "2026-10-27T10:00";

    @TempDir
    private Path folder;
    private MailRoom room;
    private MailRoute pickup;

    @BeforeEach
    void open() {
        room = new MailRoom(folder);
        pickup = new MailRoute.Pickup(folder.resolve("pickup"), SmtpFixture.CLINIC);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aBookingsLetterWaitsForTheHoldTime() {
        Posted posted = room.post(CONFIRMATION, 0, MONDAY);

        assertThat(posted).isEqualTo(
                new Posted.Queued(room.newest().id(), room.clock.now().plus(Duration.ofSeconds(60))));
        room.hand.turn(Duration.ofMillis(59_999));
        assertThat(room.worker(pickup).runOnce()).isZero();
        room.hand.turn(Duration.ofMillis(1));
        assertThat(room.worker(pickup).runOnce()).isOne();
        assertThat(room.states()).containsExactly(SENT);
        assertThat(room.newest().progress().sent()).isEqualTo(room.clock.now());
    }

    @ParameterizedTest(name = "{0} ms after the booking, of which the worker has looked: {1}")
    @CsvSource({"0, true, 1", "59_999, true, 1", "60_000, true, 2", "60_000, false, 1", "600_000, false, 1"})
    void aMoveIsToldInOneLetterWithTheBookingAsLongAsThatHasNotLeft(String after, boolean looked, int letters) {
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Duration.ofMillis(Long.parseLong(after.replace("_", ""))));
        int first = looked ? room.worker(pickup).runOnce() : 0;
        room.post(CHANGE, 1, TUESDAY);

        room.hand.turn(Duration.ofMillis(59_999));
        assertThat(room.worker(pickup).runOnce()).as("the hold time begins anew").isZero();
        room.hand.turn(Duration.ofMillis(1));
        assertThat(first + room.worker(pickup).runOnce()).isEqualTo(letters);
        assertThat(room.newest().kind()).isEqualTo(letters == 1 ? CONFIRMATION : CHANGE);
    }

    @Test
    void aVisitBookedAndCancelledWithinTheHoldTimeSendsNoLetter() {
        room.post(CONFIRMATION, 0, MONDAY);

        assertThat(room.post(CANCELLATION, 1, MONDAY)).isEqualTo(new Posted.NothingToTell());
        assertThat(room.send(pickup)).isZero();
        assertThat(room.states()).containsExactly(CANCELLED);
    }

    @Test
    void aVisitMovedAndMovedBackWithinTheHoldTimeSendsNoLetter() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);
        room.post(CHANGE, 1, TUESDAY);

        assertThat(room.post(CHANGE, 2, MONDAY)).isEqualTo(new Posted.NothingToTell());
        assertThat(room.send(pickup)).isZero();
        assertThat(room.states()).containsExactly(SENT, CANCELLED);
    }

    @Test
    void aVisitCancelledAndBroughtBackWithinTheHoldTimeSendsNoLetter() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);
        room.post(CANCELLATION, 1, MONDAY);

        assertThat(room.post(CONFIRMATION, 2, MONDAY)).isEqualTo(new Posted.NothingToTell());
        assertThat(room.send(pickup)).isZero();
    }

    @Test
    void twoMovesWithinTheHoldTimeSendOneLetterOfTheLast() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);
        room.post(CHANGE, 1, TUESDAY);
        room.post(CHANGE, 2, "2026-10-28T10:00");

        assertThat(room.send(pickup)).isOne();
        assertThat(room.states()).containsExactly(SENT, CANCELLED, SENT);
    }

    @Test
    void aVisitMovedBeforeItsFirstLetterLeftIsConfirmedNotChanged() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.post(CHANGE, 1, TUESDAY);

        assertThat(room.newest().kind()).isEqualTo(CONFIRMATION);
        assertThat(room.states()).containsExactly(CANCELLED, WAITING);
    }

    @Test
    void aVisitBookedAgainAfterItsCancellationLeftIsConfirmed() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);
        room.post(CANCELLATION, 1, MONDAY);
        room.send(pickup);
        room.post(CHANGE, 2, MONDAY);

        assertThat(room.newest().kind()).isEqualTo(CONFIRMATION);
        assertThat(room.send(pickup)).isOne();
        assertThat(room.states()).containsExactly(SENT, SENT, SENT);
    }

    @Test
    void aCancellationIsToldOnce() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);
        room.post(CANCELLATION, 1, MONDAY);
        room.send(pickup);

        assertThat(room.post(CANCELLATION, 2, TUESDAY)).isEqualTo(new Posted.NothingToTell());
    }

    @Test
    void twoPatientsWithOneAddressAreEachToldOfTheVisitTheyGot() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);
        room.post(CANCELLATION, 1, MONDAY);
        var brother = new Message.Recipient("Ben Müller", MailRoom.ANNA.address(), null);

        assertThat(room.outbox.post(room.message(CONFIRMATION, 1, MONDAY, brother)))
                .isInstanceOf(Posted.Queued.class);
    }

    @Test
    void lettersToTwoAddressesDoNotStopEachOther() {
        room.post(CONFIRMATION, 0, MONDAY);
        var ben = new Message.Recipient("Ben Müller", "ben@example.org", null);
        room.outbox.post(room.message(CONFIRMATION, 1, MONDAY, ben));

        assertThat(room.states()).containsExactly(WAITING, WAITING);
    }

    @Test
    void aLetterIsRolledBackWithItsVisit() {
        assertThatThrownBy(() -> room.store.write(session -> {
            room.post(CONFIRMATION, 0, MONDAY);
            throw new IllegalStateException("the booking fails");
        })).hasMessage("the booking fails");

        assertThat(room.states()).isEmpty();
    }

    @Test
    void bookingAndCancellingInOneTransactionSendsNoLetter() {
        room.store.write(session -> {
            room.post(CONFIRMATION, 0, MONDAY);
            return room.post(CANCELLATION, 1, MONDAY);
        });

        assertThat(room.states()).containsExactly(CANCELLED);
    }

    @Test
    void whatIsWrittenAnewAfterItFailedDoesNotWaitTheHoldTimeAgain() {
        UUID who = UUID.randomUUID();
        room.outbox.post(room.message(CONFIRMATION, 0, MONDAY,
                new Message.Recipient("Anna", "anna@example.org", null, who, Channel.MAIL)));
        room.store.write(session -> session.createMutationQuery("update Letter set state = FAILED").executeUpdate());

        List<Withdrawn> withdrawn = room.outbox.withdraw(List.of(who));
        room.outbox.post(room.message(CONFIRMATION, 0, MONDAY,
                new Message.Recipient("Anna", "perez@example.org", null, who, Channel.MAIL)));
        assertThat(room.newest().progress().due()).isEqualTo(room.clock.now().plus(Outbox.USUAL_HOLD));
        withdrawn.forEach(room.outbox::standAs);

        assertThat(withdrawn).extracting(Withdrawn::stood).containsExactly(LetterState.FAILED);
        assertThat(room.newest().progress().due()).isEqualTo(room.clock.now());
    }

    @Test
    void windowsLearnOfALetterAndOfItsLeaving() {
        try (var watch = room.store.watch()) {
            room.post(CONFIRMATION, 0, MONDAY);
            assertThat(watch.poll().changes()).containsExactly(new Change(Outbox.TOPIC, MailRoom.VISIT));
            room.send(pickup);
            assertThat(watch.poll().changes()).containsExactly(new Change(Outbox.TOPIC, MailRoom.VISIT));
        }
    }

    @Test
    void aSentLetterIsSentAgainAsALetterOfItsOwn() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);
        var first = room.newest().id();

        assertThat(room.outbox.sendAgain(first)).isInstanceOf(Posted.Queued.class);
        assertThat(room.worker(pickup).runOnce()).isOne();
        assertThat(room.states()).containsExactly(SENT, SENT);
        assertThat(room.newest().id()).isNotEqualTo(first);
    }

    @Test
    void aLetterThatANewerOneReplacedIsNotSentAgain() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);
        var first = room.newest().id();
        room.post(CHANGE, 1, TUESDAY);

        assertThat(room.outbox.sendAgain(first)).isEqualTo(new Posted.NothingToTell());
        assertThat(room.states()).containsExactly(SENT, WAITING);
    }

    @Test
    void aFailedLetterIsTriedAgainOnDemandAndCounted() {
        var list = new Message.Recipient("Anna", "anna@example.org, ben@example.org", null);
        room.outbox.post(room.message(CONFIRMATION, 0, MONDAY, list));
        assertThat(room.outbox.counts()).isEqualTo(new OutboxCounts(1, 0, 0));
        room.send(pickup);
        assertThat(room.states()).containsExactly(FAILED);
        assertThat(room.newest().progress().lastAnswer()).isEqualTo("Not one mail address");
        assertThat(room.outbox.counts()).isEqualTo(new OutboxCounts(0, 0, 1));

        room.outbox.sendAgain(room.newest().id());
        assertThat(room.states()).containsExactly(WAITING);
    }

    @Test
    void aFailedLetterGivesWayToANewerOne() {
        try (SmtpFixture server = SmtpFixture.start()) {
            server.answerNext(550);
            room.post(CONFIRMATION, 0, MONDAY);
            room.send(server.route());
            room.post(CHANGE, 1, TUESDAY);

            assertThat(room.states()).containsExactly(CANCELLED, WAITING);
            assertThat(room.newest().kind()).isEqualTo(CONFIRMATION);
        }
    }
}
