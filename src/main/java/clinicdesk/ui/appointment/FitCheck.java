package clinicdesk.ui.appointment;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Fit;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Refusal;
import clinicdesk.booking.Telling;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Latest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The line that says at once whether a visit fits. */
final class FitCheck {

    /** What is asked: the patient is null while none is chosen. */
    record Question(UUID doctorId, @Nullable UUID patientId, @Nullable UUID roomId, Slot slot,
            @Nullable UUID visitTypeId) {}

    /**
     * The line.
     *
     * @param offer what Ctrl+Enter takes
     * @param overrulable what refuses, where who sits here may have it all the same, with a reason; else empty
     */
    record Line(Tone tone, String text, String offerText, Optional<Slot> offer, List<Refusal> overrulable) {
        static final Line EMPTY = new Line(Tone.NOTHING, "", "", Optional.empty(), List.of());

        boolean isOverrulable() {
            return !overrulable.isEmpty();
        }
    }

    enum Tone {
        NOTHING, FITS, REFUSED
    }

    private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(Line.EMPTY);
    private final AtDesk desk;
    private final BookingService booking;
    private final Texts texts;
    private final Latest latest;
    /** Makes the line that stands there: it is said anew when names are hidden or shown. */
    private Supplier<Line> saying = () -> Line.EMPTY;
    private Runnable onSaid = () -> {};

    FitCheck(AtDesk desk, ClinicBook book, Texts texts) {
        this.desk = desk;
        this.booking = book.booking();
        this.texts = texts;
        this.latest = desk.latest();
        desk.privacy().hiddenProperty().subscribe((before, hidden) -> tell(saying));
    }

    ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** @param listener is called with each answer, also when it is the same as before */
    void onSaid(Runnable listener) {
        onSaid = listener;
    }

    Line line() {
        return line.get();
    }

    void clear() {
        latest.forget();
        tell(() -> Line.EMPTY);
    }

    /** @param past it has happened already, so that it has passed does not matter */
    void ask(Question question, boolean past) {
        latest.ask(() -> fit(question),
                fit -> tell(() -> fit.map(known -> say(question, known, past)).orElse(Line.EMPTY)));
    }

    private void tell(Supplier<Line> said) {
        saying = said;
        line.set(said.get());
        onSaid.run();
    }

    private Optional<Fit> fit(Question question) {
        UUID patient = question.patientId();
        return patient == null
                ? booking.wouldBookAnybody(question.doctorId(), question.roomId(), question.slot(),
                        question.visitTypeId())
                : booking.wouldBook(new BookingRequest(
                        new Placement(question.doctorId(), patient, question.roomId(), question.slot()),
                        question.visitTypeId(), null, Telling.NO_LETTER));
    }

    private Line say(Question question, Fit fit, boolean past) {
        List<Refusal> refusals = fit.refusals().stream()
                .filter(refusal -> !past || !(refusal instanceof Refusal.InThePast)).toList();
        return refusals.isEmpty()
                ? new Line(Tone.FITS,
                        texts.get(fit.extraPlace() ? "fit.extraPlace" : "fit.fits", when(question.slot())), "",
                        Optional.empty(), List.of())
                : refused(refusals, past ? Optional.empty() : fit.nextFree());
    }

    /** Shows what the booking itself was refused for. */
    void show(List<Refusal> refusals, Optional<Slot> nextFree) {
        latest.forget();
        tell(() -> refused(refusals, nextFree));
    }

    private Line refused(List<Refusal> refusals, Optional<Slot> nextFree) {
        return new Line(Tone.REFUSED, desk.words().refusals().say(refusals),
                nextFree.map(slot -> texts.get("fit.next", desk.times().moment(slot.start()))).orElse(""), nextFree,
                desk.words().mayOverrule() && refusals.stream().allMatch(Refusal::mayBeOverruled)
                        ? refusals
                        : List.of());
    }

    /** "Tue 17 Nov, 09:30–10:00" */
    String when(Slot slot) {
        return desk.times().day(desk.workplace().clock().dateOf(slot.start())) + ", " + desk.times().span(slot);
    }
}
