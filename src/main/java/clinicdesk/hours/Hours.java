package clinicdesk.hours;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.db.Fact;
import clinicdesk.db.Store;
import clinicdesk.settings.ClinicSettings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** When the doctors work and when the clinic is closed. All dates are the clinic's. */
public final class Hours {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(WorkingHours.class, SpecialHours.class, Leave.class,
            Holiday.class);

    /** The topic under which changes of a doctor's hours are announced, or of the clinic's under {@link #CLINIC}. */
    public static final String HOURS = "hours";

    /** Stands for the whole clinic where a change is announced and in the trail: its holidays are no doctor's. */
    public static final UUID CLINIC = new UUID(0, 0);

    private final Store store;
    private final Access access;
    private final ClinicClock clock;
    private final ClinicSettings settings;
    private final HoursStore rows;
    private final ClinicHolidays holidays;
    private final HoursActs acts;

    public Hours(Store store, Access access, Audit audit, ClinicClock clock, ClinicSettings settings) {
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.settings = settings;
        this.rows = new HoursStore(store, clock);
        this.holidays = new ClinicHolidays(store, settings);
        this.acts = new HoursActs(store, audit, settings, rows, holidays);
    }

    /** Makes the change in one transaction, or nothing at all; inside another write it joins that one. */
    public HoursOutcome change(Actor actor, HoursChange change) {
        if (!access.may(actor, Permission.EDIT_HOURS)) {
            return new HoursOutcome.Denied(Permission.EDIT_HOURS);
        }
        List<FieldProblem> problems = HoursRules.check(change);
        if (!problems.isEmpty()) {
            return new HoursOutcome.Invalid(problems);
        }
        try {
            return store.write(session -> acts.make(session, actor, change));
        } catch (RuntimeException fault) {
            readSettingsAgain(fault);
            throw fault;
        }
    }

    /** Another country may have been taken up, and not be on the disk. */
    private void readSettingsAgain(RuntimeException fault) {
        try {
            settings.refresh();
        } catch (RuntimeException second) {
            fault.addSuppressed(second);
        }
    }

    /** When these doctors are open on these days, both included. */
    public HoursPlan plan(Collection<UUID> doctors, LocalDate first, LocalDate last) {
        Days of = new Days(Set.copyOf(doctors), first, last);
        return store.once(new Fact<>(HoursPlan.class, of, Set.of(HOURS)), () -> new HoursPlan(clock, doctors,
                rows.rows(doctors, first, last), holidays.between(first, last))).orElseThrow();
    }

    private record Days(Set<UUID> doctors, LocalDate first, LocalDate last) {}

    /** All weekly blocks of a doctor, also those that no longer count, by day of the week and time. */
    public List<WeeklyBlock> weekly(UUID doctorId) {
        return rows.weekly(doctorId);
    }

    /** The dates with hours of their own from this one on, in order. */
    public List<SpecialDay> specialDays(UUID doctorId, LocalDate from) {
        return rows.specialDays(doctorId, from);
    }

    /** All special hours of a doctor, also those that are over, by date and time. */
    public List<Session> sessions(UUID doctorId) {
        return rows.sessions(doctorId).stream().map(SpecialHours::session).toList();
    }

    /** All leave of a doctor, also what is over, by its start. */
    public List<Leave> leaves(UUID doctorId) {
        return rows.leaves(doctorId);
    }

    /** The leave that is not over before this date, by its start. */
    public List<Leave> leaves(UUID doctorId, LocalDate from) {
        return rows.leaves(doctorId, from);
    }

    /** What the calendar and the clinic's own word say of a year, by date; struck days too. */
    public List<HolidayDay> holidays(int year) {
        return holidays.ofYear(year);
    }

    /** Whose public holidays a clinic can keep, by name. Slow when first asked. */
    public List<Country> countries(Locale locale) {
        return holidays.countries(locale);
    }

    /**
     * Whether the doctor's hours are known for so far ahead: some weekly block makes hours in the week of this date,
     * Monday to Sunday, or special hours are entered for it.
     */
    public boolean areEntered(UUID doctorId, LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return rows.weekly(doctorId).stream()
                .anyMatch(block -> Stream.iterate(monday, day -> day.plusDays(1)).limit(7).anyMatch(block::isOn))
                || !rows.special(doctorId, date).isEmpty();
    }
}
