package clinicdesk.ui.frame;

import clinicdesk.audit.Audit;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Tray;
import clinicdesk.directory.Directory;
import clinicdesk.directory.PatientSearch;
import clinicdesk.mail.Outbox;

/** What is known of visits, people and papers. */
public record ClinicBook(BookingService booking, AppointmentStore appointments, Tray tray, People people,
        Papers papers) {

    public record People(Directory directory, PatientSearch search) {}

    public record Papers(Outbox outbox, Audit audit) {}

    public Directory directory() {
        return people.directory();
    }
}
