package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.access.ApiToken;
import clinicdesk.base.Role;
import clinicdesk.sample.NewClinic;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import clinicdesk.settings.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What can be done for a clinic without its window, on one clinic whose window is open all the while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

    @TempDir
    Path folder;

    private Typed say(String input, Object... arguments) {
        return Typed.in(folder, input, arguments);
    }

    private TestClinic window() {
        return TestClinic.at(folder, "2026-11-16T08:00");
    }

    @Test
    void aTokenIsMadeShownOnceListedAndRevoked() {
        try (TestClinic window = window()) {
            Typed made = say("", "token", "create", "--name", "Web site", "--role", "receptionist");

            assertThat(made.code()).isZero();
            assertThat(window.tokens.openedBy(made.lines().getLast())).map(ApiToken::role)
                    .contains(Role.RECEPTIONIST);
            ApiToken token = window.tokens.all().stream().filter(each -> each.name().equals("Web site")).findFirst()
                    .orElseThrow();
            assertThat(say("", "token", "list").lines())
                    .anySatisfy(line -> assertThat(line).startsWith(token.id() + "\tWeb site\treceptionist\t\t2"));
            assertThat(say("", "token", "revoke", "web SITE").code()).isZero();
            assertThat(window.tokens.openedBy(made.lines().getLast())).isEmpty();
            Typed again = say("", "token", "revoke", token.id());
            assertThat(again.code()).isEqualTo(2);
            assertThat(again.errors()).contains("no token").contains(token.id().toString());
        }
    }

    @Test
    void aDoctorsTokenNamesItsDoctor() {
        try (TestClinic window = window()) {
            UUID who = window.doctor("Who");
            String byName = say("", "token", "create", "--name", "By name", "--role", "DOCTOR", "--doctor", "dr who")
                    .lines().getLast();
            String byId = say("", "token", "create", "--name", "By id", "--role", "doctor", "--doctor", who).lines()
                    .getLast();

            assertThat(window.directory.doctors()).extracting(each -> each.id())
                    .contains(window.tokens.openedBy(byName).orElseThrow().doctorId());
            assertThat(window.tokens.openedBy(byId).orElseThrow().doctorId()).isEqualTo(who);
            assertThat(say("", "token", "list").lines()).anyMatch(line -> line.contains("By id\tdoctor\tDr Who\t"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {"--name Kiosk|--role", "--name Kiosk --role owner|expected one of",
            "--name 12 --role reader|a name with letters", "--name Kiosk --role doctor|needs --doctor",
            "--name Kiosk --role reader --doctor Dr_Foster|no doctor \"Dr_Foster\"", "--role reader|--name"})
    void aTokenThatCannotBeMadeIsRefusedInWords(String arguments, String why) {
        List<Object> all = new ArrayList<>(List.of("token", "create"));
        all.addAll(List.of(arguments.split(" ")));
        Typed refused = say("", all.toArray());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errors()).contains(why).hasLineCount(1);
        assertThat(refused.lines()).isEmpty();
    }

    @Test
    void settingsAreSetTogetherAndListed() {
        assertThat(say("", "settings", "set", "clinic.name=Hill = Practice", "mail.retrySeconds=5", "mail.user=")
                .errors()).isEmpty();

        assertThat(say("", "settings", "list").lines()).contains("clinic.name=Hill = Practice",
                "mail.retrySeconds=5", "mail.user=", "api.port=8737").noneMatch(line -> line.startsWith("sample."));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {"mail.port=70000|mail.port: a number from 1 to 65535, not \"70000\".",
            "mail.security=ssl|mail.security: one of starttls, tls, none, not \"ssl\".",
            "clinic.zone=Mars/Olympus|clinic.zone: a time zone such as Europe/London, not \"Mars/Olympus\".",
            "mail.ports=25|mail.ports: there is no such setting. There are clinic.name, clinic.phone,",
            "sample.date=2026-11-16|sample.date: there is no such setting.",
            "mail.port|write it as mail.port=VALUE, where VALUE is a number from 1 to 65535",
            "mail.security=none|letters must not go over a network unencrypted"})
    void aBadValueIsRefusedWithWhatIsAllowedAndNothingIsSet(String bad, String why) {
        Typed refused = say("", "settings", "set", "mail.host=mail.example.org", "clinic.phone=0123", bad);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errors()).contains(why).hasLineCount(1);
        assertThat(say("", "settings", "list").lines()).contains("clinic.phone=", "mail.host=");
    }

    @Test
    void whoInsistsMaySendInTheClear() {
        assertThat(say("", "settings", "set", "mail.host=mail.example.org", "mail.security=none",
                "mail.insistOnClear=true").errors()).isEmpty();
        assertThat(say("", "settings", "set", "mail.host=", "mail.security=starttls", "mail.insistOnClear=false")
                .code()).isZero();
    }

    @Test
    void theZoneIsFixedWithTheFirstVisit() {
        assertThat(say("", "settings", "set", "clinic.zone=Europe/London").code()).isZero();
        try (TestClinic window = window()) {
            window.booked("Strange", "2026-11-17T09:00", 30);

            Typed refused = say("", "settings", "set", "clinic.zone=Europe/Paris");

            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.errors()).contains("fixed with the first visit", "Europe/London");
            assertThat(say("", "settings", "set", "clinic.zone=Europe/London").code()).isZero();
            window.settings.refresh();
            assertThat(window.settings.get(Key.CLINIC_ZONE)).isEqualTo("Europe/London");
        }
    }

    @Test
    void aPasswordIsReadFromTheInputAndKeptForTheUserAlone() {
        assertThat(say("öpen sesame \nmore", "settings", "secret", "mail.password").errors()).isEmpty();
        assertThat(password()).contains("öpen sesame ");

        Typed refused = say("x", "settings", "secret", "mail.passwort");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errors()).contains("mail.passwort", "mail.password");
        assertThat(password()).contains("öpen sesame ");
    }

    private Optional<String> password() {
        return Secrets.of(Typed.HOME, folder, Clock.systemUTC()).read(Secret.MAIL_PASSWORD)
                .secret();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"token,Missing required subcommand", "settings,Missing required subcommand",
            "--demo settings list,only its window", "--demo serve,only its window", "settings secret,KEY",
            "tokens list,tokens"})
    void whatIsNoCommandGivesOneClearLine(String typed, String why) {
        Typed refused = say("", (Object[]) typed.split(" "));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errors()).contains(why, "--help").hasLineCount(1);
    }

    @Test
    void aFolderThatCannotHoldAClinicIsNamedInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "hello");
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(new TypedSecret(System.in)).setErr(new PrintWriter(err, true));

        assertThat(line.execute("token", "--data", file.resolve("clinic").toString(), "list")).isEqualTo(3);
        assertThat(err.toString().strip()).contains("cannot write", "letter.txt").hasLineCount(1);
    }

    @Test
    void aClinicWithDoctorsKeepsItsZoneThoughNobodyHasEverSetIt(@TempDir Path old) {
        TestClinic.at(old, "2026-11-16T08:00").close();

        NewClinic.begin(old, ZoneId.of("Asia/Tokyo"));

        assertThat(NewClinic.zone(old)).hasToString("UTC");
    }

    @Test
    void whoSetsTheClinicUpLaterKeepsTheTokens(@TempDir Path empty) {
        String secret = Typed.in(empty, "", "token", "create", "--name", "Website", "--role", "reader").lines()
                .getLast();

        NewClinic.setUp(empty, new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE),
                new NewClinic.Answers("Hill Practice", TestClinic.ZONE, new NewClinic.Opening(LocalTime.of(8, 0),
                        LocalTime.of(17, 0), new TreeSet<>(TestClinic.WEEKDAYS)), "Dr Strange", Map.of()));

        assertThat(NewClinic.isWanted(empty)).isFalse();
        assertThat(NewClinic.zone(empty)).isEqualTo(TestClinic.ZONE);
        try (TestClinic clinic = TestClinic.empty(empty, "2026-11-16T08:00")) {
            assertThat(clinic.tokens.openedBy(secret)).isPresent();
        }
    }

    @Test
    void anEmptyFolderGetsAClinicThatItsWindowStillAsksAbout(@TempDir Path empty) {
        CommandLine line = Main.commandLine(new TypedSecret(System.in)).setOut(new PrintWriter(new StringWriter()));
        assertThat(line.execute("--data", empty.toString(), "settings", "list")).isZero();

        try (TestClinic clinic = TestClinic.empty(empty, "2026-11-16T08:00")) {
            assertThat(clinic.directory.doctors()).isEmpty();
            assertThat(clinic.settings.zone()).isEqualTo(ZoneId.systemDefault());
            assertThat(NewClinic.isWanted(empty)).isTrue();
            clinic.hire("Strange", "09:00", "17:00", TestClinic.WEEKDAYS);
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, "Europe/London"));
            assertThat(NewClinic.isWanted(empty)).isFalse();
        }
        NewClinic.begin(empty, ZoneId.of("Asia/Tokyo"));
        assertThat(NewClinic.zone(empty)).as("it was begun before").hasToString("Europe/London");
    }
}
