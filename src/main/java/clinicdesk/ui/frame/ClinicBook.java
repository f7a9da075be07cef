package clinicdesk.ui.frame;

import clinicdesk.audit.Audit;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.BookingLetters;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.FreeTime;
import clinicdesk.booking.Tray;
import clinicdesk.directory.Directory;
import clinicdesk.directory.PatientSearch;
import clinicdesk.hours.Hours;
import clinicdesk.mail.Outbox;
import clinicdesk.waitlist.Gaps;
import clinicdesk.waitlist.Recalls;
import clinicdesk.waitlist.WaitingList;

/** What is known of visits, people, papers and times to come. */
public record ClinicBook(Visits visits, Tray tray, People people, Papers papers, Times times) {

    public record Visits(BookingService booking, AppointmentStore appointments) {}

    public record People(Directory directory, PatientSearch search) {}

    public record Papers(Outbox outbox, BookingLetters letters, Audit audit) {}

    /** When somebody can come, who is to come again, and who waits for a time. */
    public record Times(FreeTime freeTime, Hours hours, Recalls recalls, WaitingList waiting, Gaps gaps) {}

    public BookingService booking() {
        return visits.booking();
    }

    public AppointmentStore appointments() {
        return visits.appointments();
    }

    public Directory directory() {
        return people.directory();
    }
}
