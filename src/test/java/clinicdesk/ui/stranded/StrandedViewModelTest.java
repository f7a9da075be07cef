package clinicdesk.ui.stranded;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.Ask;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tuesday 17 November 2026, eight in the morning: Dr Strange is away from nine. */
class StrandedViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private StrandedViewModel page;
    private Visit ana;
    private Visit tom;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-17T08:00");
        at = PanelDesk.in(clinic);
        ana = booked("Ana Pérez", "ana@example.org", "2026-11-17T13:00");
        tom = booked("Tom Baker", null, "2026-11-17T14:00");
        page = new StrandedViewModel(at.desk, at.book, clinic.stranded, clinic.calls);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Visit booked(String name, String email, String start) {
        var saved = (PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA,
                PatientDetails.of(PersonName.parse(name), LocalDate.of(1980, 5, 17), "+44 20 7946 0123", email));
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                clinic.request("Strange", saved.patient().id(), start, 30)));
    }

    /** Dr Strange is away from that time to the end of the day. */
    private void away(String from) {
        Outcome outcome = clinic.duty.change(TestClinic.MARIA, new HoursChange.TakeLeave(
                new Leave(clinic.doctor("Strange"), LocalDateTime.parse(from),
                        LocalDateTime.parse("2026-11-18T00:00"), null)));
        assertThat(outcome).isInstanceOf(Outcome.HoursChanged.class);
        page.refresh();
    }

    @Test
    void whoBeginsSoonByNowComesOnTheCallListAsTimeGoesOn() {
        away("2026-11-17T09:00");
        assertThat(page.allProperty().get().openCalls()).isEqualTo(1);

        clinic.clock.set(LocalDateTime.parse("2026-11-17T09:01"));
        page.tick();

        assertThat(page.allProperty().get().calls()).extracting(CallLine::who).containsExactly("Tom Baker",
                "Ana Pérez");
        clinic.clock.set(LocalDateTime.parse("2026-11-17T18:00"));
        page.tick();
        assertThat(names()).containsExactly("Ana Pérez", "Tom Baker");
    }

    @Test
    void whatIsDoneWithOneVisitIsSeenWithoutALookAtAllOthers() {
        away("2026-11-17T09:00");
        Visit late = booked("Li Wei", null, "2026-11-18T11:00");

        at.desk.acts().put(new Ask.Move(ana, clinic.place("Strange", ana.patientId(), "2026-11-18T10:00", 30),
                Telling.LETTER));

        assertThat(names()).containsExactly("Tom Baker");
        at.desk.acts().undo();
        assertThat(names()).containsExactly("Ana Pérez", "Tom Baker");
        TestClinic.done(clinic.cancel(tom));
        page.refresh(Set.of(tom.id(), late.id()));
        assertThat(names()).containsExactly("Ana Pérez");
    }

    private List<String> names() {
        return page.allProperty().get().rows().stream().map(StrandedRow::who).toList();
    }

    private StrandedRow row(int place) {
        return page.allProperty().get().rows().get(place);
    }

    private CallLine call() {
        return page.allProperty().get().calls().getFirst();
    }

    @Test
    void onAGoodDayThereIsNothingToSortOut() {
        page.refresh();

        assertThat(page.allProperty().get().rows()).isEmpty();
        assertThat(page.countProperty().get()).isZero();
        assertThat(page.words().summary(page.allProperty().get())).isEmpty();
    }

    @Test
    void whatNoLongerFitsIsListedWithTheReasonAndHowThePatientIsTold() {
        away("2026-11-17T09:00");

        assertThat(names()).containsExactly("Ana Pérez", "Tom Baker");
        assertThat(row(0).when()).isEqualTo("Tue 17 Nov, 13:00");
        assertThat(row(0).why()).isEqualTo("Dr Strange is on leave Tue 17 Nov, 09:00–24:00.");
        assertThat(row(0).reach().words()).isEqualTo("Told by letter");
        assertThat(row(1).reach().words()).isEqualTo("No address: call");
        assertThat(row(1).reach().phone()).isEqualTo("020 7946 0123");
        assertThat(call().say()).isEqualTo("Tue 17 Nov, 14:00 with Dr Strange has no new time yet.");
        assertThat(page.words().summary(page.allProperty().get()))
                .isEqualTo("2 visits without a time, 1 call to make");
        assertThat(page.countProperty().get()).isEqualTo(3);
    }

    @Test
    void whoseVisitStartsWithinFourHoursIsCalledAndALetterIsInTimeForOneInFour() {
        clinic.clock.set(LocalDateTime.parse("2026-11-17T09:00"));
        away("2026-11-17T09:00");
        assertThat(row(0).reach().byLetter()).isTrue();

        clinic.clock.advance(Duration.ofMinutes(1));
        page.tick();

        assertThat(row(0).reach().byLetter()).isFalse();
        assertThat(row(0).reach().words()).isEqualTo("Starts in 3 h 59 min: call");
    }

    @Test
    void theNextFreeTimeOfTheSameDoctorAndOfAColleagueAreOffered() {
        away("2026-11-17T09:00");

        Offers offers = page.offersProperty().get();
        assertThat(offers.sameDoctor().map(page.words()::offer)).contains("Wed 18 Nov, 09:00 with Dr Strange");
        assertThat(offers.colleague().map(page.words()::offer)).contains("Tue 17 Nov, 13:00 with Dr Who");
    }

    @Test
    void afterAnActTheNextVisitIsChosenAndOfferedWhatIsStillFree() {
        away("2026-11-17T09:00");

        page.takeFirst();

        assertThat(at.banner()).startsWith("Moved Ana Pérez to Wed 18 Nov, 09:00 with Dr Strange.");
        assertThat(names()).containsExactly("Tom Baker");
        assertThat(page.allProperty().get().chosen()).isZero();
        assertThat(page.offersProperty().get().sameDoctor().map(page.words()::offer))
                .contains("Wed 18 Nov, 09:30 with Dr Strange");
    }

    @Test
    void aChosenVisitStaysChosenWhenOthersGo() {
        away("2026-11-17T09:00");
        page.choose(tom.id());

        TestClinic.done(clinic.cancel(clinic.now(ana)));
        page.refresh();

        assertThat(names()).containsExactly("Tom Baker");
        assertThat(page.allProperty().get().chosenRow()).hasValueSatisfying(
                row -> assertThat(row.stranded().visit().id()).isEqualTo(tom.id()));
    }

    @Test
    void aColleagueAtTheSameTimeIsToldToWhoHasNoAddress() {
        away("2026-11-17T09:00");
        page.choose(tom.id());

        page.takeColleague();

        assertThat(clinic.now(tom).doctorId()).isEqualTo(clinic.doctor("Who"));
        assertThat(call().say())
                .isEqualTo("Tue 17 Nov, 14:00 with Dr Strange is now Tue 17 Nov, 14:00 with Dr Who.");
        assertThat(at.banner()).endsWith("No address: on the call list.");
    }

    @Test
    void aVisitIsCancelledWithAReason() {
        away("2026-11-17T09:00");
        page.choose(tom.id());

        page.askCancel();
        page.reason().reasons().typedProperty().set("Doctor ill");
        page.reason().confirm();

        assertThat(clinic.now(tom).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(clinic.now(tom).state().statusReason()).isEqualTo("Doctor ill");
        assertThat(call().say()).isEqualTo("Tue 17 Nov, 14:00 with Dr Strange is cancelled.");
    }

    @Test
    void aCallIsTickedOffAndTheTickIsTakenBack() {
        away("2026-11-17T09:00");
        page.choose(tom.id());
        page.takeColleague();

        page.tick(call());
        assertThat(call().done()).isTrue();
        assertThat(page.countProperty().get()).isEqualTo(1);

        at.desk.acts().undo();
        assertThat(call().done()).isFalse();
        assertThat(page.countProperty().get()).isEqualTo(2);
    }

    @Test
    void twoCallsAreTickedOffOneRightAfterTheOtherAndOneThatIsPressedTwiceOnce() {
        away("2026-11-17T09:00");
        clinic.clock.set(LocalDateTime.parse("2026-11-17T09:01"));
        page.tick();
        List<CallLine> two = page.allProperty().get().calls();
        at.hold();
        page.tick(two.getFirst());
        page.tick(two.getFirst());
        page.tick(two.getLast());
        at.release();

        assertThat(page.allProperty().get().calls()).hasSize(2).allMatch(CallLine::done);
    }

    @Test
    void whereNoTimeIsFreeNothingIsTakenAndItIsSaid() {
        away("2026-11-17T09:00");
        clinic.everybodyLeaves();
        page.refresh();

        page.takeColleague();

        assertThat(at.banner()).isEqualTo("There is no such time. Look for another one on the grid.");
        assertThat(clinic.now(ana)).isEqualTo(ana);
    }

    @ParameterizedTest(name = "Ctrl+L pressed {0} times: {1} more letter")
    @CsvSource({"0, 1", "1, 0"})
    void whoGetsAnotherTimeIsToldAsCtrlLHasIt(int pressed, int more) {
        away("2026-11-17T09:00");
        int before = clinic.outbox.letters(null, null, 50).size();

        for (int i = 0; i < pressed; i++) {
            at.desk.acts().toggleLetter();
        }
        page.takeFirst();

        assertThat(at.banner()).startsWith("Moved Ana Pérez");
        assertThat(clinic.outbox.letters(null, null, 50)).hasSize(before + more);
    }

    @Test
    void whileATimeIsStillLookedForNothingIsTaken() {
        away("2026-11-17T09:00");
        at.hold();
        page.choose(tom.id());

        page.takeFirst();
        at.release();

        assertThat(clinic.now(tom)).isEqualTo(tom);
        assertThat(page.offersProperty().get().looking()).isFalse();
    }

    @Test
    void anotherTimeIsLookedForByHand() {
        List<Visit> byHand = new ArrayList<>();
        page.onByHand(byHand::add);
        away("2026-11-17T09:00");

        page.byHand();

        assertThat(byHand).extracting(Visit::id).containsExactly(ana.id());
    }

    @Test
    void namesAndNumbersAreHidden() {
        away("2026-11-17T09:00");

        at.desk.privacy().hiddenProperty().set(true);

        assertThat(names()).containsExactly("A. P.", "T. B.");
        assertThat(row(1).reach().phone()).isEqualTo("•••");
        assertThat(call().phone()).isEqualTo("•••");
    }
}
