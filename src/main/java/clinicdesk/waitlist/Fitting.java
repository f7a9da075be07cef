package clinicdesk.waitlist;

import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;

/**
 * A time for somebody who waits.
 *
 * @param doctor with the title
 */
public record Fitting(OpenWaiting who, Placement place, String doctor) {

    public Slot slot() {
        return place.slot();
    }

    /** The visit there. */
    public BookingRequest request(Telling telling) {
        return new BookingRequest(place, who.waiting().need().visitTypeId(), null, telling);
    }
}
