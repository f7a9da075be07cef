package clinicdesk.booking;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit to be made.
 *
 * @param reason why the patient comes, at most {@value #LONGEST_REASON} characters, as every reason; never in a letter
 */
public record BookingRequest(Placement placement, @Nullable UUID visitTypeId, @Nullable String reason,
        Telling telling) {

    public static final int LONGEST_REASON = 1000;
}
