package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.util.UUID;

/** What the end of a drag asks for: this visit, as it was seen in this version, with that doctor at that time. */
public record Proposal(UUID id, long version, UUID doctorId, Slot slot) {}
