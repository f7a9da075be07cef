package clinicdesk.directory;

import clinicdesk.db.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds patients by any parts of name, phone or birth date, in any order, accents and case ignored. What is asked of
 * the store does not grow with the number of patients.
 */
public final class PatientSearch {

    /** There may be thousands of one name: it is enough to meet the first of them. */
    private static final String NAMESAKES = "select p.id from patient p where p.id in (:patients) and exists"
            + " (select 1 from patient o where o.active = 1 and o.merged_into is null and o.sort_name = p.sort_name"
            + " and o.id <> p.id)";

    private final Store store;

    public PatientSearch(Store store) {
        this.store = store;
    }

    /**
     * The patients in whom every part is found; a part of one or two letters only where a word begins. First those
     * who are expected. If more match than are given, then those whose family name begins with the only part. Then
     * those in whom all parts begin words, those in whom the first part does, and the others; of digits it is the same
     * where they stand. Each of these groups is ordered by name; of one that is too large the newest are given.
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
        Map<UUID, Patient> found = new LinkedHashMap<>();
        store.together(() -> {
            PatientGroups groups = new PatientGroups(store, most + 1);
            List<Patient> known = expected.isEmpty() ? List.of() : groups.known(expected, parts);
            return Stream.concat(known.stream(), known.size() < most ? others(groups, parts, most) : Stream.of())
                    .toList();
        }).forEach(patient -> found.putIfAbsent(patient.id(), patient));
        return found.values().stream().limit(most).toList();
    }

    /** Group by group until it is known that there are more than are given: as soon as one group is too large. */
    private static Stream<Patient> others(PatientGroups groups, List<SearchPart> parts, int most) {
        List<Patient> family = parts.size() == 1 && !parts.getFirst().isNumber()
                ? groups.byFamily(parts.getFirst().first())
                : List.of();
        boolean tooMany = family.size() > most;
        List<Patient> matching = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (int beginnings : new int[]{parts.size(), 1, 0}) {
            String match = SearchPart.match(parts, beginnings);
            if (!tooMany && asked.add(match)) {
                List<Patient> group = groups.matching(match);
                tooMany = group.size() > most;
                matching.addAll(group);
            }
        }
        return Stream.concat(tooMany ? family.stream() : Stream.of(), matching.stream());
    }

    /** Which of these patients share their name with another one, who need not be among them. */
    public Set<UUID> namesakes(Collection<Patient> patients) {
        if (patients.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(store.read(session -> session.createNativeQuery(NAMESAKES, UUID.class)
                .setParameterList("patients", patients.stream().map(Patient::id).toList()).list()));
    }
}
