package clinicdesk.hours;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When the doctors work. */
public final class Hours {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(WorkingHours.class, SpecialHours.class, Leave.class,
            Holiday.class);

    /** The topic under which changes of a doctor's hours are announced. */
    public static final String HOURS = "hours";

    private final Store store;
    private final Access access;
    private final Audit audit;
    private final ClinicClock clock;

    public Hours(Store store, Access access, Audit audit, ClinicClock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** When these doctors are open on these days, both included. */
    public HoursPlan plan(Collection<UUID> doctors, LocalDate first, LocalDate last) {
        return new HoursPlan(clock, new HoursStore(store, clock).rows(doctors, first, last));
    }

    /** Gives a doctor these weekly hours in place of those before. */
    public void setWeekly(Actor actor, UUID doctorId, Map<DayOfWeek, List<TimeSpan>> week) {
        change(actor, doctorId, "HOURS", () -> store.write(session -> {
            session.createMutationQuery("delete from WorkingHours where doctorId = :doctor")
                    .setParameter("doctor", doctorId).executeUpdate();
            week.forEach((day, spans) -> spans.forEach(span -> session.insert(new WorkingHours(doctorId, day, span))));
            return null;
        }));
    }

    /** Adds hours of one date, which replace the weekly hours of that day. */
    public void addSpecial(Actor actor, UUID doctorId, LocalDate day, TimeSpan span) {
        change(actor, doctorId, "SPECIAL_HOURS",
                () -> store.write(session -> session.insert(new SpecialHours(doctorId, day, span))));
    }

    public void addLeave(Actor actor, Leave leave) {
        change(actor, leave.doctorId(), "LEAVE", () -> store.write(session -> session.insert(leave)));
    }

    /** Closes the clinic on a day. */
    public void addHoliday(Actor actor, Holiday holiday) {
        require(actor);
        store.write(session -> {
            session.upsert(holiday);
            return null;
        });
    }

    private void change(Actor actor, UUID doctorId, String action, Runnable change) {
        require(actor);
        store.write(session -> {
            change.run();
            audit.record(actor, action, "doctor", doctorId, List.of());
            store.touched(HOURS, doctorId);
            return null;
        });
    }

    private void require(Actor actor) {
        if (!access.may(actor, Permission.EDIT_HOURS)) {
            throw new SecurityException("may not change hours");
        }
    }
}
