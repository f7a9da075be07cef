package clinicdesk.ui.calendar;

import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.Subject;
import clinicdesk.hours.HoursChange;
import clinicdesk.settings.DeskSettings;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.Overruling;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private CalendarViewModel calendar;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        at = PanelDesk.in(clinic);
        calendar = new CalendarViewModel(at.desk,
                new CalendarSources(clinic.directory, clinic.hours, clinic.appointments, clinic.booking, at.late),
                clinic.settings, new DeskSettings(folder));
        calendar.reload();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Hold hold(Visit visit) {
        calendar.reload();
        return item(visit.id()).hold();
    }

    private GridItem item(UUID id) {
        return calendar.itemsProperty().get().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aVisitIsMarkedAsInAnExtraPlaceAsLongAsSomebodyIsBesideIt() {
        Visit first = clinic.booked("Strange", "2026-11-17T10:00", 30);
        clinic.hours(new HoursChange.ExtraPlaces(clinic.doctor("Strange"), 1));
        Visit extra = clinic.booked("Strange", "2026-11-17T10:00", 30);
        assertThat(hold(extra)).isEqualTo(Hold.EXTRA_PLACE);

        Visit later = done(clinic.move(first, "Strange", "2026-11-17T10:29", 30));
        assertThat(hold(extra)).as("a minute over it").isEqualTo(Hold.EXTRA_PLACE);

        done(clinic.move(later, "Strange", "2026-11-17T10:30", 30));
        assertThat(hold(extra)).isEqualTo(Hold.FITS);
        assertThat(item(extra.id()).accessibleText()).doesNotContain("extra place");
    }

    @Test
    void whereThereIsRoomForMoreDoctorsTheVisitsOfAllAreShown() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        clinic.booked("Who", "2026-11-17T10:00", 30);
        calendar.setRoom(days -> 1);
        calendar.reload();
        assertThat(calendar.itemsProperty().get()).hasSize(1);

        calendar.setRoom(days -> 2);

        assertThat(calendar.itemsProperty().get()).hasSize(2);
    }

    @Test
    void fromDayToWeekAndBackNoPageHasMoreDoctorsThanHaveRoomInItAndTheOneAtTheCursorStays() {
        UUID strange = clinic.doctor("Strange");
        UUID who = clinic.doctor("Who");
        calendar.setRoom(days -> days == 1 ? 2 : 1);
        calendar.cursorProperty().set(new Cursor(LocalDateTime.parse("2026-11-17T10:00"), who));
        List<List<UUID>> seen = new ArrayList<>();
        calendar.pageProperty().addListener((property, before, page) -> seen
                .add(page.week().range().lanes().stream().map(Lane::doctorId).toList()));

        calendar.showDay();
        calendar.showWeek();

        assertThat(seen).containsExactly(List.of(strange, who), List.of(who));
    }

    @Test
    void aMoveByKeysEndsWhereItBeganWhenAnotherVisitIsChosenOrNone() {
        Visit first = clinic.booked("Strange", "2026-11-17T10:00", 30);
        Visit second = clinic.booked("Strange", "2026-11-17T12:00", 30);
        for (UUID next : Arrays.asList(second.id(), null)) {
            movesByKeys(first);

            calendar.selectedProperty().set(next);

            assertThat(calendar.ghosts().isMoving()).isFalse();
            assertThat(calendar.ghosts().shownProperty().get()).isNull();
        }
    }

    @Test
    void aMoveByKeysEndsWhereItBeganWhenAnotherWeekIsShownAndGoesOnWhenItsOwnIsReadAgain() {
        movesByKeys(clinic.booked("Strange", "2026-11-17T10:00", 30));
        calendar.reload();
        assertThat(calendar.ghosts().isMoving()).isTrue();

        calendar.turn(1);

        assertThat(calendar.ghosts().isMoving()).isFalse();
    }

    private void movesByKeys(Visit visit) {
        calendar.reload();
        calendar.selectedProperty().set(visit.id());
        calendar.ghosts().move(calendar, ghost -> ghost.shift(1, calendar.range().orElseThrow()));
        assertThat(calendar.ghosts().isMoving()).isTrue();
    }

    @Test
    void withoutActiveDoctorsThereIsNoPageUntilOneIsActiveAgain() {
        calendar.cursorProperty().set(new Cursor(LocalDateTime.parse("2026-11-17T10:00"), clinic.doctor("Strange")));
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        use(false);
        assertThat(calendar.nobodyProperty().get()).isTrue();
        assertThat(calendar.pageProperty().get()).isNull();
        assertThat(calendar.itemsProperty().get()).isEmpty();
        assertThat(calendar.currentDoctor()).isEmpty();

        use(true);
        assertThat(calendar.nobodyProperty().get()).isFalse();
        assertThat(calendar.itemsProperty().get()).hasSize(1);
    }

    private void use(boolean active) {
        clinic.directory.doctors().forEach(doctor -> clinic.duty.change(TestClinic.OWNER,
                new DirectoryChange.Use(Subject.DOCTOR, doctor.id(), active)));
        calendar.reload();
    }

    @Test
    void whatSomebodyElseHasMovedWhileItWasInTheHandIsNotMovedAgain() {
        Visit taken = clinic.booked("Strange", "2026-11-17T09:00", 30);
        calendar.reload();
        Visit moved = done(clinic.move(taken, "Strange", "2026-11-17T15:00", 30));
        calendar.visitsChanged(List.of(taken.id()));
        Proposal drop = new Proposal(taken.id(), taken.version(), clinic.doctor("Strange"),
                clinic.slot("2026-11-17T11:00", 30));

        calendar.propose(drop);
        assertThat(at.banner()).startsWith("Somebody else has changed this visit");
        assertThat(clinic.now(taken)).isEqualTo(moved);

        calendar.propose(new Proposal(taken.id(), moved.version(), drop.doctorId(), drop.slot()));
        assertThat(clinic.now(taken).slot()).isEqualTo(drop.slot());
    }

    @Test
    void aReasonGivenToTheBannerIsNotTakenForSomebodyWhoWasBookedMeanwhile() {
        Visit visit = clinic.booked("Strange", "2026-11-17T09:00", 30);
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        calendar.goTo(LocalDate.parse("2026-11-17"));
        calendar.propose(new Proposal(visit.id(), visit.version(), clinic.doctor("Strange"),
                clinic.slot("2026-11-17T10:15", 30)));
        Overruling asked = at.desk.acts().overruling().orElseThrow();
        String shown = asked.refusal();
        clinic.booked("Strange", "2026-11-17T10:30", 15);

        asked.because().accept("Emergency");

        assertThat(clinic.now(visit)).isEqualTo(visit);
        assertThat(at.banner()).startsWith(shown).contains("10:30–10:45");
        at.desk.acts().overruling().orElseThrow().because().accept("Emergency");
        assertThat(clinic.now(visit).slot()).isEqualTo(clinic.slot("2026-11-17T10:15", 30));
    }

    @Test
    void aVisitThatIsPutWhereTheClockIsPutForwardStaysAndIsToldWhy() {
        Visit visit = clinic.booked("Strange", "2026-11-17T10:00", 30);
        calendar.cursorProperty().set(new Cursor(LocalDateTime.parse("2027-03-28T01:30"), clinic.doctor("Strange")));

        calendar.moveToCursor(visit);

        assertThat(at.banner()).isEqualTo("The clock is put forward: there is no 01:30 on this day.");
        assertThat(clinic.now(visit)).isEqualTo(visit);
    }
}
