package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.done;
import static clinicdesk.mail.LetterKind.CANCELLATION;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinicdesk.TestClinic;
import clinicdesk.booking.Letterbox.Waiting;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.mail.OutboxPages;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a patient hears of a series: Ana comes three Tuesdays at ten, from 13 October on. It is the Monday before. */
class SeriesLettersTest {

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static Letterbox letters;
    private static int tests;

    private String ana;
    private Outcome made;
    private List<Visit> three;
    private UUID series;

    @BeforeAll
    static void open() {
        clinic = TestClinic.in(folder.resolve("clinic"), ZoneId.of("Europe/Berlin"), "2026-10-12T08:00");
        letters = new Letterbox(clinic, folder.resolve("pickup"));
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void threeTuesdays() {
        letters.leave();
        clinic.turnThePage("2026-10-12T08:00");
        ana = "ana" + tests++ + "@example.org";
        BookingRequest first = clinic.request("Strange", clinic.patient("Ana Pérez", ana), "2026-10-13T10:00", 30);
        made = clinic.series.book(MARIA, new SeriesRequest(first, new Recurrence(new Recurrence.Weekly(Set.of()), 1,
                new Recurrence.Count(3), java.time.DayOfWeek.MONDAY)));
        three = ((Outcome.DoneTogether) made).visits();
        series = three.getFirst().notes().seriesId();
    }

    private Waiting onlyLetter() {
        assertThat(letters.waiting(ana)).hasSize(1);
        return letters.waiting(ana).getFirst();
    }

    private Outcome moveAll(String to) {
        Visit first = clinic.now(three.getFirst());
        return clinic.series.move(MARIA, new SeriesMove(first.id(), first.version(), Reach.ALL,
                new MoveRequest(clinic.place("Strange", first.patientId(), to, 30), Telling.LETTER, null), Map.of()));
    }

    private Outcome cancelFrom(int which, Reach reach, Telling telling) {
        Visit visit = clinic.now(three.get(which));
        return clinic.series.cancel(MARIA, new SeriesCancel(visit.id(), visit.version(), reach, null, telling));
    }

    @Test
    void aSeriesIsConfirmedInOneLetterThatListsItsVisits() {
        Waiting letter = onlyLetter();

        assertThat(((Outcome.DoneTogether) made).told()).isInstanceOf(Told.Letter.class);
        assertThat(letter.kind()).isEqualTo(CONFIRMATION);
        assertThat(letter.about()).isEqualTo(series);
        assertThat(letter.listed()).containsExactly("Tuesday 13 October 2026 at 10:00 (30 minutes)",
                "Tuesday 20 October 2026 at 10:00 (30 minutes)", "Tuesday 27 October 2026 at 10:00 (30 minutes)");
        assertThat(letter.lines("RRULE")).singleElement().asString().contains("FREQ=WEEKLY", "COUNT=3");
        assertThat(letter.lines("RECURRENCE-ID")).isEmpty();
    }

    @Test
    void oneThatIsMovedWhileTheLetterWaitsIsWrittenIntoIt() {
        done(clinic.move(three.get(1), "Strange", "2026-10-21T11:00", 30));

        Waiting letter = onlyLetter();
        assertThat(letter.kind()).isEqualTo(CONFIRMATION);
        assertThat(letter.about()).isEqualTo(series);
        assertThat(letter.listed()).containsExactly("Tuesday 13 October 2026 at 10:00 (30 minutes)",
                "Wednesday 21 October 2026 at 11:00 (30 minutes)", "Tuesday 27 October 2026 at 10:00 (30 minutes)");
        assertThat(letter.lines("RECURRENCE-ID")).singleElement().asString().endsWith(":20261020T100000");
        assertThat(letters.leave()).isOne();
        assertThat(letters.waiting(ana)).isEmpty();
    }

    @Test
    void oneThatIsCancelledWhileTheLetterWaitsIsLeftOutOfIt() {
        done(clinic.cancel(three.get(1)));

        assertThat(onlyLetter().listed()).containsExactly("Tuesday 13 October 2026 at 10:00 (30 minutes)",
                "Tuesday 27 October 2026 at 10:00 (30 minutes)");
        assertThat(onlyLetter().lines("EXDATE")).singleElement().asString().endsWith(":20261020T100000");
    }

    @Test
    void oneThatIsMovedAfterTheLetterHasLeftIsToldByItself() {
        letters.leave();
        done(clinic.move(three.get(1), "Strange", "2026-10-21T11:00", 30));

        Waiting letter = onlyLetter();
        assertThat(letter.kind()).isEqualTo(CHANGE);
        assertThat(letter.about()).isEqualTo(three.get(1).id());
        assertThat(letter.lines("UID")).containsExactly("UID:" + series + "@clinic-desk");
        assertThat(letter.lines("RECURRENCE-ID")).singleElement().asString().endsWith(":20261020T100000");
        assertThat(letter.lines("RRULE")).filteredOn(line -> line.contains("COUNT")).isEmpty();
        assertThat(letters.leave()).isOne();
    }

    @Test
    void oneThatIsCancelledAfterTheLetterHasLeftIsToldByItself() {
        letters.leave();
        done(clinic.cancel(three.get(2)));

        Waiting letter = onlyLetter();
        assertThat(letter.kind()).isEqualTo(CANCELLATION);
        assertThat(letter.lines("RECURRENCE-ID")).singleElement().asString().endsWith(":20261027T100000");
        assertThat(letter.text()).contains("Tuesday 27 October 2026");
    }

    @Test
    void allThatMoveAreToldInOneLetter() {
        letters.leave();
        moveAll("2026-10-14T11:00");

        assertThat(onlyLetter().kind()).isEqualTo(CHANGE);
        assertThat(onlyLetter().about()).isEqualTo(series);
        assertThat(onlyLetter().listed()).containsExactly("Wednesday 14 October 2026 at 11:00 (30 minutes)",
                "Wednesday 21 October 2026 at 11:00 (30 minutes)", "Wednesday 28 October 2026 at 11:00 (30 minutes)");
    }

    @Test
    void aMoveThatIsTakenBackBeforeItsLetterHasLeftIsNeverHeardOf() {
        letters.leave();
        clinic.undo(moveAll("2026-10-14T11:00"));

        assertThat(letters.waiting(ana)).isEmpty();
        assertThat(letters.leave()).isZero();
    }

    @Test
    void aSeriesThatIsTakenBackBeforeItsLetterHasLeftIsNeverHeardOf() {
        Outcome back = clinic.undo(made);
        assertThat(letters.waiting(ana)).isEmpty();

        clinic.undo(back);
        assertThat(onlyLetter().kind()).isEqualTo(CONFIRMATION);
        assertThat(onlyLetter().listed()).hasSize(3);
    }

    @Test
    void theRestThatIsCancelledIsToldInOneLetterThatListsWhatStays() {
        letters.leave();
        cancelFrom(1, Reach.LATER, Telling.LETTER);

        assertThat(onlyLetter().kind()).isEqualTo(CHANGE);
        assertThat(onlyLetter().listed()).containsExactly("Tuesday 13 October 2026 at 10:00 (30 minutes)");
    }

    @Test
    void aSeriesThatIsCancelledWholeIsCalledOffInOneLetter() {
        letters.leave();
        Outcome cancelled = cancelFrom(0, Reach.ALL, Telling.LETTER);

        assertThat(onlyLetter().kind()).isEqualTo(CANCELLATION);
        assertThat(onlyLetter().listed()).hasSize(3);
        letters.leave();
        clinic.undo(cancelled);
        assertThat(onlyLetter().kind()).isEqualTo(CONFIRMATION);
        assertThat(onlyLetter().listed()).hasSize(3);
    }

    @Test
    void theRestOfASeriesThatHasBegunIsCalledOffInOneLetter() {
        letters.leave();
        clinic.clock.set(LocalDateTime.parse("2026-10-13T11:00"));
        Outcome cancelled = cancelFrom(1, Reach.LATER, Telling.LETTER);

        assertThat(((Outcome.DoneTogether) cancelled).told()).isInstanceOf(Told.Letter.class);
        assertThat(onlyLetter().kind()).isEqualTo(CANCELLATION);
        assertThat(onlyLetter().listed()).containsExactly("Tuesday 20 October 2026 at 10:00 (30 minutes)",
                "Tuesday 27 October 2026 at 10:00 (30 minutes)");
        assertThat(onlyLetter().lines("RECURRENCE-ID")).as("what is past stays in the patient's calendar")
                .containsExactly("RECURRENCE-ID;TZID=Europe/Berlin:20261020T100000",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20261027T100000");
        assertThat(letters.leave()).as("the letter still holds").isOne();
        assertThat(letters.waiting(ana)).isEmpty();
        clinic.undo(cancelled);
        assertThat(onlyLetter().kind()).isEqualTo(CONFIRMATION);
    }

    @Test
    void aSeriesThatIsOverIsNotToldOf() {
        letters.leave();
        clinic.clock.set(LocalDateTime.parse("2026-10-27T10:30"));

        Outcome cancelled = cancelFrom(2, Reach.ALL, Telling.LETTER);
        assertThat(((Outcome.DoneTogether) cancelled).told()).isEqualTo(new Told.NotWanted());
    }

    @Test
    void oneThatChangesWithoutALetterDoesNotKeepThePatientFromHearingOfTheOthers() {
        Visit second = clinic.now(three.get(1));
        done(clinic.booking.cancel(MARIA, second.id(), second.version(), null, Telling.NO_LETTER));

        assertThat(letters.leave()).isOne();
        assertThat(clinic.outbox.lettersAbout(series)).extracting(LetterView::kind, LetterView::state)
                .containsExactly(tuple(CONFIRMATION, LetterState.SENT), tuple(CONFIRMATION, LetterState.CANCELLED));
        UUID left = clinic.outbox.lettersAbout(series).getFirst().id();
        assertThat(new OutboxPages(clinic.store, clinic.clock.clinic()).sheet(left).orElseThrow().letter().text())
                .contains("13 October", "27 October").doesNotContain("20 October");
    }

    @Test
    void aSeriesThatIsCancelledWithoutALetterBeforeItsLetterHasLeftIsNeverHeardOf() {
        cancelFrom(0, Reach.ALL, Telling.NO_LETTER);

        assertThat(letters.leave()).isZero();
        assertThat(letters.waiting(ana)).isEmpty();
    }

    @Test
    void aSeriesThatIsCancelledWithoutALetterWhileItsChangeWaitsIsNotCalledOff() {
        letters.leave();
        moveAll("2026-10-14T11:00");
        cancelFrom(0, Reach.ALL, Telling.NO_LETTER);

        assertThat(letters.leave()).isZero();
        assertThat(letters.waiting(ana)).isEmpty();
    }

    @Test
    void nothingIsSentWhereNoLetterIsWanted() {
        letters.leave();
        cancelFrom(0, Reach.ALL, Telling.NO_LETTER);

        assertThat(letters.waiting(ana)).isEmpty();
    }
}
