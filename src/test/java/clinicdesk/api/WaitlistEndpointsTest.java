package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other programs keep the waiting list, and look who fits a time that has become free. */
class WaitlistEndpointsTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private ApiDesk api;
    private UUID strange;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
        strange = clinic.doctor("Strange");
    }

    @AfterEach
    void close() {
        api.close();
        clinic.close();
    }

    private String waits(String patient, String rest) {
        Answered added = api.post("/waitlist",
                "{'patientId':'%s','minutes':30%s}".formatted(clinic.patient(patient, null), rest));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        clinic.clock.advance(Duration.ofMinutes(1));
        return added.body().get("id").asString();
    }

    @Test
    void whoWaitsIsAnsweredAsItWasSaid() {
        String id = waits("Ana Lopez", ",'specialization':'Dermatology','days':['FRIDAY','MONDAY'],'from':'13:00',"
                + "'to':'24:00','urgent':true");

        var who = api.get("/waitlist").body().at("/items/0");
        assertThat(who.get("id").asString()).isEqualTo(id);
        assertThat(who.get("days").toString()).isEqualTo("[\"MONDAY\",\"FRIDAY\"]");
        assertThat(who.get("from").asString() + "-" + who.get("to").asString()).isEqualTo("13:00-24:00");
        assertThat(who.get("since").asString()).isEqualTo("2030-07-01T08:00:00+01:00");
        assertThat(who.get("urgent").asBoolean()).isTrue();
    }

    @Test
    void whoFitsIsToldInTheOrderOfTheOffer() {
        String first = waits("Ana Lopez", "");
        waits("Bo Berg", ",'doctorId':'%s'".formatted(clinic.doctor("Who")));
        waits("Cem Can", ",'from':'13:00'");
        String urgent = waits("Di Dahl", ",'doctorId':'%s','urgent':true".formatted(strange));

        Answered fitting = api.get("/waitlist/fitting?start=2030-07-02T10:00&minutes=30&doctorId=" + strange);

        assertThat(fitting.body().get("items").findValuesAsString("id")).containsExactly(urgent, first);
    }

    @ParameterizedTest
    @CsvSource({"29, 0", "30, 1"})
    void whoNeedsLongerThanTheTimeIsDoesNotFit(int minutes, int fit) {
        waits("Ana Lopez", "");

        assertThat(api.get("/waitlist/fitting?start=2030-07-02T10:00&minutes=" + minutes + "&doctorId=" + strange)
                .body().get("items")).hasSize(fit);
    }

    @Test
    void whoIsTakenOffTheListIsNotKnownAnyMore() {
        String id = waits("Ana Lopez", "");

        assertThat(api.ask(ApiDesk.RECEPTIONIST, "DELETE", "/waitlist/" + id, null).status()).isEqualTo(204);
        assertThat(api.ask(ApiDesk.RECEPTIONIST, "DELETE", "/waitlist/" + id, null).status()).isEqualTo(404);
        assertThat(api.get("/waitlist").body().get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"'minutes':4 | minutes BAD_DURATION",
            "'minutes':721 | minutes BAD_DURATION",
            "'minutes':30,'from':'10:00','to':'10:29' | to BAD_TIME",
            "'minutes':30,'from':'10:00','to':'10:00' | to BAD_TIME",
            "'minutes':30,'days':['SOMEDAY'] | days.0 NOT_ALLOWED", "'minutes':30,'to':'25:00' | to BAD_TIME"})
    void whatMakesNoSenseIsNamed(String rest, String error) {
        Answered wrong = api.post("/waitlist",
                "{'patientId':'%s',%s}".formatted(clinic.patient("Ana Lopez", null), rest));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors/0/field").asString() + " " + wrong.body().at("/errors/0/code").asString())
                .isEqualTo(error);
    }

    @Test
    void aDoctorSeesWhoWaitsForHerOrForAnybodyAndAReaderNobody() {
        waits("Ana Lopez", "");
        waits("Bo Berg", ",'doctorId':'%s'".formatted(strange));
        waits("Cem Can", ",'doctorId':'%s'".formatted(clinic.doctor("Who")));
        api.knows("strange", new Actor("Strange", Role.DOCTOR, strange));

        assertThat(api.ask("strange", "GET", "/waitlist", null).body().get("items")).hasSize(2);
        assertThat(api.ask(ApiDesk.READER, "GET", "/waitlist", null).status()).isEqualTo(403);
    }
}
