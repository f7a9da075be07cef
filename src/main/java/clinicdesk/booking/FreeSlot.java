package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.UUID;

/** A time at which this doctor is free, for what was looked for. */
public record FreeSlot(UUID doctorId, Slot slot) {}
