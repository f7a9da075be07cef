package clinicdesk.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which visits may be in which rooms, as it was when it was read.
 *
 * @param inUse the active rooms, by name
 * @param usual the usual room of each doctor who has one
 * @param allowed the rooms that visits of a type may be in; a type that names none is not there
 */
public record RoomUse(List<UUID> inUse, Map<UUID, UUID> usual, Map<UUID, Set<UUID>> allowed) {

    /** Whether the rooms are named that visits of this type may be in: such a visit needs one of them. */
    public boolean needsRoom(@Nullable UUID visitTypeId) {
        return visitTypeId != null && allowed.containsKey(visitTypeId);
    }

    /** The active rooms that visits of this type may be in, by name. */
    public List<UUID> rooms(@Nullable UUID visitTypeId) {
        return inUse.stream().filter(room -> mayUse(visitTypeId, room)).toList();
    }

    /** Whether a visit of this type may be put into this room. */
    public boolean mayUse(@Nullable UUID visitTypeId, UUID roomId) {
        return inUse.contains(roomId)
                && (visitTypeId == null || allowed.getOrDefault(visitTypeId, Set.of(roomId)).contains(roomId));
    }

    /**
     * The doctor's usual room, if visits of this type may be put there; else null: such a visit needs no room, or gets
     * one of those that its type may use.
     */
    public @Nullable UUID usual(UUID doctorId, @Nullable UUID visitTypeId) {
        UUID room = usual.get(doctorId);
        return room != null && mayUse(visitTypeId, room) ? room : null;
    }
}
