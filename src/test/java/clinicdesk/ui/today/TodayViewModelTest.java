package clinicdesk.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.appointment.VisitPanelViewModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tuesday 17 November 2026, ten in the morning: four visits with two doctors. */
class TodayViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private TodayViewModel page;
    private Visit ana;
    private Visit tom;
    private Visit zoe;
    private Visit li;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-17T09:00");
        at = PanelDesk.in(clinic);
        li = booked("Who", "Li Wei", 1971, null, "14:00");
        ana = booked("Strange", "Ana Pérez", 1980, "interpreter: Spanish", "09:30");
        tom = booked("Who", "Tom Baker", 1990, null, "09:30");
        zoe = booked("Strange", "Zoe Ward", 1985, null, "11:00");
        now("10:00");
        page = new TodayViewModel(at.desk, at.book, at.late);
        page.begin();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void now(String time) {
        clinic.clock.set(LocalDateTime.parse("2026-11-17T" + time));
    }

    private Visit booked(String doctor, String name, int born, String alerts, String start) {
        var saved = (PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA,
                new PatientDetails(PersonName.parse(name), LocalDate.of(born, 5, 17), null, null,
                        new PatientDetails.Extras(null, true, alerts, null, null, null)));
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                clinic.request(doctor, saved.patient().id(), "2026-11-17T" + start, 30)));
    }

    private void becomes(Visit visit, AppointmentStatus status) {
        TestClinic.done(clinic.status(clinic.now(visit), status));
        page.changed();
    }

    private List<TodayRow> rows() {
        return page.listProperty().get().rows();
    }

    private List<String> names() {
        return rows().stream().map(row -> row.who().name()).toList();
    }

    private TodayRow row(Visit visit) {
        return rows().stream().filter(row -> row.visit().id().equals(visit.id())).findFirst().orElseThrow();
    }

    private String stand(Visit visit) {
        return row(visit).stand().words();
    }

    @Test
    void allVisitsAreListedByTimeAndThenByTheDoctorsName() {
        assertThat(names()).containsExactly("Ana Pérez", "Tom Baker", "Zoe Ward", "Li Wei");
        assertThat(rows()).extracting(row -> row.stand().time()).containsExactly("09:30", "09:30", "11:00", "14:00");
        assertThat(rows()).extracting(row -> row.where().doctor()).containsExactly("Dr Strange", "Dr Who",
                "Dr Strange", "Dr Who");
    }

    @Test
    void theListBeginsAtTheNextVisitToCome() {
        assertThat(page.listProperty().get().now()).isEqualTo(2);
        assertThat(page.chosenProperty().get()).isEqualTo(zoe.id());
    }

    @Test
    void aVisitOfTodayThatWasChosenElsewhereStaysChosen() {
        page.rest();
        page.chosenProperty().set(ana.id());

        page.begin();

        assertThat(page.chosenProperty().get()).isEqualTo(ana.id());
    }

    @ParameterizedTest
    @CsvSource({"09:30, Scheduled, false", "09:31, Late 1 min, true", "10:00, Late 30 min, true",
            "12:00, Late 150 min, true"})
    void whoHasNotComeIsLateFromTheFirstMinuteOn(String time, String words, boolean late) {
        now(time);
        page.changed();

        assertThat(stand(ana)).isEqualTo(words);
        assertThat(row(ana).stand().late()).isEqualTo(late);
    }

    @Test
    void whoHasArrivedIsNoLongerLateAndWaits() {
        becomes(ana, AppointmentStatus.ARRIVED);
        assertThat(stand(ana)).isEqualTo("Waiting 0 min");
        assertThat(row(ana).stand().late()).isFalse();

        now("10:12");
        page.tick();
        assertThat(stand(ana)).isEqualTo("Waiting 12 min");

        becomes(ana, AppointmentStatus.IN_PROGRESS);
        assertThat(stand(ana)).isEqualTo("In progress");

        becomes(ana, AppointmentStatus.COMPLETED);
        assertThat(stand(ana)).isEqualTo("Completed");
        assertThat(row(ana).stand().over()).isTrue();
    }

    @Test
    void aCancelledVisitIsListedNoMoreAndTheArrowsGoOnFromThere() {
        page.choose(row(tom));
        TestClinic.done(clinic.cancel(clinic.now(tom)));
        page.changed();

        assertThat(names()).containsExactly("Ana Pérez", "Zoe Ward", "Li Wei");
        assertThat(page.chosenProperty().get()).as("its panel stays, for a second look").isEqualTo(tom.id());
        assertThat(page.listProperty().get().chosen()).isEqualTo(-1);

        page.step(1);
        assertThat(page.chosenProperty().get()).isEqualTo(zoe.id());
    }

    @Test
    void upFromAVisitThatIsGoneIsTheOneBeforeIt() {
        page.choose(row(tom));
        TestClinic.done(clinic.cancel(clinic.now(tom)));
        page.changed();

        page.step(-1);

        assertThat(page.chosenProperty().get()).isEqualTo(ana.id());
    }

    @Test
    void theArrowsStopAtTheEnds() {
        page.step(10);
        assertThat(page.chosenProperty().get()).isEqualTo(li.id());
        page.step(-10);
        assertThat(page.chosenProperty().get()).isEqualTo(ana.id());
    }

    @Test
    void withNothingChosenTheArrowsBeginAtThePresent() {
        page.chosenProperty().set(null);

        page.step(1);

        assertThat(page.chosenProperty().get()).isEqualTo(zoe.id());
    }

    @ParameterizedTest
    @CsvSource({"perez, Ana Pérez", "PE AN, Ana Pérez", "who, Tom Baker; Li Wei", "late, Ana Pérez; Tom Baker",
            "late who, Tom Baker", "waiting, Zoe Ward", "arrived, Zoe Ward", "spanish, Ana Pérez", "14:0, Li Wei",
            "erez, ''", "%, ''"})
    void whatIsTypedFiltersByTheBeginningsOfWords(String typed, String found) {
        becomes(zoe, AppointmentStatus.ARRIVED);

        page.filterProperty().set(typed);

        assertThat(String.join("; ", names())).isEqualTo(found);
    }

    @Test
    void theFirstVisitThatIsFoundAndNotOverIsChosen() {
        becomes(tom, AppointmentStatus.COMPLETED);

        page.filterProperty().set("who");

        assertThat(page.chosenProperty().get()).isEqualTo(li.id());
    }

    @Test
    void whatIsFoundStaysChosenOnceTheFilterIsGone() {
        page.filterProperty().set("perez");
        assertThat(page.showAll()).isTrue();

        assertThat(page.chosenProperty().get()).isEqualTo(ana.id());
        assertThat(names()).hasSize(4);
        assertThat(page.showAll()).as("nothing is left to be taken away").isFalse();
    }

    @Test
    void eachPartListsItsVisitsAndSaysHowMany() {
        becomes(ana, AppointmentStatus.ARRIVED);
        becomes(tom, AppointmentStatus.NO_SHOW);

        assertThat(page.listProperty().get().counts()).containsEntry(Part.ALL, 4L).containsEntry(Part.TO_COME, 2L)
                .containsEntry(Part.WAITING, 1L).containsEntry(Part.DONE, 1L);
        page.partProperty().set(Part.TO_COME);
        assertThat(names()).containsExactly("Zoe Ward", "Li Wei");
        page.partProperty().set(Part.WAITING);
        assertThat(names()).containsExactly("Ana Pérez");
        page.partProperty().set(Part.DONE);
        assertThat(names()).containsExactly("Tom Baker");
    }

    @Test
    void whenTheDoctorRunsLateTheListSaysWhenVisitsAreExpected() {
        clinic.duty.late(TestClinic.MARIA, clinic.doctor("Strange"), LocalDate.parse("2026-11-17"), 80);
        at.late.refresh();

        assertThat(row(zoe).stand().expected()).startsWith("about ");
        assertThat(row(li).stand().expected()).isEmpty();
    }

    @Test
    void namesakesShowTheirBirthDateAndOthersDoNot() {
        booked("Who", "Zoe Ward", 1960, null, "15:00");
        page.changed();

        assertThat(rows()).filteredOn(row -> row.who().name().equals("Zoe Ward"))
                .extracting(row -> row.who().born()).containsExactly("born 17 May 1985", "born 17 May 1960");
        assertThat(row(tom).who().born()).isEmpty();
    }

    @Test
    void alertsStandBesideTheName() {
        assertThat(row(ana).who().alerts()).isEqualTo("interpreter: Spanish");
        assertThat(row(ana).spoken()).contains("Ana Pérez").contains("interpreter: Spanish").contains("Late 30 min");
    }

    @Test
    void hiddenNamesAreInitialsAndWhatWasTypedIsGone() {
        page.filterProperty().set("perez");

        at.desk.privacy().hiddenProperty().set(true);

        assertThat(page.filterProperty().get()).isEmpty();
        assertThat(names()).containsExactly("A. P.", "T. B.", "Z. W.", "L. W.");
        assertThat(rows()).noneMatch(row -> row.spoken().contains("Pérez"));
    }

    @Test
    void theMarkedVisitStaysChosenAndCanBeUndone() {
        VisitPanelViewModel panel = new VisitPanelViewModel(at.desk, at.book, at.series, at.late);
        page.chosenProperty().subscribe(panel::show);
        page.choose(row(ana));

        panel.steps().arrived();
        assertThat(stand(ana)).isEqualTo("Waiting 0 min");
        assertThat(at.banner()).isEqualTo("Ana Pérez is arrived. Alert: interpreter: Spanish.");
        assertThat(page.chosenProperty().get()).isEqualTo(ana.id());

        at.desk.acts().undo();
        assertThat(stand(ana)).isEqualTo("Late 30 min");
    }

    @Test
    void whoHasNoAlertsIsMarkedWithoutAny() {
        VisitPanelViewModel panel = new VisitPanelViewModel(at.desk, at.book, at.series, at.late);
        panel.show(tom.id());

        panel.steps().arrived();

        assertThat(at.banner()).isEqualTo("Tom Baker is arrived.");
    }

    @Test
    void enterLeadsToTheCalendar() {
        List<Visit> shown = new ArrayList<>();
        page.onCalendar(shown::add);
        page.choose(row(li));

        page.showOnCalendar();

        assertThat(shown).extracting(Visit::id).containsExactly(li.id());
    }

    @Test
    void anEmptyListSaysWhy() {
        page.filterProperty().set("nobody");
        assertThat(page.listProperty().get().nothing()).isEqualTo("Nothing is found. Esc shows all visits again.");

        page.showAll();
        assertThat(page.listProperty().get().nothing()).isEmpty();

        clinic.emptyTheBook();
        page.changed();
        assertThat(page.listProperty().get().nothing()).isEqualTo("There are no visits today.");

        clinic.holiday("2026-11-17", "Founder's Day");
        page.changed();
        assertThat(page.listProperty().get().nothing()).isEqualTo("The clinic is closed today: Founder's Day.");
        assertThat(page.closedProperty().get()).isEqualTo("The clinic is closed today: Founder's Day.");
    }

    @Test
    void anotherDayBeginsAtMidnight() {
        clinic.clock.set(LocalDateTime.parse("2026-11-18T00:00"));

        page.tick();

        assertThat(page.dateProperty().get()).isEqualTo("Wednesday, 18 Nov 2026");
        assertThat(rows()).isEmpty();
    }

    @Test
    void outOfSightNothingIsRead() {
        page.rest();

        becomes(ana, AppointmentStatus.ARRIVED);

        assertThat(stand(ana)).isEqualTo("Late 30 min");
        page.begin();
        assertThat(stand(ana)).isEqualTo("Waiting 0 min");
    }
}
