package clinicdesk.directory;

import clinicdesk.base.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room of the clinic, or a piece of equipment that is booked like one. */
@Entity
@Table(name = "room")
public class Room {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    private @Nullable String kind;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    public Room(String name, @Nullable String kind) {
        this.id = Ids.next();
        this.name = name;
        this.kind = kind;
        this.active = true;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String kind() {
        return kind;
    }

    public boolean active() {
        return active;
    }
}
