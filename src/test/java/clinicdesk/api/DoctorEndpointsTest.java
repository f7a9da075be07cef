package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs look at the doctors and keep them. */
class DoctorEndpointsTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private ApiDesk api;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
    }

    @AfterEach
    void close() {
        api.close();
        clinic.close();
    }

    @Test
    void allDoctorsAreListedByName() {
        Answered doctors = api.get("/doctors");

        assertThat(doctors.status()).isEqualTo(200);
        assertThat(doctors.body().at("/items").findValuesAsString("name")).containsExactly("Dr Strange", "Dr Who");
        assertThat(doctors.body().get("next").isNull()).isTrue();
    }

    @Test
    void aPageLeadsToTheNext() {
        Answered first = api.get("/doctors?limit=1");
        Answered second = api.get("/doctors?limit=1&after=" + first.body().get("next").asString());

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
}
