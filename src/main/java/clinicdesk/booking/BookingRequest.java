package clinicdesk.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to be made.
 *
 * @param reason why the patient comes, at most {@value #LONGEST_REASON} characters, as every reason; never in a letter
 * @param overruling why it is made although a rule refuses; null where no rule may be broken
 */
public record BookingRequest(Placement placement, @Nullable UUID visitTypeId, @Nullable String reason,
        Telling telling, @Nullable Despite overruling) {

    public static final int LONGEST_REASON = 1000;

    /** A visit for which no rule is broken. */
    public BookingRequest(Placement placement, @Nullable UUID visitTypeId, @Nullable String reason, Telling telling) {
        this(placement, visitTypeId, reason, telling, null);
    }

    public BookingRequest at(Placement other) {
        return new BookingRequest(other, visitTypeId, reason, telling, overruling);
    }

    BookingRequest in(@Nullable UUID roomId) {
        return at(placement.in(roomId));
    }

    public BookingRequest telling(Telling other) {
        return new BookingRequest(placement, visitTypeId, reason, other, overruling);
    }

    public BookingRequest overruled(String why) {
        return overruled(Despite.whatever(why));
    }

    public BookingRequest overruled(Despite why) {
        return new BookingRequest(placement, visitTypeId, reason, telling, why);
    }
}
