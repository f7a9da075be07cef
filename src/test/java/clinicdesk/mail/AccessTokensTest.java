package clinicdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.base.ClinicClock;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clinic signs in at its mail server with tokens that last an hour, had from one that lasts. */
class AccessTokensTest {

    private final MailRoom.HandTurned hand = new MailRoom.HandTurned(Instant.parse("2026-10-20T08:00:00Z"));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpsServer service;
    private volatile int status = 200;
    private volatile boolean drips;
    private volatile String answer = "{\"access_token\": \"first\", \"expires_in\": 3600}";

    @BeforeEach
    void open() throws IOException {
        service = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setHttpsConfigurator(new HttpsConfigurator(SmtpFixture.trust()));
        service.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            if (drips) {
                drip(exchange);
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    private AccessTokens tokens(SSLContext trust) {
        return new AccessTokens(URI.create("https://localhost:" + service.getAddress().getPort() + "/token"),
                "clinic desk",
                "re/fresh+me", new ClinicClock(hand, MailRoom.BERLIN), trust, Duration.ofSeconds(1));
    }

    private boolean isOf(AccessTokens tokens, String refresh) {
        return tokens.isOf(URI.create("https://localhost:" + service.getAddress().getPort() + "/token"), "clinic desk",
                refresh);
    }

    private static String refreshToken(String form) {
        return Arrays.stream(form.split("&")).filter(field -> field.startsWith("refresh_token="))
                .map(field -> field.substring(field.indexOf('=') + 1)).findFirst().orElseThrow();
    }

    @Test
    void aTokenIsFetchedOnceAndAgainShortlyBeforeItEnds() throws Exception {
        AccessTokens tokens = tokens(SmtpFixture.trust());
        assertThat(tokens.get()).isEqualTo("first");
        assertThat(asked.getFirst().split("&", -1)).containsExactlyInAnyOrder("grant_type=refresh_token",
                "client_id=clinic+desk", "refresh_token=re%2Ffresh%2Bme");

        answer = "{\"access_token\": \"second\"}";
        hand.turn(Duration.ofMinutes(57).minusMillis(1));
        assertThat(tokens.get()).isEqualTo("first");
        hand.turn(Duration.ofMillis(1));
        assertThat(tokens.get()).isEqualTo("second");
        assertThat(asked).hasSize(2);
    }

    @Test
    void whereTheServiceRenewsTheRefreshTokenTheNewOneIsUsedAndKept() throws Exception {
        AccessTokens tokens = tokens(SmtpFixture.trust());
        for (String next : List.of("one", "two", "two")) {
            answer = "{\"access_token\": \"a\", \"expires_in\": 1, \"refresh_token\": \"" + next + "\"}";
            tokens.get();
            assertThat(tokens.refreshToken()).isEqualTo(next);
        }
        tokens.get();

        assertThat(asked).extracting(AccessTokensTest::refreshToken).containsExactly("re%2Ffresh%2Bme", "one", "two",
                "two");
        for (String known : List.of("re/fresh+me", "one", "two")) {
            assertThat(isOf(tokens, known)).as(known).isTrue();
        }
        assertThat(isOf(tokens, "another")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"400|{\"error\": \"invalid_grant\"}|400 invalid_grant", "401|{}|401",
            "400|<html>|400",
            "200|{\"token_type\": \"none\"}|200"})
    void aTokenThatIsRefusedIsAMatterOfSigningIn(int code, String body, String words) {
        status = code;
        answer = body;

        assertThatThrownBy(() -> tokens(SmtpFixture.trust()).get()).isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining(words).hasMessageNotContaining("re/fresh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"500|{}", "503|", "200|<html>"})
    void aServiceInTroubleIsAskedAgainLater(int code, String body) {
        status = code;
        answer = body == null ? "" : body;

        assertThatThrownBy(() -> tokens(SmtpFixture.trust()).get()).isInstanceOf(IOException.class);
    }

    /** Half a minute's words, one at a time. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 300; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void aServiceThatSaysAWordNowAndThenHoldsNoLetterUp() {
        drips = true;

        assertThatThrownBy(() -> tokens(SmtpFixture.trust()).get()).isInstanceOf(IOException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServiceWithACertificateThatNobodyTrustsHearsNothing() {
        assertThatThrownBy(() -> tokens(null).get()).isInstanceOf(IOException.class);
        assertThat(asked).isEmpty();
        assertThat(tokens(null).toString()).doesNotContain("re/fresh");
    }
}
