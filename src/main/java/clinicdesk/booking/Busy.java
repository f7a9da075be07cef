package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.UUID;

/**
 * A visit that is in the way.
 *
 * @param slot the time of the visit itself
 * @param held the time that it keeps its doctor busy, buffers included
 * @param with whose visit it is
 * @param inExtraPlace it took one of the doctor's extra places
 */
public record Busy(UUID appointmentId, Slot slot, Slot held, Names with, boolean inExtraPlace) {

    /** Empty where the busy times of many days are read and nobody is told whose they are. */
    public record Names(String doctor, String patient) {
        static final Names UNREAD = new Names("", "");
    }

    public String doctor() {
        return with.doctor();
    }

    public String patient() {
        return with.patient();
    }
}
