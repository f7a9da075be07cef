package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.util.UUID;

/**
 * A stretch of time in which a doctor sees nobody, shaded in that doctor's lane behind the visits.
 *
 * @param name "Leave" or the name of the holiday; empty for time outside the working hours
 */
public record Closure(UUID doctorId, Slot slot, String name) {}
