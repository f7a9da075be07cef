package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.UsualReasons;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is done with the visit in the panel: its steps, and the question why. */
class VisitStepsTest extends AtThePanel {

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
    void aStepThatWasAskedOfAVisitIsTakenAlsoWhenTheNextOneWasChosenBeforeItWasRead() {
        Visit next = visitAt("Who", "2026-11-17T11:00");
        panel.clear();
        at.hold();
        panel.show(visit.id());
        bothArrive(next);
    }

    private void bothArrive(Visit next) {
        panel.steps().arrived();
        panel.show(next.id());
        panel.steps().arrived();
        at.release();

        assertThat(status()).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(clinic.now(next).status()).isEqualTo(AppointmentStatus.ARRIVED);
    }

    @Test
    void aStepOfTheNextVisitNeedNotWaitForThatOfTheLastOne() {
        Visit next = visitAt("Who", "2026-11-17T11:00");
        panel.show(next.id());
        panel.show(visit.id());
        at.hold();
        bothArrive(next);
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

    @Test
    void whatWasAskedOfAVisitThatCouldNotBeReadIsNotDoneWhenItCanBeReadAgain() {
        Visit other = visitAt("Who", "2026-11-18T10:00");
        at.hold();
        panel.show(other.id());
        panel.steps().askCancel();
        rename("letter", "letter_elsewhere");
        assertThatThrownBy(at::release).hasRootCauseInstanceOf(SQLException.class);
        rename("letter_elsewhere", "letter");

        panel.refresh();

        assertThat(card().person().name()).isEqualTo("Ana Pérez");
        assertThat(panel.reason().whyProperty().get()).isNull();
    }

    private void rename(String table, String name) {
        clinic.store.write(session -> session
                .createNativeMutationQuery("alter table " + table + " rename to " + name).executeUpdate());
    }
}
