package clinicdesk.booking;

import java.time.Instant;
import java.util.UUID;

/** A draft in the tray, and since when. */
public record Parked(UUID id, Instant since, Draft draft) {}
