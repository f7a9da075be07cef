package clinicdesk.api;

import clinicdesk.booking.BookingService;
import clinicdesk.booking.DutyChanges;
import clinicdesk.directory.Directory;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.Subject;
import clinicdesk.hours.Hours;
import java.util.UUID;

/**
 * Who and what the clinic has, and when it works.
 *
 * @param booking makes several acts one
 */
public record DutyDesk(Directory directory, Hours hours, DutyChanges changes, BookingService booking) {

    /** The parameter of a path that names a doctor. */
    static final String ID = "id";

    /** @throws Refused if nobody knows the doctor that the path names */
    DirectoryEntry doctor(Call call) {
        UUID id = call.id(ID);
        return directory.entries(Subject.DOCTOR).stream().filter(entry -> entry.id().equals(id)).findFirst()
                .orElseThrow(() -> call.unknown(id.toString()));
    }
}
