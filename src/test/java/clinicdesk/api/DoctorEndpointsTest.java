package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
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

/** Other programs look at the doctors and keep them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorEndpointsTest {

    @TempDir
    static Path folder;

    private TestClinic clinic;
    private ApiDesk api;

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
    }

    private Answered change(UUID doctor, String body) {
        return api.ask(ApiDesk.ADMIN, "PATCH", "/doctors/" + doctor, body);
    }

    @Test
    void allDoctorsAreListedByName() {
        Answered doctors = api.get("/doctors?active=true");

        assertThat(doctors.status()).isEqualTo(200);
        assertThat(doctors.body().at("/items").findValuesAsString("name")).containsExactly("Dr Strange", "Dr Who");
        assertThat(doctors.body().get("next").isNull()).isTrue();
    }

    @Test
    void aPageLeadsToTheNext() {
        Answered first = api.get("/doctors?active=true&limit=1");
        Answered second = api.get("/doctors?active=true&limit=1&after=" + first.body().get("next").asString());

        assertThat(first.body().at("/items/0/name").asString()).isEqualTo("Dr Strange");
        assertThat(second.body().at("/items/0/name").asString()).isEqualTo("Dr Who");
        assertThat(second.body().get("next").isNull()).isTrue();
    }

    @Test
    void anAdministratorTakesSomebodyOn() {
        Answered made = api.ask(ApiDesk.ADMIN, "POST", "/doctors", "{'name':'Dr No','specialization':'Dermatology'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get("/doctors?specialization=dermatology").body().at("/items/0/id"))
                .isEqualTo(made.body().get("id"));
        assertThat(made.header("Location")).isEqualTo("/api/v1/doctors/" + made.body().get("id").asString());
    }

    @Test
    void aReceptionistMayNot() {
        assertThat(api.post("/doctors", "{'name':'Dr No'}").status()).isEqualTo(403);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        Answered wrong = api.ask(ApiDesk.ADMIN, "POST", "/doctors", "{'colour':99,'active':'yes','shoe':42}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(wrong.body().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("name", "colour",
                "active", "shoe");
    }

    @Test
    void aChangeLeavesWhatIsNotSentAndTakesAwayWhatIsNull() {
        UUID strange = clinic.doctor("Strange");
        change(strange, "{'department':'Ground floor','phone':'020 7946 0123','specialization':'Surgery','colour':3}");

        Answered changed = change(strange, "{'phone':null,'email':'strange@example.org'}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(api.get("/doctors/" + strange).body());
        assertThat(changed.body().toString()).isEqualTo(('{' + "'id':'" + strange
                + "','name':'Dr Strange','email':'strange@example.org','phone':null,'specialization':'Surgery',"
                + "'department':'Ground floor','colour':3,'active':true}").replace('\'', '"'));
    }

    @Test
    void whoLeavesAndIsRenamedAtOnceStrandsHerVisits() {
        UUID strange = clinic.doctor("Strange");
        Visit visit = clinic.booked("Strange", "2030-07-02T10:00", 30);

        Answered changed = change(strange, "{'active':false,'name':'Dr Stephen Strange'}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("active").asBoolean()).isFalse();
        assertThat(changed.body().get("name").asString()).isEqualTo("Dr Stephen Strange");
        assertThat(clinic.stranded.disorder().calls()).extracting(call -> call.visit().id())
                .containsExactly(visit.id());
        assertThat(TestClinic.codes(clinic.book("Strange", "2030-07-02T11:00", 30))).containsExactly("DOCTOR_INACTIVE");
    }

    @Test
    void ofTwoChangesNoneIsMadeWhereOneIsRefused() {
        UUID strange = clinic.doctor("Strange");
        clinic.leaves(strange);
        api.ask(ApiDesk.ADMIN, "POST", "/doctors", "{'name':'Dr Strange'}");

        Answered refused = change(strange, "{'active':true,'department':'Attic'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("name");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("TAKEN");
        assertThat(api.get("/doctors/" + strange).body().get("department").isNull()).isTrue();
    }

    @Test
    void somebodyCanBeKeptWhoDoesNotWorkHereYet() {
        Answered made = api.ask(ApiDesk.ADMIN, "POST", "/doctors", "{'name':'Dr Later','active':false}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("active").asBoolean()).isFalse();
        assertThat(api.get("/doctors?active=false").body().findValuesAsString("name")).contains("Dr Later");
    }

    @Test
    void nobodyHasAnIdThatWasNeverGiven() {
        UUID nobody = UUID.randomUUID();

        assertThat(api.get("/doctors/" + nobody).status()).isEqualTo(404);
        assertThat(change(nobody, "{'name':'Dr Nobody'}").status()).isEqualTo(404);
        assertThat(api.get("/doctors/nobody").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'name':''}                   | name           | MISSING_FIELD
            {'name':'  '}                 | name           | MISSING_FIELD
            {'name':null}                 | name           | MISSING_FIELD
            {'name':'!!'}                 | name           | BAD_NAME
            {'name':'Dr Who'}             | name           | TAKEN
            {'email':'nowhere'}           | email          | BAD_EMAIL
            {'phone':'12'}                | phone          | BAD_PHONE
            {'colour':8}                  | colour         | BAD_NUMBER
            {'colour':-1}                 | colour         | BAD_NUMBER
            {'colour':1.5}                | colour         | BAD_TYPE
            {'shoe':42}                   | shoe           | UNKNOWN_FIELD
            {'id':'x'}                    | id             | UNKNOWN_FIELD
            """)
    void whatIsWrongIsSaidOfItsField(String body, String field, String code) {
        Answered wrong = change(clinic.doctor("Strange"), body);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors").findValuesAsString("field")).containsExactly(field);
        assertThat(wrong.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"specialization, 200, 200", "specialization, 201, 400", "department, 200, 200", "department, 201, 400",
            "name, 100, 200", "name, 101, 400", "colour, 7, 200"})
    void textHasItsLength(String field, int length, int status) {
        String value = field.equals("colour") ? "7" : "'" + "x".repeat(length) + "'";
        Answered answered = change(clinic.doctor("Strange"), "{'" + field + "':" + value + "}");

        assertThat(answered.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answered.body().at("/errors/0/field").asString()).isEqualTo(field);
        }
    }
}
