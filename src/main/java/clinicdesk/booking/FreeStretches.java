package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<Slot> taken = taken(buffers);
        List<Slot> free = new ArrayList<>();
        for (Slot open : facts.day().open()) {
            Slot.between(open.start().plus(Duration.ofMinutes(buffers.before())),
                    open.end().minus(Duration.ofMinutes(buffers.after())))
                    .ifPresent(inside -> addGaps(free, inside, taken));
        }
        return free;
    }

    /** What is kept from the visit by other visits, by start; some of it may lie over some other. */
    private List<Slot> taken(Buffers buffers) {
        List<Slot> taken = new ArrayList<>();
        for (Busy busy : facts.occupied().doctor()) {
            taken.add(busy.held().widened(buffers.after(), buffers.before()));
        }
        facts.occupied().patient().forEach(busy -> taken.add(busy.slot()));
        facts.occupied().room().forEach(busy -> taken.add(busy.slot()));
        taken.sort(null);
        return taken;
    }

    private static void addGaps(List<Slot> free, Slot inside, List<Slot> taken) {
        Instant from = inside.start();
        for (Slot busy : taken) {
            if (!busy.start().isBefore(inside.end())) {
                break;
            }
            Slot.between(from, busy.start()).ifPresent(free::add);
            from = busy.end().isAfter(from) ? busy.end() : from;
        }
        Slot.between(from, inside.end()).ifPresent(free::add);
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
