package clinicdesk.ui.directory;

import clinicdesk.access.Access;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.DutyChanges;
import clinicdesk.directory.Directory;
import clinicdesk.hours.Hours;

/** What the page of what the clinic has asks. */
public record DirectorySources(Directory directory, Hours hours, DutyChanges duty, AppointmentStore appointments,
        Access access) {}
