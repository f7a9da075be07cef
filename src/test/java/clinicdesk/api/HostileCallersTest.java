package clinicdesk.api;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import clinicdesk.TestClinic;
import clinicdesk.api.RawCaller.Heard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the right code comes back, nothing of the inside is told, and the next caller is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCallersTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    private TestClinic clinic;
    private ApiDesk api;

    @BeforeAll
    void open(@TempDir Path folder) {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
    }

    @AfterAll
    void close() {
        api.close();
        clinic.close();
    }

    @AfterEach
    void nextCallerIsServedAndNothingWentWrong() {
        assertThat(api.get("/doctors").status()).isEqualTo(200);
        assertThat(api.faults).isEmpty();
    }

    private static String request(String line, String... headers) {
        return line + " HTTP/1.1\r\nAuthorization: Bearer " + ApiDesk.ADMIN + "\r\n"
                + String.join("", Stream.of(headers).map(header -> header + "\r\n").toList()) + "\r\n";
    }

    private static byte[] post(byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Host: localhost");
        all.add("Content-Length: " + body.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(request("POST /api/v1/doctors", all.toArray(String[]::new)).getBytes(UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static byte[] json(String body) {
        return post(body.replace('\'', '"').getBytes(UTF_8), "Content-Type: application/json");
    }

    private Heard answer(byte[] sent) throws IOException {
        try (RawCaller caller = new RawCaller(api.address(""))) {
            return caller.send(sent).hear();
        }
    }

    static Stream<Arguments> addresses() {
        return Stream.of(arguments("GET /api/v1/doctors", 200), arguments("HEAD /api/v1/doctors", 200),
                arguments("GET /api/v1/doctors/", 200), arguments("GET http://localhost/api/v1/doctors", 200),
                arguments("FOO /api/v1/doctors", 501), arguments("get /api/v1/doctors", 501),
                arguments("TRACE /api/v1/doctors", 405), arguments("OPTIONS /api/v1/doctors", 405),
                arguments("DELETE /api/v1/doctors", 405), arguments("POST /docs", 405),
                arguments("OPTIONS /nowhere", 404), arguments("GET /", 404),
                arguments("GET *", 404), arguments("GET /api/v1/../v1/doctors", 404),
                arguments("GET /api/v1//doctors", 404), arguments("GET //api/v1/doctors", 404),
                arguments("GET /api/v1/doctors%2f" + UNKNOWN, 404),
                arguments("GET /api/v1/doctors/" + UNKNOWN, 404), arguments("GET /api/v1/doctors/7", 400),
                arguments("GET /api/v1/doctors/%00", 400), arguments("GET /api/v1/doctors/%25zz", 404),
                arguments("GET /api/v1/doctors/%zz", 400), arguments("GET /api/v1/doctors/%e4", 400),
                arguments("GET /docs/..%2f..%2fdocs.js", 404), arguments("GET /docs/%2e%2e", 404),
                arguments("GET /api/v1/doctors?active=%ff", 400),
                arguments("GET /api/v1/doctors?specialization=%ff", 400),
                arguments("GET /api/v1/doctors?limit=1&limit=2", 400), arguments("GET /api/v1/doctors?limit=0", 400),
                arguments("GET /api/v1/doctors?limit=1001", 400), arguments("GET /api/v1/doctors?limit=1000", 200),
                arguments("GET /api/v1/doctors?limit=99999999999", 400), arguments("GET /api/v1/doctors?limit=-0", 400),
                arguments("GET /api/v1/doctors?what=1", 400), arguments("GET /api/v1/doctors?after=..", 400),
                arguments("GET /api/v1/doctors?specialization=" + "x".repeat(7_000), 200),
                arguments("GET /api/v1/doctors?specialization=" + "x".repeat(9_000), 414));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressThatIsNoneGetsItsCode(String line, int status) throws IOException {
        Heard heard = answer(request(line, "Host: localhost").getBytes(UTF_8));

        assertThat(heard.status()).as(line).isEqualTo(status);
        assertThat(heard.body()).doesNotContain("clinicdesk.", "Exception:", "\tat ");
        if (line.startsWith("HEAD")) {
            assertThat(heard.head()).containsPattern("content-length: [1-9]").contains("application/json");
        }
    }

    static Stream<Arguments> hosts() {
        return Stream.of(arguments("Host: localhost", 200), arguments("Host: LOCALHOST:80", 200),
                arguments("Host: 127.0.0.1:1", 200), arguments("Host: [::1]:8080", 200), arguments("Host: [::1]", 200),
                arguments("Host: ::1", 403), arguments("Host: evil.example", 403), arguments("Host:", 403),
                arguments("X: y", 403), arguments("Host: localhost.evil.example", 403),
                arguments("Host: localhost\r\nHost: localhost", 403),
                arguments("Host: localhost\r\nOrigin: http://localhost:3000", 200),
                arguments("Host: localhost\r\nOrigin: http://[::1]", 200),
                arguments("Host: localhost\r\nOrigin: null", 403),
                arguments("Host: localhost\r\nOrigin: http://localhost@evil.example", 403),
                arguments("Host: localhost\r\nOrigin: %%", 403),
                arguments("Host: localhost\r\nOrigin: http://localhost\r\nOrigin: http://evil.example", 403));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void onlyAllowedHostsAndOriginsAreServed(String headers, int status) throws IOException {
        assertThat(answer(request("GET /api/v1/doctors", headers).getBytes(UTF_8)).status()).as(headers)
                .isEqualTo(status);
        assertThat(answer(request("GET /api/v1/openapi.json", headers).getBytes(UTF_8)).status()).as(headers)
                .isEqualTo(status);
    }

    static Stream<Arguments> bodies() {
        String deep = "{'name':'Dr Deep','x':" + "[".repeat(19) + "]".repeat(19) + "}";
        return Stream.of(arguments("nothing", json(""), 400), arguments("null", json("null"), 400),
                arguments("a list", json("[]"), 400), arguments("text", json("'name'"), 400),
                arguments("half", json("{'name':'Dr"), 400),
                arguments("a name twice", json("{'name':'A','name':'B'}"), 400),
                arguments("more after the end", json("{'name':'A'} {}"), 400),
                arguments("comments", json("{'name':'A'/*x*/}"), 400),
                arguments("NaN", json("{'name':'A','colour':NaN}"), 400),
                arguments("twenty deep, but unknown", json(deep), 400),
                arguments("twenty-one deep", json(deep.replace("[]", "[[]]")), 400),
                arguments("a thousand deep", json("[".repeat(1_000)), 400),
                arguments("1e400", json("{'name':'A','colour':1e400}"), 400),
                arguments("1e-400", json("{'name':'Dr Small','colour':1e-400}"), 201),
                arguments("eleven digits", json("{'name':'A','colour':99999999999}"), 400),
                arguments("thirty-one digits", json("{'name':'A','colour':" + "9".repeat(31) + "}"), 400),
                arguments("a part", json("{'name':'A','colour':1.5}"), 400),
                arguments("minus nought", json("{'name':'Dr Nought','colour':-0}"), 201),
                arguments("the wrong types", json("{'name':7,'active':'yes'}"), 400),
                arguments("an unknown field", json("{'name':'A','shoe':42}"), 400),
                arguments("no character", json("{'name':'A\u0000'}"), 400),
                arguments("UTF-16", post("{\"name\":\"A\"}".getBytes(UTF_16), "Content-Type: application/json"), 400),
                arguments("a byte order mark", json("\ufeff{'name':'A'}"), 400),
                arguments("bad UTF-8", post(new byte[]{'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
                        "Content-Type: application/json"), 400),
                arguments("a charset", post("{\"name\":\"Dr Ü\"}".getBytes(UTF_8),
                        "Content-Type: Application/JSON ; charset=utf-8"), 201),
                arguments("no type", post("{\"name\":\"A\"}".getBytes(UTF_8)), 415),
                arguments("a form", post("name=A".getBytes(UTF_8),
                        "Content-Type: application/x-www-form-urlencoded"), 415),
                arguments("expected first", post("{\"name\":\"A\",\"x\":1}".getBytes(UTF_8),
                        "Content-Type: application/json", "Expect: 100-continue"), 100),
                arguments("one mebibyte", json("{'name':'" + "A".repeat(MEBIBYTE - 11) + "'}"), 400),
                arguments("one byte more", json("{'name':'" + "A".repeat(MEBIBYTE - 10) + "'}"), 413),
                arguments("four mebibytes", json(" ".repeat(4 * MEBIBYTE)), 413),
                arguments("four mebibytes of no type", post(new byte[4 * MEBIBYTE]), 415));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyThatIsNoneGetsItsCode(String what, byte[] sent, int status) throws IOException {
        Heard heard = answer(sent);

        assertThat(heard.status()).as(heard.body()).isEqualTo(status);
        assertThat(heard.body()).doesNotContain("clinicdesk.", "Exception", "\tat ");
    }

    @Test
    void aBodyInChunksIsCountedToo() throws IOException {
        String head = request("POST /api/v1/doctors", "Host: localhost", "Content-Type: application/json",
                "Transfer-Encoding: chunked");
        String chunk = "20000\r\n" + " ".repeat(0x20000) + "\r\n";

        assertThat(answer((head + chunk.repeat(9) + "0\r\n\r\n").getBytes(UTF_8)).status()).isEqualTo(413);
        assertThat(answer((head + "f\r\n{\"name\":\"Dr C\"}\r\n0\r\n\r\n").getBytes(UTF_8)).status()).isEqualTo(201);
        assertThat(answer((head + "zz\r\n").getBytes(UTF_8)).status()).isIn(0, 400);
        assertThat(answer(request("POST /api/v1/doctors", "Host: localhost", "Content-Length: 5",
                "Transfer-Encoding: chunked").getBytes(UTF_8)).status()).isEqualTo(400);
    }

    @Test
    void twoRequestsInOnePacketAreAnsweredOneAfterTheOther() throws IOException {
        String one = request("GET /api/v1/doctors/7", "Host: localhost");
        String two = request("GET /api/v1/health", "Host: localhost");
        try (RawCaller caller = new RawCaller(api.address(""))) {
            caller.send(one + two);

            assertThat(caller.hear().status()).isEqualTo(400);
            assertThat(caller.hear().status()).isEqualTo(200);
        }
    }

    @Test
    void whoHoldsALineAndDoesNotGetOnKeepsNobodyOutAndIsCutOff() throws IOException {
        List<RawCaller> silent = new ArrayList<>();
        List<RawCaller> deaf = new ArrayList<>();
        try (RawCaller slowHeaders = new RawCaller(api.address(""));
                RawCaller slowBody = new RawCaller(api.address(""))) {
            for (int i = 0; i < 300; i++) {
                silent.add(new RawCaller(api.address("")));
            }
            for (int i = 0; i < 10; i++) {
                deaf.add(new RawCaller(api.address(""))
                        .send(request("GET /docs/swagger-ui-bundle.js", "Host: localhost")));
            }
            slowHeaders.send("GET /api/v1/doctors HTTP/1.1\r\nHo");
            slowBody.send(request("POST /api/v1/doctors", "Host: localhost", "Content-Type: application/json",
                    "Content-Length: 20") + "{");

            assertThat(api.get("/doctors").status()).isEqualTo(200);
            assertThat(slowHeaders.isCutOff()).isTrue();
            assertThat(slowBody.isCutOff()).isTrue();
            assertThat(silent.getFirst().isCutOff()).isTrue();
        } finally {
            for (RawCaller caller : silent) {
                caller.close();
            }
            for (RawCaller caller : deaf) {
                caller.close();
            }
        }
    }
}
