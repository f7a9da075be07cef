package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked about: a time, with whom, for whom and where. Who looks for a free time may not know
 * the patient yet.
 */
record Wish(UUID doctorId, @Nullable UUID patientId, @Nullable UUID roomId, Slot slot, @Nullable UUID visitTypeId,
        Terms terms) {

    /**
     * On which terms.
     *
     * @param startIsAsked the start is new or changed, so it must not have passed
     * @param mayTakeExtraPlace one of the doctor's extra places may be taken; who looks for a free time gets none
     * @param except the visit that is being moved: it is not in its own way
     * @param roomIsAsked the room is new or changed, so the visit must be one that may be there
     */
    record Terms(boolean startIsAsked, boolean mayTakeExtraPlace, @Nullable UUID except, boolean roomIsAsked) {

        /** Those of a visit that is not booked yet. */
        static final Terms NEW = new Terms(true, true, null, true);
    }

    static Wish toBook(BookingRequest request) {
        Placement placement = request.placement();
        return new Wish(placement.doctorId(), placement.patientId(), placement.roomId(), placement.slot(),
                request.visitTypeId(), Terms.NEW);
    }

    /** A free time for whoever it may be. */
    static Wish forAnybody(UUID doctorId, @Nullable UUID roomId, Slot slot, @Nullable UUID visitTypeId) {
        return new Wish(doctorId, null, roomId, slot, visitTypeId, Terms.NEW);
    }

    /** A visit as it would lie there. */
    static Wish toMove(Appointment visit, Placement placement) {
        boolean asked = !placement.slot().start().equals(visit.slot().start());
        boolean otherRoom = !Objects.equals(placement.roomId(), visit.placement().roomId());
        return new Wish(placement.doctorId(), placement.patientId(), placement.roomId(), placement.slot(),
                visit.visitTypeId(), new Terms(asked, true, visit.id(), otherRoom));
    }

    Wish at(Slot other) {
        return new Wish(doctorId, patientId, roomId, other, visitTypeId, terms);
    }

    Wish in(@Nullable UUID room) {
        return new Wish(doctorId, patientId, room, slot, visitTypeId, terms);
    }

    /** Whether it is for a visit that stays just there. */
    boolean isAt(@Nullable Placement place) {
        return place != null && place.doctorId().equals(doctorId) && place.patientId().equals(patientId)
                && Objects.equals(place.roomId(), roomId) && place.slot().equals(slot);
    }

    Wish whateverTheClock() {
        return on(new Terms(false, terms.mayTakeExtraPlace(), terms.except(), terms.roomIsAsked()));
    }

    /** As one asks who goes back: to when and where the visit was. */
    Wish asItWas() {
        return on(new Terms(false, terms.mayTakeExtraPlace(), terms.except(), false));
    }

    /** As one who looks for another time asks. */
    Wish searched() {
        return on(new Terms(true, false, terms.except(), terms.roomIsAsked()));
    }

    Wish withoutExtraPlace() {
        return on(new Terms(terms.startIsAsked(), false, terms.except(), terms.roomIsAsked()));
    }

    private Wish on(Terms other) {
        return new Wish(doctorId, patientId, roomId, slot, visitTypeId, other);
    }
}
