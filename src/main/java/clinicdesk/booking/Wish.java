package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked about: a time, with whom, for whom and where. Who looks for a free time may not know
 * the patient yet.
 *
 * @param startIsAsked the start is new or changed, so it must not have passed
 * @param except the visit that is being moved: it is not in its own way
 */
record Wish(UUID doctorId, @Nullable UUID patientId, @Nullable UUID roomId, Slot slot, @Nullable UUID visitTypeId,
        boolean startIsAsked, @Nullable UUID except) {

    static Wish toBook(BookingRequest request) {
        Placement placement = request.placement();
        return new Wish(placement.doctorId(), placement.patientId(), placement.roomId(), placement.slot(),
                request.visitTypeId(), true, null);
    }

    /** A visit as it would lie there. */
    static Wish toMove(Appointment visit, Placement placement) {
        boolean asked = !placement.slot().start().equals(visit.slot().start());
        return new Wish(placement.doctorId(), placement.patientId(), placement.roomId(), placement.slot(),
                visit.visitTypeId(), asked, visit.id());
    }

    Wish at(Slot other) {
        return new Wish(doctorId, patientId, roomId, other, visitTypeId, startIsAsked, except);
    }

    Wish whateverTheClock() {
        return new Wish(doctorId, patientId, roomId, slot, visitTypeId, false, except);
    }

    /** As one who looks for another time asks. */
    Wish asked() {
        return new Wish(doctorId, patientId, roomId, slot, visitTypeId, true, except);
    }
}
