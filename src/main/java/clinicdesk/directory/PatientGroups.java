package clinicdesk.directory;

import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The patients who match, group by group. Each group is one short statement, because to prepare it takes longer than
 * to answer it, and reads no more from an index than is asked for.
 */
final class PatientGroups {

    private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

    /** Of a record that was merged into another the patient who is left. */
    private static final PlainQuery MATCHING = new PlainQuery("select " + Patient.COLUMNS
            + " from (select rowid as number from patient_part where patient_part match ? order by rowid desc limit ?) f"
            + " cross join patient_key k on k.number = f.number cross join patient t on t.id = k.person_id"
            + " where t.active = 1 order by k.sort_name, t.id");

    private static final String IN_USE = " from patient t where t.active = 1 and t.merged_into is null";

    private static final PlainQuery BY_FAMILY = new PlainQuery("select " + Patient.COLUMNS + IN_USE
            + " and t.sort_name >= ? and t.sort_name < ? order by t.sort_name, t.id limit ?");

    private final Store store;
    private final int most;

    /** @param most how many of each group are given; more are not looked at */
    PatientGroups(Store store, int most) {
        this.store = store;
        this.most = most;
    }

    /** Of a few patients who are known, those who match, first those in whom the first part begins a word. */
    List<Patient> known(Collection<UUID> known, List<SearchPart> parts) {
        StringBuilder text = new StringBuilder("select ").append(Patient.COLUMNS).append(IN_USE).append(" and t.id")
                .append(PlainQuery.among(known));
        List<Object> values = new ArrayList<>(List.of(known));
        for (SearchPart part : parts) {
            text.append(part.inText().stream().map(way -> "instr(t.search_text, ?) > 0")
                    .collect(Collectors.joining(" or ", " and (", ")")));
            values.addAll(part.inText());
        }
        text.append(" order by instr(t.search_text, ?) = 0, t.sort_name, t.id");
        values.add(" " + parts.getFirst().first());
        return store.list(new PlainQuery(text.toString()), Patient::new, values.toArray());
    }

    /** The first by name whose family name begins so. */
    List<Patient> byFamily(String first) {
        return store.list(BY_FAMILY, Patient::new, first, first + LAST_SIGN, most);
    }

    /**
     * The newest who match, by name.
     *
     * @param match as {@link SearchPart#match} says it
     */
    List<Patient> matching(String match) {
        return store.list(MATCHING, Patient::new, match, most);
    }
}
