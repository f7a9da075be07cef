package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.Subject;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other programs look at rooms and visit types, and add some. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomEndpointsTest {

    @TempDir
    static Path folder;

    private TestClinic clinic;
    private ApiDesk api;

    @BeforeAll
    void open() {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
        api.knows("doctor", new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange")));
    }

    @AfterAll
    void close() {
        api.close();
        clinic.close();
    }

    private Answered add(String path, String body) {
        return api.ask(ApiDesk.ADMIN, "POST", path, body);
    }

    @Test
    void aRoomCanBeBookedOnceItIsAddedAndIsNotListedWhenItIsGone() {
        Answered room = add("/rooms", "{'name':' Green room '}");
        Answered laser = add("/rooms", "{'name':'Laser','kind':'EQUIPMENT'}");

        assertThat(room.status()).isEqualTo(201);
        assertThat(room.body().get("kind").asString()).isEqualTo("ROOM");
        assertThat(api.get("/rooms").body().get("items")).contains(room.body(), laser.body());
        Answered first = api.get("/rooms?limit=1");
        assertThat(first.body().get("items").size()).isEqualTo(1);
        assertThat(api.get("/rooms?after=" + first.body().get("next").asString()).body().get("items"))
                .doesNotContain(first.body().at("/items/0"));

        clinic.directory.change(TestClinic.OWNER, new DirectoryChange.Use(Subject.ROOM,
                UUID.fromString(laser.body().get("id").asString()), false));
        assertThat(api.get("/rooms").body().get("items")).doesNotContain(laser.body());
    }

    @Test
    void aVisitTypeIsToldWithItsLengthAndWhatIsNeededAroundIt() {
        Answered plain = add("/visit-types", "{'name':'Check-up','minutes':5}");
        Answered surgery = add("/visit-types",
                "{'name':'Surgery','minutes':720,'bufferBefore':120,'bufferAfter':30,'colour':7}");

        assertThat(plain.status()).isEqualTo(201);
        assertThat(plain.body()).hasToString(("{'id':'" + plain.body().get("id").asString()
                + "','name':'Check-up','minutes':5,'bufferBefore':0,'bufferAfter':0,'colour':0}").replace('\'', '"'));
        assertThat(api.get("/visit-types").body().get("items")).containsSubsequence(plain.body(), surgery.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /rooms       | {}                                                    | name         | MISSING_FIELD
            /rooms       | {'name':''}                                           | name         | MISSING_FIELD
            /rooms       | {'name':'Room','kind':'SHED'}                         | kind         | NOT_ALLOWED
            /visit-types | {'name':'Visit'}                                      | minutes      | MISSING_FIELD
            /visit-types | {'name':'Visit','minutes':4}                          | minutes      | BAD_NUMBER
            /visit-types | {'name':'Visit','minutes':721}                        | minutes      | BAD_NUMBER
            /visit-types | {'name':'Visit','minutes':30,'bufferBefore':121}      | bufferBefore | BAD_NUMBER
            /visit-types | {'name':'Visit','minutes':30,'bufferAfter':-1}        | bufferAfter  | BAD_NUMBER
            /visit-types | {'name':'Visit','minutes':30,'colour':8}              | colour       | BAD_NUMBER
            /visit-types | {'name':'!','minutes':30}                             | name         | BAD_NAME
            """)
    void whatIsWrongIsSaidOfItsField(String path, String body, String field, String code) {
        Answered wrong = add(path, body);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors").findValuesAsString("field")).containsExactly(field);
        assertThat(wrong.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void twoRoomsDoNotShareAName() {
        add("/rooms", "{'name':'Blue room'}");

        Answered second = add("/rooms", "{'name':'blue Room'}");

        assertThat(second.status()).isEqualTo(400);
        assertThat(second.body().at("/errors/0/code").asString()).isEqualTo("TAKEN");
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "doctor, 403", "receptionist, 403", "admin, 201"})
    void theDirectoryIsSeenByAllAndKeptByWhoMay(String role, int made) {
        assertThat(api.ask(role, "POST", "/rooms", "{'name':'Room of " + role + "'}").status()).isEqualTo(made);
        assertThat(api.ask(role, "POST", "/visit-types", "{'name':'Visit of " + role + "','minutes':30}").status())
                .isEqualTo(made);
        assertThat(api.ask(role, "POST", "/doctors", "{'name':'Dr " + role + "'}").status()).isEqualTo(made);
        assertThat(api.ask(role, "PATCH", "/doctors/" + clinic.doctor("Who"), "{'department':'Attic'}").status())
                .isEqualTo(made == 201 ? 200 : made);
        for (String path : new String[]{"/rooms", "/visit-types", "/doctors", "/doctors/" + clinic.doctor("Who")}) {
            assertThat(api.ask(role, "GET", path, null).status()).isEqualTo(200);
        }
    }
}
