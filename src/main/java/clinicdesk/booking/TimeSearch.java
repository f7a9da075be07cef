package clinicdesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What free time is looked for.
 *
 * @param from the earliest start; the search never looks before now
 * @param until a slot ends by then; null for as far ahead as anybody books
 * @param count how many slots are wanted
 */
public record TimeSearch(Whom whom, Need need, Instant from, @Nullable Instant until, int count) {

    /** Whose time. */
    public sealed interface Whom {
        record One(UUID doctorId) implements Whom {}

        /** Any doctor of this speciality, whatever its case. */
        record Speciality(String name) implements Whom {}

        /** Another doctor of this one's speciality; any other where it has none. */
        record ColleagueOf(UUID doctorId) implements Whom {}

        record Anyone() implements Whom {}
    }

    /**
     * What for.
     *
     * @param minutes the length of the visit; of an impossible one there is no slot
     * @param patientId who has to be free too; null for anybody
     * @param visitTypeId whose buffers the doctor needs; null for none
     */
    public record Need(int minutes, @Nullable UUID patientId, Where where, @Nullable UUID visitTypeId) {}

    /** In which room. */
    public sealed interface Where {
        /** No room is needed. */
        record NoRoom() implements Where {}

        record In(UUID roomId) implements Where {}

        /** In the room that is each doctor's own, where there is one. */
        record DoctorsRoom() implements Where {}

        static Where of(@Nullable UUID roomId) {
            return roomId == null ? new NoRoom() : new In(roomId);
        }
    }
}
