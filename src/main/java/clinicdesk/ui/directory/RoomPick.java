package clinicdesk.ui.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room to choose; without an id it stands for none. */
record RoomPick(@Nullable UUID id, String name) {

    @Override
    public String toString() {
        return name;
    }
}
