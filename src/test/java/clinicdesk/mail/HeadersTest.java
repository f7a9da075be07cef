package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import biweekly.component.VEvent;
import clinicdesk.base.Slot;
import clinicdesk.settings.Key;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that anybody types anywhere starts a line of its own in a letter's head, its calendar or the store. */
class HeadersTest {

    private static final String START = "2026-10-26T10:00";
    private static final List<String> HEAD = List.of("auto-submitted", "content-type", "date", "from", "message-id",
            "mime-version", "subject", "to");

    /** What breaks a line for some program. */
    private static final Map<String, String> BREAKS = Map.of("CR", "\r", "LF", "\n", "CR LF", "\r\n", "NUL", "\0",
            "line separator", "\u2028", "paragraph separator", "\u2029", "next line", "\u0085", "vertical tab",
            "\u000b",
            "form feed", "\f");

    @TempDir
    private static Path folder;
    private static MailRoom room;
    private static SmtpFixture server;

    /** A place into which somebody types what may reach a letter. */
    private enum Field {
        PATIENT, ADDRESS, LANGUAGE, CLINIC, CLINIC_PHONE, CLINIC_ADDRESS, SENDER, SENDER_ADDRESS, DOCTOR, ROOM;

        private String or(Field other, String typed, String usual) {
            return this == other ? typed : usual;
        }

        Message message(String typed) {
            Slot slot = Slot.of(LocalDateTime.parse(START).atZone(MailRoom.BERLIN).toInstant(), 20);
            return new Message(CONFIRMATION, new Message.About(MailRoom.VISIT, START + typed + this),
                    new Message.Recipient(or(PATIENT, typed, "Anna"), or(ADDRESS, typed, "anna@example.org"),
                            this == LANGUAGE ? typed : null),
                    new Message.Event(MailRoom.UID, 0, slot, or(DOCTOR, typed, "Dr Who"), or(ROOM, typed, "Room 2")),
                    new Message.Clinic(or(CLINIC, typed, "Practice"), or(CLINIC_PHONE, typed, "030 1"),
                            or(CLINIC_ADDRESS, typed, "Markt 1")));
        }

        Sender sender(String typed) {
            return new Sender(or(SENDER_ADDRESS, typed, "desk@clinic.example"), or(SENDER, typed, "Practice"));
        }

        boolean isAddress() {
            return this == ADDRESS || this == SENDER_ADDRESS;
        }

        /** Whether a letter with a line break here is refused rather than put on one line. */
        boolean refuses() {
            return isAddress() || this == PATIENT || this == SENDER;
        }
    }

    @BeforeAll
    static void open() {
        room = new MailRoom(folder);
        server = SmtpFixture.start();
    }

    @AfterAll
    static void close() {
        server.close();
        room.close();
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Field.values()).flatMap(field -> BREAKS.keySet().stream().sorted()
                .map(name -> Arguments.of(field, name, BREAKS.get(name))));
    }

    private static Arrived written(Field field, String typed) throws Exception {
        Message message = field.message(typed);
        return written(message, new LetterWriter(room.clock).write(message), field.sender(typed));
    }

    private static Arrived written(Message message, LetterContent content, Sender from) throws Exception {
        Letter letter = new Letter(message, content, room.clock.now(), room.clock.now());
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        var mail = new MimeLetter(jakarta.mail.Session.getInstance(new Properties()), new Envelope(List.of(letter)),
                from, room.clock.now());
        assertThat(mail.getAllRecipients()).hasSize(1);
        mail.writeTo(wire);
        return Arrived.of(wire.toByteArray());
    }

    /** However it came there: a clinic may word its letters itself. */
    private static Arrived withSubject(String subject) throws Exception {
        Message message = Field.PATIENT.message("Anna");
        LetterContent usual = new LetterWriter(room.clock).write(message);
        return written(message, new LetterContent(subject, usual.text(), usual.html(), usual.calendarMethod(),
                usual.calendar()), SmtpFixture.CLINIC);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aSubjectWithALineBreakIsRefused(String sign) {
        assertThat(catchThrowable(() -> withSubject("Hello" + sign + "Bcc: all@example.org")))
                .isInstanceOf(AddressException.class);
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void aTrickInTheSubjectIsShownAsItIs(String subject) throws Exception {
        Arrived letter = withSubject(subject);

        assertThat(letter.mail().getSubject()).isEqualTo(subject);
        assertThat(letter.head()).isEqualTo(HEAD);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everywhere")
    void aLineBreakStartsNeitherAHeaderNorALineOfTheCalendar(Field field, String name, String lineBreak)
            throws Exception {
        String before = field.isAddress() ? "anna@example.org" : "de";
        String typed = before + lineBreak + "Bcc: all@example.org" + lineBreak + lineBreak + "UID:x" + lineBreak
                + "END:VEVENT";
        if (field.refuses()) {
            assertThat(catchThrowable(() -> written(field, typed))).isInstanceOfAny(IllegalArgumentException.class,
                    AddressException.class);
            return;
        }
        Arrived letter = written(field, typed);
        assertThat(letter.head()).isEqualTo(HEAD);
        assertThat(letter.mail().getBcc()).isNull();
        assertThat(letter.calendar().getEvents()).hasSize(1);
        asUsual(letter.event());
    }

    /** Nothing is missing, twice or more than usual. */
    private static void asUsual(VEvent event) {
        assertThat(event.getProperties().values().stream().map(property -> property.getClass().getSimpleName()))
                .containsExactlyInAnyOrder("Uid", "Sequence", "DateTimeStamp", "DateStart", "DateEnd", "Summary",
                        "Description", "Location", "Status", "Transparency", "Attendee", "Organizer");
        assertThat(event.getUid().getValue()).isEqualTo(MailRoom.UID);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("desk@clinic.example");
        assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("anna@example.org");
    }

    /** What some programs decode, or take for several addresses, or for the end of a quotation. */
    static List<String> tricks() {
        return List.of("=?utf-8?Q?=0D=0ABcc:all@example.org?=", "=?utf-8?B?DQpCY2M6IGFsbEBleGFtcGxlLm9yZw==?=",
                "Anna =?iso-8859-1?q?=0ABcc=3A?= x", "Müller =?utf-8?Q?=0D=0ABcc:all@example.org?=",
                "Anna\" <all@example.org>, \"Bob", "Anna, Bob <bob@example.org>", "a@b.example, c@d.example;",
                "friends: a@example.org, b@example.org;", "Anna\\\" <all@example.org>", "Anna (all@example.org",
                "x\";X-EVIL=\"y:mailto:all@example.org", "^n^'BEGIN:VEVENT", "\\nBEGIN:VEVENT\\n", "{{patientName}}",
                "x".repeat(2_000), "слово ".repeat(300).strip(), "🩺".repeat(500), "%0D%0ABcc:all@example.org");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void aTrickIsShownAsItIsWhereverItIsTyped(String typed) throws Exception {
        for (Field field : Field.values()) {
            if (field.isAddress()) {
                assertThat(Addresses.isOne(typed)).as("%s", field).isFalse();
                continue;
            }
            Arrived letter = written(field, typed);
            assertThat(letter.head()).as("%s", field).isEqualTo(HEAD);
            assertThat(letter.mail().getTo()).as("%s", field).hasSize(1);
            assertThat(letter.mail().getFrom()).singleElement()
                    .satisfies(from -> assertThat(from.getAddress()).isEqualTo("desk@clinic.example"))
                    .satisfies(from -> assertThat(from.getName()).isEqualTo(field.or(Field.SENDER, typed, "Practice")));
            assertThat(letter.mail().getSubject())
                    .isEqualTo("Your appointment at " + field.or(Field.CLINIC, typed, "Practice"));
            assertThat(letter.calendar().getEvents()).as("%s", field).hasSize(1);
            asUsual(letter.event());
        }
    }

    @Test
    void theServerHearsOfOneRecipientAndGetsOneLetterWhateverIsTyped() throws Exception {
        List<String> typed = new ArrayList<>(tricks().subList(0, 8));
        BREAKS.values().forEach(sign -> typed.add("Anna" + sign + "Bcc: all@example.org"));
        int expected = 0;
        for (String name : typed) {
            room.outbox.post(Field.CLINIC.message(name));
            assertThat(room.send(server.route())).as(name).isOne();
            expected++;
            assertThat(server.letters()).as(name).hasSize(expected);
            assertThat(Arrived.of(server.letters().getLast()).head()).as(name).contains("received").containsAll(HEAD)
                    .hasSize(HEAD.size() + 1);
        }
        assertThat(server.overheard()).containsOnly("password " + SmtpFixture.PASSWORD,
                "from " + SmtpFixture.CLINIC.address(), "to anna@example.org");
        assertThat(server.overheard().stream().filter(heard -> heard.startsWith("to "))).hasSize(expected);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void theServersWordsAreKeptOnOneLine(String sign) {
        Message message = Field.DOCTOR.message("answer" + sign);
        room.outbox.post(message);
        room.hand.turn(Duration.ofMinutes(1));
        var letter = room.newest().id();
        Claims claims = new Claims(room.store, room.clock, Map.of());
        claims.settle(claims.claim(letter).orElseThrow(),
                new Try.Refused("550 no" + sign + "2026-10-26 INFO all is well", Trouble.OTHER));

        String kept = String.valueOf(room.newest().progress().lastAnswer());
        assertThat(kept).startsWith("550 no ").endsWith("all is well");
        assertThat(kept.lines()).hasSize(1);
        assertThat(Addresses.hasControl(kept)).isFalse();
    }

    static Stream<String> breaks() {
        return BREAKS.values().stream();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLINIC_NAME", "CLINIC_PHONE", "CLINIC_ADDRESS", "MAIL_HOST", "MAIL_USER", "MAIL_FROM"})
    void aSettingTakesNoLineBreak(Key key) {
        String usual = key == Key.MAIL_FROM ? "desk@clinic.example" : "mail.clinic.example";
        assertThat(key.allows(usual)).isTrue();
        BREAKS.forEach((name, sign) -> {
            assertThat(key.allows(usual + sign + "x")).as(name).isFalse();
            assertThat(key.allows(usual + sign)).as(name + " at the end").isFalse();
        });
    }
}
