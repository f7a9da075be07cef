package clinicdesk.directory;

import java.util.UUID;

/** A doctor, a room or a visit type as it is kept. @param active whether visits can be booked with it */
public record DirectoryEntry(UUID id, Details details, boolean active) {

    public String name() {
        return details.name();
    }
}
