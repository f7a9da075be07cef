package clinicdesk.ui.directory;

import clinicdesk.booking.Visit;
import clinicdesk.directory.Details;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.DoctorDetails;
import clinicdesk.directory.Room;
import clinicdesk.directory.RoomDetails;
import clinicdesk.directory.Subject;
import clinicdesk.directory.VisitTypeDetails;
import clinicdesk.ui.settings.Field;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is said of a room or of equipment, and which visits are there. */
final class RoomViewModel extends FormViewModel {

    /** So many visits to come are listed; nobody scrolls through more. */
    static final int MOST_VISITS = 100;

    private final Field name = field("name");
    private final Property<Room.Kind> kind = choice(Room.Kind.ROOM);
    private final ObservableList<Visit> visits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper usedBy = new ReadOnlyStringWrapper("");

    RoomViewModel(DirectoryDesk desk, @Nullable UUID id) {
        super(desk, id);
    }

    @Override
    void fill(Details details) {
        RoomDetails room = (RoomDetails) details;
        name.set(room.name());
        kind.setValue(room.kind());
    }

    @Override
    Optional<Details> typed() {
        return Optional.of(new RoomDetails(name.value(), kind.getValue()));
    }

    @Override
    void offer(Known known) {
        usedBy.set(usedBy(known.doctors(), known.visitTypes()));
    }

    private String usedBy(List<DirectoryEntry> doctors, List<DirectoryEntry> types) {
        String usual = names(doctors,
                details -> details instanceof DoctorDetails doctor && id().equals(doctor.roomId()));
        String allowed = names(types,
                details -> details instanceof VisitTypeDetails type && type.rooms().contains(id()));
        String first = usual.isEmpty() ? "" : texts().get("room.usualOf", usual);
        String second = allowed.isEmpty() ? "" : texts().get("room.namedBy", allowed);
        return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
    }

    private static String names(List<DirectoryEntry> of, Predicate<Details> wanted) {
        return of.stream().filter(DirectoryEntry::active).filter(one -> wanted.test(one.details()))
                .map(DirectoryEntry::name).collect(Collectors.joining(", "));
    }

    @Override
    String describe(Details details) {
        return word(((RoomDetails) details).kind());
    }

    String word(Room.Kind of) {
        return texts().get("room.kind." + of.name());
    }

    @Override
    void look() {
        desk().read(this::toCome, this::list);
    }

    /** Who stands in the list keeps the place while nothing has changed. */
    private void list(List<Visit> now) {
        if (!visits.equals(now)) {
            visits.setAll(now);
        }
    }

    private List<Visit> toCome() {
        return desk().sources().appointments().toComeIn(id(), desk().clock().now(), MOST_VISITS);
    }

    /** Visits stay where they are: who takes the room away is told of them, and whose usual room it is. */
    @Override
    String saidOfUse(String room, boolean nowActive) {
        if (nowActive) {
            return texts().get("said.active", room);
        }
        var directory = desk().sources().directory();
        int there = toCome().size();
        String still = there == 0 ? "" : " " + texts().get("said.room.visits", there);
        String used = usedBy(directory.entries(Subject.DOCTOR), directory.entries(Subject.VISIT_TYPE));
        return texts().get("said.inactive", room) + still + (used.isEmpty() ? "" : " " + used);
    }

    /** When the visit is, with whom and whose it is. */
    String say(Visit visit) {
        return texts().get("room.visit", desk().at().times().moment(visit.slot().start()),
                desk().at().privacy().name(visit.patientName()), visit.doctorName());
    }

    /** Leads to the visit. */
    void open(Visit visit) {
        desk().ways().visit(visit);
    }

    @Override
    @Nullable
    Integer colour() {
        return null;
    }

    Field name() {
        return name;
    }

    Property<Room.Kind> kindProperty() {
        return kind;
    }

    /** The visits to come in this room, by start. */
    ObservableList<Visit> visits() {
        return visits;
    }

    /** Whose usual room it is and which kinds of visits name it, in words; empty where nobody does. */
    ReadOnlyStringProperty usedByProperty() {
        return usedBy.getReadOnlyProperty();
    }
}
