package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.access.GivenAnswers;
import clinicdesk.api.Callers.Caller;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.mail.SmtpFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The server opens, lets in so many and no more, and closes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiServerTest {

    private static final String TOKEN = "open-sesame";
    private static final Limits GENEROUS = new Limits(1 << 20, 200, 400, 1_000, 1_000, 64);

    private final Caller caller = new Caller(Ids.next(), new Actor("Kiosk", Role.RECEPTIONIST, null));
    private final CountDownLatch come = new CountDownLatch(2);
    private final CountDownLatch go = new CountDownLatch(1);
    private TestClinic clinic;

    record EchoBody(String name) {}

    @BeforeAll
    void open(@TempDir Path folder) {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    private ApiServer start(int port, Limits limits, @Nullable SSLContext tls) {
        Endpoints features = () -> List.of(
                Endpoint.get("/quick", "Answers").answers(204, "Done").by(call -> Answer.nothing()),
                Endpoint.get("/open", "Answers").open().answers(204, "Done").by(call -> Answer.nothing()),
                Endpoint.get("/slow", "Waits").answers(204, "Done").by(call -> slowly()),
                Endpoint.put("/broken", "Breaks").takes(EchoBody.class).answers(204, "Done").by(call -> {
                    throw new IllegalStateException(call.body(EchoBody.class).name());
                }));
        return ApiServer.start(new ApiConfig("127.0.0.1", port, tls, () -> limits, Set::of),
                new ApiServer.Parts(List.of(features),
                        secret -> Optional.of(caller).filter(one -> TOKEN.equals(secret)),
                        new GivenAnswers(clinic.store, clinic.clock.clinic()),
                        fault -> new Faulted.Kind.Broken("X1"), "1.0"));
    }

    private Answer slowly() {
        come.countDown();
        try {
            go.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        return Answer.nothing();
    }

    private static HttpRequest.Builder request(ApiServer server, String path, String token) {
        return HttpRequest.newBuilder(URI.create(server.address() + ApiServer.ROOT + path)).header("Authorization",
                "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void whoGuessesTokensIsSlowedDownAndNobodyElseAtHerAddress() throws Exception {
        Limits limits = new Limits(1 << 20, 200, 400, 10, 30, 64);
        try (ApiServer server = start(0, limits, null); HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest guess = request(server, "/quick", "guess").build();
            List<Integer> guesses = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                guesses.add(send(client, guess).statusCode());
            }

            assertThat(guesses).startsWith(401, 401, 401).endsWith(429);
            assertThat(send(client, guess).headers().firstValue("Retry-After")).contains("1");
            assertThat(send(client, request(server, "/quick", TOKEN).build()).statusCode()).isEqualTo(204);
            assertThat(send(client, request(server, "/open", "guess").build()).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void soManyAreServedAtOnceAndAllOfThemBeforeItCloses() throws Exception {
        Limits two = new Limits(1 << 20, 200, 400, 1_000, 1_000, 2);
        ApiServer server = start(0, two, null);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest slow = request(server, "/slow", TOKEN).build();
            var first = client.sendAsync(slow, BodyHandlers.ofString());
            var second = client.sendAsync(slow, BodyHandlers.ofString());
            assertThat(come.await(20, TimeUnit.SECONDS)).isTrue();

            HttpResponse<String> third = send(client, request(server, "/quick", TOKEN).build());
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).contains("1");

            CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
            int refused = 0;
            while (refused == 0 || refused == 429) {
                refused = send(client, request(server, "/quick", TOKEN).build()).statusCode();
            }
            assertThat(refused).isEqualTo(503);
            go.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
            assertThat(second.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
            closed.get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> send(client, request(server, "/quick", TOKEN).build()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void itIsOpenedAndClosedAsOftenAsTheSwitchIsPressed() throws Exception {
        ApiServer once = start(0, GENEROUS, null);
        int port = once.port();
        assertThatThrownBy(() -> start(port, GENEROUS, null)).isInstanceOf(UncheckedIOException.class);
        once.close();
        once.close();
        try (ApiServer again = start(port, GENEROUS, null); HttpClient client = HttpClient.newHttpClient()) {
            assertThat(send(client, request(again, "/quick", TOKEN).build()).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void itSpeaksTlsWithTheKeyStoresCertificate() throws Exception {
        try (ApiServer server = start(0, GENEROUS, SmtpFixture.trust());
                HttpClient client = HttpClient.newBuilder().sslContext(SmtpFixture.trust()).build();
                HttpClient trustful = HttpClient.newHttpClient()) {
            String address = "https://localhost:" + server.port() + ApiServer.ROOT + "/quick";
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("Authorization",
                    "Bearer " + TOKEN).build();

            assertThat(server.address()).startsWith("https://127.0.0.1:");
            assertThat(send(client, request).statusCode()).isEqualTo(204);
            assertThatThrownBy(() -> send(trustful, request)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> send(client, HttpRequest.newBuilder(URI.create("http://localhost:"
                    + server.port() + "/docs")).build())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void nothingOfAPatientAndNoTokenComesIntoTheLog() throws Exception {
        List<String> lines;
        try (Heard heard = Heard.from(Level.INFO);
                ApiServer server = start(0, GENEROUS, null);
                HttpClient client = HttpClient.newHttpClient()) {
            lines = heard.lines;
            HttpResponse<String> broken = send(client, request(server, "/broken", TOKEN)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"name\":\"Ana Pérez\"}")).build());
            send(client, request(server, "/quick?q=Ana%20P%C3%A9rez", TOKEN).build());
            send(client, request(server, "/patients/Ana", TOKEN).build());
            send(client, request(server, "/quick", "other-sesame").method("FOO", BodyPublishers.noBody()).build());

            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.body()).contains("\"code\":\"X1\"").doesNotContain("Ana");
        }
        assertThat(String.join("\n", lines)).doesNotContain("Ana", "sesame");
    }
}
