package clinicdesk.ui.directory;

import clinicdesk.directory.Details;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.DoctorDetails;
import clinicdesk.ui.settings.Field;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is said of a doctor. */
final class DoctorViewModel extends FormViewModel {

    private final Field name = field("name");
    private final Field specialization = field("specialization");
    private final Field department = field("department");
    private final Field phone = field("phone");
    private final Field email = field("email");
    private final Property<Integer> colour = choice(0);
    private final Property<@Nullable UUID> room = choice(null);
    private final ObservableList<String> specializations = FXCollections.observableArrayList();
    private final ObservableList<String> departments = FXCollections.observableArrayList();
    private final ObservableList<RoomPick> rooms = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper withoutHours = new ReadOnlyBooleanWrapper();

    DoctorViewModel(DirectoryDesk desk, @Nullable UUID id) {
        super(desk, id);
    }

    @Override
    void fill(Details details) {
        DoctorDetails doctor = (DoctorDetails) details;
        name.set(doctor.name());
        specialization.set(Objects.requireNonNullElse(doctor.work().specialization(), ""));
        department.set(Objects.requireNonNullElse(doctor.work().department(), ""));
        phone.set(Objects.requireNonNullElse(doctor.contact().phone(), ""));
        email.set(Objects.requireNonNullElse(doctor.contact().email(), ""));
        colour.setValue(Math.floorMod(doctor.colour(), Details.COLOURS));
        room.setValue(doctor.roomId());
    }

    @Override
    Optional<Details> typed() {
        return Optional.of(new DoctorDetails(name.value(),
                new DoctorDetails.Work(specialization.value(), department.value()),
                new DoctorDetails.Contact(phone.value(), email.value()), colour.getValue(), room.getValue()));
    }

    /** Rooms that are not used any more are offered only where one is chosen. */
    @Override
    void offer(Known known) {
        specializations.setAll(known.specializations());
        departments.setAll(known.departments());
        UUID chosen = room.getValue();
        rooms.setAll(Stream.concat(Stream.of(new RoomPick(null, texts().get("doctor.room.none"))),
                known.rooms().stream().filter(one -> one.active() || one.id().equals(chosen)).map(this::pick))
                .toList());
    }

    private RoomPick pick(DirectoryEntry one) {
        return new RoomPick(one.id(), one.active() ? one.name() : texts().get("list.inactive", one.name()));
    }

    @Override
    String describe(Details details) {
        DoctorDetails.Work work = ((DoctorDetails) details).work();
        return Stream.of(work.specialization(), work.department()).filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    @Override
    void look() {
        if (!newProperty().get()) {
            desk().read(() -> desk().sources().hours().weekly(id()).isEmpty(), withoutHours::set);
        }
    }

    @Override
    String saidOfUse(String doctor, boolean nowActive) {
        return texts().get(nowActive ? "said.active.doctor" : "said.inactive.doctor", doctor);
    }

    /** Leads to when the doctor works. */
    void hours() {
        desk().ways().hours(id());
    }

    @Override
    Integer colour() {
        return colour.getValue();
    }

    Field name() {
        return name;
    }

    Field specialization() {
        return specialization;
    }

    Field department() {
        return department;
    }

    Field phone() {
        return phone;
    }

    Field email() {
        return email;
    }

    Property<Integer> colourProperty() {
        return colour;
    }

    Property<@Nullable UUID> roomProperty() {
        return room;
    }

    ObservableList<String> specializations() {
        return specializations;
    }

    ObservableList<String> departments() {
        return departments;
    }

    ObservableList<RoomPick> rooms() {
        return rooms;
    }

    /** Nobody can be booked with a doctor who has no hours. */
    ReadOnlyBooleanProperty withoutHoursProperty() {
        return withoutHours.getReadOnlyProperty();
    }
}
