package clinicdesk.booking;

import static java.util.Comparator.comparing;

import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A doctor runs late today.
 *
 * @param minutes how late the next visit begins
 * @param said when somebody said so
 */
public record Late(UUID doctorId, int minutes, Instant said) {

    /**
     * When the doctor's visits of today that have not begun are expected to begin, by visit, in order of time. The
     * delay is passed on from one to the next until a gap takes it up; of visits that lie over each other each has it.
     * What the doctor needs before and after a visit is kept. Nobody begins before the moment at which it was said, and
     * who begins in time after all is left out.
     *
     * @param today the visits of that day, of whichever doctors
     */
    public Map<UUID, Instant> expected(Collection<Visit> today) {
        Map<UUID, Instant> expected = new LinkedHashMap<>();
        Duration delay = Duration.ofMinutes(minutes);
        Instant plannedEnd = Instant.MAX;
        Instant free = said;
        for (Visit visit : behind(today)) {
            Instant planned = visit.slot().start();
            Slot held = visit.held();
            boolean beside = held.start().isBefore(plannedEnd);
            Duration ready = Duration.between(held.start(), planned);
            Instant begins = later(said, beside ? planned.plus(delay) : later(planned, free.plus(ready)));
            if (visit.status().isOpen() && begins.isAfter(planned)) {
                expected.put(visit.id(), begins);
            }
            delay = Duration.between(planned, begins);
            plannedEnd = plannedEnd.equals(Instant.MAX) ? held.end() : later(plannedEnd, held.end());
            free = later(free, held.end().plus(delay));
        }
        return expected;
    }

    /** By start. Who has not come in the whole of a visit's time is not waited for. */
    private List<Visit> behind(Collection<Visit> today) {
        return today.stream().filter(visit -> visit.doctorId().equals(doctorId))
                .filter(visit -> visit.status().holdsTime() && visit.status() != AppointmentStatus.NO_SHOW)
                .filter(visit -> !visit.slot().start().isBefore(said) || visit.status() == AppointmentStatus.ARRIVED
                        || visit.status() == AppointmentStatus.SCHEDULED && visit.slot().end().isAfter(said))
                .sorted(comparing(visit -> visit.slot().start())).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
