package clinicdesk.hours;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.span;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.access.Permission;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.db.Change;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange.CancelLeave;
import clinicdesk.hours.HoursChange.ClinicDay;
import clinicdesk.hours.HoursChange.ExtraPlaces;
import clinicdesk.hours.HoursChange.HolidayCalendar;
import clinicdesk.hours.HoursChange.Special;
import clinicdesk.hours.HoursChange.TakeLeave;
import clinicdesk.hours.HoursChange.Weekly;
import clinicdesk.settings.ClinicSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change of hours, what it leaves in the trail, and its way back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoursChangesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @TempDir
    static Path folder;

    private TestClinic clinic;
    private UUID strange;

    @BeforeAll
    void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    @BeforeEach
    void monday() {
        clinic.turnThePage("2026-11-16T08:00");
        strange = clinic.doctor("Strange");
    }

    /** All that a screen or a rule can see of Dr Strange's hours in that month. */
    private record Seen(List<DoctorDay> days, List<WeeklyBlock> weekly, List<SpecialDay> special, List<UUID> leaves,
            List<HolidayDay> holidays) {}

    private Seen seen() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        HoursPlan plan = clinic.hours.plan(List.of(strange), first, first.plusDays(29));
        return new Seen(Stream.iterate(first, day -> day.plusDays(1)).limit(30).map(day -> plan.day(strange, day))
                .map(day -> new DoctorDay(day.date(), day.open(), List.of(), day.holiday())).toList(),
                clinic.hours.weekly(strange), clinic.hours.specialDays(strange, first),
                clinic.hours.leaves(strange, first).stream().map(Leave::id).toList(), clinic.hours.holidays(2026));
    }

    private Stream<HoursChange> changes() {
        return Stream.of(new Weekly(UUID.randomUUID(), List.of(block("10:00-11:00", "2026-11-02", null)), null),
                new Weekly(UUID.randomUUID(), List.of(), null),
                new Special(UUID.randomUUID(), DAY, List.of(span("18:00-20:00"), span("07:00-08:00"))),
                new Special(UUID.randomUUID(), DAY.plusDays(1), List.of()),
                new TakeLeave(Leave.ofDays(UUID.randomUUID(), DAY, DAY.plusDays(1), "Congress")),
                new ClinicDay(DAY, OwnDay.closed("Foundation Day")), new ClinicDay(DAY.plusDays(2), OwnDay.open()),
                new ClinicDay(DAY.plusDays(2), OwnDay.closed("Another name")),
                new ClinicDay(DAY.plusDays(2), null), new HolidayCalendar("DE", "BY"));
    }

    /** The rows of a table are made before there is a doctor. */
    private HoursChange ofStrange(HoursChange change) {
        return switch (change) {
            case Weekly weekly -> new Weekly(strange, weekly.blocks(), null);
            case Special special -> new Special(strange, special.day(), special.spans());
            case TakeLeave taken -> new TakeLeave(
                    new Leave(strange, taken.leave().from(), taken.leave().to(), taken.leave().reason()));
            case ExtraPlaces extra -> new ExtraPlaces(strange, extra.places());
            default -> change;
        };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeCanBeTakenBackAndMadeAgain(HoursChange change) {
        clinic.special("Strange", "2026-11-18", "12:00-13:00");
        clinic.leave("Strange", "2026-11-20T09:00", "2026-11-20T10:00");
        clinic.holiday("2026-11-19", "City Day");
        Seen before = seen();

        HoursChange back = clinic.hours(ofStrange(change));
        Seen after = seen();
        HoursChange again = clinic.hours(back);
        assertThat(seen()).isEqualTo(before).isNotEqualTo(after);

        HoursChange backAgain = clinic.hours(again);
        assertThat(seen()).isEqualTo(after);
        clinic.hours(backAgain);
        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void extraPlacesCanBeTakenBack() {
        HoursChange back = clinic.hours(new ExtraPlaces(strange, 2));

        assertThat(clinic.directory.doctor(strange)).get().extracting(Doctor::extraPlaces).isEqualTo(2);
        clinic.hours(back);
        assertThat(clinic.directory.doctor(strange)).get().extracting(Doctor::extraPlaces).isEqualTo(0);
    }

    @Test
    void leaveThatIsCancelledAndTakenAgainIsTheSameLeave() {
        Leave leave = Leave.ofDays(strange, DAY, DAY, "Congress");
        var cancel = (CancelLeave) clinic.hours(new TakeLeave(leave));
        assertThat(cancel.leaveId()).isEqualTo(leave.id());

        var take = (TakeLeave) clinic.hours(cancel);
        assertThat(seen().leaves()).isEmpty();

        assertThat(clinic.hours(take)).isEqualTo(cancel);
        assertThat(seen().leaves()).containsExactly(leave.id());
        assertThat(clinic.hours.change(MARIA, take)).isEqualTo(new HoursOutcome.Stale());
    }

    @Test
    void hoursThatSomebodyElseHasChangedMeanwhileAreNotOverwritten() {
        List<WeeklyBlock> seen = clinic.hours.weekly(strange);
        HoursChange back = clinic
                .hours(new Weekly(strange, List.of(block("10:00-12:00", null, null)), seen.reversed()));
        clinic.hours(new Weekly(strange, List.of(block("10:00-12:01", null, null)), null));

        assertThat(clinic.hours.change(MARIA, new Weekly(strange, List.of(), seen)))
                .isEqualTo(new HoursOutcome.Stale());
        assertThat(clinic.hours.change(MARIA, back)).isEqualTo(new HoursOutcome.Stale());
        assertThat(clinic.hours.weekly(strange)).containsExactly(block("10:00-12:01", null, null));
    }

    static Stream<List<HoursChange>> changesByTwo() {
        return Stream.of( //
                List.of(new Special(null, DAY, List.of(span("10:00-12:00"), span("08:00-09:00"))),
                        new Special(null, DAY, List.of(span("10:00-12:01")))),
                List.of(new ClinicDay(DAY, OwnDay.closed("City Day")), new ClinicDay(DAY, null)),
                List.of(new ClinicDay(DAY, null), new ClinicDay(DAY, OwnDay.open())),
                List.of(new HolidayCalendar("DE", "BY"), new HolidayCalendar("DE", "")),
                List.of(new ExtraPlaces(null, 2), new ExtraPlaces(null, 3)));
    }

    @ParameterizedTest
    @MethodSource("changesByTwo")
    void whatAnotherDeskHasChangedSinceIsNotOverwrittenByTheWayBack(List<HoursChange> both) {
        HoursChange back = clinic.hours(ofStrange(both.getFirst()));
        HoursChange other = clinic.hours(ofStrange(both.getLast()));

        assertThat(clinic.hours.change(OWNER, back)).isEqualTo(new HoursOutcome.Stale());
        clinic.hours(other);
        clinic.hours(back);
    }

    @Test
    void aChangeLeavesALineInTheTrailAndIsAnnounced() {
        try (var watch = clinic.store.watch()) {
            watch.poll();
            clinic.hours(new Weekly(strange, List.of(block("09:00-12:00", null, null),
                    block("13:00-00:00", "2026-12-01", "2026-12-31")), null));
            clinic.hours(new Special(strange, DAY, List.of(span("18:00-20:00"))));
            clinic.hours(new CancelLeave(leaveTaken().id()));
            clinic.hours(new ExtraPlaces(strange, 2));

            assertThat(watch.poll().changes()).containsOnly(new Change(Hours.HOURS, strange),
                    new Change(Directory.DOCTORS, strange));
        }
        assertThat(lines(strange)).endsWith("HOURS MONDAY 09:00-17:00 > 09:00-12:00, 13:00-24:00"
                + " from 2026-12-01 to 2026-12-31; TUESDAY 09:00-17:00 > null; WEDNESDAY 09:00-17:00 > null;"
                + " THURSDAY 09:00-17:00 > null; FRIDAY 09:00-17:00 > null",
                "SPECIAL_HOURS 2026-11-17 null > 18:00-20:00",
                "LEAVE from null > 2026-11-17; to null > 2026-11-18; reason null > Congress",
                "CANCEL_LEAVE from 2026-11-17 > null; to 2026-11-18 > null; reason Congress > null",
                "EXTRA_PLACES extraPlaces 0 > 2");
    }

    @Test
    void aChangeOfTheClinicIsKeptUnderTheClinic() {
        try (var watch = clinic.store.watch()) {
            watch.poll();
            clinic.holiday("2026-11-17", "City Day");
            clinic.hours(clinic.hours(new HolidayCalendar("DE", "BY")));
            clinic.strikeHoliday("2026-11-17");

            assertThat(watch.poll().changes())
                    .filteredOn(change -> !change.topic().equals(ClinicSettings.SETTINGS))
                    .containsOnly(new Change(Hours.HOURS, Hours.CLINIC));
        }
        assertThat(lines(Hours.CLINIC)).endsWith("CLINIC_DAY 2026-11-17 null > closed: City Day",
                "HOLIDAY_CALENDAR country  > DE; region  > BY", "HOLIDAY_CALENDAR country DE > ; region BY > ",
                "CLINIC_DAY 2026-11-17 closed: City Day > open");
    }

    private Leave leaveTaken() {
        Leave leave = Leave.ofDays(strange, DAY, DAY.plusDays(1), "Congress");
        clinic.hours(new TakeLeave(leave));
        return leave;
    }

    private List<String> lines(UUID subject) {
        return clinic.audit.history(subject).stream().map(act -> act.action() + " " + String.join("; ",
                act.changes().stream().sorted(inOrder()).map(HoursChangesTest::line).toList())).toList();
    }

    private static Comparator<FieldChange> inOrder() {
        List<String> order = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "from", "to", "reason");
        return Comparator.comparing((FieldChange change) -> order.indexOf(change.field()))
                .thenComparing(FieldChange::field);
    }

    private static String line(FieldChange change) {
        return change.field() + " " + change.before() + " > " + change.after();
    }

    @Test
    void aReceptionistMayChangeHoursAndOthersMayNot() {
        for (Role role : List.of(Role.READER, Role.DOCTOR)) {
            Actor rita = new Actor("Rita", role, strange);
            changes().map(this::ofStrange).forEach(change -> assertThat(clinic.hours.change(rita, change))
                    .isEqualTo(new HoursOutcome.Denied(Permission.EDIT_HOURS)));
        }
        assertThat(clinic.hours.change(MARIA, new ExtraPlaces(strange, 1))).isInstanceOf(HoursOutcome.Changed.class);
    }

    @Test
    void whatNobodyKnowsCannotBeChanged() {
        UUID nobody = UUID.randomUUID();
        Leave leave = Leave.ofDays(nobody, DAY, DAY, null);

        for (HoursChange change : List.of(new Weekly(nobody, List.of(), null), new Special(nobody, DAY, List.of()),
                new TakeLeave(leave), new ExtraPlaces(nobody, 1))) {
            assertThat(clinic.hours.change(OWNER, change)).isEqualTo(new HoursOutcome.Unknown("doctorId"));
        }
        assertThat(clinic.hours.change(OWNER, new CancelLeave(leave.id())))
                .isEqualTo(new HoursOutcome.Unknown("leaveId"));
    }

    @Test
    void hoursAreEnteredInWeeksInWhichABlockCountsAndOnDatesWithHoursOfTheirOwn() {
        LocalDate tuesday = LocalDate.of(2026, 11, 24);
        clinic.hours(new Weekly(strange, List.of(new WeeklyBlock(TUESDAY, span("09:00-10:00"), tuesday, tuesday)),
                null));
        clinic.special("Strange", "2026-12-09", "09:00-10:00");

        assertThat(Stream.of("2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30", "2026-12-08", "2026-12-09",
                "2026-12-10").filter(date -> clinic.hours.areEntered(strange, LocalDate.parse(date))))
                .containsExactly("2026-11-23", "2026-11-29", "2026-12-09");
    }

    @Test
    void aWeekOfHoursIsFromMondayToSunday() {
        LocalDate tuesday = LocalDate.of(2026, 11, 24);
        clinic.hours(new Weekly(strange, List.of(new WeeklyBlock(TUESDAY, span("09:00-10:00"), tuesday.plusDays(1),
                tuesday.plusDays(6))), null));
        assertThat(clinic.hours.areEntered(strange, tuesday)).isFalse();

        LocalDate sunday = tuesday.plusDays(5);
        clinic.hours(new Weekly(strange, List.of(new WeeklyBlock(SUNDAY, span("09:00-10:00"), sunday, sunday)), null));
        assertThat(clinic.hours.areEntered(strange, tuesday)).isTrue();
        assertThat(clinic.hours.areEntered(strange, sunday)).isTrue();
        assertThat(clinic.hours.areEntered(strange, sunday.plusDays(1))).isFalse();
    }

    @Test
    void leaveAndDatesThatAreOverAreNotListed() {
        clinic.leave("Strange", "2026-11-20T09:00", "2026-11-21T00:00");
        clinic.leaveOfDays("Strange", "2026-11-17", "2026-11-18");
        clinic.special("Strange", "2026-11-18", "13:00-14:00", "09:00-10:00");

        assertThat(clinic.hours.leaves(strange, DAY).stream().map(Leave::firstDay)).containsExactly(DAY,
                DAY.plusDays(3));
        assertThat(clinic.hours.leaves(strange, DAY.plusDays(1))).hasSize(2);
        assertThat(clinic.hours.leaves(strange, DAY.plusDays(2))).hasSize(1);
        assertThat(clinic.hours.leaves(strange, DAY.plusDays(4))).isEmpty();
        assertThat(clinic.hours.specialDays(strange, DAY.plusDays(1))).containsExactly(
                new SpecialDay(DAY.plusDays(1), List.of(span("09:00-10:00"), span("13:00-14:00"))));
        assertThat(clinic.hours.specialDays(strange, DAY.plusDays(2))).isEmpty();
    }

    @Test
    void blocksCountFromTheirFirstDateToTheirLast() {
        clinic.hours(new Weekly(strange,
                List.of(new WeeklyBlock(WEDNESDAY, span("09:00-10:00"), DAY.plusDays(1), DAY.plusDays(8)),
                        new WeeklyBlock(MONDAY, span("09:00-10:00"), DAY, DAY.plusDays(12))),
                null));

        assertThat(seen().days().stream().filter(day -> !day.open().isEmpty()).map(day -> day.date().getDayOfMonth()))
                .containsExactly(18, 23, 25);
    }

    static WeeklyBlock block(String span, String from, String to) {
        return new WeeklyBlock(MONDAY, span(span), from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
