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
import org.hibernate.StatelessSession;

/**
 * Finds patients by any parts of name, phone or birth date, in any order, accents and case ignored. What is asked of
 * the store does not grow with the number of patients.
 */
public final class PatientSearch {

    /** So many are put in order; of more nobody reads the list, she types another letter. */
    private static final int RANKED = 200;

    private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

    private static final String HOW_MANY = "select count(*) from"
            + " (select 1 from patient_part where patient_part match :parts limit :enough)";

    /** The newest that match, by name; of a record that was merged into another the patient who is left. */
    private static final String BY_NAME = "select p.* from (select k.patient_id, k.sort_name from"
            + " (select rowid as number from patient_part where patient_part match :parts order by rowid desc"
            + " limit :ranked) f cross join patient_key k on k.number = f.number"
            + " order by k.sort_name, k.patient_id limit :most) best"
            + " cross join patient m on m.id = best.patient_id"
            + " cross join patient p on p.id = coalesce(m.merged_into, m.id) where p.active = 1"
            + " order by best.sort_name, best.patient_id";

    private static final String BY_FAMILY = "select p.* from patient p where p.active = 1 and p.merged_into is null"
            + " and p.sort_name >= :first and p.sort_name < :end order by p.sort_name, p.id limit :most";

    private final Store store;

    public PatientSearch(Store store) {
        this.store = store;
    }

    /**
     * The patients in whom every part is found; a part of one or two letters only where a word begins. First those
     * who are expected. If more than {@value #RANKED} match, then those whose family name begins with the only part,
     * and those in whom all parts begin words. Then those in whom the first part begins a word, and then the others.
     * Each of these groups is ordered by family name; of a large one the newest {@value #RANKED} are.
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
        return store.read(session -> {
            Found found = new Found(session, most);
            if (!expected.isEmpty()) {
                found.add(expected(session, parts, expected));
            }
            if (!found.isFull()) {
                found.others(parts);
            }
            return found.patients();
        });
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

    /** Of a few patients who are known, those who match: read one by one. */
    private static List<Patient> expected(StatelessSession session, List<SearchPart> parts,
            Collection<UUID> expected) {
        StringBuilder text = new StringBuilder(
                "from Patient where active = true and mergedInto is null and id in :expected");
        Map<String, String> values = new LinkedHashMap<>();
        for (SearchPart part : parts) {
            String glue = " and (";
            for (String way : part.inText()) {
                String name = "way" + values.size();
                text.append(glue).append("searchText like :").append(name).append(" escape '\\'");
                values.put(name, "%" + escaped(way) + "%");
                glue = " or ";
            }
            text.append(')');
        }
        text.append(" order by case when searchText like :first escape '\\' then 0 else 1 end, sortName, id");
        values.put("first", "% " + escaped(parts.getFirst().first()) + "%");
        var query = session.createSelectionQuery(text.toString(), Patient.class).setParameter("expected", expected);
        values.forEach(query::setParameter);
        return query.list();
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Those found so far, each once. */
    private static final class Found {

        private final Map<UUID, Patient> patients = new LinkedHashMap<>();
        private final Set<String> asked = new HashSet<>();
        private final StatelessSession session;
        private final int most;

        Found(StatelessSession session, int most) {
            this.session = session;
            this.most = most;
        }

        List<Patient> patients() {
            return patients.values().stream().limit(most).toList();
        }

        boolean isFull() {
            return patients.size() >= most;
        }

        void add(List<Patient> more) {
            more.forEach(patient -> patients.putIfAbsent(patient.id(), patient));
        }

        void others(List<SearchPart> parts) {
            String anywhere = SearchPart.match(parts, 0);
            if (isMoreThanRanked(anywhere)) {
                if (parts.size() == 1) {
                    add(byFamily(parts.getFirst().first()));
                }
                addMatching(SearchPart.match(parts, parts.size()));
            }
            addMatching(SearchPart.match(parts, 1));
            addMatching(anywhere);
        }

        private boolean isMoreThanRanked(String match) {
            return session.createNativeQuery(HOW_MANY, Integer.class).setParameter("parts", match)
                    .setParameter("enough", RANKED + 1).getSingleResult() > RANKED;
        }

        private void addMatching(String match) {
            if (!isFull() && asked.add(match)) {
                add(session.createNativeQuery(BY_NAME, Patient.class).setParameter("parts", match)
                        .setParameter("ranked", RANKED).setParameter("most", most + patients.size()).list());
            }
        }

        private List<Patient> byFamily(String first) {
            return session.createNativeQuery(BY_FAMILY, Patient.class).setParameter("first", first)
                    .setParameter("end", first + LAST_SIGN).setParameter("most", most + patients.size()).list();
        }
    }
}
