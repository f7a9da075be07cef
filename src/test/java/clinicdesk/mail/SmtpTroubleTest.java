package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterState.FAILED;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.mail.ScriptedSmtp.At;
import clinicdesk.mail.SmtpServer.Login;
import clinicdesk.mail.SmtpServer.Security;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that a mail server can do to a letter, and what becomes of the letter then. */
class SmtpTroubleTest {

    private static final String MONDAY = "2026-10-26T10:00";
    private static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(400),
            Duration.ofSeconds(1));
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*?)\\r?$");

    @TempDir
    Path folder;

    private MailRoom room;
    private ScriptedSmtp server;

    @BeforeEach
    void open() throws Exception {
        room = new MailRoom(folder);
        server = ScriptedSmtp.start();
        room.post(CONFIRMATION, 0, MONDAY);
        room.hand.turn(Outbox.USUAL_HOLD);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        room.close();
    }

    private Try send(MailRoute.Smtp route) {
        Claims claims = new Claims(room.store, room.clock, Map.of());
        Envelope claimed = claims.claim(room.newest().id()).orElseThrow();
        Try outcome = new MailSender(SHORT).send(claimed, route, room.clock.now());
        claims.settle(claimed, outcome);
        return outcome;
    }

    private static String messageId(String letter) {
        Matcher found = MESSAGE_ID.matcher(letter);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"GREETING, 554 no service here, WAITING, UNREACHABLE, false", //
            "GREETING, DROP, WAITING, UNREACHABLE, false", //
            "GREETING, SILENT, WAITING, UNREACHABLE, false", //
            "EHLO, DROP, WAITING, UNREACHABLE, false", //
            "MAIL, 451 4.3.0 busy, WAITING, OTHER, false", //
            "MAIL, 550 5.7.1 not from you, FAILED, CONTENT, false", //
            "MAIL, 530 5.7.0 sign in first, WAITING, LOGIN, false", //
            "MAIL, DROP, WAITING, UNREACHABLE, false", //
            "RCPT, 450 4.7.1 come again in five minutes, WAITING, OTHER, false", //
            "RCPT, 452 4.2.2 the box is full, WAITING, BOX_FULL, false", //
            "RCPT, 550 5.1.1 no such person, FAILED, ADDRESS, false", //
            "RCPT, 550 no such person, FAILED, ADDRESS, false", //
            "RCPT, 552 5.2.2 the box is full, FAILED, BOX_FULL, false", //
            "RCPT, 554 5.7.1 you are on a list, FAILED, CONTENT, false", //
            "RCPT, DROP, WAITING, UNREACHABLE, false", //
            "DATA, 451 not now, WAITING, OTHER, false", //
            "DATA, 554 no, FAILED, CONTENT, false", //
            "DATA, DROP, WAITING, UNREACHABLE, false", //
            "BODY, DROP, WAITING, UNREACHABLE, ", //
            "DOT, 451 4.3.0 disk full, WAITING, OTHER, false", //
            "DOT, 550 5.7.1 this looks like spam, FAILED, CONTENT, false", //
            "DOT, 552 5.2.2 the box is full, FAILED, BOX_FULL, false", //
            "DOT, DROP, WAITING, UNREACHABLE, true", //
            "DOT, SILENT, WAITING, UNREACHABLE, true", //
            "DOT, DRIP, WAITING, UNREACHABLE, true", //
            "DOT, 250 2.0.0 taken, SENT, , true"})
    void whatTheServerDoesIsWhatTheOutboxSays(At step, String answer, LetterState state, Trouble trouble,
            Boolean mayHaveArrived) {
        server.answers(step, answer);

        Try outcome = send(server.route());

        assertThat(room.states()).containsExactly(state);
        LetterView.Attempt last = room.newest().progress().last();
        assertThat(last.trouble()).isEqualTo(trouble);
        assertThat(last.accepted()).isEqualTo(state == SENT);
        if (Character.isDigit(answer.charAt(0))) {
            assertThat(last.answer()).as("the server's own words").contains(answer);
        }
        if (mayHaveArrived != null) {
            assertThat(outcome instanceof Try.Accepted || outcome instanceof Try.TryAgain again && again.mayHaveLeft())
                    .isEqualTo(mayHaveArrived);
            assertThat(room.post(CANCELLATION, 1, MONDAY) instanceof Posted.Queued)
                    .as("a visit of which the patient may know is called off in writing").isEqualTo(mayHaveArrived);
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 451 not now", "DATA, DROP", "BODY, DROP", "DOT, DROP", "DOT, 451 not now"})
    void aLetterThatWasNotTakenIsTakenLaterAsTheSameLetter(At step, String answer) {
        server.answers(step, answer);
        send(server.route());
        assertThat(room.states()).containsExactly(WAITING);
        room.hand.turn(Duration.ofMinutes(1));
        server.behave();
        send(server.route());

        assertThat(room.states()).containsExactly(SENT);
        assertThat(server.letters()).extracting(SmtpTroubleTest::messageId).containsOnly(
                "<" + room.newest().id() + "@clinic.example>");
        assertThat(room.outbox.tries(room.newest().id())).extracting(LetterView.Attempt::accepted)
                .containsExactly(false, true);
    }

    @Test
    void aServerThatRefusesToEncryptHearsNothing() {
        server.answers(At.EHLO, "250-here\r\n250-STARTTLS\r\n250 AUTH PLAIN");
        send(server.route(Security.STARTTLS, new Login("clinic", "secret")));

        assertThat(room.newest().progress().last().trouble()).isEqualTo(Trouble.NO_ENCRYPTION);
        assertThat(room.states()).containsExactly(WAITING);
        assertThat(server.heard()).allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS")
                || line.equals("QUIT"));
    }

    @Test
    void aLetterGoesEncryptedFromTheFirstByte() throws Exception {
        try (ScriptedSmtp encrypted = ScriptedSmtp.startEncrypted()) {
            encrypted.answers(At.EHLO, "250-here\r\n250 AUTH PLAIN");
            send(encrypted.route(Security.TLS, new Login("clinic", "secret")));

            assertThat(room.states()).containsExactly(SENT);
            assertThat(encrypted.letters()).hasSize(1);
        }
    }

    @Test
    void aServerThatDoesNotEncryptFromTheFirstByteHearsNothing() {
        send(server.route(Security.TLS, new Login("clinic", "secret")));

        assertThat(room.states()).containsExactly(WAITING);
        assertThat(room.newest().progress().last().trouble()).isIn(Trouble.NO_ENCRYPTION, Trouble.UNREACHABLE);
        assertThat(server.heard()).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
    }

    @ParameterizedTest
    @CsvSource({"235 2.7.0 welcome, SENT,", "535 5.7.8 the token is over, WAITING, LOGIN"})
    void theClinicSignsInWithAToken(String answer, LetterState state, Trouble trouble) {
        server.answers(At.EHLO, "250-here\r\n250 AUTH XOAUTH2").answers(At.AUTH, answer);
        send(server.route(Security.NONE, new Login("desk@clinic.example", Login.By.TOKEN, () -> "ya29.token")));

        assertThat(room.states()).containsExactly(state);
        assertThat(room.newest().progress().last().trouble()).isEqualTo(trouble);
        String shown = server.heard().stream().filter(line -> line.startsWith("AUTH XOAUTH2 ")).findFirst()
                .orElseThrow().substring("AUTH XOAUTH2 ".length());
        assertThat(new String(Base64.getDecoder().decode(shown), StandardCharsets.UTF_8))
                .isEqualTo("user=desk@clinic.example\u0001auth=Bearer ya29.token\u0001\u0001");
    }

    @Test
    void anotherServerTakesTheLetterOrRefusesThePassword() throws Exception {
        GreenMail other = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        other.setUser("desk@clinic.example", "clinic", "open sesame");
        other.start();
        try {
            int port = other.getSmtp().getPort();
            send(to(port, "wrong"));
            assertThat(room.states()).containsExactly(WAITING);
            assertThat(room.newest().progress().last().trouble()).isEqualTo(Trouble.LOGIN);

            room.hand.turn(Duration.ofMinutes(1));
            send(to(port, "open sesame"));
            assertThat(room.states()).containsExactly(SENT);
            assertThat(other.getReceivedMessages()).hasSize(1);
            assertThat(other.getReceivedMessages()[0].getAllRecipients()[0].toString()).contains("anna@example.org");
        } finally {
            other.stop();
        }
    }

    private static MailRoute.Smtp to(int port, String password) {
        return new MailRoute.Smtp(new SmtpServer("localhost", port, Security.NONE, new Login("clinic", password), null),
                SmtpFixture.CLINIC);
    }

    @Test
    void mailGoesInTheClearToAnotherMachineOnlyIfAPersonInsists() {
        assertThat(new SmtpServer("mail.example.org", 25, Security.NONE_AT_ALL, null, null).security().isClear())
                .isTrue();
        assertThat(Patience.USUAL.whole()).as("no other worker sends it meanwhile").isLessThan(Claims.LEASE);
    }
}
