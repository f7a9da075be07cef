package clinicdesk.api;

import clinicdesk.TestClinic;
import clinicdesk.access.GivenAnswers;
import clinicdesk.api.Callers.Caller;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.db.StoreException;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The API of a test clinic, on a real port, and whoever calls it. Each answer is held against what openapi.json says. */
public final class ApiDesk implements AutoCloseable {

    static final String RECEPTIONIST = "receptionist";
    static final String ADMIN = "admin";
    static final String READER = "reader";

    final TestClinic clinic;
    final List<Throwable> faults = new ArrayList<>();
    final HttpClient http = HttpClient.newHttpClient();
    volatile Limits limits = new Limits(1 << 20, 200, 400, 1_000_000, 1_000_000, 64);
    /** Goes wrong at each request from now on; null for nothing. */
    volatile @Nullable RuntimeException trouble;
    /** Which promises of openapi.json its answers have kept so far. */
    final Set<Contract.Said> kept = ConcurrentHashMap.newKeySet();
    private static volatile @Nullable Contract contract;
    private final Map<String, Caller> callers = new HashMap<>();
    private final ApiServer server;

    private ApiDesk(TestClinic clinic) {
        this.clinic = clinic;
        knows(RECEPTIONIST, new Actor("Kiosk", Role.RECEPTIONIST, null));
        knows(ADMIN, new Actor("Website", Role.ADMIN, null));
        knows(READER, new Actor("Wall", Role.READER, null));
        ApiConfig config = new ApiConfig("127.0.0.1", 0, null, () -> limits, this::hosts);
        this.server = ApiServer.start(config, new ApiServer.Parts(features(), this::caller,
                new GivenAnswers(clinic.store, clinic.clock.clinic()), this::note, "1.0"));
        contract();
    }

    /** What the API promises, read once: it is the same whatever clinic it is of. */
    Contract contract() {
        Contract known = contract;
        if (known == null) {
            known = new Contract(ask("", "GET", "/openapi.json", null).body());
            contract = known;
        }
        return known;
    }

    /** Opens the API of this clinic; closing it leaves the clinic open. */
    public static ApiDesk of(TestClinic clinic) {
        return new ApiDesk(clinic);
    }

    private List<Endpoints> features() {
        Moments moments = new Moments(clinic.clock.clinic());
        Outcomes outcomes = new Outcomes(clinic.access, moments);
        AppointmentViews visits = new AppointmentViews(clinic.access, clinic.outbox, moments);
        DutyDesk desk = new DutyDesk(clinic.directory, clinic.hours, clinic.duty, clinic.booking);
        return List.of(new HealthEndpoints(clinic.outbox, "1.0"), new DoctorEndpoints(desk, outcomes),
                new HoursEndpoints(desk, outcomes, visits),
                new LeaveEndpoints(desk, outcomes, visits, moments, clinic.access),
                new SessionEndpoints(desk, outcomes, visits),
                new PatientEndpoints(
                        new PatientEndpoints.People(clinic.directory, clinic.search, clinic.register),
                        clinic.records, clinic.booking, clinic.access, outcomes),
                new RoomEndpoints(desk, outcomes), new VisitTypeEndpoints(desk, outcomes),
                new AppointmentEndpoints(new AppointmentEndpoints.Book(clinic.appointments, clinic.visitPages,
                        clinic.directory, clinic.audit), clinic.access, visits, moments),
                new BookingEndpoints(new BookingEndpoints.Desk(clinic.booking, clinic.confirming,
                        clinic.appointments, clinic.directory), visits, outcomes, moments),
                new FreeTimeEndpoints(clinic.freeTime, clinic.directory, clinic.access, moments),
                new SeriesEndpoints(clinic.series, visits, outcomes, moments),
                new WaitlistEndpoints(clinic.waiting, clinic.gaps, clinic.directory, clinic.access, outcomes),
                new NotificationEndpoints(clinic.outbox, clinic.access, moments));
    }

    private synchronized Optional<Caller> caller(String secret) {
        return Optional.ofNullable(callers.get(secret));
    }

    /** From now on this secret is this actor's. */
    public synchronized void knows(String secret, Actor actor) {
        callers.put(secret, new Caller(Ids.next(), actor));
    }

    private Set<String> hosts() {
        RuntimeException wrong = trouble;
        if (wrong != null) {
            throw wrong;
        }
        return Set.of();
    }

    private synchronized Faulted.Kind note(Throwable fault) {
        faults.add(fault);
        if (fault instanceof StoreException store && store.problem() == StoreException.Problem.BUSY) {
            return new Faulted.Kind.Later();
        }
        return new Faulted.Kind.Broken("TEST");
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** What was answered. */
    public record Answered(int status, JsonNode body, HttpResponse<String> response) {

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
    public Answered ask(String secret, String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = request(secret, method, path, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** What {@link #ask} asks. */
    HttpRequest.Builder request(String secret, String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(ApiServer.ROOT + path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        if (!secret.isBlank()) {
            request.header("Authorization", "Bearer " + secret);
        }
        return body == null ? request : request.header("Content-Type", "application/json");
    }

    Answered send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            boolean json = type.contains("json") && !response.body().isEmpty();
            Answered answered = new Answered(response.statusCode(), json
                    ? Json.MAPPER.readTree(response.body())
                    : Json.MAPPER.nullNode(), response);
            String path = request.uri().getPath();
            if (contract != null && path.startsWith(ApiServer.ROOT)) {
                contract.check(request.method(), path.substring(ApiServer.ROOT.length()), answered.status(), type,
                        answered.body()).ifPresent(kept::add);
            }
            return answered;
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
