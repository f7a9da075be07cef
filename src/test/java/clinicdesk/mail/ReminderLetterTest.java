package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterKind.OFFER;
import static clinicdesk.mail.LetterKind.REMINDER;
import static clinicdesk.mail.LetterState.CANCELLED;
import static clinicdesk.mail.LetterState.MISSED;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Ids;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Anna is reminded of her visit on Monday 26 October 2026 at ten. */
class ReminderLetterTest {

    private static final String TEN = "2026-10-26T10:00";
    private static final String DAY_BEFORE = "24h 2026-10-26T09:00:00Z";
    private static final UUID TOMS = UUID.fromString("01990000-0000-7000-8000-000000000002");

    private static SmtpFixture server;

    @TempDir
    private Path folder;
    private MailRoom room;
    private int before;

    @BeforeAll
    static void start() {
        server = SmtpFixture.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        room = new MailRoom(folder);
        before = server.letters().size();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Posted remind(String occasion, boolean tooLate) {
        return room.outbox.postOnce(room.message(REMINDER, 0, TEN, MailRoom.ANNA), occasion, tooLate);
    }

    private MimeMessage sent() {
        room.worker(server.route()).runOnce();
        return server.letters().getLast();
    }

    private static String words(MimeMessage mail, int part) throws Exception {
        try {
            return new String(((MimeMultipart) mail.getContent()).getBodyPart(part).getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void itLeavesAtOnceAndSaysHowToStopRemindersInItsHeadAndInBothTexts() throws Exception {
        assertThat(remind(DAY_BEFORE, false)).isInstanceOf(Posted.Queued.class);
        MimeMessage mail = sent();

        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:desk@clinic.example?subject=unsubscribe%20"
                        + LetterCode.of(room.newest().id()).shown() + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).as("there is no web server that could take it").isNull();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(((MimeMultipart) mail.getContent()).getCount()).as("no calendar").isEqualTo(2);
        String optOut = "If you would rather have no reminders, tell us or answer this letter.";
        assertThat(words(mail, 0)).contains("Monday 26 October 2026 at 10:00").endsWith("\n\n" + optOut + "\n");
        assertThat(words(mail, 1)).containsSubsequence("With kind regards", optOut, "</body>");
    }

    @ParameterizedTest
    @EnumSource(value = LetterKind.class, names = "REMINDER", mode = EnumSource.Mode.EXCLUDE)
    void noOtherLetterSpeaksOfReminders(LetterKind kind) throws Exception {
        if (kind == CHANGE || kind == CANCELLATION) {
            room.post(CONFIRMATION, 0, TEN);
            room.send(server.route());
        }
        if (kind == OFFER) {
            room.outbox.postOnce(room.message(kind, 0, TEN, MailRoom.ANNA), "offer", false);
        } else {
            room.post(kind, 1, "2026-10-27T10:00");
        }
        room.hand.turn(Outbox.USUAL_HOLD);
        MimeMessage mail = sent();

        assertThat(room.newest().kind()).isEqualTo(kind);
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(words(mail, 0)).doesNotContain("reminders");
        assertThat(words(mail, 1)).doesNotContain("reminders");
    }

    @ParameterizedTest
    @CsvSource({"desk@clinic.example,desk@clinic.example", "the+desk@clinic.example,the%2Bdesk@clinic.example",
            "a&b?=%@clinic.example,a%26b%3F%3D%25@clinic.example"})
    void anAddressIsWrittenAsInAUri(String address, String expected) throws Exception {
        remind(DAY_BEFORE, false);
        MailRoute.Smtp route = (MailRoute.Smtp) server.route();
        room.worker(new MailRoute.Smtp(route.server(), new Sender(address, "Clinic"))).runOnce();

        assertThat(server.letters().getLast().getHeader("List-Unsubscribe")[0])
                .startsWith("<mailto:" + expected + "?subject=");
    }

    @Test
    void anOccasionComesOnceUnlessItsLetterWasStoppedBeforeItLeft() {
        remind(DAY_BEFORE, false);
        assertThat(remind(DAY_BEFORE, false)).isEqualTo(new Posted.NothingToTell());
        assertThat(remind("48h", true)).isEqualTo(new Posted.NothingToTell());
        assertThat(room.states()).containsExactly(WAITING, MISSED);
        assertThat(room.outbox.occasions(List.of(MailRoom.VISIT)).get(MailRoom.VISIT))
                .containsExactlyInAnyOrder(DAY_BEFORE, "48h");

        room.post(CONFIRMATION, 0, TEN);
        assertThat(room.states()).as("the newer letter takes its place").containsExactly(CANCELLED, MISSED, WAITING);
        assertThat(remind(DAY_BEFORE, false)).isInstanceOf(Posted.Queued.class);
        sent();
        assertThat(remind(DAY_BEFORE, false)).isEqualTo(new Posted.NothingToTell());
    }

    @Test
    void oneThatAPersonHasStoppedIsNotWrittenAgain() {
        remind(DAY_BEFORE, false);
        assertThat(room.outbox.takeBack(room.newest().id())).isTrue();

        assertThat(remind(DAY_BEFORE, false)).isEqualTo(new Posted.NothingToTell());
        assertThat(room.states()).containsExactly(CANCELLED);
    }

    @Test
    void oneThatMayHaveArrivedIsNotWrittenAgain() {
        remind(DAY_BEFORE, false);
        Claims claims = new Claims(room.store, room.clock, Map.of());
        claims.settle(claims.claim(room.newest().id()).orElseThrow(),
                new Try.TryAgain("The line broke", Trouble.UNREACHABLE, true));
        room.post(CONFIRMATION, 0, TEN);

        assertThat(room.states()).first().isEqualTo(CANCELLED);
        assertThat(remind(DAY_BEFORE, false)).isEqualTo(new Posted.NothingToTell());
    }

    @Test
    void remindersOfRelativesShareAnEnvelopeAndWhatTheyEndWithStandsOnce() throws Exception {
        remind(DAY_BEFORE, false);
        Message anna = room.message(REMINDER, 0, TEN, MailRoom.ANNA);
        room.outbox.postOnce(new Message(REMINDER, new Message.About(TOMS, "toms"),
                new Message.Recipient("Tom Müller", MailRoom.ANNA.address(), null),
                new Message.Event(TOMS + "@clinic.example", 0, anna.matter().usual().slot(), "Dr Who", null),
                MailRoom.CLINIC), DAY_BEFORE, false);
        room.outbox.join(MailRoom.VISIT, TOMS);
        MimeMessage mail = sent();

        assertThat(server.letters()).hasSize(before + 1);
        assertThat(mail.getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(words(mail, 0)).containsSubsequence("Dear Anna Müller", "Dear Tom Müller")
                .containsOnlyOnce("no reminders").containsOnlyOnce("With kind regards");
        assertThat(words(mail, 1)).containsOnlyOnce("no reminders");
    }

    @Test
    void aReminderSharesNoEnvelopeWithALetterThatBringsACalendar() {
        remind(DAY_BEFORE, false);
        room.outbox.post(new Message(CONFIRMATION, new Message.About(TOMS, "toms"),
                new Message.Recipient("Tom Müller", MailRoom.ANNA.address(), null),
                new Message.Event(TOMS + "@clinic.example", 0,
                        room.message(REMINDER, 0, TEN, MailRoom.ANNA).matter().usual().slot(), "Dr Who", null),
                MailRoom.CLINIC));
        room.outbox.join(MailRoom.VISIT, TOMS);

        sent();
        assertThat(room.states()).as("it does not wait for the other").containsExactly(SENT);
        assertThat(room.states(TOMS)).containsExactly(WAITING);
        room.hand.turn(Duration.ofMinutes(1));
        sent();
        assertThat(server.letters()).hasSize(before + 2);
    }

    @RepeatedTest(20)
    void aCodeIsReadHoweverItIsTypedAndStandsForItsLetter() {
        UUID id = Ids.next();
        LetterCode code = LetterCode.of(id);

        assertThat(code.shown()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
        assertThat(LetterCode.read("Re: unsubscribe " + code.shown().toLowerCase(Locale.ROOT)))
                .contains(code);
        assertThat(LetterCode.read(code.shown().replace("-", ""))).contains(code);
        assertThat(id).isBetween(code.first(), code.last());
        assertThat(LetterCode.read(code.shown().substring(1))).isEmpty();
    }
}
