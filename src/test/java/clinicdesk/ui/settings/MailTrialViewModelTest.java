package clinicdesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Background;
import clinicdesk.mail.SmtpFixture;
import clinicdesk.mail.SmtpServer;
import clinicdesk.mail.SmtpServer.Login;
import clinicdesk.mail.SmtpServer.Security;
import clinicdesk.settings.DeskSettings;
import clinicdesk.settings.Found;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import clinicdesk.settings.Secrets;
import clinicdesk.settings.SecretsHome;
import clinicdesk.settings.SmallKeyStore;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.settings.TrialRow.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTrialViewModelTest {

    @TempDir
    static Path folder;

    private final SmallKeyStore keyStore = new SmallKeyStore();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private boolean holding;
    private TestClinic clinic;
    private SmtpFixture server;
    private Secrets secrets;
    private MailViewModel mail;
    private MailTrialViewModel card;

    @BeforeAll
    void open() {
        server = SmtpFixture.start();
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        clinic.settings.set(Map.of(Key.CLINIC_NAME, "Hill Practice", Key.MAIL_FROM, "desk@hill.example"));
        secrets = Secrets.of(new SecretsHome(folder.resolve("user"), keyStore), folder, Clock.systemUTC());
    }

    @AfterAll
    void close() {
        server.close();
        clinic.close();
    }

    @BeforeEach
    void show() {
        keyStore.lock(false);
        holding = false;
        later.clear();
        secrets.keep(Secret.MAIL_PASSWORD, SmtpFixture.PASSWORD);
        mail = new MailViewModel(Locale.UK);
        Loaded.show(mail.fields(), clinic.settings);
        mail.host().set("localhost");
        mail.port().set(Integer.toString(server.port()));
        mail.user().set(SmtpFixture.USER);
        Background aside = new Background(this::run, Runnable::run);
        card = new MailTrialViewModel(PanelDesk.in(clinic).desk.workplace(),
                new SettingsViewModel.Kept(clinic.settings, secrets, new DeskSettings(folder)), mail,
                new MailTrialViewModel.Ways(aside, this::typed, Duration.ofSeconds(10)));
    }

    private void run(Runnable work) {
        if (holding) {
            later.add(work);
        } else {
            work.run();
        }
    }

    private SmtpServer typed(Map<Key, String> values, Optional<String> password) {
        return new SmtpServer(values.get(Key.MAIL_HOST), Integer.parseInt(values.get(Key.MAIL_PORT)),
                Security.valueOf(values.get(Key.MAIL_SECURITY).toUpperCase(Locale.ROOT)),
                new Login(values.get(Key.MAIL_USER),
                        password.or(() -> secrets.read(Secret.MAIL_PASSWORD).secret()).orElse("")),
                SmtpFixture.trust());
    }

    private List<State> states() {
        return card.rows().stream().map(TrialRow::state).toList();
    }

    private TrialRow failed() {
        return card.rows().stream().filter(row -> row.state() == State.FAILED).findFirst().orElseThrow();
    }

    @Test
    void aTestWithTheKeptPasswordIsTickedStepByStep() {
        int before = server.letters().size();
        card.start();

        assertThat(card.saidProperty().get())
                .isEqualTo("The server has taken the letter. Look whether it has arrived at desk@hill.example.");
        assertThat(states()).hasSize(9).containsOnly(State.PASSED);
        assertThat(card.rows()).extracting(TrialRow::words).containsExactly("Find the server localhost",
                "Connect to port " + server.port(), "The server says hello", "Begin to encrypt",
                "Check the certificate", "Sign in", "Write from desk@hill.example", "Write to desk@hill.example",
                "Hand the letter over");
        assertThat(card.rows().get(4).detail()).startsWith("For localhost, good until ")
                .endsWith("vouched for by localhost");
        assertThat(card.rows()).allSatisfy(row -> assertThat(row.took()).matches("\\d+ ms|\\d+\\.\\d s"));
        assertThat(card.spoken(card.rows().get(5))).isEqualTo("Sign in: done. ");
        assertThat(server.letters()).hasSize(before + 1);
        assertThat(card.talkProperty().get()).contains("> STARTTLS").doesNotContain(SmtpFixture.PASSWORD);
        assertThat(card.runningProperty().get()).isFalse();
    }

    @Test
    void whatIsTypedCountsAndNothingIsSaved() {
        mail.password().set("wrong");
        card.start();

        assertThat(failed().words()).isEqualTo("Sign in");
        assertThat(failed().detail()).startsWith("User or password is wrong. Google and Microsoft want an app password")
                .contains("The server says: 535");
        assertThat(states().subList(6, 9)).containsOnly(State.SKIPPED);
        assertThat(secrets.read(Secret.MAIL_PASSWORD).secret()).contains(SmtpFixture.PASSWORD);
        assertThat(card.saidProperty().get()).isEmpty();
    }

    @Test
    void aWrongNameOnTheCertificateIsSaidAndMended() {
        mail.host().set("127.0.0.1");
        card.start();
        assertThat(failed().detail()).isEqualTo(
                "The certificate is for localhost, not for 127.0.0.1. Check the name of the server.");

        mail.host().set("localhost");
        card.start();
        assertThat(states()).containsOnly(State.PASSED);
    }

    @Test
    void theAddressFollowsTheClinicsUntilAnotherIsTyped() {
        mail.from().set("office@hill.example");
        assertThat(card.to().value()).isEqualTo("office@hill.example");
        card.to().set("maria@hill.example");
        mail.from().set("desk@hill.example");
        assertThat(card.to().value()).isEqualTo("maria@hill.example");

        card.to().set("nobody");
        card.start();
        assertThat(card.to().problemProperty().get()).contains("one mail address");
        assertThat(card.rows()).isEmpty();
    }

    @Test
    void withoutAServerNothingIsTried() {
        mail.host().set("");
        card.start();
        assertThat(mail.host().problemProperty().get()).contains("name of the server first");
        assertThat(card.saidProperty().get()).contains("fields in red");
        assertThat(card.rows()).isEmpty();
    }

    @Test
    void aTestCanBeStoppedAndIsNotBegunTwice() {
        holding = true;
        card.start();
        assertThat(card.runningProperty().get()).isTrue();
        card.start();
        assertThat(later).hasSize(1);
        card.stop();
        later.poll().run();

        assertThat(failed().detail()).isEqualTo("Stopped.");
        assertThat(card.runningProperty().get()).isFalse();
    }

    @ParameterizedTest(name = "{0}:{1}: {2}")
    @CsvSource({"mail.example.org,none,true", "localhost,none,false", "127.0.0.1,none,false",
            "mail.example.org,starttls,false", "'',none,false"})
    void onlyMailInTheClearToAnotherMachineHasToBeInsistedOn(String host, String security, boolean warned) {
        mail.host().set(host);
        mail.securityProperty().set(security);
        mail.port().set("25");

        assertThat(mail.inTheClear().get()).isEqualTo(warned);
        assertThat(mail.check()).isNotEqualTo(warned);
        mail.insistProperty().set(true);
        assertThat(mail.check()).isTrue();
        assertThat(mail.values()).containsEntry(Key.MAIL_INSIST_CLEAR, Boolean.toString(warned));
    }

    @Test
    void aTokenHasAnAddressAtWhichItIsExchanged() {
        mail.loginProperty().set("xoauth2");
        mail.tokenUrl().set("http://login.example.org");
        assertThat(mail.check()).isFalse();
        assertThat(mail.tokenUrl().problemProperty().get()).contains("https://");

        mail.tokenUrl().set("https://login.example.org/token");
        mail.clientId().set("clinic");
        assertThat(mail.check()).isTrue();
        assertThat(mail.values()).containsEntry(Key.MAIL_LOGIN, "xoauth2")
                .containsEntry(Key.MAIL_TOKEN_URL, "https://login.example.org/token")
                .containsEntry(Key.MAIL_CLIENT_ID, "clinic");
    }

    @Test
    void itIsSaidWhereThePasswordLies() {
        card.shown();
        assertThat(mail.passwordSaidProperty().get()).contains("in this computer's key store");
        keyStore.lock(true);
        secrets.keep(Secret.MAIL_PASSWORD, SmtpFixture.PASSWORD);
        card.shown();
        assertThat(mail.passwordSaidProperty().get()).contains("in an encrypted file in " + folder.resolve("user"));
        for (Found.Why why : Found.Why.values()) {
            mail.showWhere(new Found.Unreadable(why), Optional.empty());
            assertThat(mail.passwordSaidProperty().get()).contains("type it again");
        }
        mail.showWhere(new Found.None(), Optional.empty());
        assertThat(mail.passwordSaidProperty().get()).contains("None");
    }
}
