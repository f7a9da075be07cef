package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Visit;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The panel of a visit that belongs to a series: 24 days in a row from Tuesday 17 November on, 11:00. */
class InSeriesTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private VisitPanelViewModel panel;
    private List<Visit> made;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        clinic.hire("Owl", "08:00", "20:00", TestClinic.EVERY_DAY);
        made = ((Outcome.DoneTogether) clinic.series.book(TestClinic.MARIA, new SeriesRequest(
                clinic.request("Owl", clinic.patient("Ana Pérez", "ana@example.org"), "2026-11-17T11:00", 30),
                new Recurrence(new Recurrence.Daily(), 1, new Recurrence.Count(24), DayOfWeek.MONDAY)))).visits();
        PanelDesk at = PanelDesk.in(clinic);
        panel = new VisitPanelViewModel(at.desk, at.book, at.series, at.late);
    }

    @AfterEach
    void close() {
        panel.close();
        clinic.close();
    }

    private VisitCard.InSeries told(Visit visit) {
        panel.show(visit.id());
        return panel.cardProperty().get().about().series().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "10, 10th", "11, 11th", "12, 12th", "13, 13th", "14, 14th",
            "20, 20th", "21, 21st", "22, 22nd", "23, 23rd", "24, 24th"})
    void aVisitSaysWhichOneOfItsSeriesItIs(int number, String said) {
        assertThat(told(made.get(number - 1)).words()).isEqualTo(said + " of 24, every day");
    }

    @Test
    void aCancelledVisitIsNotCounted() {
        clinic.cancel(made.get(0));

        assertThat(told(made.get(1)).words()).isEqualTo("1st of 23, every day");
        assertThat(told(made.get(0)).words()).isEqualTo("Of a series of 23 visits, every day");
    }

    @Test
    void ofAVisitOnAnotherDayTheRuleIsNotTold() {
        Visit last = made.getLast();
        TestClinic.done(clinic.move(last, "Owl", "2026-12-20T11:00", 30));

        assertThat(told(last).words()).isEqualTo("24th of 24");
    }

    @Test
    void theDaysAroundItAreToJumpTo() {
        List<Visit> went = new ArrayList<>();
        panel.onVisit(went::add);
        List<VisitCard.OtherDay> days = told(made.get(9)).days();

        assertThat(days).hasSize(12);
        assertThat(days.getFirst().day()).isEqualTo("Mon 23 Nov");
        assertThat(days).filteredOn(VisitCard.OtherDay::shown).extracting(VisitCard.OtherDay::day)
                .containsExactly("Thu 26 Nov");
        assertThat(told(made.getFirst()).days().getFirst().visit().id()).isEqualTo(made.getFirst().id());
        assertThat(told(made.getLast()).days()).hasSize(12).last()
                .satisfies(day -> assertThat(day.visit().id()).isEqualTo(made.getLast().id()));
        panel.goTo(days.getFirst().visit());
        assertThat(went).extracting(Visit::id).containsExactly(made.get(6).id());
    }

    @Test
    void theLetterOfTheSeriesIsShownWithEachVisit() {
        told(made.get(5));

        assertThat(panel.cardProperty().get().papers().letters()).hasSize(1);
    }

    @Test
    void aVisitOfNoSeriesTellsOfNone() {
        panel.show(clinic.booked("Who", "2026-11-17T09:30", 30).id());

        assertThat(panel.cardProperty().get().about().series()).isEmpty();
    }

    @Test
    void aSeriesOnTwoDaysSaysBoth() {
        Visit first = ((Outcome.DoneTogether) clinic.series.book(TestClinic.MARIA,
                new SeriesRequest(clinic.request("Owl", clinic.patient("Tom Baker"), "2026-11-17T15:00", 30),
                        new Recurrence(new Recurrence.Weekly(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)), 2,
                                new Recurrence.Count(4), DayOfWeek.MONDAY))))
                .visits().getFirst();

        assertThat(told(first).words()).isEqualTo("1st of 4, every second week on Tuesday and Thursday");
    }
}
