package clinicdesk.ui.hours;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.settings.Key;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.hours.BlockRow.Typed;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekly hours of Dr Strange, who works Monday to Friday 9 to 17, on Monday 16 November 2026. */
class WeekViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk maria;
    private WeekViewModel week;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        maria = PanelDesk.in(clinic);
        week = week();
    }

    private WeekViewModel week() {
        HoursDesk desk = new HoursDesk(maria.desk, HoursViewModelTest.sources(clinic), () -> {});
        WeekViewModel made = new WeekViewModel(desk, clinic.directory.doctor(clinic.doctor("Strange")).orElseThrow());
        made.read();
        return made;
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<WeeklyBlock> saved() {
        return clinic.hours.weekly(clinic.doctor("Strange"));
    }

    private BlockRow type(int place, String from, String to) {
        BlockRow row = week.rows().get(place);
        row.set(new Typed(row.dayProperty().get(), from, to, "", ""));
        return row;
    }

    private static WeeklyBlock on(DayOfWeek day, String span) {
        return WeeklyBlock.always(day, TestClinic.span(span));
    }

    @Test
    void aBreakOnMondayIsTwoBlocks() {
        type(0, "9", "12");
        BlockRow second = week.add(week.rows().getFirst());
        second.from().set("13");
        second.to().set("17.30");
        assertThat(week.unsavedProperty().get()).isTrue();
        week.save();

        assertThat(saved()).hasSize(6).startsWith(on(DayOfWeek.MONDAY, "09:00-12:00"),
                on(DayOfWeek.MONDAY, "13:00-17:30"));
        assertThat(maria.banner()).isEqualTo("Dr Strange: weekly hours changed.");
        assertThat(week.unsavedProperty().get()).isFalse();
        assertThat(week.rows().getFirst().from().value()).as("as the desk writes it").isEqualTo("09:00");
    }

    @Test
    void blocksThatAdjoinAreFineAndOneMinuteOverIsRefusedBesideBothRows() {
        type(0, "9", "12");
        BlockRow second = week.add(week.rows().getFirst());
        second.from().set("11:59");
        second.to().set("17");
        week.save();

        assertThat(saved()).hasSize(5);
        assertThat(week.rows().subList(0, 2)).allSatisfy(
                row -> assertThat(row.problemProperty().get()).isEqualTo("This overlaps another block on Monday."));
        assertThat(week.rows().get(2).problemProperty().get()).isEmpty();

        second.from().set("12:00");
        assertThat(week.rows().getFirst().problemProperty().get()).as("what was typed may have mended it").isEmpty();
        week.save();
        assertThat(saved()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"9,17,''", "9,24,''", "23:59,24:00,''", "0,0,''", "9,9,The end comes after the start.",
            "9:01,9,The end comes after the start.", "9,25,Please write a time such as 8:30.",
            "nine,17,Please write a time such as 8:30.", "'',17,Please write a time such as 8:30."})
    void theEndComesAfterTheStart(String from, String to, String problem) {
        type(2, from, to);
        week.rows().get(2).validTo().set("31 Dec 2030");
        week.save();

        assertThat(week.rows().get(2).problemProperty().get()).isEqualTo(problem);
        assertThat(saved().get(2).validTo() != null).isEqualTo(problem.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1 Dec,1 Dec,true", "1 Dec,30 Nov,false", "'',30 Nov,true", "1 Dec,'',true", "some day,'',false"})
    void aBlockDoesNotEndBeforeItCounts(String first, String last, boolean fine) {
        BlockRow friday = week.rows().get(4);
        friday.validFrom().set(first);
        friday.validTo().set(last);
        week.save();

        assertThat(friday.problemProperty().get().isEmpty()).isEqualTo(fine);
        assertThat(week.unsavedProperty().get()).isEqualTo(!fine);
    }

    @Test
    void datesAreReadAsElsewhereAndWrittenOutInFull() {
        week.rows().getFirst().validFrom().set("1.12.");
        week.save();

        assertThat(saved().getFirst().validFrom()).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(week.rows().getFirst().validFrom().value()).isEqualTo("Tue 1 Dec 2026");
        assertThat(week.barsProperty().get().getFirst().counts()).as("not yet").isFalse();
    }

    @Test
    void mondayIsCopiedToTheClinicsOtherDaysAndOthersStay() {
        clinic.settings.set(Map.of(Key.CLINIC_DAYS, "MONDAY,TUESDAY,WEDNESDAY"));
        type(0, "10", "11");
        week.copy();
        week.save();

        assertThat(saved()).containsExactly(on(DayOfWeek.MONDAY, "10:00-11:00"),
                on(DayOfWeek.TUESDAY, "10:00-11:00"), on(DayOfWeek.WEDNESDAY, "10:00-11:00"),
                on(DayOfWeek.THURSDAY, "09:00-17:00"), on(DayOfWeek.FRIDAY, "09:00-17:00"));
    }

    @Test
    void theWeekIsInTheClinicsOrder() {
        clinic.settings.set(Map.of(Key.CLINIC_WEEK_START, "WEDNESDAY"));
        assertThat(week().rows()).extracting(row -> row.dayProperty().get()).startsWith(DayOfWeek.WEDNESDAY)
                .endsWith(DayOfWeek.TUESDAY);
    }

    @Test
    void whatIsTypedStaysWhenSomebodyElseHasSavedFirst() {
        type(0, "10", "17");
        clinic.hours(new HoursChange.Weekly(clinic.doctor("Strange"),
                List.of(on(DayOfWeek.MONDAY, "08:00-12:00")), null));
        week.read();
        week.save();

        assertThat(maria.banner()).startsWith("Somebody else has changed these hours");
        assertThat(week.theirsProperty().get()).isEqualTo("Mon 08:00–12:00");
        assertThat(week.rows().getFirst().from().value()).isEqualTo("10");
        assertThat(saved()).containsExactly(on(DayOfWeek.MONDAY, "08:00-12:00"));

        week.save();
        assertThat(saved()).hasSize(5).startsWith(on(DayOfWeek.MONDAY, "10:00-17:00"));
        assertThat(week.theirsProperty().get()).isEmpty();
    }

    @Test
    void whoDropsWhatIsTypedSeesWhatIsThereNow() {
        type(0, "10", "17");
        week.remove(week.rows().getLast());
        week.drop();

        assertThat(week.rows()).hasSize(5);
        assertThat(week.rows().getFirst().from().value()).isEqualTo("09:00");
        assertThat(week.unsavedProperty().get()).isFalse();
    }

    @Test
    void whereNothingIsTypedNothingIsSaved() {
        week.save();
        assertThat(maria.banner()).isEmpty();
    }

    @Test
    void aDoctorWithoutHoursBeginsWithTheClinicsOpening() {
        List.copyOf(week.rows()).forEach(week::remove);
        BlockRow first = week.add(null);
        assertThat(first.typed()).isEqualTo(new Typed(DayOfWeek.MONDAY, "08:00", "18:00", "", ""));
    }
}
