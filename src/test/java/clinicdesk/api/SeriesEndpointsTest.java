package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Other programs book visits that repeat, all of them or none, and call them off together. */
class SeriesEndpointsTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private ApiDesk api;
    private UUID strange;
    private UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2030-10-01T08:00");
        api = ApiDesk.of(clinic);
        strange = clinic.doctor("Strange");
        ana = clinic.patient("Ana Lopez", "ana@example.org");
    }

    @AfterEach
    void close() {
        api.close();
        clinic.close();
    }

    /** Ten Mondays from 7 October on; the clock is put back on the 27th. */
    private Answered series(String rest) {
        return api.post("/series", "{'doctorId':'%s','patientId':'%s','start':'2030-10-07T10:00','minutes':30,%s}"
                .formatted(strange, ana, rest));
    }

    private static final String TEN = "'rrule':'FREQ=WEEKLY;COUNT=10'";

    private int booked() {
        return api.get("/appointments?from=2030-10-01T00:00&to=2031-03-01T00:00").body().get("items").size();
    }

    private static List<String> starts(JsonNode visits) {
        return visits.values().stream().map(visit -> visit.get("start").asString()).toList();
    }

    private void somebodyElseHasTheThird() {
        assertThat(
                api.post("/appointments", "{'doctorId':'%s','patientId':'%s','start':'2030-10-21T10:00','minutes':30}"
                        .formatted(strange, clinic.patient("Bo Berg", null))).status())
                .isEqualTo(201);
    }

    @Test
    void tenVisitsAreBookedAtOnceAtTheSameTimeOnTheClocksWithOneLetter() {
        Answered made = series(TEN);

        assertThat(made.status()).isEqualTo(201);
        assertThat(starts(made.body().get("visits"))).hasSize(10).startsWith("2030-10-07T10:00:00+01:00",
                "2030-10-14T10:00:00+01:00", "2030-10-21T10:00:00+01:00", "2030-10-28T10:00:00Z");
        assertThat(made.body().get("unfit")).isEmpty();
        assertThat(made.body().at("/visits/9/seriesId")).isEqualTo(made.body().get("id"));
        assertThat(api.get("/notifications").body().get("items")).hasSize(1);
    }

    @Test
    void oneThatDoesNotFitRefusesAllAndIsNamedWithWhatIsInItsWayAndAnotherTime() {
        somebodyElseHasTheThird();

        Answered refused = series(TEN);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("unfit")).hasSize(1);
        assertThat(refused.body().at("/unfit/0/start").asString()).isEqualTo("2030-10-21T10:00:00");
        assertThat(refused.body().at("/unfit/0/refusals/0/code").asString()).isEqualTo("DOCTOR_BUSY");
        assertThat(refused.body().at("/unfit/0/proposal/start").asString()).startsWith("2030-10-21T");
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void whereItMayBeLeftOutTheOthersAreBooked() {
        somebodyElseHasTheThird();

        Answered made = series(TEN + ",'skipUnfit':true");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("visits")).hasSize(9);
        assertThat(made.body().at("/unfit/0/start").asString()).isEqualTo("2030-10-21T10:00:00");
        assertThat(booked()).isEqualTo(10);
    }

    @Test
    void whoOnlyAsksIsToldWhatWouldBeAndNothingIsBooked() {
        somebodyElseHasTheThird();

        Answered asked = series(TEN + ",'dryRun':true");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body().get("visits")).hasSize(9);
        assertThat(asked.body().get("unfit")).hasSize(1);
        assertThat(booked()).isEqualTo(1);
        assertThat(api.get("/notifications").body().get("items")).isEmpty();
    }

    @Test
    void whereNoneFitsNothingIsBooked() {
        Answered none = api.post("/series", "{'doctorId':'%s','patientId':'%s','start':'2030-10-05T10:00','minutes':30,"
                .formatted(strange, ana) + "'rrule':'FREQ=WEEKLY;COUNT=2','skipUnfit':true}");

        assertThat(none.status()).isEqualTo(409);
        assertThat(none.body().get("unfit")).hasSize(2);
        assertThat(booked()).isZero();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"'rrule':'EVERY MONDAY', rrule, BAD_RULE",
            "'rrule':'FREQ=WEEKLY', rrule, BAD_RULE", "'rrule':'FREQ=DAILY;COUNT=401', rrule, TOO_MANY",
            "\"'rrule':'FREQ=DAILY;UNTIL=20301006T000000'\", rrule, BAD_RULE"})
    void aRuleThatMakesNoSenseIsNamed(String rest, String field, String code) {
        Answered wrong = series(rest);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(wrong.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void whoNobodyKnowsIsNamedAlsoToWhoOnlyAsks() {
        ana = new UUID(0, 7);

        assertThat(series(TEN + ",'dryRun':true").body().at("/errors/0/field").asString()).isEqualTo("patientId");
        assertThat(series(TEN).status()).isEqualTo(404);
    }

    @Test
    void fromAMomentOnItIsCalledOffAndWhatIsBeforeStays() {
        String id = series(TEN).body().get("id").asString();

        Answered cancelled = api.post("/series/" + id + "/cancel", "{'from':'2030-10-21T10:00'}");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body().get("visits")).hasSize(8);
        assertThat(starts(api.get("/appointments?status=SCHEDULED&from=2030-10-01T00:00&to=2031-03-01T00:00").body()
                .get("items"))).containsExactly("2030-10-07T10:00:00+01:00", "2030-10-14T10:00:00+01:00");
    }

    @Test
    void allOfItIsCalledOffAndCannotBeTwice() {
        String id = series(TEN).body().get("id").asString();

        assertThat(api.post("/series/" + id + "/cancel", "{}").body().get("visits")).hasSize(10);
        Answered again = api.post("/series/" + id + "/cancel", "{}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().at("/refusals/0/code").asString()).isEqualTo("ALREADY_CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({"2030-10-14T09:59, 9", "2030-10-14T10:00, 8"})
    void aVisitThatHasBegunStaysWhenTheSeriesIsCalledOff(LocalDateTime now, int cancelled) {
        String id = series(TEN).body().get("id").asString();
        clinic.clock.set(now);

        assertThat(api.post("/series/" + id + "/cancel", "{}").body().get("visits")).hasSize(cancelled);
    }
}
