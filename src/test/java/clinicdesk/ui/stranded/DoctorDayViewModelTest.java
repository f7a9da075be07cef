package clinicdesk.ui.stranded;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tuesday 17 November 2026, 9:47: Dr Strange has visits at nine, at ten and at half past ten. */
class DoctorDayViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private DoctorDayViewModel day;
    private UUID strange;
    private Visit ten;
    private Visit half;
    private int closed;
    private final List<Visit> stranded = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-17T08:00");
        Visit over = clinic.booked("Strange", "2026-11-17T09:00", 30);
        TestClinic.done(clinic.status(over, AppointmentStatus.COMPLETED));
        ten = clinic.booked("Strange", "2026-11-17T10:00", 30);
        half = clinic.booked("Strange", "2026-11-17T10:30", 30);
        clinic.clock.set(LocalDateTime.parse("2026-11-17T09:47"));
        strange = clinic.doctor("Strange");
        at = PanelDesk.in(clinic);
        day = new DoctorDayViewModel(at.desk, new DoctorDayViewModel.Sources(clinic.duty, clinic.dayShift,
                clinic.hours, clinic.appointments, clinic.directory), at.late);
        day.onStranded(stranded::addAll);
        day.shownBy(() -> {}, () -> closed++);
        at.desk.acts().onMade(made -> at.late.refresh());
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private String said() {
        return day.previewProperty().get().text();
    }

    @Test
    void beforeADoctorIsIllItIsSaidHowManyVisitsThatTouches() {
        day.askIll(strange);

        assertThat(said()).startsWith("2 visits of today, 10:00 to 10:30, no longer fit.");
        assertThat(clinic.stranded.disorder().stranded()).isEmpty();
    }

    @Test
    void anIllDoctorIsAwayFromThisMinuteOnAndHerVisitsComeUnderSortOut() {
        day.askIll(strange);
        day.confirm();

        assertThat(at.banner()).isEqualTo("Dr Strange is ill today: 2 visits to sort out.");
        assertThat(stranded).extracting(Visit::id).containsExactly(ten.id(), half.id());
        assertThat(clinic.hours.leaves(strange, clinic.clock.clinic().today())).singleElement().satisfies(leave -> {
            assertThat(leave.from()).isEqualTo(LocalDateTime.parse("2026-11-17T09:47"));
            assertThat(leave.to()).isEqualTo(LocalDateTime.parse("2026-11-18T00:00"));
            assertThat(leave.reason()).isEqualTo("Ill");
        });
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void whoIsAwayForTheRestOfTheDayIsNotIllAgain() {
        day.askIll(strange);
        day.confirm();

        day.askIll(strange);
        day.confirm();

        assertThat(said()).isEqualTo("Dr Strange is away for the rest of today already.");
        assertThat(clinic.hours.leaves(strange, clinic.clock.clinic().today())).hasSize(1);
    }

    @Test
    void aLetterChoosesAUsualDelayAndWhatComesOfItIsSaid() {
        day.askLate(strange, false);

        assertThat(day.choose('c')).isTrue();
        assertThat(day.choose('g')).isFalse();

        assertThat(day.typedProperty().get()).isEqualTo("20");
        assertThat(said()).startsWith("2 visits are expected later, the last one at 10:50.");
    }

    @ParameterizedTest
    @CsvSource({"480, false", "481, true", "1, false", "x, true", "-5, true", "1.5, true", "9999, true"})
    void aDelayIsWholeMinutesUpToEightHours(String typed, boolean wrong) {
        day.askLate(strange, false);

        day.typedProperty().set(typed);

        assertThat(day.previewProperty().get().wrong()).isEqualTo(wrong);
    }

    @Test
    void aLateDoctorIsToldOnEveryScreenAndInTimeAgainWithNought() {
        day.askLate(strange, false);
        day.choose('c');
        day.confirm();
        assertThat(at.banner()).isEqualTo("Dr Strange is 20 min late today.");
        assertThat(at.late.todayProperty().get().minutes(strange)).isEqualTo(20);
        assertThat(at.late.todayProperty().get().expected()).containsEntry(ten.id(),
                clinic.time("2026-11-17T10:20"));

        day.askLate(strange, false);
        assertThat(day.typedProperty().get()).isEqualTo("20");
        day.typedProperty().set("0");
        day.confirm();

        assertThat(at.banner()).isEqualTo("Dr Strange is no longer late.");
        assertThat(at.late.todayProperty().get().expected()).isEmpty();
    }

    @Test
    void withoutMinutesNothingIsDoneAndItStaysOpen() {
        day.askLate(strange, false);

        day.confirm();

        assertThat(said()).isEqualTo("Please choose or type how many minutes.");
        assertThat(closed).isZero();
        assertThat(at.banner()).isEmpty();
    }

    @Test
    void theRestOfTheDayIsShiftedAndTakenBackAsOneAct() {
        day.askLate(strange, true);
        day.choose('a');
        assertThat(said()).isEqualTo("2 visits move, the last one to 10:40. Letters go out;"
                + " who has no address or was to begin within 4 hours comes on the call list.");

        day.confirm();
        assertThat(at.banner())
                .isEqualTo("Dr Strange: 2 visits begin later. 2 patients have to be called: see Sort out.");
        assertThat(clinic.now(half).slot().start()).isEqualTo(clinic.time("2026-11-17T10:40"));

        at.desk.acts().undo();
        assertThat(clinic.now(half).slot()).isEqualTo(half.slot());
    }

    @Test
    void aShiftSaysWhetherLettersGoOutAndFollowsCtrlL() {
        at.desk.acts().toggleLetter();
        day.askLate(strange, true);
        day.choose('c');
        assertThat(said()).endsWith("No letters go out.");
        int before = clinic.outbox.letters(null, null, 50).size();
        day.confirm();
        assertThat(clinic.outbox.letters(null, null, 50)).hasSize(before);

        day.askLate(strange, true);
        day.choose('c');
        assertThat(said()).contains("Letters go out;");
    }

    @Test
    void noughtMinutesShiftNothingAndThatIsSaidBesideThem() {
        day.askLate(strange, true);
        day.typedProperty().set("0");
        day.confirm();

        assertThat(day.previewProperty().get().wrong()).isTrue();
        assertThat(said()).isEqualTo("To shift visits, type at least 1 minute.");
        assertThat(closed).isZero();
        day.shiftProperty().set(false);
        assertThat(day.previewProperty().get().wrong()).isFalse();
    }

    @Test
    void aShiftPastTheHoursIsRefusedAndMayBeOverruled() {
        clinic.booked("Strange", "2026-11-17T11:00", 360);
        day.askLate(strange, true);
        day.choose('a');
        day.confirm();

        assertThat(at.banner()).startsWith("Dr Strange works 09:00–17:00 on Tuesdays.");
        assertThat(at.desk.acts().overrulable()).isPresent();
        at.desk.acts().put(at.desk.acts().overrulable().orElseThrow().because("Urgent").orElseThrow());
        assertThat(at.banner()).startsWith("Dr Strange: 3 visits begin later.");
    }

    @Test
    void whereNobodyIsLeftThereIsNothingToShift() {
        TestClinic.done(clinic.cancel(ten));
        TestClinic.done(clinic.cancel(half));
        day.askLate(strange, true);
        day.choose('a');
        day.confirm();

        assertThat(said()).isEqualTo("No visit of today begins later.");
        assertThat(closed).isZero();
    }
}
