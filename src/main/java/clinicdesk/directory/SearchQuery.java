package clinicdesk.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;

/**
 * All of a search in one statement: groups of patients, of which one is only looked for if those before it do not fill
 * the list. Every group is read from an index, and no more of it than is given.
 */
final class SearchQuery {

    private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

    /** The newest that match, and whether there are more than fit: only then it matters who is looked for first. */
    private static final String FOUND = "with found as materialized (select rowid as number from patient_part"
            + " where patient_part match :anywhere order by rowid desc limit :most + 1),"
            + " broad as materialized (select count(*) > :most as yes from found)";

    private static final String BY_FAMILY = "select id as person_id, sort_name from patient"
            + " where (select yes from broad) and active = 1 and merged_into is null"
            + " and sort_name >= :first and sort_name < :end order by sort_name, id limit :most";

    private static final String IN_ORDER = " limit :most) best cross join patient p on p.id = best.person_id"
            + " where p.active = 1 order by best.rank, instr(p.search_text, :beginning) = 0, best.sort_name,"
            + " best.person_id";

    private final List<String> groups = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<SearchPart> parts;

    SearchQuery(List<SearchPart> parts, int most) {
        this.parts = parts;
        String anywhere = SearchPart.match(parts, 0);
        values.put("anywhere", anywhere);
        values.put("most", most);
        values.put("beginning", " " + parts.getFirst().first());
    }

    /** Of a few patients who are known, those who match: read one by one. */
    void those(Collection<UUID> known) {
        StringBuilder group = new StringBuilder("select id as person_id, sort_name from patient where id in (:known)"
                + " and active = 1 and merged_into is null");
        values.put("known", known);
        for (SearchPart part : parts) {
            group.append(part.inText().stream().map(way -> "instr(search_text, :" + named("way", way) + ") > 0")
                    .collect(Collectors.joining(" or ", " and (", ")")));
        }
        groups.add(group + " order by instr(search_text, :beginning) = 0, sort_name, id limit :most");
    }

    /** Of many, those whose family name begins with the part. */
    void byFamily() {
        String first = parts.getFirst().first();
        values.put("first", first);
        values.put("end", first + LAST_SIGN);
        groups.add(BY_FAMILY);
    }

    /** Of many, the newest in whom the first so many parts begin words. */
    void byWords(int beginnings) {
        String match = SearchPart.match(parts, beginnings);
        if (!values.containsValue(match)) {
            groups.add(keys("select rowid as number from patient_part where (select yes from broad)"
                    + " and patient_part match :" + named("words", match) + " order by rowid desc limit :most"));
        }
    }

    /** The newest who match. */
    void anywhere() {
        groups.add(keys("select number from found"));
    }

    /** A record that was merged into another stands for the patient who is left. */
    private static String keys(String numbers) {
        return "select k.person_id, k.sort_name from (" + numbers
                + ") f cross join patient_key k on k.number = f.number";
    }

    private String named(String kind, String value) {
        String name = kind + values.size();
        values.put(name, value);
        return name;
    }

    /** In order; two records of one patient give them twice. */
    List<Patient> list(StatelessSession session) {
        var query = session.createNativeQuery(text(), Patient.class);
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.list();
    }

    private String text() {
        StringBuilder text = new StringBuilder(FOUND);
        for (int group = 0; group < groups.size(); group++) {
            text.append(", group").append(group).append(" as materialized (").append(groups.get(group)).append(')');
        }
        return text + IntStream.range(0, groups.size()).mapToObj(SearchQuery::members)
                .collect(Collectors.joining(" union all ", " select p.* from (", IN_ORDER));
    }

    /** Those of a group who are in none before it. */
    private static String members(int group) {
        String members = "select " + group + " as rank, person_id, sort_name from group" + group;
        return members + IntStream.range(0, group)
                .mapToObj(before -> "person_id not in (select person_id from group" + before + ")")
                .collect(Collectors.collectingAndThen(Collectors.joining(" and "),
                        none -> none.isEmpty() ? "" : " where " + none));
    }
}
