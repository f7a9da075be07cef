package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.UUID;

/**
 * What has to be known of a visit to see whether it still fits the hours.
 *
 * @param held the time for which it keeps the doctor busy
 * @param grant what it was granted over
 */
record OpenVisit(UUID id, UUID doctorId, Slot slot, Slot held, Grant grant) {

    /** As the rules are asked about a visit that stays where it is. */
    Wish wish() {
        return new Wish(doctorId, null, null, slot, null, new Wish.Terms(false, true, id, false));
    }
}
