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
     * delay is passed on from one to the next until a gap takes it up; nobody begins before the moment at which it was
     * said, and who begins in time after all is left out.
     *
     * @param today the visits of that day, of whichever doctors
     */
    public Map<UUID, Instant> expected(Collection<Visit> today) {
        List<Visit> behind = today.stream().filter(visit -> visit.doctorId().equals(doctorId))
                .filter(visit -> visit.status().holdsTime() && visit.status() != AppointmentStatus.NO_SHOW)
                .filter(visit -> !visit.slot().start().isBefore(said) || visit.status().isOpen())
                .sorted(comparing(visit -> visit.slot().start())).toList();
        Map<UUID, Instant> expected = new LinkedHashMap<>();
        Instant free = said;
        if (!behind.isEmpty()) {
            Instant first = behind.getFirst().slot().start().plus(Duration.ofMinutes(minutes));
            free = first.isAfter(said) ? first : said;
        }
        for (Visit visit : behind) {
            Slot planned = visit.slot();
            Instant begins = planned.start().isAfter(free) ? planned.start() : free;
            if (visit.status().isOpen() && begins.isAfter(planned.start())) {
                expected.put(visit.id(), begins);
            }
            free = planned.startingAt(begins).end();
        }
        return expected;
    }
}
