package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.api.Contract.Said;
import clinicdesk.api.Examples.Example;
import clinicdesk.db.StoreException;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The API does what openapi.json says: each operation, with each status that it may answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    /** All that version 1 of the API has, beside openapi.json and docs. */
    private static final Set<String> ALL = Set.of("GET /health", "GET /doctors", "POST /doctors",
            "GET /doctors/{id}", "PATCH /doctors/{id}", "GET /doctors/{id}/hours", "PUT /doctors/{id}/hours",
            "GET /doctors/{id}/leave", "POST /doctors/{id}/leave", "DELETE /doctors/{id}/leave/{leaveId}",
            "GET /doctors/{id}/sessions", "POST /doctors/{id}/sessions",
            "DELETE /doctors/{id}/sessions/{sessionId}", "GET /doctors/{id}/slots", "GET /doctors/{id}/appointments",
            "GET /patients", "POST /patients", "GET /patients/{id}", "PATCH /patients/{id}", "GET /rooms",
            "POST /rooms", "GET /visit-types", "POST /visit-types", "POST /appointments", "GET /appointments",
            "GET /appointments/{id}", "POST /appointments/{id}/reschedule", "POST /appointments/{id}/cancel",
            "POST /appointments/{id}/status", "POST /appointments/{id}/confirm", "GET /appointments/{id}/history",
            "GET /first-available", "POST /series", "POST /series/{id}/cancel", "GET /waitlist", "POST /waitlist",
            "DELETE /waitlist/{id}", "GET /waitlist/fitting", "GET /notifications", "GET /notifications/{id}");

    /** What only two callers at the very same moment hear; they are not to be had one after the other. */
    private static final Set<Said> ONLY_IN_A_RACE = Set.of(new Said("PATCH /doctors/{id}", 409),
            new Said("PATCH /patients/{id}", 409), new Said("PUT /doctors/{id}/hours", 409),
            new Said("DELETE /doctors/{id}/leave/{leaveId}", 409),
            new Said("DELETE /doctors/{id}/sessions/{sessionId}", 409), new Said("DELETE /waitlist/{id}", 409));

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private TestClinic clinic;
    private ApiDesk api;
    private Examples examples;
    private Limits usual;

    @BeforeAll
    void open(@TempDir Path folder) {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
        usual = api.limits;
        examples = new Examples(clinic, api);
    }

    @AfterAll
    void close() {
        api.close();
        clinic.close();
    }

    private Stream<String> operations() {
        return api.contract().promises().stream().map(Said::operation).distinct();
    }

    @Test
    void theDocumentIsOpenApi() {
        assertThat(new OpenAPIV3Parser().readContents(api.contract().document().toString()).getMessages()).isEmpty();
        assertThat(api.contract().document().get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void theApiHasWhatItIsSaidToHaveAndNothingElse() {
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void anAnswerThatIsNotPromisedIsSeen() {
        Contract contract = api.contract();

        assertThatThrownBy(() -> contract.check("GET", "/health", 302, Answer.JSON, Json.MAPPER.readTree("{}")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("not declared");
        assertThatThrownBy(() -> contract.check("GET", "/health", 200, "text/plain", Json.MAPPER.readTree("{}")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("another type");
        assertThatThrownBy(() -> contract.check("GET", "/health", 200, Answer.JSON, Json.MAPPER.readTree("{}")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("not as declared");
        assertThatThrownBy(() -> contract.check("GET", "/doctors", 200, Answer.JSON,
                Json.MAPPER.readTree("{\"items\":[{\"id\":\"7\"}],\"next\":null}")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("not as declared");
    }

    @Test
    void everythingThatIsPromisedIsAnsweredOnce() {
        operations().forEach(operation -> {
            done(operation);
            refusedToWhomItIsNotPermitted(operation);
            malformed(operation);
            unknown(operation);
            inTheWay(operation);
            tooMuch(operation);
            inTrouble(operation);
        });
        ask(ApiDesk.ADMIN, "POST /series", examples.seriesThatIsNotBooked());

        Set<String> owed = api.contract().promises().stream()
                .filter(said -> !api.kept.contains(said) && !ONLY_IN_A_RACE.contains(said)).map(Said::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(owed).isEmpty();
    }

    private Answered ask(String operation, String... headers) {
        return ask(ApiDesk.ADMIN, operation, example(operation), headers);
    }

    private Answered ask(String secret, String operation, Example example, String... headers) {
        return api.ask(secret, method(operation), example.path(), example.body(), headers);
    }

    private Example example(String operation) {
        return examples.of(operation).orElseThrow(() -> new AssertionError("no example of " + operation));
    }

    private static String method(String operation) {
        return operation.substring(0, operation.indexOf(' '));
    }

    private boolean promises(String operation, int status) {
        return api.contract().promises().contains(new Said(operation, status));
    }

    private void done(String operation) {
        Answered answered = ask(operation);
        assertThat(answered.status()).as(operation + " " + answered.body()).isBetween(200, 299);
    }

    private void refusedToWhomItIsNotPermitted(String operation) {
        Example example = example(operation);

        assertThat(ask(ApiDesk.ADMIN, operation, example, "Origin", "http://evil.example").status()).isEqualTo(403);
        if (promises(operation, 401)) {
            Answered stranger = ask("nobody", operation, example);
            assertThat(stranger.status()).isEqualTo(401);
            assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(ask("", operation, example).status()).isEqualTo(401);
        }
        if (!operation.startsWith("GET")) {
            assertThat(ask(ApiDesk.READER, operation, example).status()).as(operation).isEqualTo(403);
        }
    }

    private void malformed(String operation) {
        Example example = example(operation);
        String more = example.path() + (example.path().contains("?") ? "&" : "?") + "what=1";

        assertThat(api.ask(ApiDesk.ADMIN, method(operation), more, example.body()).body()
                .at("/errors/0/field").asString()).as(operation).isEqualTo("what");
        if (example.body() != null) {
            Answered shoe = ask(ApiDesk.ADMIN, operation, new Example(example.path(), "{'shoe':42}"));
            assertThat(shoe.body().get("errors").findValuesAsString("field")).as(operation).contains("shoe");
            assertThat(ask(ApiDesk.ADMIN, operation, new Example(example.path(), "{")).status()).isEqualTo(400);
            assertThat(api.send(api.request(ApiDesk.ADMIN, method(operation), example.path(), example.body())
                    .setHeader("Content-Type", "text/plain").build()).status()).isEqualTo(415);
        }
    }

    private void unknown(String operation) {
        if (promises(operation, 404)) {
            Example example = example(operation);
            String path = example.path().replaceFirst(ID, NOBODY);
            String body = example.body();
            Example ofNobody = new Example(path, body == null || !path.equals(example.path())
                    ? body
                    : body.replaceFirst(ID, NOBODY));
            assertThat(ask(ApiDesk.ADMIN, operation, ofNobody).status()).as(operation).isEqualTo(404);
        }
    }

    /** A key that was used for something else; a version that was never there. */
    private void inTheWay(String operation) {
        if (operation.startsWith("POST")) {
            String key = operation.replaceAll("[^a-zA-Z]", "");
            ask(operation, "Idempotency-Key", key);
            assertThat(ask(operation, "Idempotency-Key", key).status()).as(operation).isEqualTo(409);
        }
        if (promises(operation, 412)) {
            assertThat(ask(operation, "If-Match", "\"999\"").status()).as(operation).isEqualTo(412);
        }
    }

    private void tooMuch(String operation) {
        Example example = example(operation);
        if (example.body() != null) {
            api.limits = new Limits(1, 200, 400, 1_000_000, 1_000_000, 64);
            assertThat(ask(ApiDesk.ADMIN, operation, example).status()).as(operation).isEqualTo(413);
        }
        api.limits = new Limits(1, 200, 400, 1, 1, 64);
        ask(ApiDesk.ADMIN, operation, example);
        Answered often = ask(ApiDesk.ADMIN, operation, example);
        api.limits = usual;

        assertThat(often.status()).as(operation).isEqualTo(429);
        assertThat(often.header("Retry-After")).isEqualTo("1");
    }

    private void inTrouble(String operation) {
        Example example = example(operation);
        api.trouble = new IllegalStateException("Ana Pérez is ill");
        Answered broken = ask(ApiDesk.ADMIN, operation, example);
        api.trouble = new StoreException(StoreException.Problem.BUSY, null);
        Answered busy = ask(ApiDesk.ADMIN, operation, example);
        api.trouble = null;

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.body().get("code").asString()).isEqualTo("TEST");
        assertThat(broken.response().body()).doesNotContain("Ana", "IllegalState");
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.header("Retry-After")).isEqualTo("1");
        assertThat(List.copyOf(api.faults)).hasSize(2);
        api.faults.clear();
    }
}
