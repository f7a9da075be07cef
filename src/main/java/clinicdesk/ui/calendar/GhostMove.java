package clinicdesk.ui.calendar;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** A visit on its way by keys: it stays where it is, and its ghost goes about until it is placed or dropped. */
final class GhostMove {

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final long SHORTEST_MINUTES = 5;

    private final ClinicClock clock;
    private final Visit visit;
    private Slot slot;
    private UUID doctorId;

    GhostMove(ClinicClock clock, Visit visit) {
        this.clock = clock;
        this.visit = visit;
        this.slot = visit.slot();
        this.doctorId = visit.doctorId();
    }

    Visit visit() {
        return visit;
    }

    Proposal proposal() {
        return new Proposal(visit.id(), visit.version(), doctorId, slot);
    }

    /** Later or earlier, a step of five minutes each, within the hours that are shown. */
    void shift(int steps, GridRange range) {
        LocalDate day = clock.dateOf(slot.start());
        Slot moved = slot.startingAt(slot.start().plus(STEP.multipliedBy(steps)));
        if (!moved.start().isBefore(range.opening(day)) && !moved.end().isAfter(range.closing(day))) {
            slot = moved;
        }
    }

    /** Longer or shorter, a step of five minutes each. */
    void lengthen(int steps, GridRange range) {
        long minutes = slot.minutes() + steps * STEP.toMinutes();
        Slot longer = minutes < SHORTEST_MINUTES ? slot : Slot.of(slot.start(), minutes);
        if (!longer.end().isAfter(range.closing(clock.dateOf(slot.start())))) {
            slot = longer;
        }
    }

    /** To the same time of another day on the grid; a time that the clock leaves out is passed over. */
    void toDay(int days, GridRange range) {
        LocalDateTime local = clock.local(slot.start()).plusDays(days);
        if (range.indexOf(local.toLocalDate()) >= 0) {
            clock.resolve(local).ifPresent(start -> slot = slot.startingAt(start));
        }
    }

    void toNeighbour(int direction, List<Lane> lanes) {
        for (int i = 0; i < lanes.size(); i++) {
            int next = i + direction;
            if (lanes.get(i).doctorId().equals(doctorId) && next >= 0 && next < lanes.size()) {
                doctorId = lanes.get(next).doctorId();
                return;
            }
        }
    }

    boolean isWhereItWas() {
        return slot.equals(visit.slot()) && doctorId.equals(visit.doctorId());
    }

    Ghost ghost(String title, boolean fits) {
        return new Ghost(doctorId, slot, title, fits);
    }
}
