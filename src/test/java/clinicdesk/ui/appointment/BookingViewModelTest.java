package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Draft;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.FitCheck.Tone;
import clinicdesk.ui.frame.Overruling;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.Recall;
import clinicdesk.waitlist.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingViewModelTest extends AtTheForm {

    @Test
    void theFormFollowsCtrlLThatWasPressedBeforeIt() {
        at.desk.acts().toggleLetter();
        begin();
        assertThat(form.fields().letterProperty().get()).isFalse();
        begin();
        assertThat(form.fields().letterProperty().get()).isTrue();
        begin(Kind.WALK_IN, null);
        assertThat(form.fields().letterProperty().get()).as("who stands here needs none").isFalse();
    }

    @Test
    void aReasonIsNotTakenForSomebodyWhoWasBookedWhileItWasTyped() {
        clinic.booked("Strange", "2026-11-16T09:00", 30);
        begin(Kind.PLANNED, clinic.slot("2026-11-16T09:15", 30));
        choose("ana pe");
        Overruling asked = form.overruling().orElseThrow();
        clinic.booked("Strange", "2026-11-16T09:30", 15);

        asked.because().accept("Emergency");
        assertThat(booked).isEmpty();
        assertThat(line().text()).contains("09:00–09:30").contains("09:30–09:45");

        form.overruling().orElseThrow().because().accept("Emergency");
        assertThat(booked).hasSize(1);
    }

    @Test
    void aRecallIsBookedFromItsDueDateOnAndStaysWhereAnotherPatientIsBooked() {
        clinic.recalls.keep(TestClinic.MARIA,
                new Recall(ana, clinic.doctor("Strange"), null, LocalDate.parse("2026-12-01"), null));
        OpenRecall recall = clinic.recalls.ofPatient(ana).getFirst();
        var start = new BookingStart(Kind.PLANNED, null,
                new BookingStart.Known(clinic.doctor("Strange"), ana, null, recall));
        form.open(start);
        assertThat(form.fields().when().dateProperty().get()).isEqualTo("Tue 1 Dec 2026");
        clinic.patient("Tom Baker");
        choose("tom");
        form.submit();
        assertThat(booked).hasSize(1);
        assertThat(clinic.recalls.ofPatient(ana)).containsExactly(recall);

        form.open(start);
        form.submit();
        assertThat(booked).hasSize(2);
        assertThat(at.banner()).contains("The recall is closed.");
        assertThat(clinic.recalls.ofPatient(ana)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsBookedWithAReasonOnceItIsKnownForWhom() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 30));
        assertThat(form.isOverrulable()).isTrue();
        assertThat(form.overruling()).as("for nobody").isEmpty();
        assertThat(form.hintProperty().get()).isEqualTo("Choose a patient first.");

        choose("per");
        Overruling wanted = form.overruling().orElseThrow();
        assertThat(wanted.what()).isEqualTo("Ana Pérez, Tue 17 Nov, 10:00–10:30");
        assertThat(wanted.refusal()).startsWith("Dr Strange is busy 10:00–10:30");
        assertThat(booked).isEmpty();
        wanted.because().accept("Emergency");

        assertThat(booked).singleElement()
                .satisfies(visit -> assertThat(visit.notes().overruling()).isEqualTo("Emergency"));
        assertThat(at.banner()).contains("Overruled: Emergency.");
    }

    @Test
    void aNewPatientIsBookedOverARefusalToo() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 30));
        type("Zoe Ward");
        form.who().makeNew();

        form.overruling().orElseThrow().because().accept("Emergency");

        assertThat(booked).singleElement().satisfies(visit -> {
            assertThat(visit.patientName()).isEqualTo("Zoe Ward");
            assertThat(visit.notes().overruling()).isEqualTo("Emergency");
        });
    }

    @Test
    void whatFitsOrMakesNoSenseIsNotOverruled() {
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 30));
        choose("per");
        assertThat(form.isOverrulable()).as("it fits").isFalse();

        form.fields().when().minutesProperty().set("480");
        assertThat(form.isOverrulable()).as("after hours").isTrue();
        form.fields().when().timeProperty().set("23:00");
        assertThat(form.isOverrulable()).as("over midnight").isFalse();
    }

    @Test
    void enterChoosesAndEnterBooks() {
        begin();
        type("per");

        form.who().enter();
        form.who().enter();

        assertThat(booked).singleElement().satisfies(visit -> assertThat(visit.patientId()).isEqualTo(ana));
        assertThat(form.isOpen()).isFalse();
        assertThat(at.banner()).startsWith("Booked Ana Pérez: Mon 16 Nov, 09:00 with Dr Strange.");
    }

    @Test
    void twoEntersTypedAheadOfTheAnswerChooseAndBook() {
        begin();
        at.hold();
        type("per");
        form.who().enter();
        form.who().enter();
        at.release();

        assertThat(booked).hasSize(1);
    }

    @Test
    void aDoubleEnterBooksOnce() {
        begin();
        choose("per");
        at.hold();
        form.submit();
        form.submit();
        at.release();

        assertThat(booked).hasSize(1);
    }

    @Test
    void aReasonThatIsTooLongIsRefusedBesideTheField() {
        begin();
        choose("per");

        form.fields().reasonProperty().set("x".repeat(1001));
        form.submit();

        assertThat(form.fields().reasonProblemProperty().get()).contains("1000");
        assertThat(booked).isEmpty();
    }

    @Test
    void withoutALetterNoneIsWritten() {
        begin();
        choose("per");
        form.fields().letterProperty().set(false);

        form.submit();

        assertThat(clinic.outbox.lettersAbout(booked.getFirst().id())).isEmpty();
    }

    @Test
    void aWalkInStartsNowAndHasArrived() {
        clinic.clock.set(LocalDateTime.parse("2026-11-16T11:07"));
        begin(Kind.WALK_IN, null);
        choose("per");
        clinic.clock.advance(Duration.ofMinutes(2));

        form.submit();

        assertThat(booked).singleElement().satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(AppointmentStatus.ARRIVED);
            assertThat(visit.slot().start()).isEqualTo(clinic.time("2026-11-16T11:09"));
        });
    }

    @Test
    void whatHasHappenedIsRecordedWithoutALetter() {
        begin(Kind.PAST, clinic.slot("2026-11-13T10:00", 30));
        choose("per");
        assertThat(line().tone()).isEqualTo(Tone.FITS);

        form.submit();

        assertThat(booked).singleElement()
                .satisfies(visit -> assertThat(visit.status()).isEqualTo(AppointmentStatus.COMPLETED));
        assertThat(clinic.outbox.lettersAbout(booked.getFirst().id())).isEmpty();
    }

    @Test
    void aDraftIsParkedAndGoneOnWith() {
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 45));
        type("ana p");
        form.fields().reasonProperty().set("Knee");
        form.park();
        assertThat(form.isOpen()).isFalse();

        form.open(clinic.tray.list().getFirst());
        assertThat(form.fields().patient().typedProperty().get()).isEqualTo("ana p");
        assertThat(form.fields().reasonProperty().get()).isEqualTo("Knee");
        assertThat(form.fields().when().slot()).contains(clinic.slot("2026-11-17T10:00", 45));

        form.who().enter();
        form.submit();
        assertThat(booked).hasSize(1);
        assertThat(clinic.tray.list()).isEmpty();
    }

    @Test
    void aFullTrayIsSaidAndTheFormStays() {
        for (int i = 0; i < 6; i++) {
            clinic.tray.park(new Draft(null, ana, "", null, Draft.Wanted.NOTHING));
        }
        begin();
        type("per");

        form.park();

        assertThat(form.isOpen()).isTrue();
        assertThat(at.banner()).startsWith("The tray is full");
        assertThat(form.fields().patient().typedProperty().get()).isEqualTo("per");
    }

    @Test
    void parkingADraftAgainTakesNoSecondPlace() {
        begin();
        type("per");
        form.park();
        form.open(clinic.tray.list().getFirst());
        form.park();

        assertThat(clinic.tray.list()).hasSize(1);
    }

    @Test
    void whereNothingSuitsThePatientIsPutOnTheListForWhatIsFilledIn() {
        List<Waiting> asked = new ArrayList<>();
        form.onWait(asked::add);
        begin();
        form.toWaitingList();
        assertThat(form.hintProperty().get()).isEqualTo("Choose a patient first.");
        choose("per");
        form.fields().when().minutesProperty().set("45");
        form.fields().when().timeProperty().set("");
        form.fields().reasonProperty().set("Knee");

        form.toWaitingList();

        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.patientId()).isEqualTo(ana);
            assertThat(one.with()).isEqualTo(Waiting.With.doctor(clinic.doctor("Strange")));
            assertThat(one.need().minutes()).isEqualTo(45);
            assertThat(one.need().note()).isEqualTo("Knee");
        });
        assertThat(form.isOpen()).as("until it is on the list").isTrue();
        form.becameWaiting();
        assertThat(form.isOpen()).isFalse();
    }

    @Test
    void aNewPatientWhoWaitsIsKnownToTheClinicAndADraftLeavesTheTray() {
        List<Waiting> asked = new ArrayList<>();
        form.onWait(asked::add);
        begin();
        type("Ny Ko");
        form.park();
        form.open(clinic.tray.list().getFirst());
        form.who().makeNew();

        form.toWaitingList();
        form.becameWaiting();

        assertThat(clinic.directory.patient(asked.getFirst().patientId()).orElseThrow().name().display())
                .isEqualTo("Ny Ko");
        assertThat(clinic.tray.list()).isEmpty();
    }

    @Test
    void whoIsHereOrWasHereDoesNotWait() {
        List<Waiting> asked = new ArrayList<>();
        form.onWait(asked::add);
        begin(Kind.WALK_IN, clinic.slot("2026-11-16T08:30", 30));
        choose("per");
        form.toWaitingList();
        assertThat(asked).isEmpty();
    }
}
