package clinicdesk.ui.findtime;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Maria looks for a time. It is Monday 16 November 2026, half past eight; Dr Strange begins at 9, Dr Who at 8. */
class FindTimeViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private FindTimeViewModel panel;
    private UUID check;
    private final List<FindTimeViewModel.Taken> taken = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
        VisitType type = new VisitType("Check-up", 45, 0, 0);
        clinic.directory.add(TestClinic.OWNER, type);
        check = type.id();
        Doctor zed = new Doctor("Dr Zed", "Cardiology", null, 3, null);
        clinic.directory.add(TestClinic.OWNER, zed);
        clinic.hours(new HoursChange.Weekly(zed.id(), TestClinic.WEEKDAYS.stream()
                .map(day -> WeeklyBlock.always(day, TestClinic.span("10:00-12:00"))).toList(), null));
        at = PanelDesk.in(clinic);
        panel = new FindTimeViewModel(at.desk, at.book);
        panel.onTaken(taken::add);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void begin(UUID patient) {
        panel.open(new FindTimeViewModel.Start(clinic.doctor("Strange"), patient, null));
    }

    private void with(String name) {
        panel.fields().whoseProperty().set(panel.fields().everybody().stream()
                .filter(whose -> whose.name().equals(name)).findFirst().orElseThrow());
    }

    private List<String> found() {
        return panel.rows().stream().map(row -> row.day() + " " + row.time() + " " + row.doctor()).toList();
    }

    private String first(String from) {
        panel.fields().from().set(from);
        return found().isEmpty() ? panel.saidProperty().get() : found().getFirst();
    }

    @Test
    void theNextEightTimesOfTheDoctorAreThereAtOnceAndTheFirstIsChosen() {
        begin(null);

        assertThat(found()).hasSize(8).startsWith("Mon 16 Nov 09:00 Dr Strange", "Mon 16 Nov 09:30 Dr Strange");
        assertThat(panel.chosenProperty().get()).isZero();
        assertThat(panel.placeProperty().get().slot()).isEqualTo(clinic.slot("2026-11-16T09:00", 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | Mon 16 Nov 09:00 Dr Strange
            tomorrow         | Tue 17 Nov 09:00 Dr Strange
            14:00            | Mon 16 Nov 14:00 Dr Strange
            fri 14:00        | Fri 20 Nov 14:00 Dr Strange
            tomorrow 9.30    | Tue 17 Nov 09:30 Dr Strange
            24.11 14         | Tue 24 Nov 14:00 Dr Strange
            24.11            | Tue 24 Nov 09:00 Dr Strange
            14.15            | Mon 16 Nov 14:15 Dr Strange
            6m               | Mon 17 May 09:00 Dr Strange
            364d             | Mon 15 Nov 09:00 Dr Strange
            365d             | Tue 16 Nov 2027 09:00 Dr Strange
            16 nov           | Mon 16 Nov 09:00 Dr Strange
            """)
    void fromWhenIsTypedAsItIsSaid(String typed, String expected) {
        begin(null);

        assertThat(first(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "yesterday", "15.11.2026", "25:00", "tomorrow 25:00", "%"})
    void whatIsNoMomentToComeIsSaidBesideTheFieldAndNothingIsOffered(String typed) {
        begin(null);

        assertThat(first(typed)).isEmpty();
        assertThat(panel.fields().from().problemProperty().get()).startsWith("From when?");
        panel.take();
        assertThat(taken).isEmpty();

        assertThat(first("tomorrow")).isEqualTo("Tue 17 Nov 09:00 Dr Strange");
        assertThat(panel.fields().from().problemProperty().get()).isEmpty();
    }

    @Test
    void theTimeThatIsMarkedIsTheOneThatIsTakenAlsoWhileTheListIsReadAgain() {
        begin(null);
        at.hold();
        panel.refresh();
        panel.move(2);
        panel.take();
        at.release();

        assertThat(taken).extracting(time -> time.found().slot()).containsExactly(clinic.slot("2026-11-16T10:00", 30));
        assertThat(panel.chosenProperty().get()).isEqualTo(2);
    }

    @Test
    void theTimeThatIsMarkedStaysMarkedWhenAnEarlierOneGoesAndTheOneInItsPlaceIsWhenItGoesItself() {
        begin(null);
        panel.move(2);
        clinic.booked("Strange", "2026-11-16T09:00", 30);
        panel.refresh();
        assertThat(panel.placeProperty().get().slot()).isEqualTo(clinic.slot("2026-11-16T10:00", 30));

        clinic.booked("Strange", "2026-11-16T10:00", 30);
        panel.refresh();
        assertThat(panel.placeProperty().get().slot()).isEqualTo(clinic.slot("2026-11-16T10:30", 30));
    }

    @Test
    void oneChoosesADoctorASpecialityOrAnyone() {
        begin(null);
        assertThat(panel.fields().everybody()).extracting(Whose::name).containsExactly("Dr Strange", "Dr Who",
                "Dr Zed", "Cardiology: anyone", "Anyone");

        with("Cardiology: anyone");
        assertThat(found()).hasSize(8).startsWith("Mon 16 Nov 10:00 Dr Zed")
                .allMatch(row -> row.endsWith("Dr Zed"));

        with("Anyone");
        assertThat(found()).startsWith("Mon 16 Nov 08:30 Dr Who", "Mon 16 Nov 09:00 Dr Strange",
                "Mon 16 Nov 09:00 Dr Who");
    }

    @Test
    void aTypeBringsItsLengthAndALengthMayBeTyped() {
        begin(null);
        panel.fields().kindProperty().set(panel.fields().kinds().getLast());
        assertThat(panel.fields().minutes().value()).isEqualTo("45");
        assertThat(found()).startsWith("Mon 16 Nov 09:00 Dr Strange", "Mon 16 Nov 09:45 Dr Strange");

        panel.fields().minutes().set("60");
        assertThat(found()).startsWith("Mon 16 Nov 09:00 Dr Strange", "Mon 16 Nov 10:00 Dr Strange");
        panel.take();
        assertThat(taken).singleElement().satisfies(time -> {
            assertThat(time.found()).isEqualTo(
                    new FreeSlot(clinic.doctor("Strange"), clinic.slot("2026-11-16T09:00", 60)));
            assertThat(time.need()).isEqualTo(new Need(60, null, new Where.DoctorsRoom(), check));
        });
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "480, true", "720, true", "721, false", "x, false", "'', false"})
    void aVisitLastsFiveMinutesToTwelveHours(String minutes, boolean makesSense) {
        begin(null);

        panel.fields().minutes().set(minutes);

        assertThat(panel.fields().minutes().problemProperty().get().isEmpty()).isEqualTo(makesSense);
    }

    @Test
    void aPatientWhoIsKnownHasToBeFreeTooUntilSomebodyElseIsMeant() {
        UUID ana = clinic.patient("Ana Pérez");
        TestClinic.done(clinic.booking.book(TestClinic.MARIA, clinic.request("Who", ana, "2026-11-16T09:00", 30)));

        begin(ana);
        assertThat(panel.forWhomProperty().get()).isEqualTo("For Ana Pérez");
        assertThat(found()).startsWith("Mon 16 Nov 09:30 Dr Strange");
        assertThat(panel.placeProperty().get().title()).isEqualTo("Ana Pérez");
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(panel.forWhomProperty().get()).isEqualTo("For A. P.");
        assertThat(panel.placeProperty().get().title()).isEqualTo("A. P.");

        panel.dropPatient();
        assertThat(panel.forWhomProperty().get()).isEmpty();
        assertThat(found()).startsWith("Mon 16 Nov 09:00 Dr Strange");
    }

    @Test
    void moreTimesComeAfterTheLastAndTheChoiceStays() {
        begin(null);
        List<String> before = found();
        panel.move(3);

        panel.more();

        assertThat(found()).hasSize(16).startsWith(before.toArray(String[]::new));
        assertThat(found().get(8)).isEqualTo("Mon 16 Nov 13:00 Dr Strange");
        assertThat(panel.chosenProperty().get()).isEqualTo(3);
    }

    @Test
    void theArrowsStayInTheListAndGoOnAfterItsEnd() {
        begin(null);

        panel.move(-1);
        assertThat(panel.chosenProperty().get()).isZero();
        panel.move(7);
        assertThat(found()).hasSize(8);
        panel.move(1);
        assertThat(found()).hasSize(16);
        assertThat(panel.chosenProperty().get()).isEqualTo(8);
        panel.take();
        assertThat(taken.getFirst().found().slot()).isEqualTo(clinic.slot("2026-11-16T13:00", 30));
    }

    @Test
    void nothingMoreComesWhereThatIsAll() {
        begin(null);
        clinic.leaveOfDays("Strange", "2026-11-17", "2028-12-31");
        panel.fields().minutes().set("480");

        assertThat(found()).containsExactly("Mon 16 Nov 09:00 Dr Strange");
        assertThat(panel.moreProperty().get()).isFalse();
        panel.move(1);
        assertThat(panel.chosenProperty().get()).isZero();

        assertThat(first("tomorrow")).isEqualTo("Nothing is free until 23 Dec 2027.");
        assertThat(panel.chosenProperty().get()).isEqualTo(-1);
        assertThat(panel.placeProperty().get()).isNull();
    }

    @Test
    void enterBeforeTheAnswerTakesTheFirstAsSoonAsItIsThere() {
        begin(null);
        at.hold();
        panel.fields().from().set("tomorrow");
        panel.take();
        assertThat(taken).isEmpty();

        at.release();

        assertThat(taken).singleElement()
                .satisfies(time -> assertThat(time.found().slot()).isEqualTo(clinic.slot("2026-11-17T09:00", 30)));
    }

    @Test
    void whatIsTypedWhileThePanelOpensCounts() {
        at.hold();
        begin(null);
        panel.fields().from().set("tomorrow");
        panel.take();

        at.release();

        assertThat(taken).singleElement()
                .satisfies(time -> assertThat(time.found().slot()).isEqualTo(clinic.slot("2026-11-17T09:00", 30)));
    }

    @Test
    void whatOthersTakeIsNoLongerOffered() {
        begin(null);
        clinic.booked("Strange", "2026-11-16T09:00", 30);

        panel.refresh();

        assertThat(found()).startsWith("Mon 16 Nov 09:30 Dr Strange");
    }

    @Test
    void aTimeIsOfferedUntilItsMinuteIsOver() {
        begin(null);
        clinic.clock.set(LocalDateTime.parse("2026-11-16T09:00:59"));
        panel.tick();
        assertThat(found()).startsWith("Mon 16 Nov 09:00 Dr Strange");

        clinic.clock.set(LocalDateTime.parse("2026-11-16T09:01:00"));
        panel.tick();
        assertThat(found()).startsWith("Mon 16 Nov 09:05 Dr Strange");
    }

    @Test
    void whatTheFormNeedsIsFilledInAndTheRoomThatWasChosenThereCounts() {
        UUID room = clinic.room("Room 1");
        Need need = new Need(20, clinic.patient("Ana Pérez"), new Where.In(room), check);

        panel.open(new FindTimeViewModel.Start(clinic.doctor("Who"), need));
        panel.take();

        assertThat(taken).singleElement().satisfies(time -> {
            assertThat(time.need()).isEqualTo(need);
            assertThat(time.found().doctorId()).isEqualTo(clinic.doctor("Who"));
        });
    }

    @Test
    void openedAgainItBeginsFromNowForTheSameTypeAndNothingIsShownMeanwhile() {
        begin(clinic.patient("Ana Pérez"));
        panel.fields().kindProperty().set(panel.fields().kinds().getLast());
        panel.fields().from().set("6m");
        panel.rest();
        assertThat(found()).isEmpty();
        assertThat(panel.placeProperty().get()).isNull();

        begin(null);

        assertThat(panel.fields().from().value()).isEmpty();
        assertThat(panel.fields().kindProperty().get().id()).isEqualTo(check);
        assertThat(panel.fields().minutes().value()).isEqualTo("45");
        assertThat(panel.forWhomProperty().get()).isEmpty();
        assertThat(found()).startsWith("Mon 16 Nov 09:00 Dr Strange");
    }
}
