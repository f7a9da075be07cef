package clinicdesk.ui.appointment;

import clinicdesk.audit.Act;
import clinicdesk.booking.MadeSeries;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.Room;
import clinicdesk.directory.VisitType;
import clinicdesk.mail.LetterView;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.series.SeriesBook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that the panel tells of one visit, read at once. */
record VisitSheet(Visit visit, Optional<Patient> patient, With with, Optional<MadeSeries> series, Papers papers) {

    record Papers(List<LetterView> letters, List<Act> history) {}

    /**
     * @param address where letters reach the patient
     * @param hold how long a letter that is written now waits
     */
    record With(Optional<Doctor> doctor, Optional<Room> room, Optional<VisitType> type, Optional<String> address,
            Duration hold) {}

    /** Slow; empty if there is no such visit. */
    static Optional<VisitSheet> read(ClinicBook book, SeriesBook series, UUID id) {
        return book.appointments().visit(id).map(visit -> {
            var directory = book.directory();
            Optional<Patient> patient = directory.survivor(visit.patientId());
            var with = new With(directory.doctor(visit.doctorId()), directory.room(visit.placement().roomId()),
                    directory.visitType(visit.visitTypeId()), patient.flatMap(book::addressOf),
                    book.papers().outbox().holdTime());
            var papers = new Papers(book.papers().outbox().lettersAbout(subjects(visit)),
                    book.papers().audit().history(id));
            return new VisitSheet(visit, patient, with, series.of(visit), papers);
        });
    }

    /** What tells the patient of it: letters about itself, and those about all of its series. */
    private static List<UUID> subjects(Visit visit) {
        UUID series = visit.notes().seriesId();
        return series == null ? List.of(visit.id()) : List.of(visit.id(), series);
    }
}
