package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.booking.Visit;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Other programs book, move and cancel visits, and say how they stand. It is a Monday, eight in the morning. */
class BookingEndpointsTest {

    private static final String DOCTOR = "strange";

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static ApiDesk api;

    private UUID ana;

    @BeforeAll
    static void open() {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
    }

    @AfterAll
    static void close() {
        assertThat(api.faults).isEmpty();
        api.close();
        clinic.close();
    }

    @BeforeEach
    void turnThePage() {
        clinic.turnThePage("2030-07-01T08:00");
        api.knows(DOCTOR, new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange")));
        ana = clinic.patient("Ana Lo", "ana@example.org");
    }

    private String booking(String rest) {
        return "{'doctorId':'" + clinic.doctor("Strange") + "','patientId':'" + ana + "'," + rest + "}";
    }

    private JsonNode booked(String rest) {
        Answered booked = api.post("/appointments", booking(rest));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        return booked.body();
    }

    private JsonNode atNine() {
        return booked("'start':'2030-07-02T09:00','minutes':30");
    }

    private static String path(JsonNode visit) {
        return "/appointments/" + visit.get("id").asString();
    }

    private static List<String> errors(Answered answer) {
        return answer.body().path("errors").values().stream()
                .map(error -> error.get("field").asString() + " " + error.get("code").asString()).toList();
    }

    private static List<String> refusals(Answered answer) {
        return answer.body().path("refusals").values().stream().map(rule -> rule.get("code").asString()).toList();
    }

    @Test
    void whatIsBookedIsAnsweredWithWhereItIsAndItsVersion() {
        UUID room = clinic.room("Room 1");
        Answered answer = api.post("/appointments", booking("'start':'2030-07-02T09:00','end':'2030-07-02T09:30',"
                + "'roomId':'" + room + "','reason':'knee'"));

        JsonNode visit = answer.body();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1" + path(visit));
        assertThat(answer.header("ETag")).isEqualTo("\"" + visit.get("version").asLong() + "\"");
        assertThat(visit.propertyNames()).containsExactly("id", "version", "doctorId", "patientId", "roomId",
                "visitTypeId", "start", "end", "minutes", "status", "reason", "seriesId", "confirmation");
        assertThat(visit.get("start").asString()).isEqualTo("2030-07-02T09:00:00+01:00");
        assertThat(visit.get("minutes").asInt()).isEqualTo(30);
        assertThat(visit.get("roomId").asString()).isEqualTo(room.toString());
        assertThat(visit.get("reason").asString()).isEqualTo("knee");
        assertThat(visit.at("/confirmation/state").asString()).isEqualTo("WAITING");
        assertThat(api.get(path(visit)).body()).isEqualTo(visit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
            "'start':'2030-07-02T09:00','minutes':4 | minutes BAD_DURATION",
            "'start':'2030-07-02T09:00','minutes':5 | ",
            "'start':'2030-07-02T09:00','minutes':0 | minutes BAD_DURATION",
            "'start':'2030-07-02T09:00','minutes':-30 | minutes BAD_DURATION",
            "'start':'2030-07-02T09:00','minutes':1000001 | minutes BAD_NUMBER",
            "'start':'2030-07-02T09:00','minutes':'30' | minutes BAD_TYPE",
            "'start':'2030-07-02T09:00','end':'2030-07-02T09:04' | end BAD_DURATION",
            "'start':'2030-07-02T09:00','end':'2030-07-02T09:05' | ",
            "'start':'2030-07-02T09:00','end':'2030-07-02T08:30' | end BAD_DURATION",
            "'start':'2030-07-02T09:00','end':'2030-07-02T09:00' | end BAD_DURATION",
            "'start':'2030-07-02T09:00','end':'2030-07-02T09:30','minutes':30 | end NOT_ALLOWED",
            "'start':'2030-07-02T09:00' | minutes MISSING_FIELD",
            "'start':'2030-07-02T09:00:30','end':'2030-07-02T09:30:01' | start BAD_TIME, end BAD_TIME",
            "'start':'2030-07-02T09:00:00Z','minutes':30 | ",
            "'start':'2030-02-29T09:00','minutes':30 | start BAD_TIME",
            "'start':'tomorrow','minutes':30 | start BAD_TIME",
            "'minutes':30 | start MISSING_FIELD",
            "'start':'2030-07-02T09:00','minutes':30,'shoe':42 | shoe UNKNOWN_FIELD",
            "'start':'2030-07-02T09:00','minutes':30,'notify':'no' | notify BAD_TYPE",
            "'start':'2030-07-02T09:00','minutes':30,'roomId':'room 1' | roomId BAD_TEXT",
            "'start':'2030-07-02T09:00','minutes':30,'override':{'reason':' '} | override.reason MISSING_FIELD",
            "'start':'2030-07-02T09:00','minutes':30,'override':{} | override.reason MISSING_FIELD"})
    void whatMakesNoSenseIsNamed(String rest, String errors) {
        Answered answer = api.post("/appointments", booking(rest));

        assertThat(String.join(", ", errors(answer))).isEqualTo(errors == null ? "" : errors);
        assertThat(answer.status()).isEqualTo(errors == null ? 201 : 400);
    }

    @ParameterizedTest
    @CsvSource({"1000, 201", "1001, 400"})
    void aReasonHasAThousandCharactersAtMost(int length, int status) {
        assertThat(api.post("/appointments", booking("'start':'2030-07-02T09:00','minutes':30,'reason':'"
                + "x".repeat(length) + "'")).status()).isEqualTo(status);
    }

    @Test
    void aVisitTypeSaysHowLongAVisitIsIfNobodyElseDoes() {
        UUID type = clinic.visitType(0, 0);
        String start = "'visitTypeId':'" + type + "','start':'2030-07-02T";

        assertThat(booked(start + "09:00'").get("minutes").asInt()).isEqualTo(30);
        assertThat(booked(start + "10:00','minutes':45").get("minutes").asInt()).isEqualTo(45);
    }

    @Test
    void allRulesThatRefuseAreListedAndTheNextFreeTimeIsOffered() {
        JsonNode first = atNine();
        Answered refused = api.post("/appointments", booking("'start':'2030-07-02T08:45','minutes':30"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refusals(refused)).containsExactly("OUTSIDE_HOURS", "DOCTOR_BUSY", "PATIENT_BUSY");
        assertThat(refused.body().at("/refusals/1/appointmentId")).isEqualTo(first.get("id"));
        assertThat(refused.body().at("/refusals/1/start").asString()).isEqualTo("2030-07-02T09:00:00+01:00");
        assertThat(refused.body().at("/nextFree/start").asString()).isEqualTo("2030-07-02T09:30:00+01:00");
    }

    @Test
    void whoMayOverrulesARefusalWithAReason() {
        atNine();
        String again = "'start':'2030-07-02T09:00','minutes':30,'override':{'reason':'emergency'}";

        assertThat(api.ask(ApiDesk.ADMIN, "POST", "/appointments", booking(again)).status()).isEqualTo(201);
        assertThat(api.ask(DOCTOR, "POST", "/appointments", booking(again)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctorId", "patientId", "roomId", "visitTypeId"})
    void whatNobodyKnowsIsNamed(String field) {
        String body = booking("'start':'2030-07-02T09:00','minutes':30");
        String other = body.contains(field)
                ? body.replaceFirst("'" + field + "':'[^']*'", "'" + field + "':'" + Ids.next() + "'")
                : body.replace("}", ",'" + field + "':'" + Ids.next() + "'}");

        Answered answer = api.post("/appointments", other);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(errors(answer)).containsExactly(field + " UNKNOWN");
    }

    @Test
    void whoIsNotToBeToldGetsNoLetter() {
        JsonNode visit = booked("'start':'2030-07-02T09:00','minutes':30,'notify':false");

        assertThat(visit.get("confirmation").isNull()).isTrue();
    }

    @Test
    void aVisitThatIsMovedKeepsWhatIsNotSaid() {
        JsonNode visit = booked("'start':'2030-07-02T09:00','minutes':45");
        Answered moved = api.post(path(visit) + "/reschedule", "{'start':'2030-07-03T10:00'}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().get("end").asString()).isEqualTo("2030-07-03T10:45:00+01:00");
        assertThat(moved.body().get("patientId")).isEqualTo(visit.get("patientId"));
        assertThat(moved.header("ETag")).isNotEqualTo("\"" + visit.get("version") + "\"")
                .isEqualTo("\"" + moved.body().get("version") + "\"");
    }

    @Test
    void aVisitGoesToAnotherDoctorRoomAndPatient() {
        JsonNode visit = atNine();
        UUID room = clinic.room("Room 2");
        UUID bo = clinic.patient("Bo Ek");
        JsonNode moved = api.post(path(visit) + "/reschedule", "{'start':'2030-07-03T08:00','minutes':20,'doctorId':'"
                + clinic.doctor("Who") + "','roomId':'" + room + "','patientId':'" + bo + "'}").body();

        assertThat(List.of(moved.get("doctorId").asString(), moved.get("roomId").asString(),
                moved.get("patientId").asString(), moved.get("minutes").asString()))
                .containsExactly(clinic.doctor("Who").toString(), room.toString(), bo.toString(), "20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"0\" | 200", "\"7\", \"0\" | 200", "* | 200", "\"7\" | 412", "W/\"0\" | 412",
            "nonsense | 412"})
    void aChangeIsMadeToTheVersionThatWasSeen(String seen, int status) {
        JsonNode visit = atNine();
        Answered changed = api.ask(ApiDesk.RECEPTIONIST, "POST", path(visit) + "/status", "{'status':'ARRIVED'}",
                "If-Match", seen.replace("0", visit.get("version").asString()));

        assertThat(changed.status()).isEqualTo(status);
        assertThat(api.get(path(visit)).body().get("status").asString())
                .isEqualTo(status == 200 ? "ARRIVED" : "SCHEDULED");
    }

    @Test
    void withoutAVersionEverybodyWhoBreaksNoRuleIsHeard() throws Exception {
        JsonNode visit = atNine();
        List<Callable<Integer>> moves = IntStream.range(0, 8).<Callable<Integer>>mapToObj(
                i -> () -> api.post(path(visit) + "/reschedule", "{'start':'2030-07-03T1" + i % 5 + ":00'}").status())
                .toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : callers.invokeAll(moves)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void aCancelledVisitFreesItsTimeAndIsNeitherMovedNorCancelledAgain() {
        JsonNode visit = atNine();
        Answered cancelled = api.post(path(visit) + "/cancel", "{'reason':'feels better','notify':false}");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body().get("status").asString()).isEqualTo("CANCELLED");
        assertThat(refusals(api.post(path(visit) + "/cancel", "{}"))).containsExactly("ALREADY_CANCELLED");
        assertThat(refusals(api.post(path(visit) + "/reschedule", "{'start':'2030-07-03T09:00'}")))
                .containsExactly("ALREADY_CANCELLED");
        atNine();
        assertThat(refusals(api.post(path(visit) + "/status", "{'status':'SCHEDULED'}"))).contains("DOCTOR_BUSY");
    }

    @Test
    void aVisitStandsAsIsSaidIfItsTableLetsIt() {
        JsonNode visit = atNine();
        String status = path(visit) + "/status";

        assertThat(api.post(status, "{'status':'IN_PROGRESS'}").body().get("status").asString())
                .isEqualTo("IN_PROGRESS");
        assertThat(refusals(api.post(status, "{'status':'NO_SHOW'}"))).containsExactly("STATUS_NOT_ALLOWED");
        assertThat(refusals(api.post(path(visit) + "/reschedule", "{'start':'2030-07-03T09:00'}")))
                .containsExactly("NOT_MOVABLE");
        assertThat(refusals(api.post(path(visit) + "/cancel", "{}"))).containsExactly("NOT_CANCELLABLE");
        assertThat(errors(api.post(status, "{'status':'CANCELLED'}"))).containsExactly("status NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reschedule", "cancel", "status", "confirm"})
    void aVisitThatNobodyKnowsIsNotChanged(String act) {
        String body = switch (act) {
            case "reschedule" -> "{'start':'2030-07-03T09:00'}";
            case "status" -> "{'status':'ARRIVED'}";
            case "cancel" -> "{}";
            default -> null;
        };
        assertThat(api.post("/appointments/" + Ids.next() + "/" + act, body).status()).isEqualTo(404);
    }

    @Test
    void aVisitIsConfirmedAgain() {
        JsonNode visit = atNine();
        Answered again = api.post(path(visit) + "/confirm", null);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().get("notificationId")).isEqualTo(visit.at("/confirmation/id"));
        assertThat(again.body().get("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void whoHasNoAddressOrNoVisitToComeIsNotToldOfIt() {
        Visit unreachable = clinic.booked("Strange", "2030-07-02T11:00", 30);
        JsonNode cancelled = atNine();
        api.post(path(cancelled) + "/cancel", "{}");

        Answered nowhere = api.post("/appointments/" + unreachable.id() + "/confirm", null);
        assertThat(nowhere.status()).isEqualTo(409);
        assertThat(nowhere.body().get("type").asString()).endsWith("noAddress");
        assertThat(refusals(api.post(path(cancelled) + "/confirm", null))).containsExactly("ALREADY_CANCELLED");
    }

    @Test
    void aDoctorActsInHerOwnBookOnly() {
        Visit others = clinic.booked("Who", "2030-07-02T09:00", 30);
        String path = "/appointments/" + others.id();

        assertThat(api.ask(DOCTOR, "POST", "/appointments", booking("'start':'2030-07-02T09:00','minutes':30"))
                .status()).isEqualTo(201);
        assertThat(api.ask(DOCTOR, "POST", "/appointments", booking("'start':'2030-07-02T10:00','minutes':30")
                .replace(clinic.doctor("Strange").toString(), clinic.doctor("Who").toString())).status())
                .isEqualTo(403);
        assertThat(api.ask(DOCTOR, "POST", path + "/reschedule", "{'start':'2030-07-02T11:00'}").status())
                .isEqualTo(403);
        assertThat(api.ask(DOCTOR, "POST", path + "/cancel", "{}").status()).isEqualTo(403);
        assertThat(api.ask(DOCTOR, "POST", path + "/status", "{'status':'ARRIVED'}").status()).isEqualTo(403);
        assertThat(api.ask(DOCTOR, "POST", path + "/confirm", null).status()).isEqualTo(403);
    }

    @Test
    void aReaderChangesNothing() {
        assertThat(api.ask(ApiDesk.READER, "POST", "/appointments", booking("'start':'2030-07-02T09:00','minutes':30"))
                .status()).isEqualTo(403);
        assertThat(api.ask(ApiDesk.READER, "POST", path(atNine()) + "/cancel", "{}").status()).isEqualTo(403);
    }

    @Test
    void theSameKeyBooksOnce() {
        String body = booking("'start':'2030-07-02T09:00','minutes':30");
        Answered first = api.ask(ApiDesk.RECEPTIONIST, "POST", "/appointments", body, "Idempotency-Key", "k1");
        Answered again = api.ask(ApiDesk.RECEPTIONIST, "POST", "/appointments", body, "Idempotency-Key", "k1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void whoHasNothingToAddSendsNothing() {
        String id = api
                .post("/appointments", "{'doctorId':'%s','patientId':'%s','start':'2030-07-02T09:00','minutes':30}"
                        .formatted(clinic.doctor("Strange"), clinic.patient("Nora New", null)))
                .body().get("id").asString();

        assertThat(api.ask(ApiDesk.RECEPTIONIST, "POST", "/appointments/" + id + "/cancel", null).status())
                .isEqualTo(200);
        assertThat(api.ask(ApiDesk.RECEPTIONIST, "POST", "/appointments", null).body().get("errors")
                .findValuesAsString("field")).containsExactlyInAnyOrder("doctorId", "patientId", "start");
    }
}
