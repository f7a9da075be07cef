package clinicdesk.ui.stranded;

import clinicdesk.base.Slot;
import clinicdesk.booking.Placement;

/** A time to which a stranded visit could go. */
record Offer(Placement to, String doctorName) {

    Slot slot() {
        return to.slot();
    }
}
