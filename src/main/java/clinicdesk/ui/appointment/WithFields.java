package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Room;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What kind of visit, with whom, and where: three lists to choose from. */
final class WithFields {

    /** What is chosen of it. */
    record With(@Nullable UUID doctorId, @Nullable UUID typeId, Where where) {}

    /** What the clinic offers, read at once. */
    record Offer(List<VisitType> types, List<Doctor> doctors, List<Room> rooms) {

        /** Slow. */
        static Offer read(Directory directory) {
            return new Offer(directory.visitTypes().stream().filter(VisitType::active).toList(),
                    directory.doctors().stream().filter(Doctor::active).toList(), directory.rooms());
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
    private final Map<UUID, @Nullable UUID> roomOf = new HashMap<>();
    private final Texts texts;

    WithFields(Texts texts) {
        this.texts = texts;
        doctor.addListener((property, before, now) -> {
            UUID id = id(doctor);
            if (id != null) {
                select(room, rooms, roomOf.get(id));
            }
        });
    }

    void fill(Offer offer) {
        lengths.clear();
        offer.types().forEach(one -> lengths.put(one.id(), one.minutes()));
        roomOf.clear();
        offer.doctors().forEach(one -> roomOf.put(one.id(), one.roomId()));
        types.setAll(offer.types().stream().map(one -> new Choice(one.id(), one.name())).toList());
        doctors.setAll(offer.doctors().stream().map(one -> new Choice(one.id(), one.name())).toList());
        rooms.setAll(Stream.concat(Stream.of(new Choice(null, texts.get("booking.noRoom"))),
                offer.rooms().stream().map(one -> new Choice(one.id(), one.name()))).toList());
    }

    void select(With wanted) {
        selectDoctor(wanted.doctorId());
        selectType(wanted.typeId());
        select(room, rooms, switch (wanted.where()) {
            case Where.NoRoom none -> null;
            case Where.In(UUID id) -> id;
            case Where.DoctorsRoom own -> ownRoom();
        });
    }

    void selectDoctor(@Nullable UUID id) {
        select(doctor, doctors, id);
    }

    void selectType(@Nullable UUID id) {
        select(type, types, id);
    }

    private @Nullable UUID ownRoom() {
        UUID id = id(doctor);
        return id == null ? null : roomOf.get(id);
    }

    /** The doctor's own room, or the one that was chosen in its place. */
    Where where() {
        return Objects.equals(roomId(), ownRoom()) ? new Where.DoctorsRoom() : Where.of(roomId());
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
