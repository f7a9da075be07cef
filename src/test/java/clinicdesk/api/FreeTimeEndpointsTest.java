package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Ids;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Other programs find free times, which can then be booked. It is a Monday, eight in the morning. */
class FreeTimeEndpointsTest {

    private static final String TUESDAY = "from=2030-07-02T00:00&to=2030-07-03T00:00";

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static ApiDesk api;

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
    }

    private static String slots(String rest) {
        return "/doctors/" + clinic.doctor("Strange") + "/slots?" + TUESDAY + rest;
    }

    private static List<String> times(JsonNode slots) {
        return slots.values().stream().map(slot -> slot.get("start").asString().substring(5, 16) + "-"
                + slot.get("end").asString().substring(11, 16)).toList();
    }

    private static JsonNode first(String rest) {
        Answered answer = api.get("/first-available?" + rest);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aDayIsCutIntoHours() {
        assertThat(times(api.get(slots("&minutes=60")).body().get("items"))).hasSize(8)
                .startsWith("07-02T09:00-10:00").endsWith("07-02T16:00-17:00");
    }

    @Test
    void aShortRestIsGivenWhenAskedFor() {
        clinic.booked("Strange", "2030-07-02T10:30", 390);

        assertThat(times(api.get(slots("&minutes=60")).body().get("items"))).containsExactly("07-02T09:00-10:00");
        assertThat(times(api.get(slots("&minutes=60&short=true")).body().get("items")))
                .containsExactly("07-02T09:00-10:00", "07-02T10:00-10:30");
    }

    @Test
    void slotsComeInPages() {
        Answered page = api.get(slots("&minutes=60&limit=5"));
        Answered next = api.get(slots("&minutes=60&limit=5&after=" + page.body().get("next").asString()));

        assertThat(times(page.body().get("items"))).hasSize(5);
        assertThat(times(next.body().get("items"))).hasSize(3).startsWith("07-02T14:00-15:00");
    }

    @Test
    void patientAndRoomAndTypeHaveToBeFreeToo() {
        UUID ana = clinic.patient("Ana Lo");
        UUID room = clinic.room("Room 1");
        clinic.booking.book(TestClinic.MARIA, clinic.request("Who", ana, "2030-07-02T09:00", 60));
        Slot ten = clinic.slot("2030-07-02T10:00", 60);
        clinic.booking.book(TestClinic.MARIA, new BookingRequest(new Placement(clinic.doctor("Who"),
                clinic.patient("Bo Ek"), room, ten), null, null, Telling.NO_LETTER));
        UUID type = clinic.visitType(10, 0);

        assertThat(times(api.get(slots("&minutes=60&patientId=" + ana)).body().get("items")))
                .startsWith("07-02T10:00-11:00");
        assertThat(times(api.get(slots("&minutes=60&roomId=" + room)).body().get("items")))
                .startsWith("07-02T09:00-10:00", "07-02T11:00-12:00");
        assertThat(times(api.get(slots("&minutes=60&visitTypeId=" + type)).body().get("items")))
                .startsWith("07-02T09:10-10:10");
        assertThat(times(first("minutes=60&from=2030-07-02T09:00&doctorId=" + clinic.doctor("Strange") + "&patientId="
                + ana + "&roomId=" + room).get("slots"))).containsExactly("07-02T11:00-12:00");
    }

    @Test
    void theFirstOfAllDoctorsIsGivenByTimeThenName() {
        JsonNode found = first("minutes=30&from=2030-07-02T08:30&count=4");

        assertThat(times(found.get("slots"))).containsExactly("07-02T08:30-09:00", "07-02T09:00-09:30",
                "07-02T09:00-09:30", "07-02T09:30-10:00");
        assertThat(found.get("slots").values().stream().map(slot -> slot.get("doctorId").asString()).limit(3))
                .containsExactly(clinic.doctor("Who").toString(), clinic.doctor("Strange").toString(),
                        clinic.doctor("Who").toString());
        assertThat(found.get("searchedUntil").asString()).isEqualTo("2030-07-02T10:00:00+01:00");
    }

    @Test
    void neverBeforeNowAndNotAfterWhatIsAsked() {
        assertThat(times(first("minutes=30").get("slots"))).containsExactly("07-01T08:00-08:30");
        assertThat(times(first("minutes=30&from=2029-01-01T00:00").get("slots")))
                .containsExactly("07-01T08:00-08:30");
        JsonNode none = first("minutes=30&from=2030-07-06T00:00&until=2030-07-08T08:29");
        assertThat(none.get("slots")).isEmpty();
        assertThat(none.get("searchedUntil").asString()).isEqualTo("2030-07-08T08:29:00+01:00");
        assertThat(first("minutes=30&from=2030-07-06T00:00&until=2030-07-08T08:30").get("slots")).hasSize(1);
    }

    @Test
    void aMomentMayHaveAnOffset() {
        assertThat(times(first("minutes=30&from=2030-07-02T10:00:00Z").get("slots")))
                .containsExactly("07-02T11:00-11:30");
        assertThat(times(first("minutes=30&from=2030-07-02T10:00:00%2B02:00").get("slots")))
                .containsExactly("07-02T09:00-09:30");
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 4, 721, 999999999})
    void thereIsNoTimeOfAnImpossibleLength(int minutes) {
        assertThat(first("minutes=" + minutes).get("slots")).isEmpty();
        assertThat(api.get(slots("&minutes=" + minutes)).body().get("items")).isEmpty();
    }

    @Test
    void aDoctorOfAnotherSpecialityIsNotOffered() {
        Doctor skin = new Doctor("Dr Skin", "Dermatology", null, 3, null);
        clinic.directory.add(TestClinic.OWNER, skin);
        clinic.hours(new HoursChange.Weekly(skin.id(),
                List.of(WeeklyBlock.always(DayOfWeek.TUESDAY, TestClinic.span("13:00-14:00"))), null));

        assertThat(times(first("minutes=30&specialization=dermatology").get("slots")))
                .containsExactly("07-02T13:00-13:30");
        assertThat(times(first("minutes=30&specialization=Dermatology&doctorId=" + skin.id()).get("slots")))
                .containsExactly("07-02T13:00-13:30");
        assertThat(first("minutes=30&specialization=Surgery").get("slots")).isEmpty();
        assertThat(first("minutes=30&specialization=Dermatology&doctorId=" + clinic.doctor("Who")).get("slots"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/first-available, minutes MISSING_FIELD", "/first-available?minutes=half, minutes BAD_NUMBER",
            "/first-available?minutes=30&count=0, count BAD_NUMBER",
            "/first-available?minutes=30&count=101, count BAD_NUMBER",
            "/first-available?minutes=30&from=2030-07-02T09:00&until=2030-07-02T09:00, until BAD_TIME",
            "/first-available?minutes=30&from=2030-03-31T01:30, from BAD_TIME",
            "/first-available?minutes=30&from=soon, from BAD_TIME"})
    void aQuestionThatMakesNoSenseIsToldWhatIsWrong(String question, String error) {
        Answered answer = api.get(question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString() + " "
                + answer.body().at("/errors/0/code").asString()).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctorId", "patientId", "roomId", "visitTypeId"})
    void whatNobodyKnowsIsNamed(String name) {
        Answered answer = api.get("/first-available?minutes=30&" + name + "=" + Ids.next());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(name);
    }

    @Test
    void aDoctorWhomNobodyKnowsHasNoSlots() {
        assertThat(api.get("/doctors/" + Ids.next() + "/slots?minutes=30&" + TUESDAY).status()).isEqualTo(404);
    }

    @Test
    void aReaderIsToldFreeTimesButNotOfAPatient() {
        assertThat(api.ask(ApiDesk.READER, "GET", slots("&minutes=60"), null).status()).isEqualTo(200);
        assertThat(api.ask(ApiDesk.READER, "GET", slots("&minutes=60&patientId=" + clinic.patient("Ana Lo")), null)
                .status()).isEqualTo(403);
    }
}
