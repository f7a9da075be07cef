package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.booking.Visit;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other programs look at when doctors work, and change it. The first of July 2030 is a Monday. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingTimeEndpointsTest {

    @TempDir
    static Path folder;

    private TestClinic clinic;
    private ApiDesk api;
    private String strange;

    @BeforeAll
    void open() {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
    }

    @AfterAll
    void close() {
        api.close();
        clinic.close();
    }

    @BeforeEach
    void turnThePage() {
        clinic.turnThePage("2030-07-01T08:00");
        strange = "/doctors/" + clinic.doctor("Strange");
    }

    private Answered put(String weekly) {
        return api.ask(ApiDesk.RECEPTIONIST, "PUT", strange + "/hours", "{'weekly':[" + weekly + "]}");
    }

    private Answered delete(String path) {
        return api.ask(ApiDesk.RECEPTIONIST, "DELETE", path, null);
    }

    private static String errors(Answered answered) {
        StringBuilder errors = new StringBuilder();
        answered.body().at("/errors").forEach(error -> errors.append(errors.isEmpty() ? "" : ", ")
                .append(error.get("field").asString()).append(' ').append(error.get("code").asString()));
        return errors.toString();
    }

    private static String id(Answered answered) {
        return answered.body().get("id").asString();
    }

    @Test
    void theWeeklyHoursAreToldByDayAndTimeAndWhenTheyCount() {
        put("{'day':'TUESDAY','from':'18:00','to':'24:00'},{'day':'MONDAY','from':'13:00','to':'17:00'},"
                + "{'day':'MONDAY','from':'09:00','to':'12:00','validFrom':'2030-08-01','validTo':'2030-08-31'}");

        Answered hours = api.get(strange + "/hours");

        assertThat(hours.status()).isEqualTo(200);
        assertThat(hours.body()).hasToString("""
                {'weekly':[\
                {'day':'MONDAY','from':'09:00','to':'12:00','validFrom':'2030-08-01','validTo':'2030-08-31'},\
                {'day':'MONDAY','from':'13:00','to':'17:00'},{'day':'TUESDAY','from':'18:00','to':'24:00'}]}"""
                .replace('\'', '"'));
    }

    @Test
    void newHoursNameTheVisitsThatNoLongerFitThem() {
        Visit late = clinic.booked("Strange", "2030-07-02T16:30", 30);
        clinic.booked("Strange", "2030-07-02T09:00", 30);

        Answered changed = put("{'day':'TUESDAY','from':'09:00','to':'16:59'}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("affected").findValuesAsString("id")).containsExactly(late.id().toString());
        assertThat(changed.body().at("/affected/0/patientId").asString()).isEqualTo(late.patientId().toString());
        assertThat(changed.body().at("/affected/0/start").asString()).isEqualTo("2030-07-02T16:30:00+01:00");
        assertThat(changed.body().at("/weekly/0/to").asString()).isEqualTo("16:59");
        assertThat(put("{'day':'TUESDAY','from':'09:00','to':'17:00'}").body().get("affected").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONDAY 09:00-12:00, MONDAY 12:00-17:00                          |
            MONDAY 09:00-12:00, MONDAY 11:59-17:00                          | weekly.0 OVERLAPS, weekly.1 OVERLAPS
            MONDAY 09:00-12:00, TUESDAY 08:00-10:00, MONDAY 10:00-11:00     | weekly.0 OVERLAPS, weekly.2 OVERLAPS
            MONDAY 00:00-24:00, TUESDAY 00:00-24:00                         |
            MONDAY 09:00-12:00, TUESDAY 09:00-09:00                         | weekly.1.to BAD_TIME
            MONDAY 09:00-08:59                                              | weekly.0.to BAD_TIME
            MONDAY 24:00-24:00                                              | weekly.0.from BAD_TIME
            MONDAY 09:00-24:01                                              | weekly.0.to BAD_TIME
            MONDAY 9:00-12:00                                               | weekly.0.from BAD_TIME
            MONDAY 09:60-12:00                                              | weekly.0.from BAD_TIME
            FRYDAY 09:00-12:00                                              | weekly.0.day NOT_ALLOWED
            """)
    void blocksMayTouchAndNotOverlap(String blocks, String errors) {
        StringBuilder weekly = new StringBuilder();
        for (String block : blocks.split(", ")) {
            weekly.append(weekly.isEmpty() ? "" : ",").append("{'day':'").append(block.replace(" ", "','from':'")
                    .replace("-", "','to':'")).append("'}");
        }

        Answered changed = put(weekly.toString());

        assertThat(changed.status()).isEqualTo(errors == null ? 200 : 400);
        assertThat(errors(changed)).isEqualTo(errors == null ? "" : errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'validTo':'2030-07-31'    | 'validFrom':'2030-08-01'                        |
            'validTo':'2030-08-01'    | 'validFrom':'2030-08-01'                        | weekly.0 OVERLAPS, weekly.1 OVERLAPS
            'validTo':null            | 'validFrom':'2030-08-02','validTo':'2030-08-01' | weekly.1 BAD_DATE
            'validTo':'2030-02-29'    | 'validFrom':'2030-08-01'                        | weekly.0.validTo BAD_TIME
            """)
    void blocksThatNeverCountTogetherDoNotOverlap(String one, String other, String errors) {
        String block = "{'day':'MONDAY','from':'09:00','to':'12:00',";

        Answered changed = put(block + one + "}," + block + other + "}");

        assertThat(errors(changed)).isEqualTo(errors == null ? "" : errors);
        assertThat(changed.status()).isEqualTo(errors == null ? 200 : 400);
    }

    @ParameterizedTest
    @CsvSource({"500, 200", "501, 400"})
    void aWeekHasOnlySoManyBlocks(int blocks, int status) {
        StringBuilder weekly = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            weekly.append(i == 0 ? "" : ",").append("{'day':'MONDAY','from':'09:00','to':'12:00','validFrom':'")
                    .append(2100 + i).append("-01-01','validTo':'").append(2100 + i).append("-01-31'}");
        }

        assertThat(put(weekly.toString()).status()).isEqualTo(status);
    }

    @Test
    void leaveNamesTheVisitsThatItTouchesAndEndsWhenItIsCancelled() {
        Visit visit = clinic.booked("Strange", "2030-07-02T10:00", 30);
        clinic.booked("Strange", "2030-07-02T09:30", 30);

        Answered taken = api.post(strange + "/leave",
                "{'from':'2030-07-02T10:00','to':'2030-07-02T11:00:00Z','reason':'Congress'}");

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.header("Location")).isEqualTo("/api/v1" + strange + "/leave/" + id(taken));
        assertThat(taken.body().get("from").asString()).isEqualTo("2030-07-02T10:00:00+01:00");
        assertThat(taken.body().get("to").asString()).isEqualTo("2030-07-02T12:00:00+01:00");
        assertThat(taken.body().at("/affected").findValuesAsString("id")).containsExactly(visit.id().toString());
        assertThat(TestClinic.codes(clinic.book("Strange", "2030-07-02T11:30", 30))).containsExactly("ON_LEAVE");
        assertThat(api.get(strange + "/leave").body().at("/items/0/reason").asString()).isEqualTo("Congress");

        assertThat(delete(strange + "/leave/" + id(taken)).status()).isEqualTo(204);
        assertThat(api.get(strange + "/leave").body().get("items").isEmpty()).isTrue();
        clinic.booked("Strange", "2030-07-02T11:30", 30);
    }

    @Test
    void leaveIsListedByItsStartAlsoWhatIsOver() {
        api.post(strange + "/leave", "{'from':'2031-01-01T00:00','to':'2031-01-02T00:00'}");
        api.post(strange + "/leave", "{'from':'1999-01-01T00:00','to':'1999-01-02T00:00'}");

        Answered first = api.get(strange + "/leave?limit=1");
        Answered second = api.get(strange + "/leave?limit=1&after=" + first.body().get("next").asString());

        assertThat(first.body().at("/items/0/from").asString()).isEqualTo("1999-01-01T00:00:00Z");
        assertThat(second.body().at("/items/0/to").asString()).isEqualTo("2031-01-02T00:00:00Z");
        assertThat(second.body().get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2030-07-02T10:00          | 2030-07-02T10:01          |
            2030-07-02T10:00          | 2030-07-02T10:00          | to BAD_TIME
            2030-07-02T10:00          | 2030-07-02T08:59Z         | to BAD_TIME
            2030-07-02T10:00:30       | 2030-07-02T11:00          | from BAD_TIME
            2030-07-02T10:00          | 2030-07-02T11:00:00.001   | to BAD_TIME
            2030-03-31T01:30          | 2030-03-31T03:00          | from BAD_TIME
            2030-02-30T10:00          | 2030-03-01T10:00          | from BAD_TIME
            2030-07-02                | 2030-07-03                | from BAD_TIME, to BAD_TIME
            9998-12-31T10:00          | 9998-12-31T23:59          |
            9998-12-31T10:00          | 9999-12-31T23:59-10:00    | to BAD_TIME
            0001-01-01T00:00+10:00    | 2030-07-02T11:00          | from BAD_TIME
            """)
    void leaveBeginsAndEndsOnMinutesThatTheClockShows(String from, String to, String errors) {
        Answered taken = api.post(strange + "/leave", "{'from':'" + from + "','to':'" + to + "'}");

        assertThat(errors(taken)).isEqualTo(errors == null ? "" : errors);
        assertThat(taken.status()).isEqualTo(errors == null ? 201 : 400);
    }

    @ParameterizedTest
    @CsvSource({"200, x, 201", "201, x, 400", "200, 😀, 201", "201, 😀, 400"})
    void aReasonHasItsLength(int length, String sign, int status) {
        Answered taken = api.post(strange + "/leave",
                "{'from':'2030-07-02T10:00','to':'2030-07-02T11:00','reason':'" + sign.repeat(length) + "'}");

        assertThat(taken.status()).isEqualTo(status);
        assertThat(errors(taken)).isEqualTo(status == 201 ? "" : "reason TEXT_TOO_LONG");
    }

    @Test
    void whyADoctorIsAwayIsNothingForTheWall() {
        api.post(strange + "/leave", "{'from':'2030-07-02T10:00','to':'2030-07-02T11:00','reason':'Surgery'}");

        Answered seen = api.ask(ApiDesk.READER, "GET", strange + "/leave", null);

        assertThat(seen.body().at("/items/0/from").asString()).isEqualTo("2030-07-02T10:00:00+01:00");
        assertThat(seen.body().at("/items/0/reason").isNull()).isTrue();
    }

    @Test
    void theHoursOfADateTakeThePlaceOfItsWeeklyHours() {
        Visit visit = clinic.booked("Strange", "2030-07-02T10:00", 30);

        Answered evening = api.post(strange + "/sessions", "{'date':'2030-07-02','from':'18:00','to':'24:00'}");

        assertThat(evening.status()).isEqualTo(201);
        assertThat(evening.header("Location")).isEqualTo("/api/v1" + strange + "/sessions/" + id(evening));
        assertThat(evening.body().at("/affected").findValuesAsString("id")).containsExactly(visit.id().toString());
        assertThat(TestClinic.codes(clinic.book("Strange", "2030-07-02T11:00", 30))).containsExactly("OUTSIDE_HOURS");
        clinic.booked("Strange", "2030-07-02T23:30", 30);
    }

    @Test
    void aDateHasSeveralHoursWhoseIdsStayAndItsWeeklyHoursAfterTheLastIsTakenAway() {
        Answered evening = api.post(strange + "/sessions", "{'date':'2030-07-02','from':'18:00','to':'20:00'}");
        Answered morning = api.post(strange + "/sessions", "{'date':'2030-07-02','from':'07:00','to':'08:00'}");
        assertThat(api.get(strange + "/sessions").body().at("/items")).hasToString(
                ("[{'id':'" + id(morning) + "','date':'2030-07-02','from':'07:00','to':'08:00'},{'id':'" + id(evening)
                        + "','date':'2030-07-02','from':'18:00','to':'20:00'}]").replace('\'', '"'));

        assertThat(delete(strange + "/sessions/" + id(morning)).status()).isEqualTo(204);
        assertThat(delete(strange + "/sessions/" + id(morning)).status()).isEqualTo(404);
        assertThat(TestClinic.codes(clinic.book("Strange", "2030-07-02T11:00", 30))).containsExactly("OUTSIDE_HOURS");

        assertThat(delete(strange + "/sessions/" + id(evening)).status()).isEqualTo(204);
        clinic.booked("Strange", "2030-07-02T11:00", 30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2030-07-02 | 12:00 | 14:00 |
            2030-07-02 | 08:00 | 10:00 |
            2030-07-02 | 11:59 | 14:00 | from OVERLAPS
            2030-07-02 | 08:00 | 10:01 | from OVERLAPS
            2030-07-02 | 10:00 | 12:00 | from OVERLAPS
            2030-07-03 | 10:00 | 12:00 |
            2030-07-02 | 14:00 | 14:00 | to BAD_TIME
            2030-07-02 | 14:00 | 00:00 | to BAD_TIME
            2030-07-32 | 14:00 | 15:00 | date BAD_TIME
            """)
    void theHoursOfADateMayTouchAndNotOverlap(String date, String from, String to, String errors) {
        api.post(strange + "/sessions", "{'date':'2030-07-02','from':'10:00','to':'12:00'}");

        Answered added = api.post(strange + "/sessions",
                "{'date':'" + date + "','from':'" + from + "','to':'" + to + "'}");

        assertThat(errors(added)).isEqualTo(errors == null ? "" : errors);
        assertThat(added.status()).isEqualTo(errors == null ? 201 : 400);
    }

    @Test
    void whatIsAnothersIsNotFoundWithTheDoctorAndNobodyHasAnIdThatWasNeverGiven() {
        String who = "/doctors/" + clinic.doctor("Who");
        String leave = id(api.post(strange + "/leave", "{'from':'2030-07-02T10:00','to':'2030-07-02T11:00'}"));
        String session = id(api.post(strange + "/sessions", "{'date':'2030-07-02','from':'18:00','to':'20:00'}"));

        assertThat(delete(who + "/leave/" + leave).status()).isEqualTo(404);
        assertThat(delete(who + "/sessions/" + session).status()).isEqualTo(404);
        for (String part : new String[]{"/hours", "/leave", "/sessions"}) {
            assertThat(api.get("/doctors/" + UUID.randomUUID() + part).status()).isEqualTo(404);
        }
        assertThat(api.get(strange + "/leave").body().get("items").size()).isEqualTo(1);
        assertThat(api.get(strange + "/sessions").body().get("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "doctor, 403", "receptionist, 200", "admin, 200"})
    void hoursAreChangedByWhoMay(String role, int changed) {
        api.knows("doctor", new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange")));
        int made = changed == 200 ? 201 : changed;
        int gone = changed == 200 ? 204 : changed;
        String leave = id(api.post(strange + "/leave", "{'from':'2031-07-02T10:00','to':'2031-07-02T11:00'}"));
        String session = id(api.post(strange + "/sessions", "{'date':'2031-07-02','from':'18:00','to':'20:00'}"));

        assertThat(api.ask(role, "PUT", strange + "/hours", "{'weekly':[]}").status()).isEqualTo(changed);
        assertThat(api.ask(role, "POST", strange + "/leave", "{'from':'2030-07-02T10:00','to':'2030-07-02T11:00'}")
                .status()).isEqualTo(made);
        assertThat(api.ask(role, "POST", strange + "/sessions", "{'date':'2030-07-02','from':'18:00','to':'20:00'}")
                .status()).isEqualTo(made);
        assertThat(api.ask(role, "DELETE", strange + "/leave/" + leave, null).status()).isEqualTo(gone);
        assertThat(api.ask(role, "DELETE", strange + "/sessions/" + session, null).status()).isEqualTo(gone);
        for (String part : new String[]{"/hours", "/leave", "/sessions"}) {
            assertThat(api.ask(role, "GET", strange + part, null).status()).isEqualTo(200);
        }
    }
}
