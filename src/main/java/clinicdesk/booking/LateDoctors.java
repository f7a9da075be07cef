package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.hours.Hours;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who runs late, on which day. */
public final class LateDoctors {

    private final Store store;
    private final ClinicClock clock;

    public LateDoctors(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The doctors who run late today, by doctor. */
    public Map<UUID, Late> today() {
        return store.read(session -> session.createSelectionQuery("from Lateness where key.day = :day", Lateness.class)
                .setParameter("day", clock.today().toString()).list().stream()
                .collect(toMap(Lateness::doctorId, Lateness::late)));
    }

    /**
     * Notes within the caller's write how late a doctor is.
     *
     * @param minutes 0 for not at all
     * @return how late the doctor was said to be before
     */
    int note(UUID doctorId, LocalDate day, int minutes) {
        Lateness.Key key = new Lateness.Key(doctorId, day.toString());
        return store.write(session -> {
            Optional<Lateness> before = Optional.ofNullable(session.get(Lateness.class, key));
            before.ifPresent(session::delete);
            if (minutes > 0) {
                session.insert(new Lateness(doctorId, day, minutes, clock.now()));
            }
            store.touched(Hours.HOURS, doctorId);
            return before.map(late -> late.late().minutes()).orElse(0);
        });
    }
}
