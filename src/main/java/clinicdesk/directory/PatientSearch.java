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
    private static final int RANKED = 300;

    private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

    private static final String HOW_MANY = "select count(*) from"
            + " (select 1 from patient_part where patient_part match :parts limit :enough)";

    /** The newest that match; of a record that was merged into another the patient who is left. */
    private static final String RANKING = "select p.* from"
            + " (select rowid as number from patient_part where patient_part match :parts order by rowid desc"
            + " limit :ranked) f join patient_key k on k.number = f.number join patient m on m.id = k.patient_id"
            + " join patient p on p.id = coalesce(m.merged_into, m.id) where p.active = 1 group by p.id"
            + " order by min(instr(m.search_text, :first) = 0), p.sort_name, p.id limit :most";

    private static final String BY_FAMILY = "select p.* from patient p where p.active = 1 and p.merged_into is null"
            + " and p.sort_name >= :first and p.sort_name < :end order by p.sort_name, p.id limit :most";

    private final Store store;

    public PatientSearch(Store store) {
        this.store = store;
    }

    /**
     * The patients in whom every part is found; a part of one or two letters only where a word begins. First those
     * who are expected. Then, if no more than {@value #RANKED} match, those in whom a word begins with the first part
     * and then the others, each by family name. If more do: those whose family name begins with the only part; then
     * the newest of those in whom all parts begin words; then the newest of the others; both in the same order.
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
            String anywhere = SearchPart.match(parts);
            String first = parts.getFirst().first();
            if (isMoreThanRanked(anywhere)) {
                if (parts.size() == 1) {
                    add(byFamily(first));
                }
                if (!isFull()) {
                    add(ranked(SearchPart.matchBeginnings(parts), first));
                }
            }
            if (!isFull()) {
                add(ranked(anywhere, first));
            }
        }

        private boolean isMoreThanRanked(String match) {
            return session.createNativeQuery(HOW_MANY, Integer.class).setParameter("parts", match)
                    .setParameter("enough", RANKED + 1).getSingleResult() > RANKED;
        }

        private List<Patient> ranked(String match, String first) {
            return session.createNativeQuery(RANKING, Patient.class).setParameter("parts", match)
                    .setParameter("ranked", RANKED).setParameter("first", " " + first)
                    .setParameter("most", most + patients.size()).list();
        }

        private List<Patient> byFamily(String first) {
            return session.createNativeQuery(BY_FAMILY, Patient.class).setParameter("first", first)
                    .setParameter("end", first + LAST_SIGN).setParameter("most", most + patients.size()).list();
        }
    }
}
