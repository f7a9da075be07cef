package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Other programs see which letters there are and how far they have come, and never what they say. */
class NotificationEndpointsTest {

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

    private JsonNode booked(int hour) {
        return api.post("/appointments", "{'doctorId':'%s','patientId':'%s','start':'2030-07-02T%d:00','minutes':30}"
                .formatted(clinic.doctor("Strange"), clinic.patient("Ana Lopez", "ana@example.org"), hour)).body();
    }

    @Test
    void theLetterOfABookingIsFoundByWhatTheBookingAnswers() {
        JsonNode visit = booked(10);

        Answered letter = api.get("/notifications/" + visit.at("/confirmation/id").asString());

        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.body().get("aboutId")).isEqualTo(visit.get("id"));
        assertThat(letter.body().get("state").asString()).isEqualTo("WAITING");
        assertThat(letter.body().get("kind").asString()).isEqualTo("CONFIRMATION");
        assertThat(letter.body().get("address").asString()).isEqualTo("ana@example.org");
        assertThat(letter.body().get("created").asString()).isEqualTo("2030-07-01T08:00:00+01:00");
    }

    @Test
    void allArePagedThroughTheNewestFirstWithNoneTwiceAndNoneMissing() {
        List<String> wanted = new ArrayList<>();
        for (int hour = 10; hour < 15; hour++) {
            wanted.addFirst(booked(hour).at("/confirmation/id").asString());
        }
        List<String> found = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = api.get("/notifications?limit=2" + after).body();
            found.addAll(page.get("items").findValuesAsString("id"));
            after = page.get("next").isNull() ? null : "&after=" + page.get("next").asString();
        }

        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void thoseInOneStateAreGivenAlone() {
        JsonNode visit = booked(10);
        booked(11);
        api.post("/appointments/" + visit.get("id").asString() + "/cancel", "{}");

        assertThat(api.get("/notifications?state=CANCELLED").body().get("items").findValuesAsString("id"))
                .containsExactly(visit.at("/confirmation/id").asString());
        assertThat(api.get("/notifications?state=LOST").status()).isEqualTo(400);
    }

    @Test
    void aLetterThatNobodyKnowsAndThoseWhoMayNotSeePatients() {
        booked(10);
        api.knows("strange", new Actor("Strange", Role.DOCTOR, clinic.doctor("Strange")));

        assertThat(api.get("/notifications/" + new UUID(0, 7)).status()).isEqualTo(404);
        assertThat(api.ask(ApiDesk.READER, "GET", "/notifications", null).status()).isEqualTo(403);
        assertThat(api.ask("strange", "GET", "/notifications", null).status()).isEqualTo(403);
    }
}
