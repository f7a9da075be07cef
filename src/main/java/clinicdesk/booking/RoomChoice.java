package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;

import clinicdesk.booking.BusyTimes.Holder;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.directory.Directory;
import clinicdesk.directory.RoomUse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which room a visit gets. A visit whose type names rooms is in one of them: in the one that is asked for or, where
 * none is, in the doctor's usual room, else in the first by name that is free. Any other visit is where it is asked
 * to be, in an active room or in none. A visit that stays in its room may stay there whatever has become of it.
 */
final class RoomChoice {

    private static final List<Optional<UUID>> NONE_NEEDED = List.of(Optional.empty());

    private final Directory directory;
    private final AppointmentStore appointments;

    RoomChoice(Directory directory, AppointmentStore appointments) {
        this.directory = directory;
        this.appointments = appointments;
    }

    /** The wish in the room that it gets; empty where the visit may not be there, or its type has no room in use. */
    Optional<Wish> placed(Wish wish) {
        List<Optional<UUID>> rooms = rooms(wish);
        if (rooms.size() < 2) {
            return rooms.stream().findFirst().map(room -> wish.in(room.orElse(null)));
        }
        List<UUID> named = rooms.stream().flatMap(Optional::stream).toList();
        Map<UUID, List<Busy>> taken = appointments.busy().unnamed(Holder.ROOM, named, wish.slot(),
                wish.terms().except());
        UUID free = named.stream().filter(room -> isFree(wish, taken.getOrDefault(room, List.of()))).findFirst()
                .orElse(named.getFirst());
        return Optional.of(wish.in(free));
    }

    private static boolean isFree(Wish wish, List<Busy> taken) {
        return taken.stream().noneMatch(busy -> busy.slot().overlaps(wish.slot()));
    }

    /** In which rooms the wish can be granted, the preferred one first. */
    List<Optional<UUID>> rooms(Wish wish) {
        UUID type = wish.visitTypeId();
        Where where = Where.of(wish.roomId());
        if (!wish.terms().roomIsAsked() || type == null && where instanceof Where.NoRoom) {
            return List.of(Optional.ofNullable(wish.roomId()));
        }
        return rooms(directory.roomUse(wish.doctorId(), type, wish.roomId()), wish.doctorId(), type, where);
    }

    /**
     * In which rooms each of these doctors can have a visit of this type, the preferred one first.
     *
     * @return one that is empty where no room is needed; none at all where there is no room for such a visit
     */
    Map<UUID, List<Optional<UUID>>> rooms(Collection<UUID> doctors, @Nullable UUID visitTypeId, Where where) {
        if (visitTypeId == null && where instanceof Where.NoRoom) {
            return doctors.stream().collect(toMap(doctor -> doctor, doctor -> NONE_NEEDED));
        }
        RoomUse use = directory.roomUse();
        return doctors.stream().collect(toMap(doctor -> doctor, doctor -> rooms(use, doctor, visitTypeId, where)));
    }

    private static List<Optional<UUID>> rooms(RoomUse use, UUID doctorId, @Nullable UUID visitTypeId, Where where) {
        if (where instanceof Where.In(UUID asked)) {
            return use.mayUse(visitTypeId, asked) ? List.of(Optional.of(asked)) : List.of();
        }
        boolean needed = use.needsRoom(visitTypeId);
        UUID usual = needed || where instanceof Where.DoctorsRoom ? use.usual(doctorId, visitTypeId) : null;
        if (usual != null) {
            return List.of(Optional.of(usual));
        }
        return needed ? use.rooms(visitTypeId).stream().map(Optional::of).toList() : NONE_NEEDED;
    }
}
