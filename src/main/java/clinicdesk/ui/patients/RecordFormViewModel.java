package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import clinicdesk.ui.appointment.PatientLookup;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.appointment.PatientWords;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Latest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The form of a patient's record, of somebody who is new or known. For the window's thread. */
final class RecordFormViewModel {

    private static final PatientDetails NOBODY = PatientDetails.of(new PersonName("", null), null, null, null);

    private final AtDesk desk;
    private final PatientSources sources;
    private final Texts texts;
    private final RecordWords words;
    private final RecordFields fields;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private @Nullable UUID id;
    private PatientDetails seen = NOBODY;
    private String wanted = RecordFields.FAMILY;
    private boolean warned;
    private boolean saving;
    private final ObservableList<PatientRow> alike = FXCollections.observableArrayList();
    private final PatientLookup lookup;
    private final Latest latest;
    private Consumer<UUID> onSaved = patient -> {};
    private Consumer<UUID> onAlike = patient -> {};

    RecordFormViewModel(AtDesk desk, PatientSources sources, Texts texts) {
        this.desk = desk;
        this.sources = sources;
        this.texts = texts;
        this.words = new RecordWords(desk, texts);
        this.fields = new RecordFields(desk, sources.book().directory(), texts);
        this.lookup = new PatientLookup(sources.book(), desk.workplace().clock());
        this.latest = desk.latest();
        desk.privacy().hiddenProperty().subscribe(hidden -> tellTitle());
        RecordFields.WHO.forEach(name -> fields.field(name).textProperty().subscribe(typed -> lookAlike()));
    }

    /** @param listener is told whose record was saved, once the form is closed */
    void onSaved(Consumer<UUID> listener) {
        onSaved = listener;
    }

    /** @param listener goes to the record of somebody who is here already */
    void onAlike(Consumer<UUID> listener) {
        onAlike = listener;
    }

    /** Who may be the new patient already; nobody while a known one is corrected. */
    ObservableList<PatientRow> alike() {
        return alike;
    }

    private void lookAlike() {
        latest.forget();
        alike.clear();
        if (open.get() && id == null) {
            PatientDetails details = fields.asFarAsTyped();
            latest.ask(() -> lookup.alike(details), alike::setAll);
        }
    }

    /** It is that one: nothing new is entered. */
    void take(PatientRow known) {
        open.set(false);
        lookAlike();
        onAlike.accept(known.patient().id());
    }

    PatientWords rowWords() {
        return new PatientWords(desk, Texts.of("ui/appointment", texts.locale()));
    }

    RecordFields fields() {
        return fields;
    }

    Texts texts() {
        return texts;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Somebody else has changed the record while the form was open. */
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hiddenProperty() {
        return desk.privacy().hiddenProperty();
    }

    /** The name of the field in which one begins. */
    String wanted() {
        return wanted;
    }

    void openNew() {
        wanted = RecordFields.FAMILY;
        begin(null, NOBODY);
    }

    /** @param field in which one begins */
    void open(Patient patient, String field) {
        wanted = field;
        begin(patient.id(), patient.details());
    }

    private void begin(@Nullable UUID of, PatientDetails details) {
        id = of;
        seen = details;
        warned = false;
        stale.set(false);
        fields.fill(details);
        tellTitle();
        open.set(true);
        lookAlike();
    }

    private void tellTitle() {
        title.set(id == null
                ? texts.get("form.new")
                : texts.get("form.edit", desk.privacy().name(seen.name().display())));
    }

    /** Whether something is typed that is not saved. */
    boolean isChanged() {
        return open.get() && fields.differFrom(seen);
    }

    /** Leaves the form; what is typed is dropped only when it is said again. */
    boolean leave() {
        if (isChanged() && !warned) {
            warned = true;
            desk.acts().refuse(texts.get("form.unsaved"));
            return false;
        }
        open.set(false);
        desk.acts().clearRefusal();
        return true;
    }

    /** Puts one of the usual alerts in, or takes it out. */
    void toggleAlert(String word) {
        fields.field(RecordFields.ALERTS)
                .set(new AlertWords(fields.field(RecordFields.ALERTS).textProperty().get()).toggled(word).text());
    }

    void save() {
        Optional<PatientDetails> details = saving ? Optional.empty() : fields.details();
        if (details.isEmpty()) {
            return;
        }
        UUID of = id;
        if (of != null && details.get().equals(seen)) {
            saved(of);
            return;
        }
        saving = true;
        desk.acts().put(of == null ? create(details.get()) : change(of, details.get()), this::became, fault -> {
            saving = false;
            desk.workplace().problem().accept(fault);
        });
    }

    private ChangeRecord create(PatientDetails details) {
        return new ChangeRecord(actor -> sources.changes().create(actor, details),
                changed -> texts.get("said.created", words.name(changed.patient())));
    }

    private ChangeRecord change(UUID of, PatientDetails details) {
        PatientChange change = new PatientChange.Details(of, seen, details);
        return new ChangeRecord(actor -> sources.changes().change(actor, change),
                changed -> texts.get("said.changed", words.name(changed.patient())));
    }

    private void became(Outcome outcome) {
        saving = false;
        switch (outcome) {
            case Outcome.PatientChanged(Patient patient, var inverse) -> saved(patient.id());
            case Outcome.StalePatient(Patient current) -> compare(current);
            case Outcome.Invalid invalid -> fields.show(invalid.problems());
            default -> {
            }
        }
    }

    private void saved(UUID patient) {
        open.set(false);
        onSaved.accept(patient);
    }

    /** Both are seen: what is typed stays, what is there now stands beneath; saving again keeps what is typed. */
    private void compare(Patient current) {
        fields.compare(seen, current.details());
        seen = current.details();
        stale.set(true);
    }
}
