package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Other times for the visits of a series that do not fit: each near its own, and all of them can be had together, with
 * the visits that fit.
 */
final class Proposals {

    private static final int DAYS = 6;

    private final Granting granting;
    /** What the others of the series keep their doctor busy for. */
    private final List<Slot> taken = new ArrayList<>();

    Proposals(Granting granting) {
        this.granting = granting;
    }

    /** Another visit of the series will lie there. */
    void take(Slot slot, @Nullable UUID visitTypeId) {
        taken.add(granting.buffers(visitTypeId).around(slot));
    }

    /**
     * Before the next one of the series if there is such a time, and else after it.
     *
     * @param wish for whom and with whom
     * @param start when it would be
     * @param next when the next one of the series is
     */
    Optional<Slot> take(Wish wish, LocalDateTime start, Optional<LocalDateTime> next) {
        Buffers buffers = granting.buffers(wish.visitTypeId());
        Wish searched = wish.searched().at(wish.slot().startingAt(clock().atOrAfter(start)));
        Optional<Slot> proposal = next.flatMap(bound -> near(searched, start, buffers)
                .filter(slot -> !slot.end().isAfter(clock().atOrAfter(bound)))
                .or(() -> firstFree(searched, buffers)
                        .filter(slot -> !slot.end().isAfter(clock().atOrAfter(bound)))))
                .or(() -> near(searched, start, buffers)).or(() -> firstFree(searched, buffers));
        proposal.ifPresent(slot -> take(slot, wish.visitTypeId()));
        return proposal;
    }

    private ClinicClock clock() {
        return granting.clock();
    }

    /** Later the same day, else the same time of day on one of the next days. */
    private Optional<Slot> near(Wish wish, LocalDateTime start, Buffers buffers) {
        return firstFree(wish, buffers)
                .filter(slot -> clock().dateOf(slot.start()).equals(start.toLocalDate()))
                .or(() -> IntStream.rangeClosed(1, DAYS).mapToObj(start::plusDays)
                        .flatMap(day -> clock().resolve(day).map(wish.slot()::startingAt).stream())
                        .filter(slot -> inTheWay(slot, buffers).isEmpty())
                        .filter(slot -> granting.refusals(wish.at(slot)).isEmpty()).findFirst());
    }

    /** Searches on past what the others take. */
    private Optional<Slot> firstFree(Wish wish, Buffers buffers) {
        Optional<Slot> free = granting.firstFree(wish);
        while (free.isPresent()) {
            Optional<Slot> other = inTheWay(free.get(), buffers);
            if (other.isEmpty()) {
                return free;
            }
            free = granting.firstFree(wish.at(
                    wish.slot().startingAt(other.get().end().plus(Duration.ofMinutes(buffers.before())))));
        }
        return free;
    }

    private Optional<Slot> inTheWay(Slot slot, Buffers buffers) {
        return taken.stream().filter(buffers.around(slot)::overlaps).max(Comparator.comparing(Slot::end));
    }
}
