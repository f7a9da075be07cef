package clinicdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told what of a visit of its own. */
class VisitLettersTest {

    private static final String NOW = "2026-11-16T08:00";
    private static final String TUESDAY = "2026-11-17T10:00";
    private static final String WEDNESDAY = "2026-11-18T10:00";

    @TempDir
    private static Path folder;
    private static TestClinic clinic;
    private static Letterbox letters;
    private static int people;

    private String anas;
    private String bens;
    private UUID ana;
    private UUID ben;

    @BeforeAll
    static void open() {
        clinic = TestClinic.at(folder, NOW);
        letters = new Letterbox(clinic, folder.resolve("letters"));
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void twoPatients() {
        letters.leave();
        clinic.turnThePage(NOW);
        anas = "ana" + people + "@example.org";
        bens = "ben" + people++ + "@example.org";
        ana = clinic.patient("Ana Pérez", anas);
        ben = clinic.patient("Ben Okri", bens);
    }

    private Visit booked() {
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA, clinic.request("Who", ana, TUESDAY, 30)));
    }

    private Visit given(Visit visit, UUID patient) {
        return TestClinic.done(clinic.booking.move(TestClinic.MARIA, visit.id(), visit.version(),
                clinic.place("Who", patient, TUESDAY, 30), Telling.LETTER));
    }

    private static int sequence(Letterbox.Waiting letter) {
        return Integer.parseInt(letter.lines("SEQUENCE:").getFirst().substring("SEQUENCE:".length()));
    }

    private static List<String> uid(Letterbox.Waiting letter) {
        return letter.lines("UID:");
    }

    private List<LetterKind> waiting(String address) {
        return letters.waiting(address).stream().map(Letterbox.Waiting::kind).toList();
    }

    private static LetterState state(Visit visit) {
        return clinic.outbox.lettersAbout(visit.id()).stream().map(LetterView::state).findFirst().orElseThrow();
    }

    @Test
    void whoLosesAVisitToAnotherIsToldSoAndTheOtherThatItIsTheirs() {
        Visit visit = booked();
        Letterbox.Waiting first = letters.waiting(anas).getFirst();
        letters.leave();
        given(visit, ben);

        assertThat(letters.waiting(anas)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.CANCELLATION);
            assertThat(letter.lines("METHOD:")).containsExactly("METHOD:CANCEL");
            assertThat(uid(letter)).isEqualTo(uid(first));
            assertThat(sequence(letter)).isGreaterThan(sequence(first));
            assertThat(letter.text()).contains("Ana Pérez").doesNotContain("Ben");
        });
        assertThat(letters.waiting(bens)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.CONFIRMATION);
            assertThat(uid(letter)).isEqualTo(uid(first));
            assertThat(letter.text()).contains("Ben Okri").doesNotContain("Ana");
        });
        assertThat(letters.leave()).isEqualTo(2);
    }

    @Test
    void whoHasNotHeardOfTheVisitYetIsNotToldThatAnotherHasIt() {
        given(booked(), ben);

        assertThat(waiting(anas)).isEmpty();
        assertThat(waiting(bens)).containsExactly(LetterKind.CONFIRMATION);
        assertThat(letters.leave()).isOne();
    }

    @Test
    void whoGetsTheVisitBackIsToldSoAndTheOtherThatItIsGone() {
        Visit visit = booked();
        letters.leave();
        Visit bensNow = given(visit, ben);
        letters.leave();
        given(bensNow, ana);

        assertThat(waiting(anas)).containsExactly(LetterKind.CONFIRMATION);
        assertThat(waiting(bens)).containsExactly(LetterKind.CANCELLATION);
        assertThat(letters.leave()).isEqualTo(2);
    }

    @Test
    void whoGetsTheVisitBackBeforeAnyLetterLeftHearsNothingOfIt() {
        Visit visit = booked();
        letters.leave();
        given(given(visit, ben), ana);

        assertThat(waiting(anas)).isEmpty();
        assertThat(waiting(bens)).isEmpty();
        assertThat(letters.leave()).isZero();
    }

    @Test
    void eachLetterIsNewerThanTheOneBefore() {
        Visit visit = booked();
        int last = sequence(letters.waiting(anas).getFirst());
        letters.leave();
        Outcome moved = clinic.move(visit, "Who", WEDNESDAY, 30);
        TestClinic.done(clinic.undo(moved));
        assertThat(waiting(anas)).as("moved and moved back").isEmpty();

        Visit moved45 = TestClinic.done(clinic.move(clinic.now(visit), "Strange", WEDNESDAY, 45));
        assertThat(sequence(letters.waiting(anas).getFirst())).isGreaterThan(last);
        last = sequence(letters.waiting(anas).getFirst());
        letters.leave();
        clinic.cancel(moved45);
        assertThat(sequence(letters.waiting(anas).getFirst())).isGreaterThan(last);
        assertThat(waiting(anas)).containsExactly(LetterKind.CANCELLATION);
    }

    @ParameterizedTest(name = "{0} ms after the end of the visit: {1}")
    @CsvSource({"-1, SENT", "0, MISSED", "1, MISSED"})
    void aLetterThatCouldNotLeaveBeforeTheVisitWasOverIsMissed(long after, LetterState state) {
        Visit visit = booked();
        clinic.clock.set(LocalDateTime.parse(TUESDAY).plusMinutes(30));
        clinic.clock.advance(Duration.ofMillis(after));

        assertThat(letters.leave()).isEqualTo(state == LetterState.SENT ? 1 : 0);
        assertThat(state(visit)).isEqualTo(state);
        assertThat(clinic.outbox.counts().waiting()).isZero();
    }

    @ParameterizedTest(name = "{0} ms after the end of the visit: {1}")
    @CsvSource({"-1, SENT", "0, MISSED"})
    void soIsOneThatSaysThatItIsOff(long after, LetterState state) {
        Visit visit = booked();
        letters.leave();
        clinic.cancel(visit);
        clinic.clock.set(LocalDateTime.parse(TUESDAY).plusMinutes(30));
        clinic.clock.advance(Duration.ofMillis(after));
        letters.leave();

        assertThat(state(visit)).isEqualTo(state);
    }
}
