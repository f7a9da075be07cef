package clinicdesk.api;

import clinicdesk.base.Ids;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.Room;
import clinicdesk.directory.RoomDetails;
import clinicdesk.directory.Subject;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rooms of the clinic, and the equipment that is booked like one. */
public final class RoomEndpoints implements Endpoints {

    private final DutyDesk desk;
    private final Outcomes outcomes;

    public RoomEndpoints(DutyDesk desk, Outcomes outcomes) {
        this.desk = desk;
        this.outcomes = outcomes;
    }

    record RoomView(UUID id, String name, Room.Kind kind) {

        static RoomView of(UUID id, RoomDetails room) {
            return new RoomView(id, room.name(), room.kind());
        }
    }

    /** @param kind left out: a room */
    record RoomBody(@Size(min = 1, max = 100) String name, Room.@Nullable Kind kind) {

        RoomDetails details() {
            return new RoomDetails(name, kind == null ? Room.Kind.ROOM : kind);
        }
    }

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/rooms", "The rooms and the equipment that can be booked, by name")
                        .lists(RoomView.class, "A page of rooms").by(this::list),
                Endpoint.post("/rooms", "Another room").takes(RoomBody.class)
                        .answers(201, RoomView.class, "It can be booked").by(this::add));
    }

    private Answer list(Call call) {
        List<DirectoryEntry> rooms = desk.directory().entries(Subject.ROOM).stream().filter(DirectoryEntry::active)
                .toList();
        return Answer.ok(Page.of(call, rooms, room -> room.id().toString(),
                room -> RoomView.of(room.id(), (RoomDetails) room.details())));
    }

    private Answer add(Call call) {
        RoomDetails details = call.body(RoomBody.class).details();
        UUID id = Ids.next();
        Outcome outcome = desk.changes().change(call.actor(), new DirectoryChange.Keep(id, null, details));
        return outcomes.answer(call, null, outcome, made -> Answer.created(RoomView.of(id, details)));
    }
}
