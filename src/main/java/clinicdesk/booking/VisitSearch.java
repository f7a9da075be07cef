package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which visits are looked for, in a book of any size.
 *
 * @param window they touch it; null for whenever
 * @param doctorId whose they are; null for any doctor's
 * @param records of one patient; null for anybody's
 * @param statuses how they stand
 * @param after the last of those that were read before; null to begin at the beginning
 */
public record VisitSearch(@Nullable Slot window, @Nullable UUID doctorId, @Nullable Collection<UUID> records,
        Set<AppointmentStatus> statuses, @Nullable Place after) {

    /** However they stand. */
    public static final Set<AppointmentStatus> ALL = Set.copyOf(EnumSet.allOf(AppointmentStatus.class));

    /** However they stand, but cancelled ones. */
    public static final Set<AppointmentStatus> NOT_CANCELLED = Set
            .copyOf(EnumSet.complementOf(EnumSet.of(AppointmentStatus.CANCELLED)));

    /** Where a visit comes in the order of all: by start, then id. */
    public record Place(Instant start, UUID id) {

        public static Place of(Visit visit) {
            return new Place(visit.slot().start(), visit.id());
        }
    }
}
