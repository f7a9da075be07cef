package clinicdesk.api;

import clinicdesk.TestClinic;
import clinicdesk.access.GivenAnswers;
import clinicdesk.api.Callers.Caller;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The API of a test clinic, on a real port, and whoever calls it. */
final class ApiDesk implements AutoCloseable {

    static final String RECEPTIONIST = "receptionist";
    static final String ADMIN = "admin";
    static final String READER = "reader";

    final TestClinic clinic;
    final List<Throwable> faults = new ArrayList<>();
    final HttpClient http = HttpClient.newHttpClient();
    volatile Limits limits = new Limits(1 << 20, 200, 400, 1_000_000, 1_000_000, 64);
    private final Map<String, Caller> callers = new HashMap<>();
    private final ApiServer server;

    private ApiDesk(TestClinic clinic) {
        this.clinic = clinic;
        knows(RECEPTIONIST, new Actor("Kiosk", Role.RECEPTIONIST, null));
        knows(ADMIN, new Actor("Website", Role.ADMIN, null));
        knows(READER, new Actor("Wall", Role.READER, null));
        ApiConfig config = new ApiConfig("127.0.0.1", 0, null, () -> limits, Set::of);
        this.server = ApiServer.start(config, new ApiServer.Parts(features(), this::caller,
                new GivenAnswers(clinic.store, clinic.clock.clinic()), this::note, "1.0"));
    }

    /** Opens the API of this clinic; closing it leaves the clinic open. */
    static ApiDesk of(TestClinic clinic) {
        return new ApiDesk(clinic);
    }

    private List<Endpoints> features() {
        Moments moments = new Moments(clinic.clock.clinic());
        Outcomes outcomes = new Outcomes(clinic.access, moments);
        return List.of(new HealthEndpoints(clinic.outbox, "1.0"),
                new DoctorEndpoints(clinic.directory, clinic.duty, outcomes));
    }

    private synchronized Optional<Caller> caller(String secret) {
        return Optional.ofNullable(callers.get(secret));
    }

    /** From now on this secret is this actor's. */
    synchronized void knows(String secret, Actor actor) {
        callers.put(secret, new Caller(Ids.next(), actor));
    }

    private synchronized Faulted.Kind note(Throwable fault) {
        faults.add(fault);
        return new Faulted.Kind.Broken("TEST");
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** What was answered. */
    record Answered(int status, JsonNode body, HttpResponse<String> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answered get(String path) {
        return ask(RECEPTIONIST, "GET", path, null);
    }

    Answered post(String path, String body) {
        return ask(RECEPTIONIST, "POST", path, body);
    }

    /**
     * @param secret blank for no token
     * @param path below the root of the API
     * @param body with ' for "; null for none
     * @param headers names and values
     */
    Answered ask(String secret, String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(ApiServer.ROOT + path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        if (!secret.isBlank()) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Answered send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answered(response.statusCode(), json
                    ? Json.MAPPER.readTree(response.body())
                    : Json.MAPPER.nullNode(), response);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
