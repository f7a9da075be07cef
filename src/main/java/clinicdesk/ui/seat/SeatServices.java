package clinicdesk.ui.seat;

import clinicdesk.access.Access;
import clinicdesk.access.Handover;
import clinicdesk.access.People;
import clinicdesk.access.Sitting;

/** What the desk knows of its people. */
public record SeatServices(People people, Sitting sitting, Handover handover, Access access) {}
