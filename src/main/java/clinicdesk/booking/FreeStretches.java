package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stretches of one doctor's day in which a visit may lie, its buffers fitting around it. */
final class FreeStretches {

    private final BookingFacts facts;
    private final Wish wish;

    /** @param wish what is looked for, at whatever time */
    FreeStretches(BookingFacts facts, Wish wish) {
        this.facts = facts;
        this.wish = wish;
    }

    /** In order of time. */
    List<Slot> all() {
        Buffers buffers = facts.buffers();
        List<Slot> free = facts.day().open().stream().flatMap(open -> inside(open, buffers)).toList();
        for (Busy busy : facts.occupied().doctor()) {
            free = without(free, busy.held().widened(buffers.after(), buffers.before()));
        }
        for (Busy busy : facts.occupied().patient()) {
            free = without(free, busy.slot());
        }
        for (Busy busy : facts.occupied().room()) {
            free = without(free, busy.slot());
        }
        return free;
    }

    private static Stream<Slot> inside(Slot open, Buffers buffers) {
        return Slot.between(open.start().plus(Duration.ofMinutes(buffers.before())),
                open.end().minus(Duration.ofMinutes(buffers.after()))).stream();
    }

    private static List<Slot> without(List<Slot> free, Slot taken) {
        return free.stream().noneMatch(taken::overlaps)
                ? free
                : free.stream().flatMap(slot -> slot.without(taken).stream()).toList();
    }

    /** The first slot of the wish's length that starts on a step of the clock, not before this moment. */
    Optional<Slot> next(List<Slot> stretches, Instant from, ClockSteps steps) {
        for (Slot stretch : stretches) {
            Instant start = steps.onOrAfter(stretch.start().isAfter(from) ? stretch.start() : from);
            for (Slot slot = wish.slot().startingAt(start); stretch.encloses(slot); slot = wish.slot()
                    .startingAt(steps.after(slot.start()))) {
                if (isGranted(slot)) {
                    return Optional.of(slot);
                }
            }
        }
        return Optional.empty();
    }

    /** The rules have the last word. */
    boolean isGranted(Slot slot) {
        return BookingRules.check(wish.at(slot), facts).isEmpty();
    }
}
