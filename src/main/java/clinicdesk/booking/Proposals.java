package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;

/** Another time for a visit of a series that does not fit: near it, and before the next one. */
final class Proposals {

    private static final int DAYS = 6;

    private final Granting granting;

    Proposals(Granting granting) {
        this.granting = granting;
    }

    /** @param name the local start by the rule, which counts where the clock leaves out the slot */
    Optional<Slot> near(Wish wish, Optional<Slot> slot, LocalDateTime name) {
        return near(wish, slot.map(at -> granting.clock().local(at.start())).orElse(name), Optional.empty());
    }

    /**
     * Later the same day, else the same time of day on one of the next days, else the first free time.
     *
     * @param wish for whom and with whom
     * @param start when it would be
     * @param next when the next one of the series is
     */
    Optional<Slot> near(Wish wish, LocalDateTime start, Optional<LocalDateTime> next) {
        Wish searched = wish.searched().at(wish.slot().startingAt(granting.clock().atOrAfter(start)));
        Optional<Slot> first = granting.firstFree(searched).filter(slot -> isBefore(slot, next));
        boolean sameDay = first.isPresent()
                && granting.clock().dateOf(first.get().start()).equals(start.toLocalDate());
        return sameDay ? first : sameTime(searched, start, next).or(() -> first);
    }

    private Optional<Slot> sameTime(Wish wish, LocalDateTime start, Optional<LocalDateTime> next) {
        return IntStream.rangeClosed(1, DAYS).mapToObj(start::plusDays)
                .flatMap(day -> granting.clock().resolve(day).map(wish.slot()::startingAt).stream())
                .filter(slot -> isBefore(slot, next)).filter(slot -> granting.refusals(wish.at(slot)).isEmpty())
                .findFirst();
    }

    private boolean isBefore(Slot slot, Optional<LocalDateTime> next) {
        return next.isEmpty() || !slot.end().isAfter(granting.clock().atOrAfter(next.get()));
    }
}
