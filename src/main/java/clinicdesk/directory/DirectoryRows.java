package clinicdesk.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads doctors, rooms and visit types with all that is filled in for them. */
final class DirectoryRows {

    private static final PlainQuery DOCTORS = new PlainQuery(
            "select " + Doctor.COLUMNS + " from doctor order by name, id");
    private static final PlainQuery VISIT_TYPES = new PlainQuery(
            "select " + VisitType.COLUMNS + " from visit_type order by minutes, name, id");

    private final Store store;

    DirectoryRows(Store store) {
        this.store = store;
    }

    List<Doctor> doctors() {
        return store.list(DOCTORS, Doctor::read);
    }

    List<Room> rooms() {
        return store.read(session -> session.createSelectionQuery("from Room order by name, id", Room.class).list());
    }

    List<VisitType> visitTypes() {
        return store.list(VISIT_TYPES, VisitType::read);
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
        return store.read(session -> {
            List<UUID> inUse = rooms().stream().filter(Room::active).map(Room::id).toList();
            Map<UUID, UUID> usual = doctors().stream().filter(doctor -> doctor.roomId() != null)
                    .collect(toMap(Doctor::id, doctor -> Objects.requireNonNull(doctor.roomId())));
            return new RoomUse(inUse, usual, new HashMap<>(allowed()));
        });
    }
}
