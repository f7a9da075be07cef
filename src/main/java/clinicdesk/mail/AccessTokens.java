package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exchanges the refresh token that the clinic was given for access tokens (RFC 6749, 6), and keeps each in memory until
 * shortly before it ends. Where the service gives a new refresh token as well, that one is used from then on.
 */
public final class AccessTokens implements SmtpServer.Login.Secret {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_ANSWER = 65_536;
    /** A token that ends while a letter is sent would be refused. */
    private static final Duration MARGIN = Duration.ofMinutes(3);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;

    private final URI address;
    private final String clientId;
    private final String given;
    private final ClinicClock clock;
    private final @Nullable SSLContext trust;
    private final Duration patience;
    /** Of which a service may give a new one with each access token, and know the one before no longer. */
    private volatile String refreshToken;
    private volatile String before;
    private @Nullable String token;
    private Instant ends = Instant.MIN;

    /**
     * @param address of the service, by HTTPS
     * @param clientId as which program the clinic is known there
     * @param trust null for the certificates that the JDK trusts
     */
    public AccessTokens(URI address, String clientId, String refreshToken, ClinicClock clock,
            @Nullable SSLContext trust) {
        this(address, clientId, refreshToken, clock, trust, PATIENCE);
    }

    /** @param patience for a whole answer */
    AccessTokens(URI address, String clientId, String refreshToken, ClinicClock clock, @Nullable SSLContext trust,
            Duration patience) {
        this.address = address;
        this.clientId = clientId;
        this.given = refreshToken;
        this.refreshToken = refreshToken;
        this.before = refreshToken;
        this.clock = clock;
        this.trust = trust;
        this.patience = patience;
    }

    /** Whether another one made of these would be no other: of the token that was given, or of one that took its place. */
    public boolean isOf(URI service, String program, String refresh) {
        return address.equals(service) && clientId.equals(program)
                && (refresh.equals(refreshToken) || refresh.equals(before) || refresh.equals(given));
    }

    /** The one that lasts, as the service has renewed it: who keeps the one that was given is to keep this one instead. */
    public String refreshToken() {
        return refreshToken;
    }

    @Override
    public synchronized String get() throws IOException, AuthenticationFailedException {
        String known = token;
        if (known == null || !clock.now().isBefore(ends.minus(MARGIN))) {
            known = fetch();
            token = known;
        }
        return known;
    }

    private String fetch() throws IOException, AuthenticationFailedException {
        Answer answer = ask();
        if (answer.status() >= SERVER_FAULT) {
            throw new IOException("the service answers " + answer.status());
        }
        JsonNode said = read(answer);
        String fresh = said.path("access_token").asString("");
        if (answer.status() != OK || fresh.isEmpty()) {
            throw new AuthenticationFailedException(
                    "The token was refused: " + answer.status() + " " + said.path("error").asString(""));
        }
        ends = clock.now().plus(Duration.ofSeconds(said.path("expires_in").asLong(USUAL_LIFE.toSeconds())));
        renew(said.path("refresh_token").asString(""));
        return fresh;
    }

    private void renew(String next) {
        if (!next.isEmpty() && !next.equals(refreshToken)) {
            before = refreshToken;
            refreshToken = next;
        }
    }

    private record Answer(int status, String body) {}

    /** What refuses need not be JSON. */
    private static JsonNode read(Answer answer) throws IOException {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException noJson) {
            if (answer.status() == OK) {
                throw new IOException("the service answers with no JSON");
            }
            return JsonMapper.shared().createObjectNode();
        }
    }

    /** In time also from a service that says a word now and then: every letter would wait for it. */
    private Answer ask() throws IOException {
        String form = Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", refreshToken)
                .entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER);
        HttpClient client = (trust == null ? builder : builder.sslContext(trust)).build();
        try (Deadline whole = new Deadline(patience, client::shutdownNow)) {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Answer(answer.statusCode(),
                        new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            client.shutdownNow();
        }
    }

    @Override
    public String toString() {
        return "AccessTokens[" + address + "]";
    }
}
