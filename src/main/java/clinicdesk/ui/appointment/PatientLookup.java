package clinicdesk.ui.appointment;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Patient;
import clinicdesk.ui.frame.ClinicBook;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    private List<PatientRow> rows(List<Patient> patients, Collection<UUID> expected) {
        Map<UUID, Instant> last = book.appointments().lastVisits(patients.stream().map(Patient::id).toList(),
                clock.now());
        Map<String, Integer> names = new HashMap<>();
        patients.forEach(patient -> names.merge(nameOf(patient), 1, Integer::sum));
        if (patients.size() == MOST && hasNamesake(patients.getFirst())) {
            names.merge(nameOf(patients.getFirst()), 1, Integer::sum);
        }
        return patients.stream().map(patient -> new PatientRow(patient, last.get(patient.id()),
                expected.contains(patient.id()), names.getOrDefault(nameOf(patient), 0) > 1)).toList();
    }

    /** Of the one whom Enter would choose: a namesake may come too late in the order to be in the list. */
    private boolean hasNamesake(Patient patient) {
        return book.people().search().find(patient.name().display(), Set.of(), MOST).stream()
                .anyMatch(other -> nameOf(other).equals(nameOf(patient)) && !other.id().equals(patient.id()));
    }

    private static String nameOf(Patient patient) {
        return patient.name().display().toLowerCase(Locale.ROOT);
    }
}
