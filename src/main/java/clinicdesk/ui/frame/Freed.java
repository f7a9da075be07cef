package clinicdesk.ui.frame;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import java.util.List;
import java.util.Optional;

/** The time of a doctor that an act sets free, by which somebody who waits may be served. */
public final class Freed {

    private Freed() {}

    /**
     * By what became of one visit: all of its time if it was cancelled or went to another doctor, else what it no
     * longer takes.
     *
     * @param before the visit as it was
     */
    public static Optional<FreeSlot> by(Visit before, Outcome.Made made) {
        return before.status().holdsTime()
                ? visits(made).stream().filter(now -> now.id().equals(before.id())).findFirst()
                        .flatMap(now -> by(before, now))
                : Optional.empty();
    }

    private static Optional<FreeSlot> by(Visit before, Visit now) {
        boolean stays = now.status().holdsTime() && now.doctorId().equals(before.doctorId());
        return stays
                ? before.slot().without(now.slot()).stream().findFirst()
                        .map(slot -> new FreeSlot(before.doctorId(), slot))
                : Optional.of(new FreeSlot(before.doctorId(), before.slot()));
    }

    /** By several that were cancelled together: the time of the first. */
    public static Optional<FreeSlot> byCancelling(Outcome.Made made) {
        return visits(made).stream().filter(visit -> visit.status() == AppointmentStatus.CANCELLED).findFirst()
                .map(visit -> new FreeSlot(visit.doctorId(), visit.slot()));
    }

    private static List<Visit> visits(Outcome.Made made) {
        return switch (made) {
            case Outcome.Done done -> List.of(done.visit());
            case Outcome.DoneTogether all -> all.visits();
            default -> List.of();
        };
    }
}
