package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;

import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.hours.Hours;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who runs late, on which day. */
public final class LateDoctors {

    private final Store store;
    private final ClinicClock clock;
    private final Audit audit;

    public LateDoctors(Store store, ClinicClock clock, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
    }

    /** The doctors who run late today, by doctor. */
    public Map<UUID, Late> today() {
        return store.read(session -> session.createSelectionQuery("from Lateness where key.day = :day", Lateness.class)
                .setParameter("day", clock.today().toString()).list().stream()
                .collect(toMap(Lateness::doctorId, Lateness::late)));
    }

    /**
     * Notes within the caller's write how late a doctor is, with a line in the trail.
     *
     * @param now null for not at all
     * @return what was said of the doctor before; null for nothing
     */
    @Nullable
    Late note(Actor actor, UUID doctorId, LocalDate day, @Nullable Late now) {
        Lateness.Key key = new Lateness.Key(doctorId, day.toString());
        return store.write(session -> {
            Lateness row = session.get(Lateness.class, key);
            Late before = row == null ? null : row.late();
            if (row != null) {
                session.delete(row);
            }
            if (now != null) {
                session.insert(new Lateness(now, day));
            }
            audit.record(actor, "LATE", "doctor", doctorId,
                    List.of(FieldChange.of(day.toString(), minutes(before), minutes(now))));
            store.touched(Hours.HOURS, doctorId);
            return before;
        });
    }

    private static @Nullable Integer minutes(@Nullable Late late) {
        return late == null ? null : late.minutes();
    }
}
