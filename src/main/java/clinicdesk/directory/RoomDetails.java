package clinicdesk.directory;

/** What a form or a caller says of a room, or of equipment that is booked like one. */
public record RoomDetails(String name, Room.Kind kind) implements Details {

    public RoomDetails {
        name = name.strip();
    }
}
