package clinicdesk.directory;

import clinicdesk.db.Store;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Who may be the one that is about to be made anew: the same birth date or phone, and a like name. */
final class Duplicates {

    /** A family has as many; of more nobody reads the list. */
    static final int MOST = 5;

    /** Where a birth date is not known some clinics write the same one for everybody. */
    private static final int COMPARED = 5_000;

    private final Store store;
    private final Phones phones;

    Duplicates(Store store, Phones phones) {
        this.store = store;
        this.phones = phones;
    }

    /** At most {@value #MOST}, those with the same birth date first; nobody as long as the name says nothing. */
    List<Patient> of(PatientDetails details) {
        LocalDate born = details.birthDate();
        String number = details.phone() == null ? null : phones.read(details.phone()).number();
        if (born == null && (number == null || number.isEmpty())) {
            return List.of();
        }
        return store.read(session -> {
            Map<UUID, Patient> found = new LinkedHashMap<>();
            records(session, born, number).stream()
                    .filter(record -> NameLikeness.of(record.name(), details.name()))
                    .map(record -> survivor(session, record)).filter(Patient::active)
                    .forEach(patient -> found.putIfAbsent(patient.id(), patient));
            return found.values().stream()
                    .sorted(Comparator.comparing((Patient patient) -> !(born != null && born.equals(patient.birthDate())))
                            .thenComparing(Patient::sortName).thenComparing(Patient::id))
                    .limit(MOST).toList();
        });
    }

    private static List<Patient> records(StatelessSession session, @Nullable LocalDate born, @Nullable String number) {
        return session.createSelectionQuery("from Patient where (birthDate = :born or phoneNumber = :number)"
                + " and (active = true or mergedInto is not null)", Patient.class)
                .setParameter("born", born, LocalDate.class).setParameter("number", number, String.class)
                .setMaxResults(COMPARED).list();
    }

    /** A record that was merged into another leads to the one that is left. */
    private static Patient survivor(StatelessSession session, Patient record) {
        return record.mergedInto() == null ? record : session.get(Patient.class, record.mergedInto());
    }
}
