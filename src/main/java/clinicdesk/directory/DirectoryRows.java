package clinicdesk.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import clinicdesk.db.Fact;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.PlainRow;
import clinicdesk.db.Store;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads doctors, rooms and visit types with all that is filled in for them. */
final class DirectoryRows {

    private static final Fact<RoomUse> ROOM_USE = new Fact<>(RoomUse.class, "all",
            Set.of(Directory.ROOMS, Directory.DOCTORS, Directory.VISIT_TYPES));

    private static final PlainQuery IN_USE = new PlainQuery("select id from room where active = 1 order by name, id");
    private static final PlainQuery USUAL = new PlainQuery(
            "select id, room_id from doctor where room_id is not null");
    private static final PlainQuery ALLOWED = new PlainQuery("select visit_type_id, room_id from visit_type_room");
    private static final PlainQuery NAMED = new PlainQuery("select r.id, r.active from visit_type_room v"
            + " join room r on r.id = v.room_id where v.visit_type_id = ? order by r.name, r.id");

    private final Store store;

    DirectoryRows(Store store) {
        this.store = store;
    }

    List<Doctor> doctors() {
        return Doctor.KEPT.all(store, "t.name, t.id");
    }

    List<Room> rooms() {
        return Room.KEPT.all(store, "t.name, t.id");
    }

    List<VisitType> visitTypes() {
        return VisitType.KEPT.all(store, "t.minutes, t.name, t.id");
    }

    /** All of a kind, in the order in which they are listed; inactive ones too. */
    List<DirectoryEntry> entries(Subject subject) {
        return switch (subject) {
            case DOCTOR -> doctors().stream().map(DirectoryRows::entry).toList();
            case ROOM -> rooms().stream().map(DirectoryRows::entry).toList();
            case VISIT_TYPE -> {
                Map<UUID, Set<UUID>> allowed = allowed();
                yield visitTypes().stream().map(type -> entry(type, allowed.getOrDefault(type.id(), Set.of())))
                        .toList();
            }
        };
    }

    @Nullable
    DirectoryEntry entry(StatelessSession session, Subject subject, UUID id) {
        return switch (subject) {
            case DOCTOR -> {
                Doctor doctor = session.get(Doctor.class, id);
                yield doctor == null ? null : entry(doctor);
            }
            case ROOM -> {
                Room room = session.get(Room.class, id);
                yield room == null ? null : entry(room);
            }
            case VISIT_TYPE -> {
                VisitType type = session.get(VisitType.class, id);
                yield type == null ? null : entry(type, allowed().getOrDefault(id, Set.of()));
            }
        };
    }

    private static DirectoryEntry entry(Doctor doctor) {
        return new DirectoryEntry(doctor.id(), doctor.details(), doctor.active());
    }

    private static DirectoryEntry entry(Room room) {
        return new DirectoryEntry(room.id(), room.details(), room.active());
    }

    private static DirectoryEntry entry(VisitType type, Set<UUID> rooms) {
        return new DirectoryEntry(type.id(), type.details(rooms), type.active());
    }

    /** The rooms that visits may be in, by type; a type that names none is not there. */
    private Map<UUID, Set<UUID>> allowed() {
        return store.read(session -> session.createSelectionQuery("from AllowedRoom", AllowedRoom.class).list())
                .stream()
                .collect(groupingBy(AllowedRoom::visitTypeId, mapping(AllowedRoom::roomId, toSet())));
    }

    RoomUse roomUse() {
        return store.once(ROOM_USE, () -> {
            List<UUID> inUse = store.list(IN_USE, row -> row.id(1));
            Map<UUID, UUID> usual = store.list(USUAL, InRoom::read).stream()
                    .collect(toMap(InRoom::what, InRoom::room));
            Map<UUID, Set<UUID>> allowed = store.list(ALLOWED, InRoom::read).stream()
                    .collect(groupingBy(InRoom::what, mapping(InRoom::room, toSet())));
            return new RoomUse(inUse, usual, allowed);
        }).orElseThrow();
    }

    /** What of it says where a visit of this doctor may be; where the type names no rooms, only of the one asked for. */
    RoomUse roomUse(Doctor doctor, @Nullable UUID visitTypeId, Optional<Room> asked) {
        Map<UUID, UUID> usual = doctor.roomId() == null ? Map.of() : Map.of(doctor.id(), doctor.roomId());
        List<Named> named = visitTypeId == null ? List.of() : named(visitTypeId).rooms();
        if (visitTypeId == null || named.isEmpty()) {
            return new RoomUse(asked.filter(Room::active).map(Room::id).stream().toList(), usual, Map.of());
        }
        Set<UUID> allowed = named.stream().map(Named::roomId).collect(toSet());
        return new RoomUse(named.stream().filter(Named::active).map(Named::roomId).toList(), usual,
                Map.of(visitTypeId, allowed));
    }

    private NamedRooms named(UUID visitTypeId) {
        Fact<NamedRooms> fact = new Fact<>(NamedRooms.class, visitTypeId,
                Set.of(Directory.ROOMS, Directory.VISIT_TYPES));
        return store.once(fact, () -> new NamedRooms(
                store.list(NAMED, row -> new Named(row.id(1), row.flag(2)), visitTypeId))).orElseThrow();
    }

    /** By name. */
    private record NamedRooms(List<Named> rooms) {}

    private record Named(UUID roomId, boolean active) {}

    /** A doctor or a type of visit, and a room. */
    private record InRoom(UUID what, UUID room) {
        static InRoom read(PlainRow row) throws SQLException {
            return new InRoom(row.id(1), row.id(2));
        }
    }
}
