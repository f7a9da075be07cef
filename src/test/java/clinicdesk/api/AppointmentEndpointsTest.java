package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Other programs look into the book. It is a Monday, eight in the morning; Dr Strange and Dr Who have visits. */
class AppointmentEndpointsTest {

    private static final String DOCTOR = "strange";
    private static final String TUESDAY = "from=2030-07-02T00:00&to=2030-07-03T00:00";

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static ApiDesk api;

    private Visit nine;
    private Visit ten;
    private Visit called;
    private Visit who;

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
        clinic.emptyTheBook();
        clinic.turnThePage("2030-07-01T08:00");
        api.knows(DOCTOR, new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange")));
        ten = clinic.booked("Strange", "2030-07-02T10:00", 60);
        nine = clinic.booked("Strange", "2030-07-02T09:00", 60);
        called = TestClinic.done(clinic.cancel(clinic.booked("Strange", "2030-07-02T11:00", 30)));
        who = clinic.booked("Who", "2030-07-02T09:00", 30);
    }

    private static List<UUID> ids(Answered page) {
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        return page.body().get("items").values().stream().map(visit -> UUID.fromString(visit.get("id").asString()))
                .toList();
    }

    private static String strange() {
        return "/doctors/" + clinic.doctor("Strange") + "/appointments?";
    }

    @ParameterizedTest
    @CsvSource({"2030-07-02T08:00, 2030-07-02T09:00, 0", "2030-07-02T08:00, 2030-07-02T09:01, 1",
            "2030-07-02T09:59, 2030-07-02T10:00, 1", "2030-07-02T10:00, 2030-07-02T11:00, 1",
            "2030-07-02T10:59, 2030-07-02T11:30, 1", "2030-07-02T11:00, 2030-07-02T12:00, 0"})
    void whatTouchesTheWindowIsGiven(String from, String to, int visits) {
        assertThat(ids(api.get(strange() + "from=" + from + "&to=" + to))).hasSize(visits);
    }

    @Test
    void aDoctorsVisitsAreGivenByStartAndCancelledOnesWhenAskedFor() {
        assertThat(ids(api.get(strange() + TUESDAY))).containsExactly(nine.id(), ten.id());
        assertThat(ids(api.get(strange() + TUESDAY + "&cancelled=true"))).containsExactly(nine.id(), ten.id(),
                called.id());
    }

    @Test
    void visitsAreFiltered() {
        String all = "/appointments?" + TUESDAY;

        assertThat(ids(api.get(all + "&doctorId=" + clinic.doctor("Who")))).containsExactly(who.id());
        assertThat(ids(api.get(all + "&patientId=" + ten.patientId()))).containsExactly(ten.id());
        assertThat(ids(api.get(all + "&status=SCHEDULED"))).contains(nine.id(), ten.id(), who.id())
                .doesNotContain(called.id());
        assertThat(ids(api.get(all + "&status=CANCELLED&doctorId=" + clinic.doctor("Strange"))))
                .containsExactly(called.id());
        assertThat(ids(api.get(all + "&doctorId=" + clinic.doctor("Who") + "&patientId=" + ten.patientId())))
                .isEmpty();
    }

    @Test
    void allVisitsOfAPatientAreGivenWithoutAWindowAlsoThoseOfAnotherRecord() {
        UUID record = clinic.patient("Ana Lo");
        clinic.merge(record, ten.patientId());
        Visit later = TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                clinic.request("Who", record, "2031-07-02T10:00", 30)));

        assertThat(ids(api.get("/appointments?patientId=" + ten.patientId()))).containsExactly(ten.id(), later.id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/appointments | from MISSING_FIELD, to MISSING_FIELD",
            "/appointments?from=2030-07-02T00:00 | to MISSING_FIELD",
            "/appointments?to=2030-07-02T00:00&patientId=P | from MISSING_FIELD",
            "/appointments?from=2030-07-02T00:00&to=2030-07-02T00:00 | to BAD_TIME",
            "/appointments?from=2030-07-02T00:00&to=2031-08-07T00:00 | to TOO_MANY",
            "/appointments?from=2030-07-02T00:00&to=2031-08-06T00:00 | ",
            "/appointments?from=2030-07-02T00:00&to=2030-07-03T00:00&status=BOOKED | status NOT_ALLOWED",
            "/appointments?from=2030-07-02T00:00&to=2030-07-03T00:00&after=bm9wZQ | after UNKNOWN",
            "/doctors/D/appointments?from=2030-07-02T00:00 | to MISSING_FIELD"})
    void aQuestionThatMakesNoSenseIsToldWhatIsWrong(String question, String errors) {
        Answered answer = api.get(question.replace("=P", "=" + ten.patientId()).replace("/D/",
                "/" + clinic.doctor("Who") + "/"));

        assertThat(answer.status()).isEqualTo(errors == null ? 200 : 400);
        assertThat(String.join(", ",
                answer.body().path("errors").values().stream()
                        .map(error -> error.get("field").asString() + " " + error.get("code").asString()).toList()))
                .isEqualTo(errors == null ? "" : errors);
    }

    @Test
    void whomNobodyKnowsIsNotFound() {
        assertThat(api.get("/appointments/" + Ids.next()).status()).isEqualTo(404);
        assertThat(api.get("/appointments/" + Ids.next() + "/history").status()).isEqualTo(404);
        assertThat(api.get("/doctors/" + Ids.next() + "/appointments?" + TUESDAY).status()).isEqualTo(404);
        assertThat(api.get("/appointments?" + TUESDAY + "&doctorId=" + Ids.next()).body().at("/errors/0/field")
                .asString()).isEqualTo("doctorId");
        assertThat(api.get("/appointments?patientId=" + Ids.next()).body().at("/errors/0/field").asString())
                .isEqualTo("patientId");
    }

    @Test
    void pagesFollowOneAnotherAndLeaveNothingOut() {
        List<UUID> all = ids(api.get("/appointments?" + TUESDAY));
        List<UUID> read = new ArrayList<>();
        String after = "";
        do {
            Answered page = api.get("/appointments?" + TUESDAY + "&limit=2" + after);
            read.addAll(ids(page));
            after = page.body().get("next").isNull() ? "" : "&after=" + page.body().get("next").asString();
        } while (!after.isEmpty());

        assertThat(read).containsExactlyElementsOf(all).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aReaderIsToldTheTimesOnly() {
        JsonNode visit = api.ask(ApiDesk.READER, "GET", "/appointments/" + ten.id(), null).body();

        assertThat(visit.get("start").asString()).isEqualTo("2030-07-02T10:00:00+01:00");
        assertThat(visit.get("doctorId").asString()).isEqualTo(clinic.doctor("Strange").toString());
        for (String secret : List.of("patientId", "roomId", "visitTypeId", "reason", "seriesId", "confirmation")) {
            assertThat(visit.get(secret).isNull()).as(secret).isTrue();
        }
        assertThat(api.ask(ApiDesk.READER, "GET", strange() + TUESDAY, null).body().at("/items/0/patientId").isNull())
                .isTrue();
        assertThat(api.ask(ApiDesk.READER, "GET", "/appointments?patientId=" + ten.patientId(), null).status())
                .isEqualTo(403);
        assertThat(api.ask(ApiDesk.READER, "GET", "/appointments/" + ten.id() + "/history", null).status())
                .isEqualTo(403);
    }

    @Test
    void aDoctorSeesHerOwnPatientsAndTheTimesOfOthers() {
        Visit elsewhere = TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                clinic.request("Who", ten.patientId(), "2030-07-02T12:00", 30)));

        JsonNode own = api.ask(DOCTOR, "GET", "/appointments/" + ten.id(), null).body();
        JsonNode other = api.ask(DOCTOR, "GET", "/appointments/" + elsewhere.id(), null).body();
        assertThat(own.get("patientId").asString()).isEqualTo(ten.patientId().toString());
        assertThat(other.get("patientId").isNull()).isTrue();
        assertThat(ids(api.ask(DOCTOR, "GET", "/appointments?patientId=" + ten.patientId(), null)))
                .containsExactly(ten.id());
        assertThat(api.ask(DOCTOR, "GET", "/appointments?patientId=" + ten.patientId() + "&doctorId="
                + clinic.doctor("Who"), null).status()).isEqualTo(403);
        assertThat(api.ask(DOCTOR, "GET", "/appointments/" + elsewhere.id() + "/history", null).status())
                .isEqualTo(403);
    }

    @Test
    void theHistoryTellsEachActOldestFirstAndNoLetters() {
        UUID ana = clinic.patient("Ana Lo", "ana@example.org");
        JsonNode visit = api.post("/appointments", "{'doctorId':'" + clinic.doctor("Strange") + "','patientId':'" + ana
                + "','start':'2030-07-03T09:00','minutes':30}").body();
        String path = "/appointments/" + visit.get("id").asString();
        api.post(path + "/reschedule", "{'start':'2030-07-03T10:00','minutes':45}");
        api.post(path + "/confirm", null);
        api.post(path + "/status", "{'status':'ARRIVED'}");
        api.post(path + "/cancel", "{'reason':'feels better'}");

        JsonNode acts = api.get(path + "/history").body().get("items");
        assertThat(acts.values().stream().map(act -> act.get("action").asString())).containsExactly("BOOK",
                "RESCHEDULE", "CONFIRM", "STATUS", "CANCEL");
        assertThat(acts.get(0).get("actor").asString()).isEqualTo("Kiosk");
        assertThat(acts.get(0).get("at").asString()).isEqualTo("2030-07-01T08:00:00+01:00");
        assertThat(acts.get(1).get("changes").toString()).isEqualTo("[{\"field\":\"minutes\",\"before\":\"30\","
                + "\"after\":\"45\"},{\"field\":\"start\",\"before\":\"2030-07-03T09:00:00+01:00\","
                + "\"after\":\"2030-07-03T10:00:00+01:00\"}]");
        assertThat(api.get(path + "/history?limit=2").body().get("items")).hasSize(2);
    }

    @Test
    void theNewestLetterIsShownWithEachVisit() {
        UUID ana = clinic.patient("Ana Lo", "ana@example.org");
        Visit visit = TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                clinic.request("Who", ana, "2030-07-03T10:00", 30)));
        UUID letter = clinic.outbox.lettersAbout(visit.id()).getFirst().id();

        JsonNode listed = api.get("/appointments?patientId=" + ana).body().at("/items/0");
        assertThat(listed.at("/confirmation/id").asString()).isEqualTo(letter.toString());
        assertThat(listed.get("status").asString()).isEqualTo(AppointmentStatus.SCHEDULED.name());
        assertThat(api.get("/appointments/" + ten.id()).body().get("confirmation").isNull()).isTrue();
    }
}
