package clinicdesk.ui.hours;

import clinicdesk.access.Access;
import clinicdesk.booking.DutyChanges;
import clinicdesk.directory.Directory;
import clinicdesk.hours.Hours;
import clinicdesk.settings.ClinicSettings;

/** What the page of the hours asks. */
public record HoursSources(Directory directory, Hours hours, DutyChanges duty, ClinicSettings settings,
        Access access) {}
