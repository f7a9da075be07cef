package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a letter offers, and how it is kept with the letter. */
record Offered(Placement place, @Nullable UUID visitTypeId) {

    private static final String NONE = "-";

    String says() {
        Slot slot = place.slot();
        return String.join("/", slot.start().toString(), slot.end().toString(), place.doctorId().toString(),
                place.patientId().toString(), id(place.roomId()), id(visitTypeId));
    }

    private static String id(@Nullable UUID id) {
        return id == null ? NONE : id.toString();
    }

    static Offered read(String says) {
        String[] parts = says.split("/", -1);
        Slot slot = new Slot(Instant.parse(parts[0]), Instant.parse(parts[1]));
        return new Offered(new Placement(UUID.fromString(parts[2]), UUID.fromString(parts[3]), id(parts[4]), slot),
                id(parts[5]));
    }

    private static @Nullable UUID id(String said) {
        return said.equals(NONE) ? null : UUID.fromString(said);
    }
}
