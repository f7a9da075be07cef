package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Room;
import clinicdesk.directory.RoomUse;
import clinicdesk.directory.VisitType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What kind of visit, with whom, and where: three lists to choose from. */
final class WithFields {

    /** What is chosen of it. */
    record With(@Nullable UUID doctorId, @Nullable UUID typeId, Where where) {}

    /** What the clinic offers, read at once. */
    record Offer(List<VisitType> types, List<Doctor> doctors, List<Room> rooms, RoomUse use) {

        /** Slow. */
        static Offer read(Directory directory) {
            return new Offer(directory.visitTypes().stream().filter(VisitType::active).toList(),
                    directory.doctors().stream().filter(Doctor::active).toList(),
                    directory.rooms().stream().filter(Room::active).toList(), directory.roomUse());
        }

        Optional<Doctor> doctor(@Nullable UUID id) {
            return doctors.stream().filter(doctor -> doctor.id().equals(id)).findFirst();
        }

        /** This doctor; while there is none such, the first. */
        Optional<Doctor> doctorOrFirst(@Nullable UUID id) {
            return doctor(id).or(() -> doctors.stream().findFirst());
        }

        Optional<VisitType> type(@Nullable UUID id) {
            return types.stream().filter(type -> type.id().equals(id)).findFirst();
        }

        Optional<VisitType> typeOf(int minutes) {
            return types.stream().filter(type -> type.minutes() == minutes).findFirst();
        }
    }

    private final ObservableList<Choice> types = FXCollections.observableArrayList();
    private final ObservableList<Choice> doctors = FXCollections.observableArrayList();
    private final ObservableList<Choice> rooms = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Choice> type = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> doctor = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> room = new SimpleObjectProperty<>();
    private final Map<UUID, Integer> lengths = new HashMap<>();
    private final StringProperty roomProblem = new SimpleStringProperty("");
    private final Texts texts;
    private List<Room> inUse = List.of();
    private RoomUse use = new RoomUse(List.of(), Map.of(), Map.of());

    WithFields(Texts texts) {
        this.texts = texts;
        doctor.addListener((property, before, now) -> {
            if (now != null) {
                select(room, rooms, usualRoom(typeId()));
            }
        });
        type.addListener((property, before, now) -> roomsOf(before == null ? null : before.id()));
        room.addListener((property, before, now) -> roomProblem.set(""));
    }

    /** Another kind of visit may have to be in another room; one that was chosen and will do stays. */
    private void roomsOf(@Nullable UUID typeBefore) {
        UUID chosen = roomId();
        boolean usual = Objects.equals(chosen, usualRoom(typeBefore));
        listRooms();
        boolean stays = chosen == null ? !use.needsRoom(typeId()) : use.mayUse(typeId(), chosen);
        select(room, rooms, usual || !stays ? usualRoom(typeId()) : chosen);
    }

    private void listRooms() {
        Choice none = new Choice(null, texts.get(use.needsRoom(typeId()) ? "booking.anyRoom" : "booking.noRoom"));
        rooms.setAll(Stream.concat(Stream.of(none), inUse.stream().filter(one -> use.mayUse(typeId(), one.id()))
                .map(one -> new Choice(one.id(), one.name()))).toList());
    }

    void fill(Offer offer) {
        lengths.clear();
        offer.types().forEach(one -> lengths.put(one.id(), one.minutes()));
        inUse = offer.rooms();
        use = offer.use();
        types.setAll(offer.types().stream().map(one -> new Choice(one.id(), one.name())).toList());
        doctors.setAll(offer.doctors().stream().map(one -> new Choice(one.id(), one.name())).toList());
        listRooms();
    }

    void select(With wanted) {
        selectDoctor(wanted.doctorId());
        selectType(wanted.typeId());
        select(room, rooms, switch (wanted.where()) {
            case Where.NoRoom none -> null;
            case Where.In(UUID id) -> use.mayUse(typeId(), id) ? id : usualRoom(typeId());
            case Where.DoctorsRoom own -> usualRoom(typeId());
        });
    }

    void selectDoctor(@Nullable UUID id) {
        select(doctor, doctors, id);
    }

    void selectType(@Nullable UUID id) {
        select(type, types, id);
    }

    private @Nullable UUID usualRoom(@Nullable UUID visitTypeId) {
        UUID id = id(doctor);
        return id == null ? null : use.usual(id, visitTypeId);
    }

    /** What is chosen. */
    With chosen() {
        return new With(doctorId(), typeId(), where());
    }

    /** The doctor's own room, or the one that was chosen in its place. */
    Where where() {
        return Objects.equals(roomId(), usualRoom(typeId())) ? new Where.DoctorsRoom() : Where.of(roomId());
    }

    private static void select(ObjectProperty<@Nullable Choice> property, List<Choice> from, @Nullable UUID id) {
        property.set(from.stream().filter(choice -> Objects.equals(choice.id(), id)).findFirst()
                .orElse(null));
    }

    ObservableList<Choice> types() {
        return types;
    }

    ObservableList<Choice> doctors() {
        return doctors;
    }

    ObservableList<Choice> rooms() {
        return rooms;
    }

    ObjectProperty<@Nullable Choice> typeProperty() {
        return type;
    }

    ObjectProperty<@Nullable Choice> doctorProperty() {
        return doctor;
    }

    ObjectProperty<@Nullable Choice> roomProperty() {
        return room;
    }

    /** What is wrong with the room, in words; empty while nothing is. */
    StringProperty roomProblemProperty() {
        return roomProblem;
    }

    @Nullable
    UUID typeId() {
        return id(type);
    }

    @Nullable
    UUID doctorId() {
        return id(doctor);
    }

    @Nullable
    UUID roomId() {
        return id(room);
    }

    /** How long a visit of the chosen type usually is. */
    Optional<Integer> usualMinutes() {
        return Optional.ofNullable(typeId()).map(lengths::get);
    }

    private static @Nullable UUID id(ObjectProperty<@Nullable Choice> property) {
        Choice choice = property.get();
        return choice == null ? null : choice.id();
    }
}
