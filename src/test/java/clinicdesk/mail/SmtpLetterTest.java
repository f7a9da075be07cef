package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterState.FAILED;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpLetterTest {

    /** The clock in Berlin is put back on Sunday, 25 October 2026. */
    private static final String SATURDAY = "2026-10-24T10:00";
    private static final String MONDAY = "2026-10-26T10:00";

    @TempDir
    private Path folder;
    private MailRoom room;
    private SmtpFixture server;

    @BeforeEach
    void open() {
        room = new MailRoom(folder);
        server = SmtpFixture.start();
    }

    @AfterEach
    void close() {
        server.close();
        room.close();
    }

    private Parsed letter(int index) {
        return Parsed.of(server.letters().get(index));
    }

    @Test
    void theLettersOfABookingItsMoveAndItsCancellationArrive() {
        room.post(CONFIRMATION, 0, SATURDAY);
        room.send(server.route());
        room.post(CHANGE, 1, MONDAY);
        room.send(server.route());
        room.post(CANCELLATION, 2, MONDAY);
        room.send(server.route());

        assertThat(server.letters()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(letter(i).event("UID")).isEqualTo(MailRoom.UID);
            assertThat(letter(i).event("SEQUENCE")).isEqualTo(Integer.toString(i));
            assertThat(letter(i).calendar()).contains(i < 2 ? "METHOD:REQUEST" : "METHOD:CANCEL");
            assertThat(letter(i).calendarType()).contains(i < 2 ? "method=REQUEST" : "method=CANCEL")
                    .containsIgnoringCase("charset=utf-8");
            assertThat(letter(i).event("STATUS")).isEqualTo(i < 2 ? "CONFIRMED" : "CANCELLED");
        }
    }

    @Test
    void theCalendarSaysTheSameTimeAsTheTextInAWeekOfAClockChange() {
        room.post(CONFIRMATION, 0, SATURDAY);
        room.send(server.route());
        room.post(CHANGE, 1, MONDAY);
        room.send(server.route());

        assertThat(letter(0).text()).contains("Saturday 24 October 2026 at 10:00 (20 minutes)");
        assertThat(letter(0).event("DTSTART")).isEqualTo("TZID=Europe/Berlin:20261024T100000");
        assertThat(letter(0).event("DTEND")).isEqualTo("TZID=Europe/Berlin:20261024T102000");
        assertThat(letter(1).text()).contains("Monday 26 October 2026 at 10:00 (20 minutes)");
        assertThat(letter(1).event("DTSTART")).isEqualTo("TZID=Europe/Berlin:20261026T100000");
        for (int i = 0; i < 2; i++) {
            assertThat(letter(i).calendar()).containsSubsequence("BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
                    "BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
                    "END:STANDARD", "END:VTIMEZONE");
        }
        assertThat(letter(0).calendar()).containsSubsequence("BEGIN:DAYLIGHT", "DTSTART:20260329T020000",
                "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT");
    }

    @Test
    void theLettersOfASeriesOfOneOfItsVisitsAndOfItsEndArrive() {
        SomeSeries series = SomeSeries.weekly(room.clock, "2026-10-21T10:00", 3).skipped(1);
        room.outbox.post(series.all(CONFIRMATION, 0));
        room.send(server.route());
        room.outbox.post(series.moved(2, "2026-11-05T08:00", 30).one(CHANGE, 1, 2));
        room.send(server.route());
        room.outbox.post(series.all(CANCELLATION, 2));
        room.send(server.route());

        assertThat(server.letters()).hasSize(3);
        assertThat(letter(0).calendarType()).contains("method=REQUEST");
        assertThat(letter(1).calendarType()).contains("method=REQUEST");
        assertThat(letter(2).calendarType()).contains("method=CANCEL");
        for (int i = 0; i < 3; i++) {
            assertThat(letter(i).event("UID")).isEqualTo(SomeSeries.UID);
            assertThat(letter(i).event("ORGANIZER")).endsWith(":mailto:desk@clinic.example");
        }
        assertThat(letter(0).event("RRULE")).isEqualTo("FREQ=WEEKLY;COUNT=3");
        assertThat(letter(0).event("EXDATE")).isEqualTo("TZID=Europe/Berlin:20261028T100000");
        assertThat(letter(0).text().lines()).containsSubsequence("- Wednesday 21 October 2026 at 10:00 (30 minutes)",
                "- Wednesday 4 November 2026 at 10:00 (30 minutes)");
        assertThat(letter(1).event("RECURRENCE-ID")).isEqualTo("TZID=Europe/Berlin:20261104T100000");
        assertThat(letter(1).event("DTSTART")).isEqualTo("TZID=Europe/Berlin:20261105T080000");
        assertThat(letter(2).calendar()).noneMatch(line -> line.startsWith("RECURRENCE-ID"));
    }

    @Test
    void aLettersHeadSaysWhoWritesAndThatAProgramDid() throws Exception {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(server.route());

        MimeMessage letter = server.letters().getFirst();
        assertThat(letter.getSubject()).isEqualTo("Your appointment at Praxis am Markt");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID()).isEqualTo("<" + room.newest().id() + "@clinic.example>");
        assertThat(letter.getSentDate()).isEqualTo(room.clock.now());
        assertThat(letter.getFrom()[0]).hasToString("=?UTF-8?Q?Zahn=C3=A4rzte_am_Markt?= <desk@clinic.example>");
        assertThat(letter.getAllRecipients()[0]).hasToString("=?UTF-8?Q?Anna_M=C3=BCller?= <anna@example.org>");
        assertThat(letter(0).event("ORGANIZER")).isEqualTo("CN=\"Zahnärzte am Markt\":mailto:desk@clinic.example");
        assertThat(letter(0).event("ATTENDEE")).startsWith("CUTYPE=INDIVIDUAL;").contains("CN=\"Anna Müller\"")
                .endsWith(":mailto:anna@example.org");
        assertThat(server.overheard()).containsExactly("password " + SmtpFixture.PASSWORD,
                "from desk@clinic.example", "to anna@example.org");
    }

    @Test
    void aServerWithoutEncryptionHearsNeitherPasswordNorLetter() {
        try (SmtpFixture plain = SmtpFixture.startWithoutTls()) {
            room.post(CONFIRMATION, 0, MONDAY);
            room.send(plain.route());

            assertThat(plain.overheard()).isEmpty();
            assertThat(plain.letters()).isEmpty();
            assertThat(room.states()).containsExactly(WAITING);
            assertThat(room.newest().progress().lastAnswer()).contains("STARTTLS is required");
        }
    }

    @Test
    void aServerWithACertificateThatNobodyTrustsHearsNothing() {
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(server.routeTo("localhost", null));

        assertThat(server.overheard()).isEmpty();
        assertThat(room.states()).containsExactly(WAITING);
    }

    @Test
    void aServerWhoseCertificateNamesAnotherHearsNothing() {
        room.post(CONFIRMATION, 0, MONDAY);
        SmtpServer known = server.route().server();
        room.send(server.routeTo("127.0.0.1", known.trust()));

        assertThat(server.overheard()).isEmpty();
        assertThat(room.states()).containsExactly(WAITING);
    }

    @Test
    void aLetterIsKeptWhenThePasswordIsWrong() {
        room.post(CONFIRMATION, 0, MONDAY);
        SmtpServer right = server.route().server();
        room.send(new MailRoute.Smtp(new SmtpServer(right.host(), right.port(), right.security(),
                new SmtpServer.Login(SmtpFixture.USER, "wrong"), right.trust()), SmtpFixture.CLINIC));

        assertThat(room.states()).containsExactly(WAITING);
        assertThat(room.newest().progress().lastAnswer()).contains("535");
        assertThat(server.overheard()).containsOnly("password wrong");
    }

    @Test
    void aLetterPutOffByTheServerIsTriedAgainAMinuteLaterAsTheSameLetter() {
        server.answerNextAfterData(451);
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(server.route());
        assertThat(room.states()).containsExactly(WAITING);
        assertThat(room.newest().progress().lastAnswer()).contains("451").contains("not now");
        assertThat(room.outbox.counts()).isEqualTo(new OutboxCounts(1, 1, 0));

        room.hand.turn(Duration.ofMillis(59_999));
        assertThat(room.worker(server.route()).runOnce()).isZero();
        room.hand.turn(Duration.ofMillis(1));
        assertThat(room.worker(server.route()).runOnce()).isOne();
        assertThat(room.states()).containsExactly(SENT);
        assertThat(server.letters()).hasSize(1);
        assertThat(room.newest().progress().lastAnswer()).contains("250");
    }

    @Test
    void aLetterWhoseAnswerWasLostIsSentAgainWithTheSameMessageId() {
        server.answerNextAfterData(0);
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(server.route());
        assertThat(room.states()).containsExactly(WAITING);
        room.send(server.route());

        assertThat(room.states()).containsExactly(SENT);
        assertThat(server.letters()).hasSize(2);
        assertThat(letter(1).id()).isEqualTo(letter(0).id());
    }

    @Test
    void aVisitWhoseLetterMayHaveArrivedIsCalledOffInWriting() {
        server.answerNextAfterData(0);
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(server.route());

        assertThat(room.post(CANCELLATION, 1, MONDAY)).isInstanceOf(Posted.Queued.class);
    }

    @Test
    void aVisitWhoseLetterWasSurelyNotTakenIsCalledOffInSilence() {
        server.answerNext(451);
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(server.route());

        assertThat(room.post(CANCELLATION, 1, MONDAY)).isEqualTo(new Posted.NothingToTell());
    }

    @Test
    void aRefusedLetterFailsWithTheServersWords() {
        server.answerNext(550);
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(server.route());

        assertThat(room.states()).containsExactly(FAILED);
        assertThat(room.newest().progress().lastAnswer()).isEqualTo("550 the box of this person is not here");
        room.hand.turn(Duration.ofDays(1));
        assertThat(room.worker(server.route()).runOnce()).isZero();
    }

    @Test
    void aLetterWaitsWhileTheServerIsDownAndArrivesWhenItIsBack() {
        MailRoute.Smtp route = server.route();
        server.close();
        room.post(CONFIRMATION, 0, MONDAY);
        room.send(route);
        assertThat(room.states()).containsExactly(WAITING);
        assertThat(room.newest().progress().due()).isEqualTo(room.clock.now().plus(Duration.ofMinutes(1)));

        server = SmtpFixture.startAt(route.server().port());
        room.send(server.route());
        assertThat(room.states()).containsExactly(SENT);
    }
}
