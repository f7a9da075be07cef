package clinicdesk.ui.patients;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Patient;
import clinicdesk.ui.appointment.PatientLookup;
import clinicdesk.ui.appointment.PatientRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the list of the patients; slow. */
record PatientList(PatientSources sources, ClinicClock clock) {

    /** So many are listed; who is not among them is found by typing on. */
    static final int MOST = 200;
    private static final int LAST_BOOKED = 50;
    private static final int LONGEST = 100;

    /** @param total how many there are in all, listed or not; 0 while a filter is typed */
    record Listed(List<PatientRow> rows, long total) {

        static final Listed NOTHING = new Listed(List.of(), 0);
    }

    /**
     * Those whom the filter finds; without one those who are expected first, then all by name.
     *
     * @param putAside only those whose records are not in use
     */
    Listed read(String filter, boolean putAside) {
        String typed = filter.length() > LONGEST ? filter.substring(0, LONGEST) : filter;
        long total = !typed.isBlank() ? 0 : putAside ? sources.register().countPutAside() : sources.register().count();
        if (putAside) {
            return new Listed(rows(sources.register().putAside(typed, MOST), Set.of()), total);
        }
        Set<UUID> expected = sources.book().appointments().expectedPatients(clock.day(clock.today()), LAST_BOOKED);
        List<Patient> found = typed.isBlank()
                ? expectedFirst(expected)
                : sources.book().people().search().find(typed, expected, MOST);
        return new Listed(rows(found, expected), total);
    }

    private List<Patient> expectedFirst(Set<UUID> expected) {
        Map<UUID, Patient> all = new LinkedHashMap<>();
        sources.register().of(expected).forEach(patient -> all.put(patient.id(), patient));
        sources.register().byName(MOST).forEach(patient -> all.putIfAbsent(patient.id(), patient));
        return all.values().stream().limit(MOST).toList();
    }

    private List<PatientRow> rows(List<Patient> patients, Set<UUID> expected) {
        return new PatientLookup(sources.book(), clock).rows(patients, expected);
    }
}
