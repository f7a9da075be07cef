package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.UUID;

/**
 * A visit that is in the way.
 *
 * @param slot the time of the visit itself
 * @param held the time that it keeps its doctor busy, buffers included
 */
public record Busy(UUID appointmentId, Slot slot, Slot held, String doctor, String patient) {}
