package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterState.CANCELLED;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Slot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server is down for an hour, and the clinic goes on. */
class OutageTest {

    private static final String TEN = "2026-10-26T10:00";
    private static final String ELEVEN = "2026-10-26T11:00";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @TempDir
    private Path folder;
    private MailRoom room;
    private SmtpFixture server;
    private OutboxWorker worker;
    private final List<UUID> visits = new ArrayList<>();

    @BeforeEach
    void open() {
        room = new MailRoom(folder);
        server = SmtpFixture.start();
        worker = room.worker(server.route());
    }

    @AfterEach
    void close() {
        server.close();
        room.close();
    }

    private UUID book(int number) {
        UUID visit = UUID.fromString("01990000-0000-7000-8000-%012d".formatted(100 + number));
        visits.add(visit);
        post(visit, CONFIRMATION, 0, TEN);
        return visit;
    }

    private void post(UUID visit, LetterKind kind, int sequence, String start) {
        String number = visit.toString().substring(30);
        Slot slot = Slot.of(LocalDateTime.parse(start).atZone(MailRoom.BERLIN).toInstant(), 20);
        room.outbox.post(new Message(kind, new Message.About(visit, start),
                new Message.Recipient("Patient " + number, "p" + number + "@example.org", null),
                new Message.Event(visit + "@clinic.example", sequence, slot, "Dr Who", null), MailRoom.CLINIC));
    }

    private List<LetterView.Attempt> tries(UUID letter) {
        return room.store.read(session -> new LetterStore(session).tries(letter));
    }

    private void minute() {
        room.hand.turn(MINUTE);
        worker.runOnce();
    }

    /** Every sixth minute somebody books; one visit is moved meanwhile. */
    private void anHourWithoutServer() {
        server.close();
        for (int minute = 0; minute < 60; minute++) {
            if (minute % 6 == 0) {
                book(minute);
            }
            if (minute == 40) {
                post(visits.getFirst(), CHANGE, 1, ELEVEN);
            }
            minute();
            assertThat(visits).flatMap(room::states).as("minute %d", minute).isSubsetOf(WAITING, CANCELLED)
                    .hasSize(visits.size() + (minute < 40 ? 0 : 1));
        }
    }

    @Test
    void everyLetterOfTheHourLeavesWithinTheLongestPauseAndOnce() {
        anHourWithoutServer();
        server = SmtpFixture.startAt(server.port());
        Instant back = room.clock.now();

        while (room.outbox.counts().waiting() > 0 && room.clock.now().isBefore(back.plus(LONGEST_PAUSE))) {
            minute();
        }
        assertThat(visits).hasSize(10).allSatisfy(visit -> assertThat(room.newest(visit).state()).isEqualTo(SENT));
        assertThat(room.states(visits.getFirst())).as("nobody is told of a time that nobody heard of before")
                .containsExactly(CANCELLED, SENT);
        List<Parsed> arrived = server.letters().stream().map(Parsed::of).toList();
        assertThat(arrived).extracting(Parsed::id).containsExactlyInAnyOrderElementsOf(
                visits.stream().map(visit -> "<" + room.newest(visit).id() + "@clinic.example>").toList());
        assertThat(arrived).filteredOn(letter -> letter.event("UID").startsWith(visits.getFirst().toString()))
                .singleElement().satisfies(letter -> {
                    assertThat(letter.event("SEQUENCE")).isEqualTo("1");
                    assertThat(letter.text()).contains("Your appointment is booked.", "at 11:00");
                });
    }

    @Test
    void eachTryIsKeptWithItsTimeAndWhatWentWrong() {
        server.close();
        Instant began = room.clock.now();
        UUID letter = room.newest(book(0)).id();
        for (int minute = 0; minute < 60; minute++) {
            minute();
        }
        assertThat(tries(letter)).extracting(one -> Duration.between(began, one.at()).toMinutes())
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
        assertThat(tries(letter)).allSatisfy(one -> {
            assertThat(one.accepted()).isFalse();
            assertThat(one.trouble()).isEqualTo(Trouble.UNREACHABLE);
            assertThat(one.answer()).contains("localhost");
        });

        server = SmtpFixture.startAt(server.port());
        for (int minute = 0; minute < 4; minute++) {
            minute();
        }
        assertThat(tries(letter).getLast()).satisfies(last -> {
            assertThat(last.at()).isEqualTo(began.plus(Duration.ofMinutes(64)));
            assertThat(last.accepted()).isTrue();
            assertThat(last.answer()).startsWith("250");
            assertThat(last.trouble()).isNull();
        });
        assertThat(tries(letter)).hasSize(7);
    }

    @Test
    void lettersAboutOneVisitArriveInTheirOrderAlsoIfTheFirstWasTakenAndItsAnswerLost() {
        server.answerNextAfterData(0);
        UUID visit = book(1);
        minute();
        assertThat(server.letters()).hasSize(1);
        post(visit, CHANGE, 1, ELEVEN);
        server.close();
        for (int minute = 0; minute < 60; minute++) {
            minute();
        }
        SmtpFixture before = server;
        server = SmtpFixture.startAt(server.port());
        for (int minute = 0; minute < 60; minute++) {
            minute();
        }

        assertThat(Parsed.of(before.letters().getFirst()).event("SEQUENCE")).isEqualTo("0");
        assertThat(server.letters()).singleElement().satisfies(letter -> {
            assertThat(Parsed.of(letter).event("SEQUENCE")).isEqualTo("1");
            assertThat(Parsed.of(letter).text()).contains("has changed");
        });
        assertThat(room.states(visit)).containsExactly(CANCELLED, SENT);
    }

    /** The program says good-bye over a connection that is no more: what it said before counts. */
    @Test
    void aLetterThatWasTakenMayHaveArrivedHoweverTheConnectionEnds() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> takeOneAndReset(door));
            UUID visit = book(2);
            room.send(new MailRoute.Smtp(new SmtpServer("localhost", door.getLocalPort(), SmtpServer.Security.NONE,
                    null, null), SmtpFixture.CLINIC));
            assertThat(room.states(visit)).containsExactly(WAITING);

            post(visit, CANCELLATION, 1, TEN);
            assertThat(room.states(visit)).as("it is called off in writing").containsExactly(CANCELLED, WAITING);
        }
    }

    private static void takeOneAndReset(ServerSocket door) {
        try (Socket socket = door.accept()) {
            socket.setSoLinger(true, 0);
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
            boolean letter = false;
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                String answer = line.equals("DATA") ? "354 go on\r\n" : "250 ok\r\n";
                if (!letter) {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
                letter |= line.equals("DATA");
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
