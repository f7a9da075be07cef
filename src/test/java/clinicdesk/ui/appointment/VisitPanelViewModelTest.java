package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.HoursChange;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.UsualReasons;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitPanelViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private VisitPanelViewModel panel;
    private UUID ana;
    private Visit visit;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-17T09:00");
        VisitType type = new VisitType("Follow-up", 30, 0, 0);
        clinic.directory.add(TestClinic.OWNER, type);
        ana = ((PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA,
                new PatientDetails(PersonName.parse("Ana Pérez"), LocalDate.of(1980, 5, 17), "+44 20 7946 0123",
                        "ana@example.org",
                        new PatientDetails.Extras(null, true, "Interpreter: Spanish", "Northern Mutual", null, null))))
                .patient().id();
        visit = TestClinic.done(clinic.booking.book(TestClinic.MARIA, new BookingRequest(
                clinic.place("Strange", ana, "2026-11-17T10:00", 30), type.id(), "Knee", Telling.LETTER)));
        at = PanelDesk.in(clinic);
        panel = new VisitPanelViewModel(at.desk, at.book, at.series, at.late);
        panel.show(visit.id());
    }

    @AfterEach
    void close() {
        panel.close();
        clinic.close();
    }

    private VisitCard card() {
        return panel.cardProperty().get();
    }

    private AppointmentStatus status() {
        return clinic.appointments.visit(visit.id()).orElseThrow().status();
    }

    private Visit visitAt(String doctor, String start) {
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA, clinic.request(doctor, ana, start, 30)));
    }

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
    void spaceMarksArrivedAndTellsHowLongThePatientWaits() {
        panel.steps().arrived();
        clinic.clock.advance(Duration.ofMinutes(7));
        panel.tick();

        assertThat(card().standing().words()).isEqualTo("Arrived 09:00, waiting 7 min");
        assertThat(card().standing().next()).contains(AppointmentStatus.IN_PROGRESS);
    }

    @Test
    void onAnotherDayNobodyArrivesAndItIsSaidWhy() {
        visit = visitAt("Strange", "2026-11-18T10:00");
        panel.show(visit.id());

        panel.steps().arrived();
        panel.steps().nextStep();

        assertThat(status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(at.banner()).isEqualTo("This visit is on Wed 18 Nov: arrival is marked on that day only.");
        assertThat(card().standing().next()).isEmpty();
    }

    @Test
    void arrivedTwiceIsSaidNotDone() {
        panel.steps().arrived();
        panel.steps().arrived();

        assertThat(at.banner()).startsWith("Only a scheduled visit can be marked arrived.");
    }

    @Test
    void theStepsLeadToTheEndAndBack() {
        panel.steps().nextStep();
        panel.steps().nextStep();
        panel.steps().nextStep();
        assertThat(status()).isEqualTo(AppointmentStatus.COMPLETED);

        panel.steps().nextStep();
        assertThat(at.banner()).startsWith("There is no next step.");

        panel.steps().stepBack();
        assertThat(status()).isEqualTo(AppointmentStatus.SCHEDULED);
        panel.steps().stepBack();
        assertThat(at.banner()).startsWith("This visit is scheduled");
    }

    @Test
    void aSecondPressBeforeTheAnswerDoesNothing() {
        at.hold();
        panel.steps().nextStep();
        panel.steps().nextStep();
        at.release();

        assertThat(status()).isEqualTo(AppointmentStatus.ARRIVED);
    }

    @Test
    void aVisitThatWasForgottenYesterdayIsCompleted() {
        clinic.clock.advance(Duration.ofDays(1));
        panel.tick();

        panel.steps().nextStep();

        assertThat(status()).isEqualTo(AppointmentStatus.COMPLETED);
    }

    @Test
    void cancellingFollowsCtrlLThatWasPressedBeforeAndTheActAfterItIsToldAgain() {
        at.desk.acts().toggleLetter();
        panel.steps().askCancel();
        assertThat(panel.reason().tellingProperty().get()).isEqualTo("No letter");
        assertThat(at.desk.acts().nextTelling()).isEqualTo(Telling.LETTER);

        panel.reason().drop();
        panel.steps().askCancel();
        assertThat(panel.reason().tellingProperty().get()).startsWith("Letter to ana@example.org");
    }

    @Test
    void cancellingAsksWhyInOneLine() {
        panel.steps().askCancel();
        assertThat(panel.reason().whyProperty().get()).isEqualTo(ReasonViewModel.Why.CANCEL);
        assertThat(panel.reason().reasons().list()).hasSize(5);
        assertThat(panel.reason().tellingProperty().get()).startsWith("Letter to ana@example.org");

        panel.reason().reasons().choose(2);
        panel.reason().confirm();

        assertThat(status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(card().standing().words()).isEqualTo("Cancelled: Patient is ill");
        assertThat(panel.reason().whyProperty().get()).isNull();
    }

    @Test
    void aDigitInATypedReasonIsADigit() {
        panel.steps().askCancel();
        panel.reason().reasons().typedProperty().set("moved to ward ");

        assertThat(panel.reason().reasons().takesDigits()).isFalse();
    }

    @Test
    void escKeepsTheVisit() {
        panel.steps().askCancel();

        panel.reason().drop();
        panel.reason().confirm();

        assertThat(status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void anotherVisitDropsTheQuestion() {
        panel.steps().askCancel();

        panel.show(visitAt("Who", "2026-11-18T10:00").id());

        assertThat(panel.reason().whyProperty().get()).isNull();
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
    void everyStepThatIsAllowedCanBeTakenAlsoThoseThatLeaveOthersOut() {
        assertThat(card().standing().next()).contains(AppointmentStatus.ARRIVED);
        assertThat(card().standing().others()).containsExactly(AppointmentStatus.IN_PROGRESS,
                AppointmentStatus.COMPLETED);

        panel.steps().arrived();
        assertThat(card().standing().others()).containsExactly(AppointmentStatus.COMPLETED);
        panel.steps().stepTo(AppointmentStatus.COMPLETED);
        assertThat(status()).isEqualTo(AppointmentStatus.COMPLETED);
        assertThat(card().standing().others()).isEmpty();
    }

    @Test
    void aStepBackToScheduledSaysWhoHasTheTimeNow() {
        panel.steps().askCancel();
        panel.reason().confirm();
        clinic.booking.book(TestClinic.MARIA,
                clinic.request("Strange", clinic.patient("Tom Baker"), "2026-11-17T10:29", 30));

        panel.steps().stepBack();

        assertThat(at.banner()).isEqualTo("Dr Strange is busy 10:29–10:59 (Tom Baker).");
        assertThat(status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void aNoShowIsMarkedWithItsReasonAndTakenBack() {
        panel.steps().askNoShow();
        panel.reason().reasons().typedProperty().set("Snow");
        panel.reason().confirm();
        assertThat(card().standing().words()).isEqualTo("No-show: Snow");

        panel.steps().stepBack();
        assertThat(status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void aVisitThatIsToComeIsANoShowIfSomebodySaysSoNow() {
        visit = visitAt("Strange", "2026-11-18T10:00");
        panel.show(visit.id());
        assertThat(card().standing().may().noShow()).isTrue();

        panel.steps().askNoShow();
        panel.reason().confirm();

        assertThat(status()).isEqualTo(AppointmentStatus.NO_SHOW);
    }

    @Test
    void whoHadComeAndWasForgottenIsMarkedTheDayAfter() {
        visit = visitAt("Strange", "2026-11-18T10:00");
        clinic.clock.set(java.time.LocalDateTime.parse("2026-11-19T08:00"));
        panel.show(visit.id());
        assertThat(card().standing().others()).containsExactly(AppointmentStatus.ARRIVED,
                AppointmentStatus.IN_PROGRESS);

        panel.steps().stepTo(AppointmentStatus.ARRIVED);

        assertThat(status()).isEqualTo(AppointmentStatus.ARRIVED);
    }

    @Test
    void aReasonMayBeginWithADigitAndIsNotCutSilently() {
        panel.steps().askNoShow();
        UsualReasons reasons = panel.reason().reasons();
        reasons.choose(2);
        assertThat(reasons.typedProperty().get()).isEqualTo("Forgot the visit");
        reasons.choose(2);
        assertThat(reasons.typedProperty().get()).isEqualTo("2");
        assertThat(reasons.takesDigits()).as("what follows is typed").isFalse();

        reasons.typedProperty().set("x".repeat(1001));
        panel.reason().confirm();
        assertThat(panel.reason().problemProperty().get()).startsWith("At most 1,000 characters");
        assertThat(status()).isEqualTo(AppointmentStatus.SCHEDULED);

        reasons.typedProperty().set("x".repeat(1000));
        panel.reason().confirm();
        assertThat(card().standing().words()).endsWith("x".repeat(1000));
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

    @Test
    void whatAQuickHandAsksBeforeTheVisitIsReadIsDoneOnceItIs() {
        Visit other = visitAt("Who", "2026-11-18T10:00");
        at.hold();
        panel.show(other.id());
        panel.steps().askCancel();
        assertThat(panel.reason().whyProperty().get()).isNull();
        at.release();

        assertThat(panel.reason().whyProperty().get()).isEqualTo(ReasonViewModel.Why.CANCEL);
    }

    @Test
    void whatWasAskedOfAVisitThatWasLeftBeforeItWasReadIsNotDoneWithTheNext() {
        Visit other = visitAt("Who", "2026-11-18T10:00");
        at.hold();
        panel.show(other.id());
        panel.steps().askCancel();
        panel.show(visit.id());
        at.release();
        assertThat(panel.reason().whyProperty().get()).isNull();

        panel.clear();
        panel.steps().askCancel();
        panel.show(other.id());
        assertThat(panel.reason().whyProperty().get()).isNull();
    }
}
