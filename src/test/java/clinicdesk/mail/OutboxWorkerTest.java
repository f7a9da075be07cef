package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterState.CANCELLED;
import static clinicdesk.mail.LetterState.FAILED;
import static clinicdesk.mail.LetterState.SENDING;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.mail.StillHolds.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxWorkerTest {

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

    private Claims someWorker() {
        return new Claims(room.store, room.clock, Map.of());
    }

    private List<Path> pickedUp() throws Exception {
        try (var files = Files.list(folder.resolve("pickup"))) {
            return files.toList();
        }
    }

    @Test
    void lettersWaitUntilMailIsSetUp() {
        room.post(CONFIRMATION, 0, MONDAY);

        assertThat(room.send(new MailRoute.NotSetUp())).isZero();
        room.hand.turn(Duration.ofDays(7));
        assertThat(room.send(new MailRoute.NotSetUp())).isZero();
        assertThat(room.states()).containsExactly(WAITING);
        assertThat(room.newest().progress().attempts()).isZero();
        assertThat(room.send(pickup)).isOne();
    }

    @Test
    void thePickUpFolderGetsOneWholeLetterWithNobodysNameOnIt() throws Exception {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);

        assertThat(pickedUp()).singleElement().extracting(file -> file.getFileName().toString())
                .isEqualTo("20261020-080000-" + room.newest().id() + ".eml");
        assertThat(Files.readString(pickedUp().getFirst())).contains("To: =?UTF-8?Q?Anna_M=C3=BCller?=");
    }

    @Test
    void lettersStayWaitingWhileThePickUpFolderCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("pickup"), "a file where the folder should be");
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(pickup);

        assertThat(room.states()).containsExactly(WAITING);
        assertThat(room.newest().progress().attempts()).isOne();
    }

    @Test
    void aLetterThatWasTakenIsNotedAlsoWhileAnotherProgramKeepsTheStoreBusy() throws Exception {
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Outbox.USUAL_HOLD);
        room.store.write(session -> {
            session.doWork(connection -> tell(connection, "pragma busy_timeout = 20"));
            return null;
        });
        AtomicInteger asked = new AtomicInteger();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"))) {
            Supplier<MailRoute> route = () -> {
                boolean isOnItsWay = asked.incrementAndGet() == 2;
                if (isOnItsWay) {
                    tell(other, "begin immediate");
                    CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS)
                            .execute(() -> tell(other, "rollback"));
                }
                return pickup;
            };
            try (OutboxWorker worker = new OutboxWorker(room.store, room.clock, route, Map.of())) {
                assertThat(worker.runOnce()).isOne();
            }
        }
        assertThat(room.states()).containsExactly(SENT);
        assertThat(pickedUp()).hasSize(1);
    }

    private static void tell(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void aLetterThatNoLongerHoldsIsCancelledUnsent() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Outbox.USUAL_HOLD);
        List<LetterFacts> asked = new ArrayList<>();

        assertThat(room.worker(pickup, facts -> asked.add(facts) ? Standing.OVER : Standing.HOLDS).runOnce()).isZero();
        assertThat(room.states()).containsExactly(CANCELLED);
        assertThat(asked).containsExactly(new LetterFacts(CONFIRMATION,
                new Message.About(MailRoom.VISIT, MONDAY + " 20 Who"), new Message.Identity(MailRoom.UID, 0, null),
                MailRoom.ANNA));
    }

    @Test
    void aLetterWhoseCheckBreaksIsPutAsideAndTheOthersLeave() {
        room.post(CONFIRMATION, 0, MONDAY);
        var ben = new Message.Recipient("Ben Müller", "ben@example.org", null);
        room.outbox.post(room.message(CONFIRMATION, 0, MONDAY, ben));
        room.hand.turn(Outbox.USUAL_HOLD);

        room.worker(pickup, facts -> {
            if (facts.recipientName().equals("Anna Müller")) {
                throw new IllegalStateException("no such visit");
            }
            return Standing.HOLDS;
        }).runOnce();
        assertThat(room.states()).containsExactly(WAITING, SENT);
    }

    @Test
    void twoWorkersNeverHaveTheSameLetter() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Outbox.USUAL_HOLD);
        UUID letter = room.newest().id();
        Claims one = someWorker();
        Claims other = someWorker();
        assertThat(other.due(Set.of(Channel.MAIL))).containsExactly(letter);

        assertThat(one.claim(letter)).isPresent();
        assertThat(other.claim(letter)).isEmpty();
        assertThat(other.due(Set.of(Channel.MAIL))).isEmpty();
        assertThat(room.states()).containsExactly(SENDING);
    }

    @Test
    void fourWorkersAtOnceSendEachOfTwentyLettersOnce() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            for (int i = 0; i < 20; i++) {
                room.outbox.post(room.message(CONFIRMATION, 0, MONDAY,
                        new Message.Recipient("Patient " + i, "p" + i + "@example.org", null)));
            }
            room.hand.turn(Outbox.USUAL_HOLD);
            CountDownLatch gun = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                OutboxWorker worker = room.worker(server.route());
                threads.add(Thread.ofPlatform().start(() -> {
                    await(gun);
                    worker.runOnce();
                }));
            }
            gun.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(server.letters()).hasSize(20);
            assertThat(room.states()).hasSize(20).containsOnly(SENT);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void aLetterWhoseWorkerDiedIsSentWhenItsLeaseRunsOutWithTheSameMessageId() {
        try (SmtpFixture server = SmtpFixture.start()) {
            room.post(CONFIRMATION, 0, MONDAY);
            room.hand.turn(Outbox.USUAL_HOLD);
            Envelope claimed = someWorker().claim(room.newest().id()).orElseThrow();
            new MailSender(Patience.USUAL).send(claimed, server.route(), room.clock.now());

            room.hand.turn(Claims.LEASE.minusMillis(1));
            assertThat(room.worker(server.route()).runOnce()).isZero();
            room.hand.turn(Duration.ofMillis(1));
            assertThat(room.worker(server.route()).runOnce()).isOne();
            assertThat(room.states()).containsExactly(SENT);
            assertThat(Parsed.of(server.letters().get(1)).id()).isEqualTo(Parsed.of(server.letters().get(0)).id());
        }
    }

    @Test
    void aChangeWaitsForTheLetterBeforeItThatIsOnItsWay() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Outbox.USUAL_HOLD);
        Claims slow = someWorker();
        Envelope first = slow.claim(room.newest().id()).orElseThrow();
        room.post(CHANGE, 1, TUESDAY);

        assertThat(room.send(pickup)).isZero();
        slow.settle(first, new Try.Accepted("250 ok"));
        assertThat(room.worker(pickup).runOnce()).isOne();
        assertThat(room.states()).containsExactly(SENT, SENT);
    }

    @Test
    void aLetterThatComesBackAfterANewerOneWasPostedIsDropped() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Outbox.USUAL_HOLD);
        Claims slow = someWorker();
        Envelope first = slow.claim(room.newest().id()).orElseThrow();
        room.post(CHANGE, 1, TUESDAY);
        slow.settle(first, new Try.TryAgain("421 busy", Trouble.OTHER, false));

        assertThat(room.send(pickup)).isOne();
        assertThat(room.states()).containsExactly(CANCELLED, SENT);
    }

    @Test
    void whatTheServerTookIsSentEvenIfTheLeaseRanOutMeanwhile() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Outbox.USUAL_HOLD);
        UUID id = room.newest().id();
        Claims slow = someWorker();
        Envelope letter = slow.claim(id).orElseThrow();
        room.hand.turn(Claims.LEASE);
        assertThat(someWorker().claim(id)).isPresent();

        slow.settle(letter, new Try.TryAgain("connection lost", Trouble.UNREACHABLE, true));
        assertThat(room.states()).containsExactly(SENDING);
        slow.settle(letter, new Try.Accepted("250 ok"));
        assertThat(room.states()).containsExactly(SENT);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8", "4, 16", "5, 32", "6, 60", "7, 60", "63, 60"})
    void thePauseDoublesFromAMinuteToAnHour(int attemptsBefore, int minutes) {
        assertThat(Backoff.USUAL.pause(attemptsBefore)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "1, 11, 2048", "1, 12, 3600", "1, 63, 3600", "3600, 0, 3600", "3600, 63, 3600"})
    void thePauseBeginsAsTheClinicHasSetIt(int first, int attemptsBefore, int seconds) {
        Backoff set = new Backoff(Duration.ofSeconds(first), Duration.ofHours(1), Duration.ofDays(3));

        assertThat(set.pause(attemptsBefore)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aLetterIsGivenUpThreeDaysAfterItsFirstTry() {
        MailRoute nowhere = new MailRoute.Smtp(
                new SmtpServer("localhost", 1, SmtpServer.Security.STARTTLS, null, null), SmtpFixture.CLINIC);
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(nowhere);
        room.hand.turn(Duration.ofDays(3).minusMillis(1));
        room.worker(nowhere).runOnce();
        assertThat(room.states()).containsExactly(WAITING);
        room.hand.turn(Duration.ofHours(1));
        room.worker(nowhere).runOnce();
        assertThat(room.states()).containsExactly(FAILED);
    }

    @Test
    void theWorkerSendsByItselfOnceStarted() throws Exception {
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Outbox.USUAL_HOLD);
        try (OutboxWorker worker = room.worker(pickup)) {
            worker.start();
            for (int i = 0; i < 100 && !room.states().equals(List.of(SENT)); i++) {
                Thread.sleep(50);
            }
        }
        assertThat(room.states()).containsExactly(SENT);
    }
}
