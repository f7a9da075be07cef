package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.ui.frame.AtDesk;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One patient's record, to be read. For the window's thread. */
final class RecordViewModel {

    private final AtDesk desk;
    private final PatientSources sources;
    private final Texts texts;
    private final RecordWords words;
    private final ReadOnlyObjectWrapper<@Nullable RecordCard> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper();
    private Consumer<Visit> onVisit = visit -> {};
    private Consumer<UUID> onNewVisit = patient -> {};
    private @Nullable UUID shown;
    private @Nullable RecordSheet sheet;
    private @Nullable Consumer<Patient> onceRead;

    RecordViewModel(AtDesk desk, PatientSources sources, Texts texts) {
        this.desk = desk;
        this.sources = sources;
        this.texts = texts;
        this.words = new RecordWords(desk, texts);
        desk.privacy().hiddenProperty().subscribe(hidden -> tell());
    }

    void onVisit(Consumer<Visit> listener) {
        onVisit = listener;
    }

    void onNewVisit(Consumer<UUID> listener) {
        onNewVisit = listener;
    }

    Texts texts() {
        return texts;
    }

    boolean mayChange() {
        return sources.changes().may(desk.workplace().actor());
    }

    ReadOnlyObjectProperty<@Nullable RecordCard> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** How many visits to come stand in the way of putting the record aside; 0 while nothing is asked. */
    ReadOnlyIntegerProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The record that is shown; empty while it is not read yet, or there is none. */
    Optional<Patient> patient() {
        return Optional.ofNullable(sheet).map(RecordSheet::patient);
    }

    /** @param then is given the record as soon as it is read, unless another one is asked for before */
    void whenRead(Consumer<Patient> then) {
        if (sheet == null) {
            onceRead = then;
        } else {
            then.accept(sheet.patient());
        }
    }

    void show(UUID id) {
        asked.set(0);
        onceRead = null;
        if (!id.equals(shown)) {
            sheet = null;
        }
        shown = id;
        refresh();
    }

    void refresh() {
        UUID wanted = shown;
        if (wanted == null) {
            return;
        }
        desk.workplace().background().run(() -> RecordSheet.read(sources, wanted), read -> {
            if (wanted.equals(shown)) {
                take(read.orElse(null));
            }
        }, desk.workplace().problem());
    }

    private void take(@Nullable RecordSheet read) {
        sheet = read;
        tell();
        Consumer<Patient> waiting = onceRead;
        onceRead = null;
        if (waiting != null && read != null) {
            waiting.accept(read.patient());
        }
    }

    private void tell() {
        RecordSheet known = sheet;
        card.set(known == null ? null : words.card(known));
    }

    void open(Visit visit) {
        onVisit.accept(visit);
    }

    /** Begins a booking for this patient; not for one whose record is put aside. */
    void newVisit() {
        patient().ifPresent(patient -> {
            if (patient.active()) {
                onNewVisit.accept(patient.id());
            } else {
                desk.acts().refuse(texts.get("record.putAside", words.name(patient)));
            }
        });
    }

    /** Puts the record aside; with visits to come only once it was asked whether they are known of. */
    void putAside() {
        UUID lookedAt = shown;
        patient().filter(Patient::active).ifPresent(
                patient -> desk.workplace().background().run(() -> sources.changes().toCome(patient.id()).size(),
                        visits -> {
                            if (visits == 0) {
                                activity(patient, false);
                            } else if (Objects.equals(lookedAt, shown)) {
                                asked.set(visits);
                            }
                        }, desk.workplace().problem()));
    }

    /** Puts it aside although there are visits to come, which stay in the book. */
    void putAsideAllTheSame() {
        asked.set(0);
        patient().ifPresent(patient -> activity(patient, false));
    }

    void leaveIt() {
        asked.set(0);
    }

    void takeBack() {
        patient().filter(patient -> !patient.active()).ifPresent(patient -> activity(patient, true));
    }

    private void activity(Patient patient, boolean active) {
        desk.acts().put(new ChangeRecord(
                actor -> sources.changes().change(actor, new PatientChange.Activity(patient.id(), active)),
                changed -> texts.get(active ? "said.takenBack" : "said.putAside", words.name(changed.patient()))),
                this::changed);
    }

    private void changed(Outcome outcome) {
        refresh();
    }
}
