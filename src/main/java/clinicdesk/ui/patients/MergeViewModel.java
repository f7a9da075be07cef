package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.PatientChanges.Clash;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientChange.Seen;
import clinicdesk.directory.PatientDetails;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Latest;
import clinicdesk.ui.patients.MergeField.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Two records side by side that are of one person, and what is kept of them. For the window's thread. */
public final class MergeViewModel {

    private final AtDesk desk;
    private final PatientSources sources;
    private final Texts texts;
    private final RecordWords words;
    private final MergeWords mergeWords;
    private final PatientList list;
    private final Latest latest;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PatientRow> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable SideBySide> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private @Nullable Patient keep;
    private @Nullable Patient away;
    private @Nullable MergeChoice choice;
    private List<Clash> clashes = List.of();
    private Runnable onClose = () -> {};
    private Consumer<UUID> onMerged = survivor -> {};

    /** @param clashes visits at the same time, a line each */
    record SideBySide(String keep, String away, List<Row> rows, List<String> clashes) {}

    /** @param differs there is something to choose */
    record Row(MergeField field, String name, Values values, Choice choice, boolean differs) {}

    record Values(String keep, String away) {}

    MergeViewModel(AtDesk desk, PatientSources sources, Texts texts) {
        this.desk = desk;
        this.sources = sources;
        this.texts = texts;
        this.words = new RecordWords(desk, texts);
        this.mergeWords = new MergeWords(desk, texts);
        this.list = new PatientList(sources, desk.workplace().clock());
        this.latest = desk.latest();
        typed.addListener((property, before, now) -> search(now));
        desk.privacy().forgets(typed);
        desk.privacy().hiddenProperty().subscribe(hidden -> tell());
    }

    /** @param listener takes the two records from sight */
    public void onClose(Runnable listener) {
        onClose = listener;
    }

    void onMerged(Consumer<UUID> listener) {
        onMerged = listener;
    }

    Texts texts() {
        return texts;
    }

    RecordWords words() {
        return words;
    }

    AtDesk desk() {
        return desk;
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<PatientRow> found() {
        return found;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The two side by side; null while the other one is looked for. */
    ReadOnlyObjectProperty<@Nullable SideBySide> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Asks which other record is of the same person. */
    void begin(Patient one) {
        begin(one, null);
    }

    /** @param other null if it has to be looked for */
    void begin(Patient one, @Nullable Patient other) {
        keep = one;
        away = null;
        choice = null;
        found.clear();
        typed.set("");
        latest.forget();
        if (other != null) {
            with(other);
        } else {
            tell();
        }
    }

    private void search(String now) {
        Patient one = keep;
        if (now.isBlank() || one == null) {
            latest.forget();
            found.clear();
            return;
        }
        latest.ask(() -> list.read(now, false),
                read -> found
                        .setAll(read.rows().stream().filter(row -> !row.patient().id().equals(one.id())).toList()));
    }

    /** That one is of the same person. A record that is in use is kept rather than one that was put aside. */
    void with(Patient other) {
        Patient one = keep;
        if (one == null || other.id().equals(one.id())) {
            return;
        }
        boolean swapped = other.active() && !one.active();
        pair(swapped ? other : one, swapped ? one : other);
        desk.workplace().background().run(() -> sources.changes().clashes(one.id(), other.id()), read -> {
            clashes = read;
            tell();
        }, desk.workplace().problem());
    }

    private void pair(Patient kept, Patient gone) {
        keep = kept;
        away = gone;
        choice = new MergeChoice(kept.details(), gone.details());
        clashes = List.of();
        tell();
    }

    /** Keeps the other one. */
    void swap() {
        Patient one = keep;
        Patient other = away;
        if (one != null && other != null) {
            List<Clash> known = clashes;
            pair(other, one);
            clashes = known;
            tell();
        }
    }

    void choose(MergeField field, Choice wanted) {
        MergeChoice made = choice;
        if (made != null) {
            made.choose(field, wanted);
            tell();
        }
    }

    private void tell() {
        Patient one = keep;
        Patient other = away;
        MergeChoice made = choice;
        title.set(one == null ? "" : texts.get("merge.title", words.name(one)));
        if (one == null || other == null || made == null) {
            shown.set(null);
            return;
        }
        PatientDetails left = one.details();
        PatientDetails right = other.details();
        shown.set(new SideBySide(words.name(one), words.name(other),
                Arrays.stream(MergeField.values()).filter(field -> field.of(left) != null || field.of(right) != null)
                        .map(field -> new Row(field, texts.get(field.key()),
                                new Values(mergeWords.say(field, left), mergeWords.say(field, right)), made.of(field),
                                field.differs(left, right)))
                        .toList(),
                clashes.stream().map(mergeWords::say).toList()));
    }

    /** Merges the two, with what was chosen. */
    void merge() {
        Patient one = keep;
        Patient other = away;
        MergeChoice made = choice;
        if (one == null || other == null || made == null) {
            return;
        }
        PatientChange change = new PatientChange.Merge(Seen.of(one), Seen.of(other), made.details());
        desk.acts().put(new ChangeRecord(actor -> sources.changes().change(actor, change),
                changed -> texts.get("said.merged", words.name(other), words.name(changed.patient()))),
                outcome -> became(outcome, one, other));
    }

    private void became(Outcome outcome, Patient one, Patient other) {
        if (outcome instanceof Outcome.PatientChanged changed) {
            close();
            onMerged.accept(changed.patient().id());
        } else if (outcome instanceof Outcome.StalePatient(Patient current)) {
            if (current.mergedInto() != null) {
                close();
            } else {
                pair(current.id().equals(one.id()) ? current : one, current.id().equals(one.id()) ? other : current);
            }
        }
    }

    void close() {
        onClose.run();
    }
}
