package clinicdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

    private static final Instant NOW = Instant.parse("2026-10-20T08:00:00Z");
    private static final Message.Clinic CLINIC = new Message.Clinic("Praxis", "030 123", "Markt 1\n10115 Berlin");

    private static Message message(LetterKind kind, String name, Message.Clinic clinic) {
        return new Message(kind, new Message.About(UUID.randomUUID(), "says"),
                new Message.Recipient(name, "anna@example.org", null), new Message.Event("uid-1", 3,
                        Slot.of(Instant.parse("2026-10-26T09:00:00Z"), 20), "Dr <Who> & Co", null),
                clinic);
    }

    private static LetterContent written(LetterKind kind, String name, String zone) {
        ClinicClock clock = new ClinicClock(Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of(zone));
        return new LetterWriter(clock).write(message(kind, name, CLINIC));
    }

    private static String sent(String name, Message.Clinic clinic) throws MessagingException, IOException {
        ClinicClock clock = new ClinicClock(Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of("Europe/Berlin"));
        Message message = message(LetterKind.CONFIRMATION, name, clinic);
        Letter letter = new Letter(message, new LetterWriter(clock).write(message), NOW, NOW);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MimeLetter(Session.getInstance(new Properties()), new Envelope(List.of(letter)), SmtpFixture.CLINIC, NOW)
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNameWithMarkupIsShownAsItIs() {
        LetterContent letter = written(LetterKind.CONFIRMATION, "<script>alert('Anna')</script>", "Europe/Berlin");

        assertThat(letter.html()).doesNotContain("<script").contains("&lt;script&gt;").contains("Dr &lt;Who&gt; &amp;");
        assertThat(letter.text()).contains("Dear <script>alert('Anna')</script>,").contains("Dr <Who> & Co");
    }

    @Test
    void aNameThatLooksLikeATemplateIsShownAsItIs() {
        LetterContent letter = written(LetterKind.CONFIRMATION, "{{clinicPhone}}", "Europe/Berlin");

        assertThat(letter.text()).contains("Dear {{clinicPhone}},");
        assertThat(letter.html()).contains("Dear {{clinicPhone}},");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfLetterHasItsWordsAndWhatAPatientNeeds(LetterKind kind) {
        LetterContent letter = written(kind, "Anna", "Europe/Berlin");

        assertThat(letter.subject()).contains(" at Praxis");
        for (String body : new String[]{letter.text(), letter.html().replace("&#10;", "\n")}) {
            assertThat(body).contains("Monday 26 October 2026 at 10:00 (20 minutes)", "Praxis", "030 123",
                    "Markt 1\n10115 Berlin").doesNotContain("{{");
        }
    }

    @Test
    void anEmptyPhoneLeavesNoGapInTheWords() {
        ClinicClock clock = new ClinicClock(Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of("Europe/Berlin"));
        LetterContent letter = new LetterWriter(clock)
                .write(message(LetterKind.CONFIRMATION, "Anna", new Message.Clinic("Praxis", "", "")));

        assertThat(letter.text()).contains("please tell us.").endsWith("Praxis\n");
        assertThat(letter.calendar()).contains("LOCATION:Praxis\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "UTC", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe",
            "Pacific/Apia", "Europe/Dublin", "+02:00"})
    void theCalendarPartCanBeReadInEveryZone(String zone) {
        LetterContent letter = written(LetterKind.CONFIRMATION, "Anna", zone);
        String calendar = CalendarPart.organizedBy(SmtpFixture.CLINIC, String.valueOf(letter.calendar()));

        assertThat(calendar).contains("ORGANIZER", "DTSTART", "UID:uid-1");
        assertThat(CalendarReader.of(calendar).visits()).containsExactly("2026-10-26T09:00:00Z 20");
    }

    @Test
    void writingALetterAsksNobodyInTheNetwork() {
        ProxySelector usual = ProxySelector.getDefault();
        List<URI> asked = new ArrayList<>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException fault) {}
        });
        try {
            LetterContent letter = written(LetterKind.CONFIRMATION, "Anna", "America/Santiago");
            CalendarPart.organizedBy(SmtpFixture.CLINIC, String.valueOf(letter.calendar()));
        } finally {
            ProxySelector.setDefault(usual);
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna\r\nBcc: all@example.org", "Anna\nBcc: all@example.org", "Anna\rBcc: x@example.org",
            "Anna\u2028x", "Anna\u0000", "Anna\u0085Bcc: x@example.org"})
    void aNameThatWouldStartAHeaderIsRefused(String name) {
        assertThatThrownBy(() -> sent(name, CLINIC)).isInstanceOf(AddressException.class);
    }

    @Test
    void aClinicsNameNeverStartsAHeaderOrACalendarLine() throws Exception {
        String letter = sent("Anna", new Message.Clinic("Praxis\r\nBcc: all@example.org", "1\r\nUID:x", "y\r\nUID:z"));

        assertThat(letter.lines()).noneMatch(line -> line.startsWith("Bcc:"));
        assertThat(letter.substring(letter.indexOf("BEGIN:VEVENT")).lines().filter(line -> line.startsWith("UID:")))
                .containsExactly("UID:uid-1");
        assertThat(letter).contains("Subject: Your appointment at Praxis  Bcc: all@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna \"the\" Great; x:y, z", "עֲדִינָה", "👩‍⚕️ Anna", "Anna^n\\n"})
    void anUnusualNameStaysInItsPlaceInTheCalendar(String name) {
        LetterContent letter = written(LetterKind.CONFIRMATION, name, "Europe/Berlin");
        String calendar = CalendarPart.organizedBy(SmtpFixture.CLINIC, String.valueOf(letter.calendar()));

        assertThat(calendar.replaceAll("\r\n ", "").lines()
                .filter(line -> line.startsWith("ATTENDEE") && line.endsWith(":mailto:anna@example.org"))).hasSize(1);
    }

    @Test
    void aNickNameInQuotesIsReadableInEveryCalendar() {
        assertThat(written(LetterKind.CONFIRMATION, "Anna \"Ann\" Bell", "Europe/Berlin").calendar())
                .contains("Anna 'Ann' Bell");
    }
}
