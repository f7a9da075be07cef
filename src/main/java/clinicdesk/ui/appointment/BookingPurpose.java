package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.directory.Patient;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.frame.AtDesk;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the form is open for, and what stands above it: a visit to come, a walk-in, one that took place, a relative's. */
final class BookingPurpose {

    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final AtDesk desk;
    private final Texts texts;
    private BookingTask task = new BookingTask(Kind.PLANNED, null, null);
    private @Nullable Beside beside;

    BookingPurpose(AtDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        desk.privacy().hiddenProperty().subscribe((before, hidden) -> tellTitle());
    }

    void begin(BookingTask begun) {
        task = begun;
        beside = null;
        tellTitle();
    }

    void besides(Beside relatives) {
        beside = relatives;
        tellTitle();
    }

    /** A time to come was taken instead. */
    void becomePlanned() {
        task = task.planned();
        tellTitle();
    }

    private void tellTitle() {
        title.set(beside == null
                ? texts.get("booking.title." + task.kind().name())
                : texts.get("booking.title.beside", desk.privacy().name(beside.visit().patientName())));
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    BookingTask task() {
        return task;
    }

    boolean isPlanned() {
        return task.isPlanned();
    }

    /** Beside whose visit this one is; null for a visit of its own. */
    @Nullable
    Patient relative() {
        return beside == null ? null : beside.relative();
    }

    /** What the button says. */
    String bookWord() {
        return texts.get(task.kind() == Kind.PAST ? "booking.record" : "booking.book");
    }
}
