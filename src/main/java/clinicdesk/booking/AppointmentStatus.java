package clinicdesk.booking;

import java.util.Map;
import java.util.Set;

/** Where a visit stands. None of this depends on the clock. */
public enum AppointmentStatus {
    SCHEDULED, ARRIVED, IN_PROGRESS, COMPLETED, NO_SHOW, CANCELLED;

    private static final Map<AppointmentStatus, Set<AppointmentStatus>> NEXT = Map.of( //
            SCHEDULED, Set.of(ARRIVED, IN_PROGRESS, COMPLETED, NO_SHOW, CANCELLED), //
            ARRIVED, Set.of(SCHEDULED, IN_PROGRESS, COMPLETED, NO_SHOW, CANCELLED), //
            IN_PROGRESS, Set.of(ARRIVED, COMPLETED), //
            COMPLETED, Set.of(SCHEDULED), //
            NO_SHOW, Set.of(SCHEDULED), //
            CANCELLED, Set.of(SCHEDULED));

    public boolean mayBecome(AppointmentStatus other) {
        return NEXT.getOrDefault(this, Set.of()).contains(other);
    }

    /** Whether a visit that stands so may be moved or cancelled. */
    public boolean isOpen() {
        return this == SCHEDULED || this == ARRIVED;
    }

    /** Whether a visit that stands so is over, one way or the other. */
    public boolean isOver() {
        return this == COMPLETED || this == NO_SHOW || this == CANCELLED;
    }

    /** Whether a visit that stands so keeps its time from others. */
    public boolean holdsTime() {
        return this != CANCELLED;
    }
}
