package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterKind.OFFER;
import static clinicdesk.mail.LetterKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.util.Frequency;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program writes, libraries read that had no part in the writing. */
class ReadByOthersTest {

    private static final UUID VISIT = UUID.fromString("01990000-0000-7000-8000-000000000077");
    private static final String UID = VISIT + "@clinic.example";
    private static final String MONDAY = "2026-10-26T10:00";

    private static Message message(LetterKind kind, String name, String zone, String start) {
        Slot slot = Slot.of(LocalDateTime.parse(start).atZone(ZoneId.of(zone)).toInstant(), 90);
        return message(kind, name, slot);
    }

    private static Message message(LetterKind kind, String name, Slot slot) {
        return new Message(kind, new Message.About(VISIT, "says"),
                new Message.Recipient(name, "anna@example.org", null),
                new Message.Event(UID, 3, slot, "Dr Who", "Room 2"), MailRoom.CLINIC);
    }

    private static Arrived sent(Message message, String zone) {
        return sent(message, SomeSeries.clock(zone), SmtpFixture.CLINIC);
    }

    private static Arrived sent(Message message, ClinicClock clock, Sender from) {
        Instant now = clock.now();
        Letter letter = new Letter(message, new LetterWriter(clock).write(message), now, now);
        return sent(new Envelope(List.of(letter)), from, now);
    }

    private static Arrived sent(Envelope envelope, Sender from, Instant now) {
        try {
            ByteArrayOutputStream wire = new ByteArrayOutputStream();
            new MimeLetter(jakarta.mail.Session.getInstance(new Properties()), envelope, from, now).writeTo(wire);
            return Arrived.of(wire.toByteArray());
        } catch (jakarta.mail.MessagingException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String contentType(Entity part, String parameter) {
        return ((ContentTypeField) part.getHeader().getField("Content-Type")).getParameter(parameter);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMATION", "CHANGE", "CANCELLATION"})
    void aLetterIsTextHtmlAndCalendarOfWhichEachSaysItsCharacterSet(LetterKind kind) {
        Arrived letter = sent(message(kind, "Anna Müller", "Europe/Berlin", MONDAY), "Europe/Berlin");

        assertThat(letter.mail().getMimeType()).isEqualTo("multipart/alternative");
        assertThat(letter.parts()).extracting(Entity::getMimeType).containsExactly("text/plain", "text/html",
                "text/calendar");
        assertThat(letter.parts()).extracting(Entity::getCharset).allMatch("utf-8"::equalsIgnoreCase);
        String method = kind == CANCELLATION ? "CANCEL" : "REQUEST";
        assertThat(contentType(letter.calendarParts().getFirst(), "method")).isEqualTo(method);
        assertThat(letter.calendar().getMethod().getValue()).isEqualTo(method);
        assertThat(letter.calendar().validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDER", "OFFER"})
    void aReminderAndAnOfferCarryNoCalendar(LetterKind kind) {
        Arrived letter = sent(message(kind, "Anna Müller", "Europe/Berlin", MONDAY), "Europe/Berlin");

        assertThat(letter.parts()).extracting(Entity::getMimeType).containsExactly("text/plain", "text/html");
        assertThat(new String(letter.raw(), StandardCharsets.UTF_8)).doesNotContain("BEGIN:VCALENDAR");
    }

    @ParameterizedTest
    @EnumSource
    void textAndHtmlSayTheSameWords(LetterKind kind) {
        for (String name : List.of("Anna Müller", "Мария Кузнецова", "<b>Bob</b> & Sons {{x}}")) {
            Arrived letter = sent(message(kind, name, "Europe/Berlin", MONDAY), "Europe/Berlin");

            assertThat(plain(letter.html())).containsExactlyElementsOf(words(letter.text()));
        }
    }

    /** The words that a reader of the page sees. */
    private static List<String> plain(String html) {
        String body = html.substring(html.indexOf("<body"));
        String signs = Pattern.compile("&#(\\d+);").matcher(body.replaceAll("<[^>]*>", " "))
                .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1))));
        return words(signs.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"));
    }

    /** Labels end with a colon in the text only. */
    private static List<String> words(String text) {
        return Arrays.stream(text.replaceAll("(When|With|Where):", "$1").strip().split("\\s+")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Müller", "Мария Александровна Кузнецова-Преображенская", "عبد الرحمن بن محمد الفارسي",
            "👩‍⚕️ Anna 🩺", "李小龙", "Anna \"Ann\" Bell", "Müller, Anna", "O'Neil; (the) <first> @ home", "Anna\\",
            "=?utf-8?Q?=0D=0ABcc:all@example.org?=", "Dr. A. B. C.",
            "Maximiliana-Konstantinopolitanska-Elisabeth von und zu Hohenschwangau-Oberammergau, geborene Wolkenstein"})
    void anyNameArrivesAsItIs(String name) {
        Sender from = new Sender("desk@clinic.example", name);
        Message message = message(CONFIRMATION, name, "Europe/Berlin", MONDAY);
        Arrived letter = sent(message, SomeSeries.clock("Europe/Berlin"), from);

        assertThat(letter.mail().getTo()).singleElement().isEqualTo(new Mailbox(name, "anna", "example.org"))
                .satisfies(to -> assertThat(((Mailbox) to).getName()).isEqualTo(name));
        assertThat(letter.mail().getFrom()).singleElement()
                .satisfies(mailbox -> assertThat(mailbox.getName()).isEqualTo(name));
        assertThat(lines(letter)).allMatch(line -> line.length() <= 998 && !line.matches(".*[\\r\\n].*"));
        assertThat(headLines(letter)).allMatch(line -> line.length() <= 78 || !line.substring(1).contains(" "));
        assertThat(letter.text()).contains("Dear " + name + ",");
        String inCalendar = name.replace('"', '\'');
        assertThat(letter.event().getOrganizer().getCommonName()).isEqualTo(inCalendar);
        assertThat(letter.event().getOrganizer().getEmail()).isEqualTo("desk@clinic.example");
        Attendee attendee = letter.event().getAttendees().getFirst();
        assertThat(attendee.getCommonName()).isEqualTo(inCalendar);
        assertThat(attendee.getEmail()).isEqualTo("anna@example.org");
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
        assertThat(attendee.getRsvp()).isFalse();
    }

    private static Stream<String> lines(Arrived letter) {
        return Arrays.stream(new String(letter.raw(), StandardCharsets.ISO_8859_1).split("\r\n", -1));
    }

    private static Stream<String> headLines(Arrived letter) {
        return lines(letter).takeWhile(line -> !line.isEmpty());
    }

    /** The clock of each zone is next changed after that day; of some never again. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin,2026-03-01", "Europe/Berlin,2026-10-01", "Europe/London,2026-10-01",
            "Europe/Dublin,2026-03-01", "Europe/Dublin,2026-10-01", "America/New_York,2026-10-01",
            "America/Santiago,2026-09-01", "America/Santiago,2026-04-01", "Africa/Casablanca,2026-02-01",
            "Africa/Casablanca,2026-03-01", "Africa/Cairo,2026-04-01", "Australia/Lord_Howe,2026-10-01",
            "Australia/Lord_Howe,2026-04-01", "Pacific/Apia,2026-10-26", "Asia/Kolkata,2026-10-26",
            "Asia/Gaza,2026-03-01", "America/St_Johns,2026-10-01", "Pacific/Chatham,2026-09-01",
            "Antarctica/Troll,2026-03-01", "UTC,2026-10-26"})
    void aVisitHasTheSameMomentsForTheReaderInEveryHourAroundAChangeOfTheClock(String zone, LocalDate after) {
        ClinicClock clock = SomeSeries.clock(zone);
        Instant day = clock.startOf(after);
        ZoneOffsetTransition change = clock.zone().getRules().nextTransition(day);
        Instant middle = change == null ? day : change.getInstant();
        for (int half = -8; half <= 4; half++) {
            Instant start = middle.plusSeconds(half * 1_800L);
            Message message = message(CONFIRMATION, "Anna", Slot.of(start, 90));
            ICalendar calendar = Arrived
                    .calendar(String.valueOf(new LetterWriter(clock).write(message).calendar()));
            VEvent event = calendar.getEvents().getFirst();
            assertThat(Arrived.moment(calendar, event.getDateStart())).as("start").isEqualTo(start);
            assertThat(Arrived.moment(calendar, event.getDateEnd())).as("end").isEqualTo(start.plusSeconds(5_400));
        }
    }

    /** Away from the very day of a change, of which biweekly takes the hours for those of a clock with twelve. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin,2026-03-28T10:00", "Europe/Berlin,2026-03-30T10:00", "Europe/Berlin,2026-10-24T23:30",
            "Europe/Berlin,2026-10-26T00:30", "Europe/Dublin,2026-03-30T08:00", "America/New_York,2026-10-31T16:00",
            "America/New_York,2026-11-02T08:00", "America/Santiago,2026-09-07T09:00",
            "Africa/Casablanca,2026-02-16T09:00",
            "Asia/Kolkata,2026-10-26T09:00"})
    void theReadersOwnReckoningComesToTheSame(String zone, String start) {
        VEvent event = sent(message(CONFIRMATION, "Anna", zone, start), zone).event();

        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(LocalDateTime.parse(start).atZone(ZoneId.of(zone)).toInstant());
        assertThat(event.getDateEnd().getValue().toInstant())
                .isEqualTo(LocalDateTime.parse(start).atZone(ZoneId.of(zone)).toInstant().plusSeconds(5_400));
    }

    @Test
    void theCalendarNamesTheVisitItsStandAndWhoSentIt() {
        VEvent booked = sent(message(CHANGE, "Anna", "Europe/Berlin", MONDAY), "Europe/Berlin").event();
        assertThat(booked.getUid().getValue()).isEqualTo(UID);
        assertThat(booked.getSequence().getValue()).isEqualTo(3);
        assertThat(booked.getStatus().isConfirmed()).isTrue();
        assertThat(booked.getSummary().getValue()).isEqualTo("Appointment at Praxis am Markt");
        assertThat(booked.getLocation().getValue()).isEqualTo("Praxis am Markt, Room 2, Markt 1\n10115 Berlin");
        assertThat(booked.getDescription().getValue()).isEqualTo("With Dr Who, phone 030 123456");
        assertThat(booked.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-03-01T08:00:00Z");

        VEvent off = sent(message(CANCELLATION, "Anna", "Europe/Berlin", MONDAY), "Europe/Berlin").event();
        assertThat(off.getUid().getValue()).isEqualTo(UID);
        assertThat(off.getStatus().isCancelled()).isTrue();
    }

    /** Santiago puts its clock forward at midnight of 6 September 2026, and all others here on some visit's way. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin,2026-10-12T10:00", "Europe/Dublin,2026-03-16T09:30", "America/Santiago,2026-08-24T00:30",
            "Africa/Casablanca,2026-02-02T09:00", "Australia/Lord_Howe,2026-09-21T09:15",
            "Asia/Kolkata,2026-10-12T10:00"})
    void aSeriesHasTheSameMomentsForTheReaderAndNamesWhatDiffers(String zone, String first) {
        ClinicClock clock = SomeSeries.clock(zone);
        LocalDateTime start = LocalDateTime.parse(first);
        String moved = start.plusWeeks(2).plusDays(1).plusHours(2).toString();
        SomeSeries series = SomeSeries.weekly(clock, first, 6).skipped(1).moved(2, moved, 45);
        ICalendar calendar = sent(series.all(CONFIRMATION, 4), zone).calendar();
        VEvent master = calendar.getEvents().getFirst();

        assertThat(calendar.getEvents()).extracting(event -> event.getUid().getValue()).containsOnly(SomeSeries.UID);
        assertThat(calendar.getEvents()).extracting(event -> event.getSequence().getValue()).containsOnly(4);
        assertThat(master.getRecurrenceId()).isNull();
        assertThat(master.getExceptionDates()).flatMap(dates -> dates.getValues()).extracting(Arrived::local)
                .containsExactly(start.plusWeeks(1));
        assertThat(calendar.getEvents().subList(1, calendar.getEvents().size()))
                .extracting(event -> Arrived.local(event.getRecurrenceId().getValue())).contains(start.plusWeeks(2));
        assertThat(moments(calendar)).containsExactlyElementsOf(series.starts());
    }

    /** The weeks of the rule less those left out, with the exceptions in the places of those that they stand for. */
    private static TreeSet<Instant> moments(ICalendar calendar) {
        VEvent master = calendar.getEvents().getFirst();
        assertThat(master.getRecurrenceRule().getValue().getFrequency()).isEqualTo(Frequency.WEEKLY);
        TreeSet<LocalDateTime> byRule = new TreeSet<>();
        for (int week = 0; week < master.getRecurrenceRule().getValue().getCount(); week++) {
            byRule.add(Arrived.local(master.getDateStart().getValue()).plusWeeks(week));
        }
        master.getExceptionDates()
                .forEach(dates -> dates.getValues().forEach(date -> byRule.remove(Arrived.local(date))));
        TreeSet<Instant> moments = new TreeSet<>();
        for (VEvent event : calendar.getEvents().subList(1, calendar.getEvents().size())) {
            assertThat(byRule.remove(Arrived.local(event.getRecurrenceId().getValue()))).isTrue();
            moments.add(Arrived.moment(calendar, event.getDateStart()));
        }
        byRule.forEach(start -> moments.add(Arrived.moment(calendar, start)));
        return moments;
    }

    @Test
    void theLettersOfAFamilyAreOneMailWithACalendarOfEachVisit() {
        ClinicClock clock = SomeSeries.clock("Europe/Berlin");
        List<Letter> letters = Stream.of("Anna Müller", "Том Мюллер")
                .map(name -> message(CONFIRMATION, name, "Europe/Berlin", MONDAY))
                .map(message -> new Letter(message, new LetterWriter(clock).write(message), clock.now(), clock.now()))
                .toList();
        Arrived mail = sent(new Envelope(letters), SmtpFixture.CLINIC, clock.now());

        assertThat(mail.mail().getMimeType()).isEqualTo("multipart/mixed");
        assertThat(mail.parts()).extracting(Entity::getMimeType).containsExactly("text/plain", "text/html",
                "text/calendar", "text/calendar");
        assertThat(mail.calendarParts()).extracting(Entity::getFilename).containsExactly("visit-1.ics", "visit-2.ics");
        assertThat(mail.calendarParts()).extracting(part -> contentType(part, "method")).containsOnly("REQUEST");
        assertThat(mail.calendarParts())
                .extracting(part -> Arrived.calendar(Arrived.words(part)).getEvents().getFirst().getAttendees()
                        .getFirst().getCommonName())
                .containsExactly("Anna Müller", "Том Мюллер");
        assertThat(mail.text()).contains("Dear Anna Müller,", "Dear Том Мюллер,");
    }

    @Test
    void noBoundaryOccursInWhatItSeparates() {
        Arrived letter = sent(message(CONFIRMATION, "------=_Part_0_1.2", "Europe/Berlin", MONDAY), "Europe/Berlin");
        String boundary = contentType(letter.mail(), "boundary");

        assertThat(lines(letter).filter(line -> line.startsWith("--" + boundary))).hasSize(4);
        assertThat(letter.mail().getDate().toInstant().atOffset(ZoneOffset.UTC).toLocalDate())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }
}
