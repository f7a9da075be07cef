package clinicdesk.directory;

import clinicdesk.db.Store;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds patients by any parts of name, phone or birth date, in any order, accents and case ignored. What is asked of
 * the store does not grow with the number of patients.
 */
public final class PatientSearch {

    private final Store store;

    public PatientSearch(Store store) {
        this.store = store;
    }

    /**
     * The patients in whom every part is found; a part of one or two letters only where a word begins. First those
     * who are expected. If more match than are given, then those whose family name begins with the only part, those in
     * whom all parts begin words, and those in whom the first part does; digits count wherever they are. Then the
     * others. In each of these groups, those in whom the first part begins a word come first, and then the order is by
     * family name; of a group that is too large the newest are given, or by family name the first.
     *
     * @param typed wildcards count as the signs they are
     * @param expected patients who are likely to be meant: today's and recent ones
     * @param most how many to give
     */
    public List<Patient> find(String typed, Collection<UUID> expected, int most) {
        List<SearchPart> parts = SearchParts.of(typed);
        if (parts.isEmpty()) {
            return List.of();
        }
        SearchQuery query = new SearchQuery(parts, most);
        if (!expected.isEmpty()) {
            query.those(expected);
        }
        if (parts.size() == 1) {
            query.byFamily();
        }
        query.byWords(parts.size());
        query.byWords(1);
        query.anywhere();
        Map<UUID, Patient> found = new LinkedHashMap<>();
        store.read(query::list).forEach(patient -> found.putIfAbsent(patient.id(), patient));
        return List.copyOf(found.values());
    }

    /** Which of these patients share their name with another one, who need not be among them. */
    public Set<UUID> namesakes(Collection<Patient> patients) {
        if (patients.isEmpty()) {
            return Set.of();
        }
        List<String> names = patients.stream().map(Patient::sortName).distinct().toList();
        Set<String> shared = new HashSet<>(store.read(session -> session.createNativeQuery(
                "select sort_name from patient where active = 1 and merged_into is null and sort_name in (:names)"
                        + " group by sort_name having count(*) > 1",
                String.class).setParameterList("names", names).list()));
        return patients.stream().filter(patient -> shared.contains(patient.sortName())).map(Patient::id)
                .collect(Collectors.toSet());
    }
}
