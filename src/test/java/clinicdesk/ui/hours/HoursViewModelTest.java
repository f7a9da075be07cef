package clinicdesk.ui.hours;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.hours.HolidayDay;
import clinicdesk.hours.Leave;
import clinicdesk.settings.Key;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.hours.HoursViewModel.OfClinic;
import clinicdesk.ui.hours.HoursViewModel.OfDoctor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the hours on Monday 16 November 2026, half past eight. */
class HoursViewModelTest {

    @TempDir
    Path folder;

    private final AtomicInteger led = new AtomicInteger();
    private TestClinic clinic;
    private PanelDesk maria;
    private HoursViewModel page;

    static HoursSources sources(TestClinic clinic) {
        return new HoursSources(clinic.directory, clinic.hours, clinic.duty, clinic.settings, clinic.access);
    }

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        maria = PanelDesk.in(clinic);
        page = page(maria.desk);
    }

    private HoursViewModel page(AtDesk desk) {
        HoursViewModel made = new HoursViewModel(desk, sources(clinic), led::incrementAndGet);
        made.reload();
        return made;
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private DoctorHoursViewModel strange() {
        page.show(clinic.doctor("Strange"));
        return ((OfDoctor) page.chosenProperty().get()).hours();
    }

    private HolidaysViewModel holidays() {
        page.showHolidays();
        return ((OfClinic) page.chosenProperty().get()).holidays();
    }

    private HolidayDay day(String date) {
        return holidays().days().stream().map(Listed::of).filter(day -> day.date().toString().equals(date)).findFirst()
                .orElseThrow();
    }

    private void leave(String first, String last, String from, String to) {
        LeaveViewModel leave = strange().leave();
        leave.first().set(first);
        leave.last().set(last);
        leave.times().from().set(from);
        leave.times().to().set(to);
        leave.reason().set("Course");
        leave.add();
    }

    @Test
    void theDoctorsComeByNameAndTheClinicLast() {
        assertThat(page.entries()).hasSize(3).last().isInstanceOf(OfClinic.class);
        assertThat(strange().doctor().name()).isEqualTo("Dr Strange");
    }

    @Test
    void leaveOfWholeDaysSaysWhomItStrandsAndLeadsThere() {
        clinic.booked("Strange", "2026-11-17T09:00", 30);
        clinic.booked("Strange", "2026-11-19T16:30", 30);
        clinic.booked("Strange", "2026-11-20T09:00", 30);
        leave("17 Nov", "19 Nov", "", "");

        assertThat(maria.banner()).isEqualTo("Dr Strange: leave 17–19 Nov. 2 visits to sort out.");
        assertThat(led).hasValue(1);
        assertThat(strange().leave().leaves()).singleElement().extracting(Listed::spoken)
                .isEqualTo("17–19 Nov, Course");
        assertThat(strange().leave().first().value()).isEmpty();
    }

    @Test
    void leaveThatStrandsNobodyLeadsNowhere() {
        leave("28 Nov", "3 Dec", "", "");
        assertThat(maria.banner()).isEqualTo("Dr Strange: leave 28 Nov – 3 Dec.");
        assertThat(led).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"12 Dec,'',14,16,'12 Dec, 14:00–16:00'", "12 Dec,'',14,'','12 Dec, 14:00–24:00'",
            "12 Dec,13 Dec,14,10,'Sat 12 Dec, 14:00 – Sun 13 Dec, 10:00'", "12 Jan,'','','',12 Jan 2027",
            "28 Dec,2 Jan,'','',28 Dec 2026 – 2 Jan 2027", "tomorrow,'','','',17 Nov"})
    void leaveIsOfHoursWhereTimesAreTyped(String first, String last, String from, String to, String said) {
        leave(first, last, from, to);
        assertThat(maria.banner()).isEqualTo("Dr Strange: leave " + said + ".");
    }

    @ParameterizedTest
    @CsvSource({"20 Nov,20 Nov,'','',true", "20 Nov,19 Nov,'','',false", "20 Nov,'',14,14:01,true",
            "20 Nov,'',14,14,false", "20 Nov,'',14,0,true", "2026-11-15,'','','',false", "2026-11-16,'','','',true",
            "some day,'','','',false", "20 Nov,'',noon,'',false"})
    void leaveEndsAfterItStartsAndIsNotOver(String first, String last, String from, String to, boolean fine) {
        leave(first, last, from, to);
        LeaveViewModel leave = strange().leave();

        assertThat(leave.leaves().isEmpty()).isEqualTo(!fine);
        assertThat(Inputs.firstProblem(List.of(leave.first(), leave.last(), leave.times().from(),
                leave.times().to())).get().isEmpty()).isEqualTo(fine);
    }

    @Test
    void undoneLeaveIsGoneAndDoneAgainIsBack() {
        leave("17 Nov", "", "", "");
        maria.desk.acts().undo();
        page.changed();
        assertThat(strange().leave().leaves()).isEmpty();
        maria.desk.acts().redo();
        page.changed();
        assertThat(strange().leave().leaves()).hasSize(1);
    }

    @Test
    void removedLeaveIsSaidAndCanBeUndone() {
        leave("17 Nov", "", "", "");
        Leave taken = strange().leave().leaves().getFirst().of();
        strange().leave().remove(taken);
        assertThat(maria.banner()).isEqualTo("Dr Strange: no leave 17 Nov any more.");
        assertThat(strange().leave().leaves()).isEmpty();
    }

    private SpecialViewModel special(String date, String... times) {
        SpecialViewModel special = strange().special();
        special.date().set(date);
        for (int i = 0; i < times.length; i += 2) {
            SpanFields fields = i / 2 < special.spans().size() ? special.spans().get(i / 2) : special.add(null);
            fields.from().set(times[i]);
            fields.to().set(times[i + 1]);
        }
        special.save();
        return special;
    }

    @Test
    void specialHoursOfADateReplaceItsWeeklyHours() {
        SpecialViewModel special = special("24 Dec", "9", "11", "11", "12");
        assertThat(maria.banner()).isEqualTo("Dr Strange: Thu 24 Dec now 09:00–11:00, 11:00–12:00.");
        assertThat(special.days()).singleElement().extracting(Listed::when).isEqualTo("Thu 24 Dec");

        special.remove(special.days().getFirst().of());
        assertThat(special.days()).isEmpty();
    }

    @Test
    void specialHoursThatOverlapByAMinuteAreRefusedBesideTheSecond() {
        SpecialViewModel special = special("24 Dec", "9", "11", "10:59", "12");
        assertThat(special.spans().getLast().from().problemProperty().get())
                .isEqualTo("These hours overlap others of that day.");
        assertThat(special.days()).isEmpty();
    }

    @Test
    void aDateShowsWhatItHasAndThreeStretchesTakeItsPlace() {
        SpecialViewModel special = special("24 Dec", "9", "11", "13", "15");
        special.date().set("23 Dec");
        assertThat(special.hasProperty().get()).isEqualTo("Wed 23 Dec has its weekly hours: 09:00–17:00.");
        special.date().set("24 Dec");
        assertThat(special.hasProperty().get()).isEqualTo("Thu 24 Dec has special hours already: 09:00–11:00,"
                + " 13:00–15:00. What you save takes their place.");
        assertThat(special.spans()).extracting(SpanFields::typed).containsExactly(
                new SpanFields.Typed("09:00", "11:00"), new SpanFields.Typed("13:00", "15:00"));

        SpanFields third = special.add(null);
        third.from().set("16");
        third.to().set("17");
        special.save();

        assertThat(maria.banner()).isEqualTo("Dr Strange: Thu 24 Dec now 09:00–11:00, 13:00–15:00, 16:00–17:00.");
        assertThat(special.spans()).singleElement().extracting(SpanFields::isTyped).isEqualTo(false);
    }

    @Test
    void hoursOfADateThatAnotherDeskHasGivenMeanwhileAreShownAndNotOverwritten() {
        SpecialViewModel special = strange().special();
        special.date().set("24 Dec");
        special.spans().getFirst().from().set("9");
        special.spans().getFirst().to().set("11");
        clinic.special("Strange", "2026-12-24", "12:00-13:00");

        special.save();

        assertThat(clinic.hours.specialDays(clinic.doctor("Strange"), LocalDate.parse("2026-12-24")))
                .singleElement()
                .satisfies(day -> assertThat(day.spans()).containsExactly(TestClinic.span("12:00-13:00")));
        assertThat(special.hasProperty().get()).contains("12:00–13:00");
        assertThat(special.spans().getFirst().from().value()).isEqualTo("9");
        special.save();
        assertThat(special.days()).singleElement().extracting(Listed::what).isEqualTo("09:00–11:00");
    }

    @Test
    void aSecondEnterWhileTheAnswerIsAwaitedEntersNothingTwice() {
        LeaveViewModel leave = strange().leave();
        WeekViewModel week = strange().week();
        leave.first().set("17 Nov");
        maria.hold();
        leave.add();
        leave.add();
        maria.release();
        assertThat(leave.leaves()).hasSize(1);

        week.rows().getFirst().from().set("8");
        maria.hold();
        week.save();
        week.save();
        maria.release();
        assertThat(maria.banner()).startsWith("Dr Strange: weekly hours changed.");
    }

    @Test
    void undoingAndDoingAgainSayWhomTheyStrand() {
        leave("17 Nov", "", "", "");
        maria.desk.acts().undo();
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        maria.desk.acts().redo();

        assertThat(maria.banner()).isEqualTo("Done again: 1 visit to sort out.");
    }

    @Test
    void specialHoursAreNotForDaysThatAreOver() {
        assertThat(special("2026-11-15", "9", "11").date().problemProperty().get()).isEqualTo("This day is over.");
        assertThat(special("2026-11-16", "9", "11").days()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "20,true", "21,false", "-1,false", "some,false", "'',false"})
    void extraPlacesAreFromNoneToTwenty(String typed, boolean fine) {
        PlacesViewModel places = strange().places();
        places.places().set(typed);
        places.save();
        assertThat(places.places().problemProperty().get().isEmpty()).isEqualTo(fine);
        assertThat(maria.banner().startsWith("Dr Strange: ")).isEqualTo(fine);
        int kept = clinic.directory.doctor(clinic.doctor("Strange")).orElseThrow().extraPlaces();
        assertThat(kept).isEqualTo(fine ? Integer.parseInt(typed) : 0);
    }

    @Test
    void aCountryIsFoundByTypingAndBringsItsHolidays() {
        HolidayPlace place = holidays().place();
        place.typedProperty().set("united king");
        assertThat(place.first()).hasValueSatisfying(country -> assertThat(country.code()).isEqualTo("GB"));
        place.choose(place.first().orElseThrow());

        assertThat(clinic.settings.get(Key.CLINIC_COUNTRY)).isEqualTo("GB");
        assertThat(place.typedProperty().get()).isEqualTo("United Kingdom");
        assertThat(holidays().days()).extracting(line -> line.of().date().toString()).contains("2026-12-25");
        assertThat(place.found()).isEmpty();

        place.choose(place.regions().getLast());
        assertThat(clinic.settings.get(Key.CLINIC_REGION)).isNotEmpty();
    }

    @Test
    void aStruckHolidayIsWorkedAndCanBeKeptAgain() {
        clinic.settings.set(Map.of(Key.CLINIC_COUNTRY, "GB"));
        holidays().toggle(day("2026-12-25"));
        assertThat(maria.banner()).isEqualTo("Open on Fri 25 Dec: Christmas is struck.");
        assertThat(day("2026-12-25").struck()).isTrue();
        holidays().toggle(day("2026-12-25"));
        assertThat(day("2026-12-25").struck()).isFalse();
        assertThat(day("2026-12-25").fromCalendar()).isTrue();
    }

    @Test
    void anAddedHolidayStrandsWhoIsBookedThenAndCanBeTakenAway() {
        clinic.booked("Who", "2026-11-20T09:00", 30);
        HolidaysViewModel holidays = holidays();
        holidays.date().set("20 Nov");
        holidays.add();
        assertThat(holidays.name().problemProperty().get()).startsWith("Please give the day a name");
        holidays.name().set("Staff outing");
        holidays.add();

        assertThat(maria.banner()).isEqualTo("Closed on Fri 20 Nov: Staff outing. 1 visit to sort out.");
        assertThat(led).hasValue(1);
        holidays.toggle(day("2026-11-20"));
        assertThat(day("2026-11-20").struck()).isTrue();
        holidays.toggle(day("2026-11-20"));
        assertThat(day("2026-11-20")).isEqualTo(
                new HolidayDay(LocalDate.parse("2026-11-20"), "Staff outing", false, false));
        holidays.remove(day("2026-11-20"));
        assertThat(holidays.days()).isEmpty();
    }

    @Test
    void theYearIsTurned() {
        clinic.settings.set(Map.of(Key.CLINIC_COUNTRY, "GB"));
        holidays().turn(1);
        assertThat(holidays().yearProperty().get()).isEqualTo(2027);
        assertThat(holidays().days()).allMatch(line -> line.of().date().getYear() == 2027).isNotEmpty();
    }

    @Test
    void whatIsTypedForADoctorIsStillThereAfterALookElsewhere() {
        strange().week().rows().getFirst().from().set("7");
        strange().leave().first().set("12 Dec");
        holidays();
        page.reload();
        assertThat(strange().week().rows().getFirst().from().value()).isEqualTo("7");
        assertThat(strange().leave().first().value()).isEqualTo("12 Dec");
    }

    @Test
    void aReaderSeesTheHoursAndChangesNothing() {
        Workplace hers = maria.desk.workplace();
        Workplace readers = new Workplace(hers.background(), hers.clock(), new Actor("Guest", Role.READER, null),
                hers.locale(), hers.problem());
        page = page(new AtDesk(readers, maria.desk.acts(), maria.desk.words(), maria.desk.privacy(), Runnable::run));
        assertThat(page.mayChange()).isFalse();
        assertThat(strange().week().rows()).hasSize(5);
        leave("17 Nov", "", "", "");
        assertThat(clinic.hours.leaves(clinic.doctor("Strange"), clinic.clock.clinic().today())).isEmpty();
    }
}
