package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterState.CANCELLED;
import static clinicdesk.mail.LetterState.FAILED;
import static clinicdesk.mail.LetterState.SENDING;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Slot;
import clinicdesk.mail.StillHolds.Standing;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna and her son Tom come one after the other: what they are told leaves as one mail to their address. */
class EnvelopeTest {

    private static final String TEN = "2026-10-26T10:00";
    private static final String LATER = "2026-10-26T11:00";
    private static final UUID TOMS = UUID.fromString("01990000-0000-7000-8000-000000000002");
    private static final UUID LIS = UUID.fromString("01990000-0000-7000-8000-000000000003");
    private static final Message.Recipient TOM = new Message.Recipient("Tom Müller", "anna@example.org", null);

    @TempDir
    private Path folder;
    private MailRoom room;
    private MailRoute pickup;

    @BeforeEach
    void open() {
        room = new MailRoom(folder);
        pickup = new MailRoute.Pickup(folder.resolve("pickup"), SmtpFixture.CLINIC);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Posted post(UUID visit, LetterKind kind, int sequence, String start, Message.Recipient to,
            @Nullable UUID beside) {
        Slot slot = Slot.of(LocalDateTime.parse(start).atZone(MailRoom.BERLIN).toInstant(), 20);
        Posted posted = room.outbox.post(new Message(kind, new Message.About(visit, start + " " + visit), to,
                new Message.Event(visit + "@clinic.example", sequence, slot, "Dr Who", "Room 2"), MailRoom.CLINIC));
        if (beside != null) {
            room.outbox.join(beside, visit);
        }
        return posted;
    }

    /** Anna's visit is told, and half a minute later Tom's beside it. */
    private void both() {
        post(MailRoom.VISIT, CONFIRMATION, 0, TEN, MailRoom.ANNA, null);
        room.hand.turn(Duration.ofSeconds(30));
        post(TOMS, CONFIRMATION, 0, "2026-10-26T10:20", TOM, MailRoom.VISIT);
    }

    private static List<BodyPart> parts(MimeMultipart all) throws Exception {
        List<BodyPart> parts = new ArrayList<>();
        for (int at = 0; at < all.getCount(); at++) {
            parts.add(all.getBodyPart(at));
        }
        return parts;
    }

    private static String words(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theFirstLetterWaitsForTheSecondAndBothLeaveAsOneMail() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            room.hand.turn(Duration.ofMillis(59_999));
            assertThat(room.worker(server.route()).runOnce()).as("the first alone would be due").isZero();
            room.hand.turn(Duration.ofMillis(1));
            assertThat(room.worker(server.route()).runOnce()).isEqualTo(2);

            assertThat(room.states()).containsExactly(SENT);
            assertThat(room.states(TOMS)).containsExactly(SENT);
            MimeMessage mail = server.letters().getFirst();
            assertThat(server.letters()).hasSize(1);
            List<BodyPart> parts = parts((MimeMultipart) mail.getContent());
            String text = words(parts((MimeMultipart) parts.getFirst().getContent()).get(0)).replace("\r\n", "\n");
            assertThat(text).containsSubsequence("Dear Anna Müller,", "at 10:00 (20 minutes)", "Dear Tom Müller,",
                    "at 10:20 (20 minutes)", "If you cannot come", "With kind regards\nPraxis am Markt");
            assertThat(text).containsOnlyOnce("With kind regards").containsOnlyOnce("If you cannot come");
            String html = words(parts((MimeMultipart) parts.getFirst().getContent()).get(1));
            assertThat(html).containsSubsequence("<body", "Dear Anna Müller", "Dear Tom Müller", "With kind regards",
                    "</body>").containsOnlyOnce("<html").containsOnlyOnce("</body>")
                    .containsOnlyOnce("With kind regards");
        }
    }

    @Test
    void eachVisitComesWithACalendarOfItsOwn() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            room.send(server.route());

            List<BodyPart> calendars = parts((MimeMultipart) server.letters().getFirst().getContent()).subList(1, 3);
            assertThat(calendars).extracting(BodyPart::getFileName).containsExactly("visit-1.ics", "visit-2.ics");
            assertThat(calendars).extracting(part -> part.getContentType().replaceAll("\\s+", ""))
                    .allMatch(type -> type.contains("text/calendar") && type.contains("method=REQUEST"));
            List<CalendarReader> read = List.of(CalendarReader.of(words(calendars.get(0))),
                    CalendarReader.of(words(calendars.get(1))));
            assertThat(read).extracting(calendar -> CalendarReader.value(calendar.events().getFirst(), "UID"))
                    .containsExactly(MailRoom.UID, TOMS + "@clinic.example");
            assertThat(read).allMatch(calendar -> calendar.events().size() == 1);
        }
    }

    @Test
    void aLetterAloneLooksAsItAlwaysDid() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            room.post(CONFIRMATION, 0, TEN);
            room.send(server.route());

            Parsed letter = Parsed.of(server.letters().getFirst());
            assertThat(letter.text()).startsWith("Dear Anna Müller,").containsOnlyOnce("With kind regards");
            assertThat(letter.calendarType()).contains("text/calendar");
        }
    }

    @Test
    void theSecondGoesAloneWhenTheFirstHasLeft() {
        post(MailRoom.VISIT, CONFIRMATION, 0, TEN, MailRoom.ANNA, null);
        assertThat(room.send(pickup)).isOne();
        post(TOMS, CONFIRMATION, 0, LATER, TOM, MailRoom.VISIT);

        assertThat(room.send(pickup)).isOne();
        assertThat(room.states(TOMS)).containsExactly(SENT);
    }

    @Test
    void anotherAddressIsAnotherMail() {
        post(MailRoom.VISIT, CONFIRMATION, 0, TEN, MailRoom.ANNA, null);
        room.hand.turn(Duration.ofSeconds(30));
        post(TOMS, CONFIRMATION, 0, LATER, new Message.Recipient("Tom Müller", "tom@example.org", null),
                MailRoom.VISIT);

        room.hand.turn(Duration.ofSeconds(30));
        assertThat(room.worker(pickup).runOnce()).as("Anna's does not wait").isOne();
        assertThat(room.states(TOMS)).containsExactly(WAITING);
    }

    @Test
    void strangersWhoShareAnAddressHaveAMailEach() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            post(MailRoom.VISIT, CONFIRMATION, 0, TEN, MailRoom.ANNA, null);
            post(TOMS, CONFIRMATION, 0, LATER, TOM, null);

            assertThat(room.send(server.route())).isEqualTo(2);
            assertThat(server.letters()).hasSize(2);
        }
    }

    @Test
    void aThirdJoinsThroughTheSecond() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            post(LIS, CONFIRMATION, 0, LATER, new Message.Recipient("Li Müller", "anna@example.org", null), TOMS);

            assertThat(room.send(server.route())).isEqualTo(3);
            assertThat(server.letters()).hasSize(1);
            assertThat(parts((MimeMultipart) server.letters().getFirst().getContent())).hasSize(4);
        }
    }

    @Test
    void ofTwoThatAreTakenBackNothingIsTold() {
        both();
        post(TOMS, CANCELLATION, 1, "2026-10-26T10:20", TOM, null);
        post(MailRoom.VISIT, CANCELLATION, 1, TEN, MailRoom.ANNA, null);

        assertThat(room.send(pickup)).isZero();
        assertThat(room.states()).containsExactly(CANCELLED);
        assertThat(room.states(TOMS)).containsExactly(CANCELLED);
    }

    @Test
    void ofTwoOfWhichOneIsTakenBackTheOtherIsTold() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            post(MailRoom.VISIT, CANCELLATION, 1, TEN, MailRoom.ANNA, null);

            assertThat(room.send(server.route())).isOne();
            assertThat(Parsed.of(server.letters().getFirst()).text()).contains("Dear Tom Müller")
                    .doesNotContain("Anna Müller");
        }
    }

    @Test
    void whatNoLongerHoldsIsLeftOutAndTheOtherLeaves() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            room.hand.turn(Outbox.USUAL_HOLD);
            OutboxWorker worker = room.worker(server.route(),
                    facts -> facts.aboutId().equals(MailRoom.VISIT) ? Standing.OVER : Standing.HOLDS);

            assertThat(worker.runOnce()).isOne();
            assertThat(room.states()).containsExactly(CANCELLED);
            assertThat(Parsed.of(server.letters().getFirst()).text()).contains("Dear Tom Müller")
                    .doesNotContain("Anna Müller");
        }
    }

    @Test
    void aChangeWithinTheHoldTimeStaysInTheEnvelope() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            post(MailRoom.VISIT, CHANGE, 1, LATER, MailRoom.ANNA, null);

            assertThat(room.send(server.route())).isEqualTo(2);
            assertThat(server.letters()).hasSize(1);
            assertThat(room.states()).containsExactly(CANCELLED, SENT);
        }
    }

    @Test
    void aChangeAfterThatIsALetterOfItsOwn() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            room.send(server.route());
            post(TOMS, CHANGE, 1, LATER, TOM, null);

            assertThat(room.send(server.route())).isOne();
            assertThat(Parsed.of(server.letters().getLast()).text()).contains("Dear Tom Müller")
                    .doesNotContain("Anna Müller");
        }
    }

    @Test
    void bothAreTriedAgainTogetherWithTheSameMessageIdAndFailTogether() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            server.answerNext(451);
            assertThat(room.send(server.route())).isEqualTo(2);
            assertThat(room.states(TOMS)).containsExactly(WAITING);
            room.hand.turn(Duration.ofMinutes(1));
            assertThat(room.worker(server.route()).runOnce()).isEqualTo(2);
            assertThat(server.letters()).hasSize(1);
            assertThat(server.letters().getFirst().getMessageID())
                    .isEqualTo("<" + room.newest().id() + "@clinic.example>");

            post(LIS, CONFIRMATION, 0, LATER, TOM, null);
            post(UUID.randomUUID(), CONFIRMATION, 0, LATER, MailRoom.ANNA, LIS);
            server.answerNext(550);
            room.send(server.route());
            assertThat(room.states(LIS)).containsExactly(FAILED);
        }
    }

    @Test
    void bothAreSentAgainWhenTheirWorkerDied() throws Exception {
        try (SmtpFixture server = SmtpFixture.start()) {
            both();
            room.hand.turn(Outbox.USUAL_HOLD);
            Envelope claimed = new Claims(room.store, room.clock, Map.of()).claim(room.newest(TOMS).id()).orElseThrow();
            assertThat(claimed.letters()).hasSize(2);
            assertThat(room.states()).containsExactly(SENDING);
            new MailSender(Patience.USUAL).send(claimed, (MailRoute.Smtp) server.route(), room.clock.now());

            room.hand.turn(Claims.LEASE);
            assertThat(room.worker(server.route()).runOnce()).isEqualTo(2);
            assertThat(server.letters()).extracting(MimeMessage::getMessageID).hasSize(2)
                    .containsOnly("<" + room.newest().id() + "@clinic.example>");
        }
    }
}
