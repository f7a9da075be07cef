package clinicdesk.booking;

import clinicdesk.booking.SeriesMove.Reach;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Visits of a series that are called off.
 *
 * @param visitId the one that the actor has seen
 * @param version the version of it that the actor has seen
 * @param reason why, at most {@value BookingRequest#LONGEST_REASON} characters
 */
public record SeriesCancel(UUID visitId, long version, Reach reach, @Nullable String reason, Telling telling) {}
