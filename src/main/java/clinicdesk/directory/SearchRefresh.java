package clinicdesk.directory;

import clinicdesk.db.Store;
import java.util.List;

/** Brings up to date what patients are found by, after an older version of the program kept it in another form. */
public final class SearchRefresh {

    private static final int AT_ONCE = 500;

    private final Store store;
    private final Phones phones;

    public SearchRefresh(Store store, Phones phones) {
        this.store = store;
        this.phones = phones;
    }

    /**
     * Brings some patients up to date. They count as unchanged: nobody who is about to save one has to look again.
     *
     * @return whether there may be more
     */
    public boolean some() {
        List<Patient> older = store.read(session -> session
                .createSelectionQuery("from Patient where searchForm < :version order by searchForm", Patient.class)
                .setParameter("version", SearchForm.VERSION).setMaxResults(AT_ONCE).list());
        if (older.isEmpty()) {
            return false;
        }
        store.write(session -> {
            older.forEach(patient -> {
                SearchForm form = patient.formNow(phones);
                session.createMutationQuery("update Patient set searchText = :text, sortName = :sortName,"
                        + " phoneNumber = :number, phoneShown = :shown, searchForm = :version"
                        + " where id = :id and version = :seen").setParameter("text", form.text())
                        .setParameter("sortName", form.sortName()).setParameter("number", form.phoneNumber())
                        .setParameter("shown", form.phoneShown()).setParameter("version", SearchForm.VERSION)
                        .setParameter("id", patient.id()).setParameter("seen", patient.version()).executeUpdate();
            });
            return null;
        });
        return true;
    }
}
