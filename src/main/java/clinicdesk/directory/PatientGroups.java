package clinicdesk.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * The patients who match, group by group. Each group is one short statement, because to prepare it takes longer than
 * to answer it, and reads no more from an index than is asked for.
 */
final class PatientGroups {

    private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

    /** Of a record that was merged into another the patient who is left. */
    private static final String MATCHING = "select p.* from (select rowid as number from patient_part"
            + " where patient_part match :parts order by rowid desc limit :most) f"
            + " cross join patient_key k on k.number = f.number cross join patient p on p.id = k.person_id"
            + " where p.active = 1 order by k.sort_name, p.id";

    private static final String BY_FAMILY = "select p.* from patient p where p.active = 1 and p.merged_into is null"
            + " and p.sort_name >= :first and p.sort_name < :end order by p.sort_name, p.id limit :most";

    private final StatelessSession session;
    private final int most;

    /** @param most how many of each group are given; more are not looked at */
    PatientGroups(StatelessSession session, int most) {
        this.session = session;
        this.most = most;
    }

    /** Of a few patients who are known, those who match, first those in whom the first part begins a word. */
    List<Patient> known(Collection<UUID> known, List<SearchPart> parts) {
        StringBuilder text = new StringBuilder(
                "select p.* from patient p where p.id in (:known) and p.active = 1 and p.merged_into is null");
        Map<String, String> values = new LinkedHashMap<>();
        for (SearchPart part : parts) {
            text.append(part.inText().stream().map(way -> {
                String name = "way" + values.size();
                values.put(name, way);
                return "instr(p.search_text, :" + name + ") > 0";
            }).collect(Collectors.joining(" or ", " and (", ")")));
        }
        text.append(" order by instr(p.search_text, :beginning) = 0, p.sort_name, p.id");
        values.put("beginning", " " + parts.getFirst().first());
        var query = session.createNativeQuery(text.toString(), Patient.class).setParameterList("known", known);
        values.forEach(query::setParameter);
        return query.list();
    }

    /** The first by name whose family name begins so. */
    List<Patient> byFamily(String first) {
        return session.createNativeQuery(BY_FAMILY, Patient.class).setParameter("first", first)
                .setParameter("end", first + LAST_SIGN).setParameter("most", most).list();
    }

    /**
     * The newest who match, by name.
     *
     * @param match as {@link SearchPart#match} says it
     */
    List<Patient> matching(String match) {
        return session.createNativeQuery(MATCHING, Patient.class).setParameter("parts", match)
                .setParameter("most", most).list();
    }
}
