package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Slot;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anna has a phone and no mail address: what she is told goes as a message to a real service on loopback, by HTTPS. */
class MessageSenderTest {

    private static final String MONDAY = "2026-10-26T10:00";
    private static final String BODY = "{\"to\": \"{{to}}\", \"message\": {\"text\": \"{{text}}\"}}";
    private static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(500),
            Duration.ofSeconds(1));

    @TempDir
    Path folder;

    private record Asked(String id, String authorization, String body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private MailRoom room;
    private HttpsServer service;
    private volatile int status = 200;
    private volatile String retryAfter = "";
    private volatile String said = "as it is";
    private volatile boolean hangs;

    @BeforeEach
    void open() throws IOException {
        room = new MailRoom(folder);
        service = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setHttpsConfigurator(new HttpsConfigurator(SmtpFixture.trust()));
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
        room.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (hangs) {
            return;
        }
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
        byte[] words = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, words.length);
        exchange.getResponseBody().write(words);
        exchange.close();
    }

    private MailRoute.Service route(SSLContext trust) {
        URI address = URI.create("https://localhost:" + service.getAddress().getPort() + "/send");
        return new MailRoute.Service(
                new MessageService(address, Map.of("Authorization", "Bearer secret"), BODY, trust), "Praxis");
    }

    private void post(String name) {
        room.outbox.post(room.message(CONFIRMATION, 0, MONDAY,
                new Message.Recipient(name, "+49301234567", null, null, Channel.MESSAGE)));
        room.hand.turn(Outbox.USUAL_HOLD);
    }

    private void send(SSLContext trust) {
        Claims claims = new Claims(room.store, room.clock, Map.of());
        Envelope claimed = claims.claim(room.newest().id()).orElseThrow();
        claims.settle(claimed, new MessageSender(SHORT).send(claimed, route(trust), room.clock.now()));
    }

    @Test
    void whatSheIsToldFitsOnAPhoneAndIsJson() {
        post("Anna \"Ann\" Müller\\ 👩");
        send(SmtpFixture.trust());

        JsonNode sent = JsonMapper.shared().readTree(asked.getFirst().body());
        assertThat(sent.path("to").asString()).isEqualTo("+49301234567");
        assertThat(sent.path("message").path("text").asString()).isEqualTo("""
                Praxis am Markt: your appointment is on Monday 26 October 2026 at 10:00 with Dr Who. \
                If you cannot come, please call: 030 123456""");
        assertThat(asked.getFirst().id()).isEqualTo(room.newest().id().toString());
        assertThat(asked.getFirst().authorization()).isEqualTo("Bearer secret");
        assertThat(room.newest().channel()).isEqualTo(Channel.MESSAGE);
        assertThat(room.states()).containsExactly(LetterState.SENT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"200, SENT,", "202, SENT,", "204, SENT,", "301, FAILED, CONTENT", "400, FAILED, CONTENT",
            "422, FAILED, CONTENT", "401, WAITING, LOGIN", "403, WAITING, LOGIN", "402, WAITING, OTHER",
            "404, WAITING, OTHER", "405, WAITING, OTHER", "410, WAITING, OTHER", "408, WAITING, OTHER",
            "429, WAITING, OTHER", "500, WAITING, OTHER", "503, WAITING, OTHER"})
    void whatTheServiceAnswersIsWhatTheOutboxSays(int code, LetterState state, Trouble trouble) {
        status = code;
        post("Anna");
        send(SmtpFixture.trust());

        assertThat(room.states()).containsExactly(state);
        assertThat(room.newest().progress().last().trouble()).isEqualTo(trouble);
        assertThat(room.newest().progress().lastAnswer()).startsWith(Integer.toString(code));
        assertThat(asked).as("nobody is led elsewhere").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 60", "59, 60", "61, 61", "600, 600", "90000, 3600", "tomorrow, 60",
            "'Tue, 20 Oct 2026 08:11:00 GMT', 600", "'Tue, 20 Oct 2026 07:00:00 GMT', 60"})
    void theServiceMayAskForALongerPause(String wait, int seconds) {
        status = 429;
        retryAfter = wait;
        post("Anna");
        send(SmtpFixture.trust());

        assertThat(Duration.between(room.clock.now(), room.newest().progress().due())).hasSeconds(seconds);
    }

    /** A message that was taken is not sent again because of what the service has to say to it. */
    @ParameterizedTest
    @CsvSource({"200, SENT", "422, FAILED"})
    void ofALongAnswerTheFirstWordsAreKept(int code, LetterState state) {
        status = code;
        said = "known by Bearer secret " + "x".repeat(100_000);
        post("Anna");
        send(SmtpFixture.trust());

        assertThat(room.states()).containsExactly(state);
        assertThat(room.newest().progress().lastAnswer()).startsWith(code + " known by … xxx").hasSizeLessThan(210);
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "es", "fr"})
    void aMessageIsShortInEachLanguage(String language) {
        LetterWriter writer = new LetterWriter(room.clock);
        Message.Recipient anna = new Message.Recipient("Anna", "+49301234567", language, null, Channel.MESSAGE);
        for (LetterKind kind : LetterKind.values()) {
            assertThat(writer.write(room.message(kind, 0, MONDAY, anna)).text()).as(kind.name())
                    .startsWith("Praxis am Markt: ").contains("Dr Who", "030 123456").containsPattern("10(:| h )00")
                    .doesNotContain("{").hasSizeBetween(80, 240);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true", "52, true"})
    void aLongSeriesIsToldByItsFirstTenVisits(int weeks, boolean more) {
        LocalDateTime first = LocalDateTime.parse(MONDAY);
        List<Message.Event> visits = IntStream.range(0, weeks).mapToObj(week -> new Message.Event(
                new Message.Identity("s", 0, first.plusWeeks(week)),
                Slot.of(first.plusWeeks(week).atZone(MailRoom.BERLIN).toInstant(), 20), "Dr Who", null)).toList();
        Message message = new Message(CONFIRMATION, new Message.About(MailRoom.VISIT, "s"),
                new Message.Recipient("Anna", "+49301234567", "en", null, Channel.MESSAGE),
                new Message.Course(new Message.Identity("s", 0, null),
                        new Message.Rule("FREQ=WEEKLY;COUNT=" + weeks, first, 20), visits, List.of(), false),
                MailRoom.CLINIC);

        String text = new LetterWriter(room.clock).write(message).text();

        assertThat(text).startsWith("Praxis am Markt: your appointments with Dr Who are on Mon 26 Oct 10:00, ")
                .hasSizeLessThan(320);
        assertThat(text.contains("Mon 28 Dec 10:00")).isTrue();
        assertThat(text.contains(" and " + (weeks - 10) + " more. ")).isEqualTo(more);
    }

    @Test
    void theSecondTryIsTheSameMessage() {
        status = 503;
        post("Anna");
        send(SmtpFixture.trust());
        status = 200;
        room.hand.turn(Duration.ofMinutes(1));
        send(SmtpFixture.trust());

        assertThat(asked.get(1)).isEqualTo(asked.get(0));
        assertThat(room.states()).containsExactly(LetterState.SENT);
    }

    @Test
    void aServiceThatDoesNotAnswerMayHaveTheMessage() {
        hangs = true;
        post("Anna");
        send(SmtpFixture.trust());

        assertThat(room.states()).containsExactly(LetterState.WAITING);
        assertThat(room.newest().progress().last().trouble()).isEqualTo(Trouble.UNREACHABLE);
        assertThat(room.post(LetterKind.CANCELLATION, 1, MONDAY)).isInstanceOf(Posted.class);
    }

    @Test
    void aServiceWithACertificateThatNobodyTrustsHearsNothing() {
        post("Anna");
        send(null);

        assertThat(asked).isEmpty();
        assertThat(room.states()).containsExactly(LetterState.WAITING);
        assertThat(room.newest().progress().last().trouble()).isEqualTo(Trouble.CERTIFICATE);
        assertThat(route(null).toString()).doesNotContain("secret");
    }

    @Test
    void eachWayLeavesOnItsOwn() {
        post("Anna");
        room.outbox.post(room.message(CONFIRMATION, 0, MONDAY, new Message.Recipient("Ben", "ben@example.org", null)));
        room.hand.turn(Outbox.USUAL_HOLD);
        try (OutboxWorker worker = new OutboxWorker(room.store, room.clock,
                way -> way == Channel.MESSAGE ? route(SmtpFixture.trust()) : new MailRoute.NotSetUp(), Map.of(),
                () -> Backoff.USUAL)) {
            assertThat(worker.runOnce()).isOne();
        }
        assertThat(room.states()).containsExactly(LetterState.SENT, LetterState.WAITING);
    }
}
