package clinicdesk.ui.appointment;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.Sharing;
import clinicdesk.ui.frame.ClinicBook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up who is meant by what was typed; slow. */
public final class PatientLookup {

    private static final int MOST = 20;
    private static final int LAST_BOOKED = 50;

    /** Nobody's name, phone and birth date together are longer than this. */
    private static final int LONGEST = 100;

    private final ClinicBook book;
    private final ClinicClock clock;

    public PatientLookup(ClinicBook book, ClinicClock clock) {
        this.book = book;
        this.clock = clock;
    }

    public List<PatientRow> find(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        if (text.isBlank()) {
            return List.of();
        }
        Set<UUID> expected = book.appointments().expectedPatients(clock.day(clock.today()), LAST_BOOKED);
        return rows(book.people().search().find(text, expected, MOST), expected);
    }

    /** Who shares a phone or an address with this patient. */
    List<PatientRow> household(Patient patient) {
        List<Patient> family = book.directory().household(patient, MOST).stream().map(Sharing::patient).toList();
        return rows(family, Set.of());
    }

    /** Who may be the one with these details already. */
    public List<PatientRow> alike(PatientDetails details) {
        return rows(book.directory().alike(details), Set.of());
    }

    /** These, with when each was last here, and who of them has a namesake. */
    public List<PatientRow> rows(List<Patient> patients, Collection<UUID> expected) {
        Map<UUID, Instant> last = book.appointments().lastVisits(patients.stream().map(Patient::id).toList(),
                clock.now());
        Set<UUID> namesakes = book.people().search().namesakes(patients);
        return patients.stream().map(patient -> new PatientRow(patient, last.get(patient.id()),
                expected.contains(patient.id()), namesakes.contains(patient.id()))).toList();
    }
}
