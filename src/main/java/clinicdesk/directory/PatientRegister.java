package clinicdesk.directory;

import clinicdesk.db.Store;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** Everybody who has a record of their own, to be looked through. Those that were merged into others are not in it. */
public final class PatientRegister {

    private static final String OWN = "from Patient where mergedInto is null and active = ";

    /** As the index by name knows it: with 200,000 patients too nothing is sorted. */
    private static final String IN_USE = "p.active = 1 and p.merged_into is null";

    private static final String BY_NAME = " order by p.sort_name, p.id limit :most";

    private final Store store;

    public PatientRegister(Store store) {
        this.store = store;
    }

    /** How many are in use. */
    public long count() {
        return count(IN_USE);
    }

    /** How many were put aside. */
    public long countPutAside() {
        return count("p.active = 0 and p.merged_into is null");
    }

    private long count(String which) {
        return store.read(session -> session
                .createNativeQuery("select count(*) from patient p where " + which, Long.class).getSingleResult());
    }

    /** The first of all by name. */
    public List<Patient> byName(int most) {
        return store.read(session -> session
                .createNativeQuery("select p.* from patient p where " + IN_USE + BY_NAME, Patient.class)
                .setParameter("most", most).list());
    }

    /** Those who come after this one by name, who may be in use or not. */
    public List<Patient> byNameAfter(Patient last, int most) {
        return store.read(session -> session
                .createNativeQuery("select p.* from patient p where " + IN_USE
                        + " and (p.sort_name, p.id) > (:name, :id)" + BY_NAME, Patient.class)
                .setParameter("name", last.sortName()).setParameter("id", last.id(), UUID.class)
                .setParameter("most", most).list());
    }

    /** Those of these who are in use, by name. */
    public List<Patient> of(Collection<UUID> patients) {
        return patients.isEmpty()
                ? List.of()
                : store.read(session -> session
                        .createSelectionQuery(OWN + "true and id in :patients order by sortName, id",
                                Patient.class)
                        .setParameter("patients", patients).list());
    }

    /**
     * Those who were put aside and in whom every part is found, by name.
     *
     * @param typed wildcards count as the signs they are; blank for all
     */
    public List<Patient> putAside(String typed, int most) {
        StringBuilder text = new StringBuilder(OWN).append("false");
        Map<String, String> values = new LinkedHashMap<>();
        for (SearchPart part : SearchParts.of(typed)) {
            String glue = " and (";
            for (String way : part.inText()) {
                String name = "way" + values.size();
                text.append(glue).append("locate(:").append(name).append(", searchText) > 0");
                values.put(name, way);
                glue = " or ";
            }
            text.append(')');
        }
        return store.read(session -> {
            SelectionQuery<Patient> query = session.createSelectionQuery(text + " order by sortName, id",
                    Patient.class);
            values.forEach(query::setParameter);
            return query.setMaxResults(most).list();
        });
    }

    /** The other records of this person, which were merged into hers. */
    public List<Patient> mergedInto(UUID survivor) {
        return store.read(session -> session
                .createSelectionQuery("from Patient where mergedInto = :survivor order by id", Patient.class)
                .setParameter("survivor", survivor).list());
    }
}
