package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a visit lies: with whom, for whom, in which room, when. */
public record Placement(UUID doctorId, UUID patientId, @Nullable UUID roomId, Slot slot) {

    public Placement at(Slot newSlot) {
        return new Placement(doctorId, patientId, roomId, newSlot);
    }

    public Placement in(@Nullable UUID newRoomId) {
        return new Placement(doctorId, patientId, newRoomId, slot);
    }

    public Placement with(UUID newDoctorId, @Nullable UUID newRoomId) {
        return new Placement(newDoctorId, patientId, newRoomId, slot);
    }
}
