package clinicdesk.ui.appointment;

import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Latest;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who may be the new patient already; looked up while their details are typed. */
final class AlikePatients {

    private final ObservableList<PatientRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final PatientLookup lookup;
    private final Latest latest;
    private boolean looked;
    private Runnable then = () -> {};

    AlikePatients(AtDesk desk, ClinicBook book) {
        this.lookup = new PatientLookup(book, desk.workplace().clock());
        this.latest = desk.latest();
    }

    ObservableList<PatientRow> rows() {
        return rows;
    }

    IntegerProperty highlightedProperty() {
        return highlighted;
    }

    /** Whether somebody is about to make a new patient although there are some alike, and has to look first. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** @param details as far as they are typed */
    void look(PatientDetails details) {
        then = () -> {};
        asking.set(false);
        if (details.name().family().isBlank()) {
            forget();
        } else {
            latest.ask(() -> lookup.alike(details), this::show);
        }
    }

    void forget() {
        latest.forget();
        show(List.of());
        looked = false;
        asking.set(false);
    }

    private void show(List<PatientRow> found) {
        if (!found.equals(rows)) {
            rows.setAll(found);
            highlighted.set(found.isEmpty() ? -1 : 0);
            looked = false;
        }
        Runnable waiting = then;
        then = () -> {};
        waiting.run();
    }

    /**
     * Does it unless there are patients alike; then only the second time that it is asked for, so that somebody looks.
     *
     * @param act makes the new patient; done later where it is not known yet who is alike
     */
    void unlessAlike(Runnable act) {
        if (latest.isWaiting()) {
            then = () -> unlessAlike(act);
        } else if (rows.isEmpty() || looked) {
            asking.set(false);
            act.run();
        } else {
            looked = true;
            asking.set(true);
        }
    }

    /** The one who is meant after all. */
    Optional<Patient> marked() {
        int at = highlighted.get();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at).patient());
    }

    /** Moves the mark; it stays inside the list. */
    void move(int steps) {
        if (!rows.isEmpty()) {
            highlighted.set(Math.clamp(highlighted.get() + (long) steps, 0, rows.size() - 1));
        }
    }
}
