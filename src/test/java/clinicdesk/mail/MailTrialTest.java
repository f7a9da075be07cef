package clinicdesk.mail;

import static clinicdesk.mail.SmtpServer.Security.NONE;
import static clinicdesk.mail.SmtpServer.Security.STARTTLS;
import static clinicdesk.mail.SmtpServer.Security.TLS;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.mail.SmtpServer.Login;
import clinicdesk.mail.SmtpServer.Security;
import clinicdesk.mail.TrialNews.Cause;
import clinicdesk.mail.TrialNews.Failed;
import clinicdesk.mail.TrialNews.Passed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MailTrialTest {

    private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final TrialLetter LETTER = new TrialLetter(SmtpFixture.CLINIC, "desk@clinic.example",
            "A test of the clinic's mail", "250 This letter shows that letters arrive – ürgent.\n.\n");

    private static SmtpFixture server;

    private final List<TrialNews> news = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        server = SmtpFixture.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static SmtpServer to(String host, int port, Security security, @Nullable SSLContext trust) {
        return new SmtpServer(host, port, security, new Login(SmtpFixture.USER, SmtpFixture.PASSWORD), trust);
    }

    private MailTrial trial(SmtpServer to, Duration patience) {
        return new MailTrial(to, LETTER, patience, news::add);
    }

    private String run(SmtpServer to) {
        MailTrial trial = trial(to, PATIENCE);
        trial.run(Clock.systemUTC().instant());
        return trial.talk();
    }

    private List<TrialStep> passed() {
        return news.stream().filter(Passed.class::isInstance).map(TrialNews::step).toList();
    }

    private Failed failed() {
        assertThat(news.getLast()).isInstanceOf(Failed.class);
        return (Failed) news.getLast();
    }

    private void assertFailed(TrialStep step, Cause cause) {
        assertThat(failed().step()).isEqualTo(step);
        assertThat(failed().cause()).isEqualTo(cause);
        List<TrialStep> all = new ArrayList<>(passed());
        all.add(step);
        assertThat(TrialStep.of(to("localhost", 1, STARTTLS, null))).startsWith(all.toArray(TrialStep[]::new));
    }

    @Test
    void eachStepIsToldAndTheLetterArrivesAndNoWordOfThePasswordIsShown() throws Exception {
        int before = server.letters().size();
        String talk = run(server.route().server());

        assertThat(passed()).containsExactly(TrialStep.values());
        assertThat(news).allSatisfy(each -> assertThat(each.took()).isGreaterThanOrEqualTo(Duration.ZERO));
        Passed certificate = (Passed) news.get(TrialStep.CERTIFICATE.ordinal());
        assertThat(certificate.certificate().names()).containsExactly("localhost");
        assertThat(certificate.certificate().issuer()).isEqualTo("localhost");
        assertThat(((Passed) news.getFirst()).words()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(server.letters()).hasSize(before + 1);
        assertThat(server.letters().getLast().getSubject()).isEqualTo(LETTER.subject());
        assertThat(talk.lines()).startsWith(talk.lines().findFirst().orElseThrow()).anyMatch("> STARTTLS"::equals)
                .anyMatch("> MAIL FROM:<desk@clinic.example>"::equals).anyMatch("> ."::equals);
        assertThat(talk.lines().findFirst().orElseThrow()).startsWith("< 220 ");
        assertThat(talk).doesNotContain(SmtpFixture.PASSWORD, base64(SmtpFixture.PASSWORD),
                base64("\0" + SmtpFixture.USER + "\0" + SmtpFixture.PASSWORD));
        assertThat(news.toString()).doesNotContain(SmtpFixture.PASSWORD);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsShown() {
        run(to("localhost", server.port(), STARTTLS, null));

        assertFailed(TrialStep.CERTIFICATE, Cause.NOT_VOUCHED_FOR);
        assertThat(failed().certificate().names()).containsExactly("localhost");
        assertThat(server.overheard()).isNotNull();
    }

    @Test
    void aCertificateOfAnotherServerIsShown() {
        run(to("127.0.0.1", server.port(), STARTTLS, SmtpFixture.trust()));

        assertFailed(TrialStep.CERTIFICATE, Cause.OTHER_NAME);
        assertThat(failed().certificate().names()).containsExactly("localhost");
    }

    @Test
    void aCertificateThatHasRunOutIsSaidToHave() {
        trial(to("localhost", server.port(), STARTTLS, null), PATIENCE).run(Instant.parse("2046-11-16T08:00:00Z"));

        assertFailed(TrialStep.CERTIFICATE, Cause.EXPIRED);
    }

    @Test
    void aServerWithoutEncryptionHearsNothing() {
        try (SmtpFixture plain = SmtpFixture.startWithoutTls()) {
            run(plain.route().server());

            assertFailed(TrialStep.ENCRYPTION, Cause.NO_ENCRYPTION);
            assertThat(plain.overheard()).isEmpty();

            news.clear();
            run(to("localhost", plain.port(), NONE, null));
            assertThat(passed()).containsExactly(TrialStep.NAME, TrialStep.CONNECTION, TrialStep.GREETING,
                    TrialStep.LOGIN, TrialStep.SENDER, TrialStep.RECIPIENT, TrialStep.LETTER);
        }
    }

    @Test
    void aPortAtWhichTlsComesLaterIsNoPortForTls() {
        run(to("localhost", server.port(), TLS, SmtpFixture.trust()));

        assertThat(passed()).containsExactly(TrialStep.NAME, TrialStep.CONNECTION);
        assertThat(failed().step()).isEqualTo(TrialStep.ENCRYPTION);
        assertThat(failed().cause()).isEqualTo(Cause.NOT_TLS);
    }

    @Test
    void aWrongPasswordIsTheServersWord() {
        SmtpServer right = server.route().server();
        String talk = run(new SmtpServer(right.host(), right.port(), right.security(),
                new Login(SmtpFixture.USER, "wrong sesame"), right.trust()));

        assertFailed(TrialStep.LOGIN, Cause.LOGIN);
        assertThat(failed().words()).startsWith("535");
        assertThat(talk).doesNotContain("wrong sesame", base64("wrong sesame"));
    }

    @Test
    void aRefusedRecipientAndARefusedLetterAreTheServersWords() {
        server.answerNext(550);
        run(server.route().server());
        assertFailed(TrialStep.RECIPIENT, Cause.RECIPIENT);
        assertThat(failed().words()).isEqualTo("550 the box of this person is not here");

        news.clear();
        server.answerNextAfterData(554);
        run(server.route().server());
        assertFailed(TrialStep.LETTER, Cause.LETTER);
        assertThat(failed().words()).startsWith("554");

        news.clear();
        server.answerNextAfterData(0);
        run(server.route().server());
        assertFailed(TrialStep.LETTER, Cause.LOST);
    }

    @Test
    void nobodyListensThere() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0)) {
            free = taken.getLocalPort();
        }
        run(to("localhost", free, STARTTLS, null));
        assertFailed(TrialStep.CONNECTION, Cause.NOBODY_THERE);
    }

    @Test
    void aNameThatNobodyKnows() {
        run(to("mail.clinic.invalid", 587, STARTTLS, null));
        assertFailed(TrialStep.NAME, Cause.UNKNOWN_NAME);
    }

    @Test
    void aSilentServerIsNotWaitedForForEverAndAPersonCanStopSooner() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SmtpServer to = to("127.0.0.1", silent.getLocalPort(), STARTTLS, null);
            trial(to, SHORT).run(NOW);
            assertFailed(TrialStep.GREETING, Cause.SILENT);

            news.clear();
            MailTrial trial = trial(to, Duration.ofMinutes(1));
            Thread running = Thread.ofPlatform().start(() -> trial.run(NOW));
            while (!passed().contains(TrialStep.CONNECTION)) {
                Thread.onSpinWait();
            }
            trial.stop();
            running.join(Duration.ofSeconds(10));
            assertFailed(TrialStep.GREETING, Cause.STOPPED);
        }
    }
}
