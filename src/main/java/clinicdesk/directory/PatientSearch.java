package clinicdesk.directory;

import clinicdesk.db.Store;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Finds patients by any parts of name, phone or birth date, in any order, accents and case ignored. */
public final class PatientSearch {

    private final Store store;

    public PatientSearch(Store store) {
        this.store = store;
    }

    /**
     * The patients in whom every part is found. First those who are expected, then those in whom a word begins
     * with the first part, then the others, each by name.
     *
     * @param typed wildcards count as the signs they are
     * @param expected patients who are likely to be meant: today's and recent ones
     * @param most how many to give
     */
    public List<Patient> find(String typed, Collection<UUID> expected, int most) {
        List<String> parts = SearchText.parts(typed);
        if (parts.isEmpty()) {
            return List.of();
        }
        return store.read(session -> {
            Map<UUID, Patient> found = new LinkedHashMap<>();
            if (!expected.isEmpty()) {
                query(session, parts, "and id in :expected").setParameter("expected", expected).list()
                        .forEach(patient -> found.put(patient.id(), patient));
            }
            query(session, parts, "").setMaxResults(most).list()
                    .forEach(patient -> found.putIfAbsent(patient.id(), patient));
            return found.values().stream().limit(most).toList();
        });
    }

    private static SelectionQuery<Patient> query(StatelessSession session, List<String> parts, String condition) {
        StringBuilder text = new StringBuilder("from Patient where active = true and mergedInto is null ");
        for (int i = 0; i < parts.size(); i++) {
            text.append("and searchText like :part").append(i).append(" escape '\\' ");
        }
        text.append(condition).append(
                " order by case when searchText like :first escape '\\' then 0 else 1 end, familyName, givenName, id");
        var query = session.createSelectionQuery(text.toString(), Patient.class);
        for (int i = 0; i < parts.size(); i++) {
            query.setParameter("part" + i, "%" + escaped(parts.get(i)) + "%");
        }
        return query.setParameter("first", "% " + escaped(parts.getFirst()) + "%");
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
