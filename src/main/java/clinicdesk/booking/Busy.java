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

    /** Whose visit it is. */
    public record Names(String doctor, String patient) {}

    private static final UUID UNREAD = new UUID(0, 0);
    private static final Names UNNAMED = new Names("", "");

    /** Of a visit nothing is known but that it takes this time of whoever was asked about. */
    static Busy unnamed(Slot taken) {
        return new Busy(UNREAD, taken, taken, UNNAMED, false);
    }

    public String doctor() {
        return with.doctor();
    }

    public String patient() {
        return with.patient();
    }
}
