package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.WaitingWords;
import clinicdesk.waitlist.OpenWaiting;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the patient in the panel waits for. For the window's thread. */
public final class PatientWaits {

    /** An entry of the waiting list in two lines. */
    record Line(OpenWaiting who, String what, String when) {}

    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final AtDesk desk;
    private final ClinicBook book;
    private final WaitingWords words;
    private @Nullable UUID shown;
    private Consumer<UUID> onAdd = patient -> {};
    private Consumer<OpenWaiting> onFindTime = who -> {};
    private Consumer<OpenWaiting> onTakeOff = who -> {};

    PatientWaits(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.words = new WaitingWords(desk);
        desk.acts().onMade(made -> show(shown));
    }

    /** @param listener begins to put the patient on the list */
    public void onAdd(Consumer<UUID> listener) {
        onAdd = listener;
    }

    /** @param listener finds a time for what the patient waits for */
    public void onFindTime(Consumer<OpenWaiting> listener) {
        onFindTime = listener;
    }

    /** @param listener takes the patient off the list */
    public void onTakeOff(Consumer<OpenWaiting> listener) {
        onTakeOff = listener;
    }

    /** Reads it again. */
    void show(@Nullable UUID patientId) {
        shown = patientId;
        if (patientId == null) {
            lines.set(List.of());
            return;
        }
        desk.workplace().background().run(() -> book.times().waiting().ofPatient(patientId), waiting -> {
            if (patientId.equals(shown)) {
                lines.set(waiting.stream().map(this::line).toList());
            }
        }, desk.workplace().problem());
    }

    private Line line(OpenWaiting who) {
        return new Line(who, words.forWhat(who), words.suits(who.waiting().suits()) + ", " + words.since(who));
    }

    void add() {
        if (shown != null) {
            onAdd.accept(shown);
        }
    }

    void findTime(Line line) {
        onFindTime.accept(line.who());
    }

    void takeOff(Line line) {
        onTakeOff.accept(line.who());
    }

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }
}
