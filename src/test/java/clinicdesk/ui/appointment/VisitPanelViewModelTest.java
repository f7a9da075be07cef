package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.hours.HoursChange;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the panel tells of a visit. */
class VisitPanelViewModelTest extends AtThePanel {

    @Test
    void theVisitIsToldInFacts() {
        assertThat(card().person().name()).isEqualTo("Ana Pérez");
        assertThat(card().person().about()).isEqualTo("born 17 May 1980 · 46 · Northern Mutual");
        assertThat(card().person().alerts()).isEqualTo("Interpreter: Spanish");
        assertThat(card().about().facts()).extracting(VisitCard.Fact::text).containsExactly("Tue 17 Nov, 10:00–10:30",
                "Dr Strange", "Follow-up, 30 min", "020 7946 0123", "ana@example.org");
        assertThat(card().about().notes().reason()).isEqualTo("Knee");
    }

    @Test
    void aVisitOverARefusalSaysWhyAndWhoAndWhenInThePanelAndInTheHistory() {
        UUID tom = clinic.patient("Tom Baker");
        Visit over = TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                clinic.request("Strange", tom, "2026-11-17T10:00", 30).overruled("The doctor agreed")));

        panel.show(over.id());

        assertThat(card().about().notes().held())
                .isEqualTo("Booked over a refusal: The doctor agreed – Maria, 17 Nov 2026");
        assertThat(card().papers().history())
                .containsExactly("Booked over a refusal (The doctor agreed) by Maria, Tue 17 Nov, 09:00");

        TestClinic.done(clinic.move(over, "Strange", "2026-11-17T11:00", 30));
        panel.refresh();
        assertThat(card().about().notes().held()).isEmpty();
        assertThat(card().papers().history().getLast())
                .isEqualTo("Moved from Tue 17 Nov 10:00 to 11:00 (it fits now) by Maria, Tue 17 Nov, 09:00");
    }

    @Test
    void aVisitInAnExtraPlaceSaysSoAndNeedsNoReason() {
        clinic.hours(new HoursChange.ExtraPlaces(clinic.doctor("Strange"), 1));
        Visit extra = clinic.booked("Strange", "2026-11-17T10:00", 30);

        panel.show(extra.id());

        assertThat(card().about().notes().held()).isEqualTo("In an extra place of Dr Strange");
        assertThat(card().about().notes().extraPlace()).isTrue();
    }

    @Test
    void aCompletedVisitIsNeitherCancelledNorMoved() {
        panel.steps().nextStep();
        panel.steps().nextStep();
        panel.steps().nextStep();
        List<Visit> moved = new ArrayList<>();
        panel.onMove(moved::add);

        panel.steps().askCancel();
        panel.move();

        assertThat(panel.reason().whyProperty().get()).isNull();
        assertThat(moved).isEmpty();
        assertThat(at.banner()).isEqualTo("This visit cannot be moved: Completed.");
    }

    @Test
    void theHistoryIsToldInWords() {
        Visit moved = TestClinic.done(clinic.move(visit, "Strange", "2026-11-17T11:00", 30));
        TestClinic.done(clinic.move(moved, "Who", "2026-11-17T11:00", 45));
        panel.steps().nextStep();
        panel.refresh();

        assertThat(card().papers().history()).containsExactly("Booked by Maria, Tue 17 Nov, 09:00",
                "Moved from Tue 17 Nov 10:00 to 11:00 by Maria, Tue 17 Nov, 09:00",
                "From Dr Strange to Dr Who, from 30 to 45 min by Maria, Tue 17 Nov, 09:00");
        assertThat(at.banner()).startsWith("Somebody else has changed this visit");
    }

    @Test
    void aLetterThatWaitsIsShownAndNotSentAgain() {
        assertThat(card().papers().letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("Confirmation");
            assertThat(letter.again()).isFalse();
        });

        panel.sendAgain(card().papers().letters().getFirst().id());

        assertThat(at.banner()).startsWith("This letter is not sent again");
    }

    @Test
    void hiddenNamesAreInitialsAndComeBack() {
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(card().person().name()).isEqualTo("A. P.");
        assertThat(card().about().facts()).extracting(VisitCard.Fact::text).doesNotContain("020 7946 0123",
                "ana@example.org");

        at.desk.privacy().hiddenProperty().set(false);
        assertThat(card().person().name()).isEqualTo("Ana Pérez");
    }

    @Test
    void theAddressInTheQuestionWhyIsHiddenWithTheNamesAndComesBack() {
        panel.steps().askCancel();

        at.hold();
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(panel.reason().tellingProperty().get()).isEqualTo("Letter to ••• at once");

        at.desk.privacy().hiddenProperty().set(false);
        assertThat(panel.reason().tellingProperty().get()).isEqualTo("Letter to ana@example.org at once");
    }

    @Test
    void aPatientsVisitsToComeAndPastAreListed() {
        visitAt("Who", "2026-11-20T08:00");
        clinic.booking.recordPast(TestClinic.MARIA, clinic.request("Who", ana, "2026-11-12T10:00", 30));
        var patient = new PatientPanelViewModel(at.desk, at.book);
        List<UUID> asked = new ArrayList<>();
        patient.onNewVisit(asked::add);

        patient.show(ana);
        patient.newVisit();

        assertThat(patient.cardProperty().get().toCome()).extracting(PatientPanelViewModel.Line::when)
                .containsExactly("Tue 17 Nov, 10:00", "Fri 20 Nov, 08:00");
        assertThat(patient.cardProperty().get().past()).extracting(PatientPanelViewModel.Line::what)
                .containsExactly("Dr Who, completed");
        assertThat(asked).containsExactly(ana);
        patient.close();
    }

    @Test
    void theDayTellsHowManyVisitsThereAreAndWhoWaits() {
        var day = new DayPanelViewModel(at.desk, at.book, at.late);
        day.refresh();
        assertThat(day.visitsProperty().get()).isEqualTo("1 visit today");
        assertThat(day.waitingProperty().get()).isEqualTo("Nobody is waiting");

        panel.steps().arrived();

        assertThat(day.waitingProperty().get()).isEqualTo("1 patient is waiting");
        assertThat(day.weekdayProperty().get()).isEqualTo("Tuesday");
    }
}
