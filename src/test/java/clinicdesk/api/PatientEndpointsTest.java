package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Other programs look at patients and keep their records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientEndpointsTest {

    private static final int MANY = 2_500;

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

    private Answered change(String id, String body) {
        return api.ask(ApiDesk.RECEPTIONIST, "PATCH", "/patients/" + id, body);
    }

    private String ana() {
        return id(api.post("/patients", "{'familyName':'Pérez','givenName':'Ana','notes':'Fainted once'}"));
    }

    private static String id(Answered answered) {
        return answered.body().get("id").asString();
    }

    private List<String> found(String typed) {
        return api.get("/patients?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).body().at("/items")
                .findValuesAsString("id");
    }

    @Test
    void allThatIsSaidOfSomebodyNewIsKept() {
        String said = """
                'familyName':'Lovelace','givenName':'Ada','birthDate':'1985-12-10','email':'ada@example.org',\
                'phone':'020 7946 0123','language':'en-GB','remindersWanted':false,'alerts':'Latex',\
                'insuranceProvider':'NHS','insuranceNumber':'485 777 3456','notes':'Comes by train.'""";

        Answered made = api.post("/patients", "{" + said + "}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/patients/" + id(made));
        assertThat(made.body()).hasToString(("{'id':'" + id(made) + "'," + said + "}").replace('\'', '"'));
        assertThat(api.get("/patients/" + id(made)).body()).isEqualTo(made.body());
    }

    @Test
    void aFamilyNameIsEnough() {
        Answered made = api.post("/patients", "{'familyName':' Sokrates '}");

        assertThat(made.body()).hasToString(("{'id':'" + id(made) + "','familyName':'Sokrates','givenName':null,"
                + "'birthDate':null,'email':null,'phone':null,'language':null,'remindersWanted':true,'alerts':null,"
                + "'insuranceProvider':null,'insuranceNumber':null,'notes':null}").replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({"Müller-Lüdenscheidt, Jürgen, jurgen muller", "王, 小明, 小明 王", "O'Neill, Sinéad 😀, oneill",
            "Παπάς, Ιωάννης, ιωαννης", "الفارسي, محمد, محمد"})
    void namesOfTheWorldComeBackAsTheyWereSaid(String family, String given, String typed) {
        Answered made = api.ask(ApiDesk.RECEPTIONIST, "POST", "/patients", "{'familyName':'"
                + family.replace("'", "\\u0027") + "','givenName':'" + given + "'}");

        assertThat(made.status()).isEqualTo(201);
        JsonNode kept = api.get("/patients/" + id(made)).body();
        assertThat(kept.get("familyName").asString()).isEqualTo(family);
        assertThat(kept.get("givenName").asString()).isEqualTo(given);
        assertThat(found(typed)).contains(id(made));
    }

    /** Any of them could begin a header of a letter. */
    @ParameterizedTest
    @ValueSource(strings = {"\\r", "\\n", "\\r\\n", "\\u0000", "\\u000b", "\\f", "\\u0085", "\\u2028", "\\u2029"})
    void noNameOrAddressHoldsALineBreak(String sign) {
        String bcc = sign + "Bcc: all@example.org";
        String ana = ana();
        for (String said : List.of("'familyName':'Pérez" + bcc + "'",
                "'familyName':'Pérez','givenName':'Ana" + bcc + "'",
                "'familyName':'Pérez','email':'ana@example.org" + bcc + "'",
                "'familyName':'Pérez','language':'de" + bcc + "'")) {
            assertThat(api.post("/patients", "{" + said + "}").status()).as(said).isEqualTo(400);
            assertThat(change(ana, "{" + said + "}").status()).as(said).isEqualTo(400);
        }
    }

    @Test
    void aChangeLeavesWhatIsNotSentAndTakesAwayWhatIsNull() {
        String ana = ana();

        Answered changed = change(ana, "{'notes':null,'birthDate':'1980-05-17','remindersWanted':false}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("notes").isNull()).isTrue();
        assertThat(changed.body().get("birthDate").asString()).isEqualTo("1980-05-17");
        assertThat(changed.body().get("remindersWanted").asBoolean()).isFalse();
        assertThat(changed.body().get("givenName").asString()).isEqualTo("Ana");
        assertThat(api.get("/patients/" + ana).body()).isEqualTo(changed.body());
        assertThat(change(ana, "{'remindersWanted':null}").body().get("remindersWanted").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'familyName':''               | familyName        | MISSING_FIELD
            'familyName':' '              | familyName        | MISSING_FIELD
            'familyName':null             | familyName        | MISSING_FIELD
            'familyName':'\\u202EPerez'   | familyName        | BAD_NAME
            'givenName':'A\\nna'          | givenName         | BAD_NAME
            'birthDate':'2030-07-01'      |                   |
            'birthDate':'2030-07-02'      | birthDate         | BAD_DATE
            'birthDate':'1889-12-31'      | birthDate         | BAD_DATE
            'birthDate':'1999-02-29'      | birthDate         | BAD_TIME
            'birthDate':19990228          | birthDate         | BAD_TYPE
            'email':'ana@'                | email             | BAD_EMAIL
            'phone':'12'                  | phone             | BAD_PHONE
            'language':'pt-BR'            |                   |
            'language':'Português'        | language          | UNKNOWN
            'remindersWanted':'yes'       | remindersWanted   | BAD_TYPE
            'name':'Ana Pérez'            | name              | UNKNOWN_FIELD
            """)
    void whatIsWrongIsSaidOfItsField(String said, String field, String code) {
        Answered answered = change(ana(), "{" + said + "}");

        assertThat(answered.status()).isEqualTo(field == null ? 200 : 400);
        if (field != null) {
            assertThat(answered.body().at("/errors").findValuesAsString("field")).containsExactly(field);
            assertThat(answered.body().at("/errors/0/code").asString()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"notes, 10000, x, 201", "notes, 10001, x, 400", "notes, 10000, 😀, 201", "notes, 10001, 😀, 400",
            "alerts, 200, x, 201", "alerts, 201, x, 400", "insuranceProvider, 200, x, 201",
            "insuranceProvider, 201, x, 400", "insuranceNumber, 200, x, 201", "insuranceNumber, 201, x, 400",
            "givenName, 94, x, 201", "givenName, 95, x, 400", "givenName, 101, x, 400"})
    void textHasItsLength(String field, int length, String sign, int status) {
        Answered made = api.post("/patients", "{'familyName':'Pérez','" + field + "':'" + sign.repeat(length) + "'}");

        assertThat(made.status()).isEqualTo(status);
        if (status == 201) {
            assertThat(made.body().get(field).asString()).isEqualTo(sign.repeat(length));
        } else {
            assertThat(made.body().at("/errors").findValuesAsString("field")).containsExactly(field);
        }
    }

    @Test
    void aRecordThatWasMergedAnswersForTheOneThatStandsForIt() {
        String ana = ana();
        String double_ = ana();
        clinic.merge(UUID.fromString(double_), UUID.fromString(ana));

        assertThat(id(api.get("/patients/" + double_))).isEqualTo(ana);
        assertThat(id(change(double_, "{'givenName':'Ana María'}"))).isEqualTo(ana);
        assertThat(api.get("/patients/" + ana).body().get("givenName").asString()).isEqualTo("Ana María");
        assertThat(found("ana perez")).doesNotContain(double_);
    }

    @Test
    void patientsAreFoundAsAtTheDesk() {
        String zoe = id(api.post("/patients", "{'familyName':'Quill','givenName':'Zoë','birthDate':'1980-05-17'}"));

        assertThat(found("qui zo")).containsExactly(zoe);
        assertThat(found("17.5.1980 quill")).containsExactly(zoe);
        assertThat(found("quill nobody")).isEmpty();
        assertThat(found("x".repeat(200))).isEmpty();
        assertThat(api.get("/patients?q=" + "x".repeat(201)).status()).isEqualTo(400);
        Answered first = api.get("/patients?q=perez&limit=1");
        id(api.post("/patients", "{'familyName':'Perez'}"));
        assertThat(api.get("/patients?q=perez&limit=1&after=" + first.body().get("next").asString()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"200", "499", "500", "1000"})
    void pagesLeadThroughEverybodyOnce(int limit) {
        clinic.store.write(session -> {
            for (int i = clinic.register.byName(1).isEmpty() ? 0 : (int) clinic.register.count(); i < MANY; i++) {
                clinic.directory.createPatient(TestClinic.MARIA,
                        PatientDetails.of(new PersonName("Namesake" + i % 7, null), null, null, null));
            }
            return null;
        });
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = api.get("/patients?limit=" + limit + after).body();
            ids.addAll(page.at("/items").findValuesAsString("id"));
            names.addAll(page.at("/items").findValuesAsString("familyName"));
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());

        assertThat(ids).hasSize((int) clinic.register.count()).hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(names.stream().filter(name -> name.startsWith("Namesake"))).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "bm9uc2Vuc2U", "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw", "'!'"})
    void aPageHasToBeOneThatWasToldOf(String after) {
        Answered answered = api.get("/patients?after=" + after);

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body().at("/errors/0/field").asString()).isEqualTo("after");
    }

    @ParameterizedTest
    @CsvSource({"reader, 403, 403", "doctor, 200, 403", "receptionist, 200, 200", "admin, 200, 200"})
    void recordsAreForWhoMay(String role, int seen, int changed) {
        String ana = "/patients/" + ana();

        assertThat(api.ask(role, "GET", "/patients", null).status()).isEqualTo(seen);
        assertThat(api.ask(role, "GET", "/patients?q=ana", null).status()).isEqualTo(seen);
        assertThat(api.ask(role, "GET", ana, null).status()).isEqualTo(seen);
        assertThat(api.ask(role, "GET", "/patients/" + UUID.randomUUID(), null).status())
                .isEqualTo(seen == 200 ? 404 : 403);
        assertThat(api.ask(role, "PATCH", ana, "{'alerts':'Latex'}").status()).isEqualTo(changed);
        assertThat(api.ask(role, "POST", "/patients", "{'familyName':'New'}").status())
                .isEqualTo(changed == 200 ? 201 : changed);
        assertThat(api.ask(role, "PATCH", "/patients/" + UUID.randomUUID(), "{}").status())
                .isEqualTo(changed == 200 ? 404 : 403);
    }
}
