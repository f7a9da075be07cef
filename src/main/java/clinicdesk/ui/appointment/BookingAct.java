package clinicdesk.ui.appointment;

import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/** Books what is filled in, or says what is missing; who is new becomes a patient first. */
final class BookingAct {

    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;
    private final BookingFields fields;
    private boolean underWay;

    BookingAct(AtDesk desk, ClinicBook book, Texts texts, BookingFields fields) {
        this.desk = desk;
        this.book = book;
        this.texts = texts;
        this.fields = fields;
    }

    /** What to do next, where Enter could do nothing. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** @param key of the hint */
    void hint(String key) {
        hint.set(texts.get(key));
    }

    void clearHint() {
        hint.set("");
    }

    boolean isUnderWay() {
        return underWay;
    }

    /**
     * @param way what is done with the request where nothing is missing in it
     * @param again asks for the same once who is new has become a patient
     */
    void whenComplete(Consumer<BookingRequest> way, Runnable again) {
        Optional<PatientDetails> fresh = fields.newPatient().isActive()
                ? fields.newPatient().details()
                : Optional.empty();
        Optional<Slot> slot = fields.checkedSlot();
        if (fields.newPatient().isActive()) {
            fresh.filter(details -> slot.isPresent()).ifPresent(details -> fields.newPatient().alike()
                    .unlessAlike(() -> create(details, again)));
        } else {
            slot.flatMap(this::request).ifPresent(way);
        }
    }

    private Optional<BookingRequest> request(Slot slot) {
        Patient patient = fields.patient().chosenProperty().get();
        UUID doctor = fields.with().doctorId();
        if (patient == null || doctor == null) {
            hint(patient == null ? "booking.hint.patient" : "booking.hint.doctor");
            return Optional.empty();
        }
        return Optional.of(fields.request(doctor, patient, slot));
    }

    /** @param then once the patient is known to the clinic */
    void create(PatientDetails details, Runnable then) {
        underWay = true;
        Actor actor = desk.workplace().actor();
        desk.workplace().background().run(() -> book.directory().createPatient(actor, details), outcome -> {
            underWay = false;
            switch (outcome) {
                case PatientOutcome.Saved saved -> {
                    fields.choose(saved.patient());
                    then.run();
                }
                case PatientOutcome.Invalid invalid -> fields.newPatient().show(invalid.problems());
                case PatientOutcome.Denied denied -> desk.acts().refuse(texts.get("booking.denied"));
            }
        }, this::failed);
    }

    /** @param done is told the visit, once it is booked */
    void put(BookingTask task, BookingRequest request, Consumer<Visit> done) {
        underWay = true;
        var words = new BookFromRecall.RecallWords(desk, texts);
        desk.acts().put(task.ask(request, book.times().recalls(), words), outcome -> became(outcome, done),
                this::failed);
    }

    private void became(Outcome outcome, Consumer<Visit> done) {
        underWay = false;
        switch (outcome) {
            case Outcome.Done booked -> done.accept(booked.visit());
            case Outcome.Refused refused -> fields.fit().show(refused.refusals(), refused.nextFree());
            case Outcome.Invalid invalid -> problem(invalid.problems().getFirst()).set(
                    desk.words().problem(invalid.problems().getFirst()));
            default -> hint("booking.hint.refused");
        }
    }

    private StringProperty problem(FieldProblem problem) {
        return problem.field().equals("roomId") ? fields.with().roomProblemProperty() : hint;
    }

    private void failed(Throwable fault) {
        underWay = false;
        desk.workplace().problem().accept(fault);
    }
}
