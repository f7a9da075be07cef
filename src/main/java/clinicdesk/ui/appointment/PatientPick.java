package clinicdesk.ui.appointment;

import clinicdesk.directory.Patient;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Latest;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The patient's field: what is typed, who is found, who is chosen. */
public final class PatientPick {

    /** What Enter did. */
    public enum Entered {
        /** Nobody is found. */
        NOBODY,
        /** The answer is not there yet; it does what Enter does then. */
        WAITING,
        /** Others have the same name: she has to look first. */
        LOOK,
        /** The highlighted one is chosen. */
        CHOSEN
    }

    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PatientRow> found = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private final ObjectProperty<@Nullable Patient> chosen = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<Entered> said = new SimpleObjectProperty<>(Entered.NOBODY);
    private final AtDesk desk;
    private final PatientLookup lookup;
    private final Latest latest;
    /** Who stands in the list as long as nothing is typed. */
    private List<PatientRow> offered = List.of();
    /** What was typed before names were hidden; it comes back with them unless something else is typed. */
    private String putAside = "";
    private boolean looked;
    private boolean setting;
    private int entersWaiting;
    private Runnable onSecondEnter = () -> {};

    public PatientPick(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.lookup = new PatientLookup(book, desk.workplace().clock());
        this.latest = desk.latest();
        typed.addListener((property, before, now) -> typedOn(now));
        desk.privacy().hiddenProperty().subscribe(this::retell);
    }

    /** Names are hidden or shown again. */
    private void retell() {
        Patient patient = chosen.get();
        if (patient != null) {
            set(desk.privacy().name(patient.name().display()));
        } else if (desk.privacy().isHidden()) {
            putAside = typed.get();
            set("");
        } else if (typed.get().isEmpty()) {
            set(putAside);
            putAside = "";
        }
    }

    /** What is typed, also while it is hidden. */
    String text() {
        return typed.get().isEmpty() ? putAside : typed.get();
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ObservableList<PatientRow> found() {
        return found;
    }

    public IntegerProperty highlightedProperty() {
        return highlighted;
    }

    public ObjectProperty<@Nullable Patient> chosenProperty() {
        return chosen;
    }

    /** What the last Enter did, for the hint beneath the field. */
    public ObjectProperty<Entered> saidProperty() {
        return said;
    }

    public boolean isChosen() {
        return chosen.get() != null;
    }

    /** @param then what a second Enter does that came before the first could be answered */
    public void onSecondEnter(Runnable then) {
        onSecondEnter = then;
    }

    public void clear() {
        putAside = "";
        set("");
        chosen.set(null);
        forget();
    }

    /** Offers these patients as long as nothing is typed. */
    void offer(List<PatientRow> rows) {
        offered = rows;
        if (typed.get().isBlank() && !isChosen()) {
            showOffered();
        }
    }

    private void showOffered() {
        found.setAll(offered);
        highlighted.set(offered.isEmpty() ? -1 : 0);
    }

    /** As it stood in a draft: looked up again. */
    void type(String text) {
        clear();
        typed.set(text);
    }

    private void forget() {
        latest.forget();
        found.clear();
        highlighted.set(-1);
        entersWaiting = 0;
        looked = false;
        said.set(Entered.NOBODY);
    }

    private void typedOn(String now) {
        if (setting) {
            return;
        }
        putAside = "";
        chosen.set(null);
        looked = false;
        entersWaiting = 0;
        said.set(Entered.NOBODY);
        if (now.isBlank()) {
            forget();
            showOffered();
            return;
        }
        latest.ask(() -> lookup.find(now), this::show);
    }

    private void show(List<PatientRow> rows) {
        found.setAll(rows);
        highlighted.set(rows.isEmpty() ? -1 : 0);
        int enters = entersWaiting;
        entersWaiting = 0;
        if (enters > 0 && enter() == Entered.CHOSEN && enters > 1) {
            onSecondEnter.run();
        }
    }

    /** Chooses the highlighted one; with equal names not the first time, so that she looks. */
    public Entered enter() {
        Entered did = entered();
        said.set(did);
        return did;
    }

    private Entered entered() {
        if (latest.isWaiting()) {
            entersWaiting++;
            return Entered.WAITING;
        }
        int at = highlighted.get();
        if (at < 0 || at >= found.size()) {
            return Entered.NOBODY;
        }
        PatientRow row = found.get(at);
        if (row.namesake() && !looked) {
            looked = true;
            return Entered.LOOK;
        }
        choose(row.patient());
        return Entered.CHOSEN;
    }

    public void choose(Patient patient) {
        putAside = "";
        set(desk.privacy().name(patient.name().display()));
        forget();
        chosen.set(patient);
    }

    /** Moves the highlight; it stays inside the list. */
    public void move(int steps) {
        if (!found.isEmpty()) {
            highlighted.set(Math.clamp(highlighted.get() + (long) steps, 0, found.size() - 1));
        }
    }

    private void set(String text) {
        setting = true;
        typed.set(text);
        setting = false;
    }
}
