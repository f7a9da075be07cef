package clinicdesk.soak;

import clinicdesk.base.Background;
import clinicdesk.base.ClinicClock;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.BookingService;
import clinicdesk.directory.Directory;

/**
 * What is behind the window that somebody works in: the threads that it waits for, and the book to compare it with.
 *
 * @param background the program's own worker, and the window's thread
 */
public record OpenDesk(Background background, ClinicClock clock, BookingService booking,
        AppointmentStore appointments,
        Directory directory) {}
