package clinicdesk.api;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A time that a doctor has: from its start to before its end. */
record SlotView(UUID doctorId, OffsetDateTime start, OffsetDateTime end) {}
