package clinicdesk.ui.calendar;

import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.BookingService;
import clinicdesk.directory.Directory;
import clinicdesk.hours.Hours;
import clinicdesk.ui.frame.RunningLate;

/** What the calendar reads from. */
public record CalendarSources(Directory directory, Hours hours, AppointmentStore appointments,
        BookingService booking, RunningLate late) {}
