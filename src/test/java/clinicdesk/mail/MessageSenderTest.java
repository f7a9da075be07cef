package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
        byte[] words = "as it is".getBytes(StandardCharsets.UTF_8);
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
        claims.settle(claimed, new MessageSender(SHORT).send(claimed, route(trust)));
    }

    @Test
    void whatSheIsToldFitsOnAPhoneAndIsJson() {
        post("Anna \"Ann\" Müller\\ 👩");
        send(SmtpFixture.trust());

        JsonNode sent = JsonMapper.shared().readTree(asked.getFirst().body());
        assertThat(sent.path("to").asString()).isEqualTo("+49301234567");
        assertThat(sent.path("message").path("text").asString()).isEqualTo("""
                Your appointment at Praxis am Markt
                Monday 26 October 2026 at 10:00 (20 minutes)
                Dr Who
                If you cannot come, please tell us: 030 123456.""");
        assertThat(asked.getFirst().id()).isEqualTo(room.newest().id().toString());
        assertThat(asked.getFirst().authorization()).isEqualTo("Bearer secret");
        assertThat(room.newest().channel()).isEqualTo(Channel.MESSAGE);
        assertThat(room.states()).containsExactly(LetterState.SENT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"200, SENT,", "202, SENT,", "204, SENT,", "301, FAILED, CONTENT", "400, FAILED, CONTENT",
            "404, FAILED, CONTENT", "422, FAILED, CONTENT", "401, WAITING, LOGIN", "403, WAITING, LOGIN",
            "408, WAITING, OTHER", "429, WAITING, OTHER", "500, WAITING, OTHER", "503, WAITING, OTHER"})
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
    @CsvSource({"'', 60", "59, 60", "61, 61", "600, 600", "90000, 3600", "tomorrow, 60"})
    void theServiceMayAskForALongerPause(String wait, int seconds) {
        status = 429;
        retryAfter = wait;
        post("Anna");
        send(SmtpFixture.trust());

        assertThat(Duration.between(room.clock.now(), room.newest().progress().due())).hasSeconds(seconds);
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
