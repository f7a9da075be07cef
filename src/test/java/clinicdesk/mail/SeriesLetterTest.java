package clinicdesk.mail;

import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One letter for a series: its words, and what the recipient's calendar makes of it. */
class SeriesLetterTest {

    private static final ClinicClock BERLIN = SomeSeries.clock("Europe/Berlin");

    /** On 12, 19 and 26 October and 2 November; the clock is put back on the 25th. */
    private static SomeSeries four() {
        return SomeSeries.weekly(BERLIN, "2026-10-12T10:00", 4);
    }

    @Test
    void aSeriesListsItsVisitsOneALineAndSaysWhatIsNotAsForMost() {
        LetterContent letter = four().moved(1, "2026-10-20T16:15", 45).skipped(2).held(3, "Dr Ann", "Room 1")
                .written(CONFIRMATION);

        assertThat(letter.subject()).isEqualTo("Your appointments at Praxis am Markt");
        assertThat(letter.text()).isEqualTo("""
                Dear Anna Müller,

                Your appointments are booked.

                When:
                - Monday 12 October 2026 at 10:00 (30 minutes)
                - Tuesday 20 October 2026 at 16:15 (45 minutes)
                - Monday 2 November 2026 at 10:00 (30 minutes), with Dr Ann, Room 1
                With: Dr Who
                Where: Praxis am Markt, Room 2

                If you cannot come to one of them, please tell us: 030 123456.

                With kind regards
                Praxis am Markt
                Markt 1
                10115 Berlin
                030 123456
                """);
        assertThat(letter.html()).contains("<div><strong>Monday 12 October 2026 at 10:00 (30 minutes)</strong></div>",
                "<div><strong>Monday 2 November 2026 at 10:00 (30 minutes), with Dr Ann, Room 1</strong></div>");
    }

    @Test
    void aVisitWithoutTheRoomOfTheOthersSaysWhereInItsPlace() {
        assertThat(four().held(0, "Dr Who", null).written(CONFIRMATION).text())
                .contains("Monday 12 October 2026 at 10:00 (30 minutes), Praxis am Markt\n",
                        "Where: Praxis am Markt, Room 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONFIRMATION | Your appointments at Praxis am Markt               | Your appointments are booked.
            CHANGE       | Your appointments at Praxis am Markt have changed  | This is how they stand now:
            CANCELLATION | Your appointments at Praxis am Markt are cancelled | These appointments are cancelled:
            """)
    void everyKindOfLetterAboutASeriesHasItsWords(LetterKind kind, String subject, String intro) {
        LetterContent letter = four().written(kind);

        assertThat(letter.subject()).isEqualTo(subject);
        for (String body : new String[]{letter.text(), letter.html()}) {
            assertThat(body).contains(intro, "Monday 12 October 2026 at 10:00", "Monday 19 October 2026 at 10:00",
                    "Monday 26 October 2026 at 10:00", "Monday 2 November 2026 at 10:00", "030 123456")
                    .doesNotContain("{{", "appointment is", "For a new");
        }
        assertThat(letter.text().contains("please get in touch")).isEqualTo(kind == CANCELLATION);
    }

    @Test
    void allVisitsOfALongSeriesAreListedEachOnItsLine() {
        SomeSeries year = new SomeSeries(BERLIN, "FREQ=DAILY;COUNT=366", "2026-03-02T10:00", Period.ofDays(1), 366);

        assertThat(year.written(CONFIRMATION).text().lines().filter(line -> line.startsWith("- "))).hasSize(366)
                .doesNotHaveDuplicates();
    }

    @Test
    void namesWithOddCharactersStayInTheirPlacesInASeriesLetter() {
        LetterContent letter = four().to(new Message.Recipient("<b>Ann \"A\"; x\r\nUID:z", "anna@example.org", null))
                .held(1, "Dr {{clinicPhone}} & <Co>\nUID:y, z", "Room \"1\";\r\nUID:x").written(CONFIRMATION);
        CalendarReader calendar = CalendarReader.of(CalendarPart.organizedBy(SmtpFixture.CLINIC, letter.calendar()));

        assertThat(letter.text()).contains("Dear <b>Ann \"A\"; x  UID:z,",
                "(30 minutes), with Dr {{clinicPhone}} & <Co> UID:y, z, Room \"1\";  UID:x\n");
        assertThat(letter.html()).doesNotContain("<b>", "<Co>").contains("with Dr {{clinicPhone}} &amp; &lt;Co&gt;");
        assertThat(calendar.events()).hasSize(2).allSatisfy(event -> {
            assertThat(CalendarReader.values(event, "UID")).containsExactly(SomeSeries.UID);
            assertThat(CalendarReader.values(event, "ORGANIZER")).containsExactly("mailto:desk@clinic.example");
            assertThat(CalendarReader.values(event, "ATTENDEE")).containsExactly("mailto:anna@example.org");
        });
        assertThat(CalendarReader.value(calendar.exceptions().getFirst(), "LOCATION")).contains("Room \"1\"\\;  UID:x");
    }

    /** Each series goes over one change of the clock or two; at Lord Howe it is half an hour. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin,       2026-10-12T10:00, 4", "Europe/Berlin,       2026-03-23T00:00, 60",
            "America/New_York,    2026-10-26T16:30, 3", "America/New_York,    2026-03-02T09:00, 52",
            "Australia/Lord_Howe, 2026-09-28T10:00, 2", "Australia/Lord_Howe, 2026-03-30T23:30, 30",
            "Australia/Sydney,    2026-10-01T08:00, 26", "Asia/Kolkata,        2026-10-01T08:00, 10",
            "Europe/Dublin,       2026-10-01T08:00, 30", "+02:00,              2026-10-01T08:00, 30"})
    void aSeriesKeepsItsWallClockTimeAcrossChangesOfTheClock(String zone, String first, int count) throws Exception {
        SomeSeries series = SomeSeries.weekly(SomeSeries.clock(zone), first, count);
        CalendarReader calendar = CalendarReader.of(series.written(CONFIRMATION).calendar());

        assertThat(calendar.exceptions()).isEmpty();
        assertThat(calendar.visits()).isEqualTo(series.expected());
        assertThat(calendar.startsByLibrary()).isEqualTo(series.starts());
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-10-20T10:00, 2026-10-27T10:00",
            "America/New_York, 2026-10-27T10:00, 2026-11-03T10:00",
            "Australia/Lord_Howe, 2026-09-29T10:00, 2026-10-06T10:00"})
    void leftOutVisitsAreMissingAndMovedOnesStandForThemselves(String zone, String first, String second)
            throws Exception {
        SomeSeries series = SomeSeries.weekly(SomeSeries.clock(zone), first, 6).skipped(2).skipped(4)
                .moved(1, second.replace("T10:00", "T09:30"), 30).moved(3, first.replace("T10:00", "T14:00"), 45);
        CalendarReader calendar = CalendarReader.of(series.written(CHANGE).calendar());

        assertThat(CalendarReader.values(calendar.master(), "EXDATE")).hasSize(2);
        assertThat(calendar.exceptions()).hasSize(2);
        assertThat(calendar.visits()).isEqualTo(series.expected()).hasSize(4);
        assertThat(calendar.startsByLibrary()).isEqualTo(series.starts());
    }

    @Test
    void theMasterHasTheRuleAndEachExceptionNamesTheStartThatItStandsFor() {
        LetterContent letter = four().moved(1, "2026-10-20T16:15", 45).skipped(2).held(3, "Dr Ann", "Room 1")
                .written(CONFIRMATION);
        CalendarReader calendar = CalendarReader.of(letter.calendar());

        assertThat(letter.calendarMethod()).isEqualTo("REQUEST");
        assertThat(letter.calendar()).contains("METHOD:REQUEST\r\n");
        assertThat(calendar.master()).contains("UID:" + SomeSeries.UID, "SEQUENCE:2", "STATUS:CONFIRMED",
                "DTSTART;TZID=Europe/Berlin:20261012T100000", "DTEND;TZID=Europe/Berlin:20261012T103000",
                "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Berlin:20261026T100000",
                "DESCRIPTION:With Dr Who\\, phone 030 123456");
        assertThat(calendar.exceptions()).hasSize(2);
        assertThat(calendar.exceptions().get(0)).contains("UID:" + SomeSeries.UID, "SEQUENCE:2",
                "RECURRENCE-ID;TZID=Europe/Berlin:20261019T100000", "DTSTART;TZID=Europe/Berlin:20261020T161500",
                "DTEND;TZID=Europe/Berlin:20261020T170000").noneMatch(line -> line.startsWith("RRULE"));
        assertThat(calendar.exceptions().get(1)).contains("RECURRENCE-ID;TZID=Europe/Berlin:20261102T100000",
                "DTSTART;TZID=Europe/Berlin:20261102T100000", "DESCRIPTION:With Dr Ann\\, phone 030 123456");
    }

    /** A visit that keeps its place in time but not on the clock is another one for its patient. */
    @Test
    void aVisitAtTheSameMomentButAnotherTimeOnTheClockIsAnException() {
        Instant anHourEarlier = Instant.parse("2026-10-26T09:00:00Z").minus(Duration.ofHours(1));
        CalendarReader calendar = CalendarReader
                .of(four().held(2, Slot.of(anHourEarlier, 30), "Dr Who", "Room 2").written(CHANGE).calendar());

        assertThat(calendar.exceptions()).singleElement().asList()
                .contains("RECURRENCE-ID;TZID=Europe/Berlin:20261026T100000",
                        "DTSTART;TZID=Europe/Berlin:20261026T090000");
    }

    @ParameterizedTest
    @CsvSource({"Dr Who, Room 2, 0", "Dr Whom, Room 2, 1", "Dr Who, Room 1, 1", "Dr Who, , 1"})
    void anotherDoctorOrRoomMakesAnException(String with, String room, int exceptions) {
        assertThat(CalendarReader.of(four().held(1, with, room).written(CONFIRMATION).calendar()).exceptions())
                .hasSize(exceptions);
    }

    @Test
    void theDoctorOfMostVisitsIsTheOneOfTheSeries() {
        CalendarReader calendar = CalendarReader
                .of(four().held(0, "Dr Ann", "Room 1").written(CONFIRMATION).calendar());

        assertThat(calendar.master()).contains("DESCRIPTION:With Dr Who\\, phone 030 123456");
        assertThat(calendar.exceptions()).hasSize(1);
    }

    @Test
    void aSeriesCalledOffIsCancelledAsAWhole() {
        LetterContent letter = four().skipped(2).moved(1, "2026-10-20T16:15", 45).written(CANCELLATION);
        CalendarReader calendar = CalendarReader.of(letter.calendar());

        assertThat(letter.calendarMethod()).isEqualTo("CANCEL");
        assertThat(letter.calendar()).contains("METHOD:CANCEL\r\n").doesNotContain("RECURRENCE-ID");
        assertThat(calendar.events()).singleElement().asList().contains("UID:" + SomeSeries.UID, "SEQUENCE:2",
                "STATUS:CANCELLED");
    }

    @Test
    void ofASeriesThatHasBegunEachVisitToComeIsCancelledByItselfAndThosePastStay() {
        LetterContent letter = four().skipped(0).skipped(1).moved(2, "2026-10-27T08:00", 45).begun()
                .written(CANCELLATION);
        CalendarReader calendar = CalendarReader.of(letter.calendar());

        assertThat(letter.calendarMethod()).isEqualTo("CANCEL");
        assertThat(letter.calendar()).doesNotContain("RRULE");
        assertThat(calendar.events()).hasSize(2).allSatisfy(event -> assertThat(event)
                .contains("UID:" + SomeSeries.UID, "SEQUENCE:2", "STATUS:CANCELLED"));
        assertThat(calendar.events().getFirst()).contains("RECURRENCE-ID;TZID=Europe/Berlin:20261026T100000",
                "DTSTART;TZID=Europe/Berlin:20261027T080000");
        assertThat(calendar.events().get(1)).contains("RECURRENCE-ID;TZID=Europe/Berlin:20261102T100000");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMATION", "CHANGE", "CANCELLATION"})
    void aLetterAboutOneVisitOfASeriesNamesWhichByItsStartByTheRule(LetterKind kind) {
        Message message = four().moved(2, "2026-10-27T08:00", 30).one(kind, 5, 2);
        LetterContent letter = new LetterWriter(BERLIN).write(message);
        CalendarReader calendar = CalendarReader.of(letter.calendar());

        assertThat(letter.text()).contains("When: Tuesday 27 October 2026 at 08:00 (30 minutes)\n");
        assertThat(letter.calendarMethod()).isEqualTo(kind == CANCELLATION ? "CANCEL" : "REQUEST");
        assertThat(calendar.events()).singleElement().asList().contains("UID:" + SomeSeries.UID, "SEQUENCE:5",
                "RECURRENCE-ID;TZID=Europe/Berlin:20261026T100000", "DTSTART;TZID=Europe/Berlin:20261027T080000",
                kind == CANCELLATION ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    }

    /** Moved from summer time to winter time: the zone must tell both. */
    @Test
    void theZoneTellsTheTimeByTheRuleAndTheTimeOfAMovedVisit() {
        Message message = four().moved(1, "2027-07-05T10:00", 30).one(CHANGE, 1, 1);
        CalendarReader calendar = CalendarReader.of(new LetterWriter(BERLIN).write(message).calendar());

        assertThat(calendar.moment("20261019T100000")).isEqualTo(Instant.parse("2026-10-19T08:00:00Z"));
        assertThat(calendar.moment("20270105T100000")).isEqualTo(Instant.parse("2027-01-05T09:00:00Z"));
        assertThat(calendar.moment("20270705T100000")).isEqualTo(Instant.parse("2027-07-05T08:00:00Z"));
    }

    /** Daily at 02:30: on 29 March 2026 the clock in Berlin goes from 02:00 to 03:00. */
    @Test
    void aStartThatTheClockLeavesOutIsLeftOutByItsOwnName() {
        SomeSeries series = new SomeSeries(BERLIN, "FREQ=DAILY;COUNT=3", "2026-03-28T02:30", Period.ofDays(1), 3);
        String calendar = CalendarPart.organizedBy(SmtpFixture.CLINIC, series.written(CONFIRMATION).calendar());

        assertThat(calendar).contains("EXDATE;TZID=Europe/Berlin:20260329T023000\r\n");
        assertThat(CalendarReader.of(calendar).visits()).isEqualTo(series.expected()).hasSize(2);
    }

    /** On 25 October 2026 the clock in Berlin shows 02:30 twice, at 00:30 and at 01:30 UTC. */
    @ParameterizedTest
    @CsvSource({"2026-10-25T00:30:00Z, 0", "2026-10-25T01:30:00Z, 1"})
    void aTimeThatTheClockShowsTwiceIsTheRightOneOfTheTwo(String start, int exceptions) {
        SomeSeries series = new SomeSeries(BERLIN, "FREQ=DAILY;COUNT=3", "2026-10-24T02:30", Period.ofDays(1), 3)
                .held(1, Slot.of(Instant.parse(start), 30), "Dr Who", "Room 2");
        CalendarReader calendar = CalendarReader.of(series.written(CONFIRMATION).calendar());

        assertThat(calendar.exceptions()).hasSize(exceptions);
        assertThat(calendar.visits()).isEqualTo(series.expected());
    }

    @ParameterizedTest
    @CsvSource({"20261102, 20261102T225959Z", "20261102T100000, 20261102T090000Z",
            "20261019T100000, 20261019T080000Z", "20261102T090000Z, 20261102T090000Z"})
    void theEndOfARuleIsWrittenInUtc(String until, String written) {
        SomeSeries series = new SomeSeries(BERLIN, "FREQ=WEEKLY;UNTIL=" + until + ";BYDAY=MO", "2026-10-12T10:00",
                Period.ofWeeks(1), 2);

        assertThat(CalendarReader.value(CalendarReader.of(series.written(CONFIRMATION).calendar()).master(), "RRULE"))
                .isEqualTo("FREQ=WEEKLY;UNTIL=" + written + ";BYDAY=MO");
    }

    @Test
    void aSeriesWithoutVisitsOrWithAnothersIsNoSeries() {
        var identity = new Message.Identity("a", 0, null);
        var rule = new Message.Rule("FREQ=DAILY;COUNT=1", java.time.LocalDateTime.parse("2026-10-12T10:00"), 30);
        Slot slot = Slot.of(Instant.parse("2026-10-12T08:00:00Z"), 30);
        var its = new Message.Event(new Message.Identity("a", 0, rule.first()), slot, "Dr Who", null);
        var others = new Message.Event(new Message.Identity("b", 0, rule.first()), slot, "Dr Who", null);

        assertThat(new Message.Course(identity, rule, List.of(its), List.of(), false).usual()).isEqualTo(its);
        assertThatThrownBy(() -> new Message.Course(identity, rule, List.of(), List.of(rule.first()), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Message.Course(identity, rule, List.of(others), List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Message.Course(identity, rule, List.of(its), List.of(rule.first()), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Message.Course(identity, rule,
                List.of(new Message.Event("a", 0, slot, "Dr Who", null)), List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
