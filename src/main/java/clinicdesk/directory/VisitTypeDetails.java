package clinicdesk.directory;

import clinicdesk.settings.ReminderHours;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a caller says of a kind of visit. It counts for visits that are booked from then on; when
 * patients are reminded, also for those that are.
 *
 * @param colour a place in the palette of the desk, from 0
 * @param rooms the rooms that visits of this type may be in; none: any room, or no room at all
 * @param reminders when patients are reminded of such a visit; null as the clinic has it
 */
public record VisitTypeDetails(String name, Length length, int colour, Set<UUID> rooms,
        @Nullable ReminderHours reminders) implements Details {

    public VisitTypeDetails {
        name = name.strip();
        rooms = Set.copyOf(rooms);
    }

    /** Of which patients are reminded as the clinic has it. */
    public VisitTypeDetails(String name, Length length, int colour, Set<UUID> rooms) {
        this(name, length, colour, rooms, null);
    }

    /**
     * All in minutes.
     *
     * @param minutes how long a visit usually is
     * @param before how long the doctor needs before a visit
     * @param after how long the doctor needs after it
     */
    public record Length(int minutes, int before, int after) {}
}
