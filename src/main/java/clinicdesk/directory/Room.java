package clinicdesk.directory;

import clinicdesk.base.Ids;
import clinicdesk.db.PlainRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room of the clinic, or a piece of equipment that is booked like one. */
@Entity
@Table(name = "room")
public class Room {

    /** What is booked. */
    public enum Kind {
        ROOM, EQUIPMENT
    }

    static final Kept<Room> KEPT = new Kept<>(Room.class, Directory.ROOMS,
            "select t.id, t.version, t.name, t.kind, t.active from room t", Room::new);

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    /** In older stores any word, or none; what is no equipment is a room. */
    private @Nullable String kind;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    /** As kept. */
    private Room(PlainRow row) throws SQLException {
        this.id = row.id(1);
        this.version = row.number(2);
        this.name = row.text(3);
        this.kind = row.textOrNull(4);
        this.active = row.flag(5);
    }

    /** @param kind null: a room */
    public Room(String name, @Nullable Kind kind) {
        this(Ids.next(), new RoomDetails(name, kind == null ? Kind.ROOM : kind));
    }

    Room(UUID id, RoomDetails details) {
        this.id = id;
        this.name = details.name();
        this.active = true;
        describe(details);
    }

    final void describe(RoomDetails details) {
        name = details.name();
        kind = details.kind() == kind() ? kind : details.kind().name();
    }

    /** What was filled in for this room. */
    public RoomDetails details() {
        return new RoomDetails(name, kind());
    }

    /** @param wanted whether visits can be booked into this room */
    void use(boolean wanted) {
        active = wanted;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return Kind.EQUIPMENT.name().equals(kind) ? Kind.EQUIPMENT : Kind.ROOM;
    }

    public boolean active() {
        return active;
    }
}
