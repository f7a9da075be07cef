package clinicdesk.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That visits of a type may be in a room, as it is kept. */
@Entity
@Table(name = "visit_type_room")
public class AllowedRoom {

    @Embeddable
    record Key(@Column(name = "visit_type_id") UUID visitTypeId, @Column(name = "room_id") UUID roomId) {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected AllowedRoom() {}

    AllowedRoom(UUID visitTypeId, UUID roomId) {
        this.key = new Key(visitTypeId, roomId);
    }

    UUID visitTypeId() {
        return key.visitTypeId();
    }

    UUID roomId() {
        return key.roomId();
    }
}
