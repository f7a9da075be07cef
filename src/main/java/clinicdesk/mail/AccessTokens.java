package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
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
 * shortly before it ends.
 */
public final class AccessTokens implements SmtpServer.Login.Secret {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** A token that ends while a letter is sent would be refused. */
    private static final Duration MARGIN = Duration.ofMinutes(3);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;

    private final URI address;
    private final String clientId;
    private final String refreshToken;
    private final ClinicClock clock;
    private final HttpClient client;
    private @Nullable String token;
    private Instant ends = Instant.MIN;

    /**
     * @param address of the service, by HTTPS
     * @param clientId as which program the clinic is known there
     * @param trust null for the certificates that the JDK trusts
     */
    public AccessTokens(URI address, String clientId, String refreshToken, ClinicClock clock,
            @Nullable SSLContext trust) {
        this.address = address;
        this.clientId = clientId;
        this.refreshToken = refreshToken;
        this.clock = clock;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER);
        this.client = (trust == null ? builder : builder.sslContext(trust)).build();
    }

    /** Whether another one made of these would be no other. */
    public boolean isOf(URI service, String program, String refresh) {
        return address.equals(service) && clientId.equals(program) && refreshToken.equals(refresh);
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
        HttpResponse<String> answer = ask();
        if (answer.statusCode() >= SERVER_FAULT) {
            throw new IOException("the service answers " + answer.statusCode());
        }
        JsonNode said = read(answer.body());
        String fresh = said.path("access_token").asString("");
        if (answer.statusCode() != OK || fresh.isEmpty()) {
            throw new AuthenticationFailedException(
                    "The token was refused: " + answer.statusCode() + " " + said.path("error").asString(""));
        }
        ends = clock.now().plus(Duration.ofSeconds(said.path("expires_in").asLong(USUAL_LIFE.toSeconds())));
        return fresh;
    }

    private static JsonNode read(String body) throws IOException {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException noJson) {
            throw new IOException("the service answers with no JSON");
        }
    }

    private HttpResponse<String> ask() throws IOException {
        String form = Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", refreshToken)
                .entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    @Override
    public String toString() {
        return "AccessTokens[" + address + "]";
    }
}
