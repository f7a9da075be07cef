package clinicdesk.ui.series;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.series.ReachViewModel.HowFar;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four visits on Tuesdays from 17 November on, 09:30 to 10:00. */
class ReachViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private ReachViewModel reach;
    private SeriesViewModel panel;
    private UUID ana;
    private List<Visit> made;
    private final List<Ask> meant = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        ana = clinic.patient("Ana Pérez", "ana@example.org");
        at = PanelDesk.in(clinic);
        reach = new ReachViewModel(at.desk, at.series);
        panel = new SeriesViewModel(at.desk, at.book, at.series, () -> true);
        at.desk.acts().onSeries(reach);
        made = ((Outcome.DoneTogether) clinic.series.book(TestClinic.MARIA,
                new SeriesRequest(clinic.request("Strange", ana, "2026-11-17T09:30", 30), new Recurrence(
                        new Recurrence.Weekly(Set.of()), 1, new Recurrence.Count(4), DayOfWeek.MONDAY))))
                .visits();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Ask.Move move(Visit visit, String to) {
        return new Ask.Move(visit, visit.placement().at(clinic.slot(to, 30)), Telling.LETTER);
    }

    private void ask(Ask.OfVisit act) {
        at.desk.acts().howFar(act, ask -> {
            meant.add(ask);
            at.desk.acts().put(ask);
        });
    }

    private List<String> starts() {
        return clinic.series.visits(made.getFirst().notes().seriesId()).stream()
                .filter(visit -> visit.status().holdsTime())
                .map(visit -> clinic.clock.clinic().local(visit.slot().start()).toString()).toList();
    }

    @Test
    void aVisitOfNoSeriesIsNoQuestion() {
        Visit alone = clinic.booked("Who", "2026-11-17T09:30", 30);
        ask(move(alone, "2026-11-17T10:30"));

        assertThat(reach.questionProperty().get()).isNull();
        assertThat(meant).hasSize(1);
    }

    @Test
    void theQuestionSaysWhatIsMovedAndHowMany() {
        ask(move(made.get(1), "2026-11-25T10:00"));

        assertThat(reach.questionProperty().get()).isEqualTo(new ReachViewModel.Question("Move which visits?",
                "Ana Pérez, Dr Strange, Tue 24 Nov, 09:30 → Wed 25 Nov, 10:00",
                List.of("This visit alone", "This and later ones: 3 visits", "All: 4 visits")));
        assertThat(meant).isEmpty();
    }

    @Test
    void thisVisitAloneIsTheActThatWasAsked() {
        Ask.Move asked = move(made.get(1), "2026-11-25T10:00");
        ask(asked);
        reach.choose(HowFar.ALONE);

        assertThat(meant).containsExactly(asked);
        assertThat(starts()).containsExactly("2026-11-17T09:30", "2026-11-25T10:00", "2026-12-01T09:30",
                "2026-12-08T09:30");
    }

    @Test
    void thisAndLaterOnesMoveTogether() {
        ask(move(made.get(1), "2026-11-25T10:00"));
        reach.choose(HowFar.LATER);

        assertThat(starts()).containsExactly("2026-11-17T09:30", "2026-11-25T10:00", "2026-12-02T10:00",
                "2026-12-09T10:00");
        assertThat(at.banner()).isEqualTo(
                "Moved Ana Pérez: 3 visits, the first now Wed 25 Nov, 10:00 with Dr Strange. Letter to ana@example.org at once.");
        at.desk.acts().undo();
        assertThat(starts()).contains("2026-11-24T09:30", "2026-12-08T09:30");
    }

    @Test
    void allMoveTogether() {
        ask(move(made.get(1), "2026-11-25T10:00"));
        reach.choose(HowFar.ALL);

        assertThat(starts()).containsExactly("2026-11-18T10:00", "2026-11-25T10:00", "2026-12-02T10:00",
                "2026-12-09T10:00");
    }

    @Test
    void nothingHappensIfNothingIsMeant() {
        ask(move(made.get(1), "2026-11-25T10:00"));
        reach.drop();
        reach.choose(HowFar.ALL);

        assertThat(meant).isEmpty();
        assertThat(reach.questionProperty().get()).isNull();
    }

    @Test
    void theLastVisitHasNoLaterOnesAndAloneIsNoQuestion() {
        ask(move(made.get(3), "2026-12-09T10:00"));
        assertThat(reach.questionProperty().get().ways()).containsExactly("This visit alone", "", "All: 4 visits");
        reach.choose(HowFar.LATER);
        assertThat(meant).as("what is not offered does nothing").isEmpty();

        clinic.clock.set(LocalDateTime.parse("2026-12-01T09:30"));
        ask(move(made.get(3), "2026-12-09T10:00"));
        assertThat(meant).as("the one before has just begun").hasSize(1);
    }

    @Test
    void aVisitThatIsUnderWayIsReachedOnlyIfItIsMeant() {
        clinic.clock.set(LocalDateTime.parse("2026-12-01T09:59"));

        assertThat(clinic.series.reached(made.get(3), Reach.ALL)).containsExactly(made.get(3));
        assertThat(clinic.series.reached(made.get(2), Reach.LATER)).containsExactly(made.get(2), made.get(3));
        assertThat(clinic.series.reached(made.get(3), Reach.LATER)).containsExactly(made.get(3));
    }

    private void allLettersHaveLeft() {
        clinic.store.write(session -> session.createMutationQuery("update Letter set state = SENT").executeUpdate());
    }

    @Test
    void cancellingAllLeavesWhatIsOver() {
        allLettersHaveLeft();
        clinic.clock.set(LocalDateTime.parse("2026-11-17T10:00"));
        ask(new Ask.Cancel(made.get(2), "Patient is well", Telling.LETTER));
        assertThat(reach.questionProperty().get().title()).isEqualTo("Cancel which visits?");
        reach.choose(HowFar.ALL);

        assertThat(at.banner())
                .isEqualTo(
                        "Cancelled Ana Pérez: 3 visits, Tue 24 Nov to Tue 8 Dec. Letter to ana@example.org at once.");
        assertThat(starts()).containsExactly("2026-11-17T09:30");
        assertThat(clinic.now(made.get(2)).state().statusReason()).isEqualTo("Patient is well");
        at.desk.acts().undo();
        assertThat(clinic.now(made.get(2)).status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void whenSomebodyElseHasMovedTheVisitThePanelThatCouldNeverSucceedCloses() {
        clinic.booked("Strange", "2026-12-02T10:00", 30);
        ask(move(made.get(1), "2026-11-25T10:00"));
        reach.choose(HowFar.LATER);
        clinic.move(made.get(1), "Strange", "2026-11-24T15:00", 30);
        panel.submit();

        assertThat(at.banner()).startsWith("Somebody else has changed this visit");
        assertThat(panel.openProperty().get()).isFalse();
    }

    @Test
    void anUndoneMoveOfSeveralSaysThatALetterGoes() {
        ask(move(made.get(1), "2026-11-25T10:00"));
        reach.choose(HowFar.LATER);
        allLettersHaveLeft();
        at.desk.acts().undo();

        assertThat(at.banner()).isEqualTo("Undone: 3 visits. Letter to ana@example.org at once.");
    }

    @Test
    void thoseThatCannotMoveAreShownAndMayStayWhereTheyAre() {
        clinic.booked("Strange", "2026-12-02T10:00", 30);
        ask(move(made.get(1), "2026-11-25T10:00"));
        reach.choose(HowFar.LATER);

        assertThat(starts()).contains("2026-11-24T09:30");
        assertThat(panel.openProperty().get()).isTrue();
        assertThat(panel.cardProperty().get().sum().words()).isEqualTo("3 visits: 2 fit, 1 at another time");
        panel.plan().misfits().getFirst().choose(Misfit.Way.SKIP);
        assertThat(panel.cardProperty().get().sum().words()).isEqualTo("3 visits: 2 fit, 1 stays where it is");
        assertThat(panel.cardProperty().get().foot().act()).isEqualTo("Move 2 visits");
        panel.submit();

        assertThat(starts()).containsExactly("2026-11-17T09:30", "2026-11-25T10:00", "2026-12-01T09:30",
                "2026-12-09T10:00");
        assertThat(panel.openProperty().get()).isFalse();
    }
}
