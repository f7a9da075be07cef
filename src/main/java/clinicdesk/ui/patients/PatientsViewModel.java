package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.appointment.PatientWords;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Latest;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** All patients: who is found, whose record is open, and what is done with it. For the window's thread. */
public final class PatientsViewModel {

    private final AtDesk desk;
    private final PatientSources sources;
    private final Texts texts;
    private final RecordWords words;
    private final PatientList list;
    private final Latest latest;
    private final RecordViewModel record;
    private final RecordFormViewModel form;
    private final MergeViewModel merge;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty putAside = new SimpleBooleanProperty();
    private final ObservableList<PatientRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable UUID> chosen = new ReadOnlyObjectWrapper<>();
    private Runnable onMerge = () -> {};
    private boolean read;

    public PatientsViewModel(AtDesk desk, PatientSources sources) {
        this.desk = desk;
        this.sources = sources;
        this.texts = Texts.of("ui/patients", desk.workplace().locale());
        this.words = new RecordWords(desk, texts);
        this.list = new PatientList(sources, desk.workplace().clock());
        this.latest = desk.latest();
        this.record = new RecordViewModel(desk, sources, texts);
        this.form = new RecordFormViewModel(desk, sources, texts);
        this.merge = new MergeViewModel(desk, sources, texts);
        filter.addListener((property, before, now) -> latest.ask(this::list, this::found));
        desk.privacy().forgets(filter);
        putAside.addListener((property, before, now) -> refreshList());
        form.onSaved(this::took);
        form.onAlike(this::took);
        merge.onMerged(this::took);
        desk.acts().onMade(made -> changed());
    }

    /** @param listener shows the visit on its day */
    public void onVisit(Consumer<Visit> listener) {
        record.onVisit(listener);
    }

    /** @param listener begins a booking for the patient */
    public void onNewVisit(Consumer<UUID> listener) {
        record.onNewVisit(listener);
    }

    /** @param listener lays the two records over the window that are to be merged */
    public void onMerge(Runnable listener) {
        onMerge = listener;
    }

    public MergeViewModel merge() {
        return merge;
    }

    RecordViewModel record() {
        return record;
    }

    RecordFormViewModel form() {
        return form;
    }

    Texts texts() {
        return texts;
    }

    PatientWords rowWords() {
        return new PatientWords(desk, Texts.of("ui/appointment", texts.locale()));
    }

    AtDesk desk() {
        return desk;
    }

    boolean mayChange() {
        return record.mayChange();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** Only those whose records were put aside. */
    BooleanProperty putAsideProperty() {
        return putAside;
    }

    ObservableList<PatientRow> rows() {
        return rows;
    }

    /** How many there are, and how many of them are listed. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The page comes into sight: what it shows is read. */
    void shown() {
        read = true;
        changed();
    }

    /** Somebody has changed patients or visits; nothing is read before the page was shown once. */
    public void changed() {
        if (read) {
            refreshList();
            record.refresh();
        }
    }

    private void refreshList() {
        desk.workplace().background().run(this::list, this::show, desk.workplace().problem());
    }

    private PatientList.Listed list() {
        return list.read(filter.get(), putAside.get());
    }

    private void show(PatientList.Listed listed) {
        rows.setAll(listed.rows());
        String key = putAside.get() ? "list.putAside" : "list.count";
        summary.set(filter.get().isBlank()
                ? texts.get(key, listed.total())
                : texts.get("list.found", rows.size() < PatientList.MOST ? rows.size() : -1, PatientList.MOST));
        if (chosen.get() == null) {
            chooseFirst();
        }
    }

    /** Who is found first is shown at once, unless the one who is shown is found too. */
    private void found(PatientList.Listed listed) {
        show(listed);
        if (rows.stream().noneMatch(row -> row.patient().id().equals(chosen.get()))) {
            chooseFirst();
        }
    }

    private void chooseFirst() {
        if (!rows.isEmpty() && !form.openProperty().get()) {
            choose(rows.getFirst().patient().id());
        }
    }

    /** Opens this record to be read. A form with something typed in it stays until it is saved or left. */
    void choose(UUID id) {
        if (id.equals(chosen.get()) && !form.openProperty().get()) {
            return;
        }
        if (form.openProperty().get() && !form.leave()) {
            return;
        }
        chosen.set(id);
        record.show(id);
    }

    /** Goes to this patient from elsewhere. */
    public void show(UUID id) {
        read = true;
        choose(id);
    }

    /** Goes to this patient from elsewhere, to correct the address. */
    public void correct(UUID id) {
        show(id);
        if (!form.openProperty().get()) {
            edit(RecordFields.EMAIL);
        }
    }

    void edit() {
        edit(RecordFields.FAMILY);
    }

    private void edit(String field) {
        withLeave(() -> record.whenRead(patient -> form.open(patient, field)));
    }

    void newPatient() {
        withLeave(() -> {
            if (!form.openProperty().get() || form.leave()) {
                form.openNew();
            }
        });
    }

    /** Merges the record that is open with another one: one that was marked too, or one that has to be looked for. */
    void merge(List<PatientRow> marked) {
        record.patient().ifPresent(one -> merge(one, marked.stream().map(PatientRow::patient)
                .filter(patient -> !patient.id().equals(one.id())).findFirst().orElse(null)));
    }

    /** Merges the record that is open with this one. */
    void merge(Patient other) {
        record.patient().ifPresent(one -> merge(one, other));
    }

    private void merge(Patient one, @Nullable Patient other) {
        if (!form.openProperty().get() || form.leave()) {
            withLeave(() -> {
                merge.begin(one, other);
                onMerge.run();
            });
        }
    }

    /** Who may not change records is told so. */
    private void withLeave(Runnable act) {
        if (mayChange()) {
            act.run();
        } else {
            desk.acts().refuse(texts.get("list.mayNot"));
        }
    }

    private void took(UUID id) {
        chosen.set(id);
        record.show(id);
        if (putAside.get()) {
            putAside.set(false);
        }
        refreshList();
    }

    void undo() {
        desk.acts().undo();
    }

    void redo() {
        desk.acts().redo();
    }
}
