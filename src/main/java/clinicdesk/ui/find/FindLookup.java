package clinicdesk.ui.find;

import clinicdesk.base.ClinicClock;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.SearchText;
import clinicdesk.mail.LetterCode;
import clinicdesk.ui.appointment.PatientLookup;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.frame.ClinicBook;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks up all that what was typed may mean; slow. */
final class FindLookup {

    /** So few that visits, doctors and commands stay in sight. */
    static final int PATIENTS = 6;
    static final int VISITS = 5;
    static final int DOCTORS = 5;

    /** Nothing that can be found is longer than this. */
    private static final int LONGEST = 100;

    private final ClinicBook book;
    private final ClinicClock clock;
    private final PatientLookup patients;
    private final List<Command> commands;

    FindLookup(ClinicBook book, ClinicClock clock, List<Command> commands) {
        this.book = book;
        this.clock = clock;
        this.patients = new PatientLookup(book, clock);
        this.commands = commands;
    }

    Found find(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<PatientRow> all = who(text);
        List<PatientRow> shown = all.stream().limit(PATIENTS).toList();
        return new Found(shown, all.size() > shown.size(), visitsOf(shown), doctors(text),
                commands.stream().filter(command -> SearchText.hasWords(command.name(), text)).toList());
    }

    /** Who writes that they want no more reminders need not say who they are: their mail has the code of a letter. */
    private List<PatientRow> who(String text) {
        List<Patient> writer = LetterCode.read(text).flatMap(book.papers().outbox()::recipientOf)
                .flatMap(book.directory()::survivor).stream().toList();
        return writer.isEmpty() ? patients.find(text) : patients.rows(writer, List.of());
    }

    /** Today's too although their time has passed: who comes late is looked for most. */
    private List<Visit> visitsOf(List<PatientRow> rows) {
        return book.appointments().toCome(rows.stream().map(row -> row.patient().id()).toList(),
                clock.startOf(clock.today()), VISITS);
    }

    private List<Doctor> doctors(String typed) {
        return book.directory().doctors().stream().filter(doctor -> SearchText.hasWords(said(doctor), typed))
                .sorted(Comparator.comparing(Doctor::active).reversed()).limit(DOCTORS).toList();
    }

    private static String said(Doctor doctor) {
        return String.join(" ", Stream.of(doctor.name(), doctor.specialization(), doctor.department())
                .filter(part -> part != null).toList());
    }
}
