package clinicdesk.ui.frame;

import clinicdesk.audit.Audit;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.BookingLetters;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.FreeTime;
import clinicdesk.booking.Tray;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientSearch;
import clinicdesk.hours.Hours;
import clinicdesk.mail.Outbox;
import clinicdesk.waitlist.Gaps;
import clinicdesk.waitlist.Offers;
import clinicdesk.waitlist.Recalls;
import clinicdesk.waitlist.WaitingList;
import java.util.List;
import java.util.Optional;

/** What is known of visits, people, papers and times to come. */
public record ClinicBook(Visits visits, Tray tray, People people, Papers papers, Times times) {

    public record Visits(BookingService booking, AppointmentStore appointments) {}

    public record People(Directory directory, PatientSearch search) {}

    public record Papers(Outbox outbox, BookingLetters letters, Audit audit) {}

    /** When somebody can come, who is to come again, and who waits for a time. */
    public record Times(FreeTime freeTime, Hours hours, Recalls recalls, WaitingList waiting, Gaps gaps,
            Offers offers) {}

    public BookingService booking() {
        return visits.booking();
    }

    public AppointmentStore appointments() {
        return visits.appointments();
    }

    /** The visits of that day, whoever is the doctor, by start; cancelled ones are left out. Slow. */
    public List<Visit> visitsOf(Slot day) {
        return appointments().touching(day, directory().doctors().stream().map(Doctor::id).toList());
    }

    /** Where letters reach this patient, by whatever way; empty where none would. */
    public Optional<String> addressOf(Patient patient) {
        return papers.letters().addressOf(patient);
    }

    /** The same of a patient of whom this is known. */
    public Optional<String> addressOf(PatientDetails details) {
        return papers.letters().addressOf(details);
    }

    public Directory directory() {
        return people.directory();
    }
}
