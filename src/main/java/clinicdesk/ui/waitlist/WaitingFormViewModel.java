package clinicdesk.ui.waitlist;

import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Patient;
import clinicdesk.ui.appointment.PatientPick;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiting;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The box in which is filled in for what somebody waits. For the window's thread. */
public final class WaitingFormViewModel {

    private static final Waiting.Need USUAL = new Waiting.Need(30, null, null);

    private final AtDesk desk;
    private final ClinicBook book;
    private final WaitingActs acts;
    private final WaitingFields fields;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private @Nullable OpenWaiting changed;
    private boolean busy;
    private Runnable then = () -> {};
    private Runnable show = () -> {};
    private Runnable hide = () -> {};

    public WaitingFormViewModel(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.acts = new WaitingActs(desk, book);
        this.fields = new WaitingFields(desk, book, acts.texts());
        fields.patient().onSecondEnter(this::save);
    }

    /** @param shown and @param hidden bring the box up and take it away */
    public void shownBy(Runnable shown, Runnable hidden) {
        show = shown;
        hide = hidden;
    }

    /** Begins with nobody known. */
    public void begin() {
        open(null, null, USUAL, () -> {});
    }

    /** Begins with a patient, for whom nothing else is known. */
    public void begin(UUID patientId) {
        begin(new Waiting(patientId, Waiting.With.ANYONE, USUAL, Suits.ANY_TIME, false), () -> {});
    }

    /**
     * Begins with what is known already.
     *
     * @param added is called once they are on the list
     */
    public void begin(Waiting start, Runnable added) {
        open(null, start, start.need(), added);
    }

    /** Lets what somebody waits for be changed. */
    public void change(OpenWaiting who) {
        open(who, who.waiting(), who.waiting().need(), () -> {});
    }

    private void open(@Nullable OpenWaiting who, @Nullable Waiting start, Waiting.Need need, Runnable added) {
        desk.workplace().background().run(
                () -> WaitingFields.Offer.read(book.directory(), start == null ? null : start.patientId()), offer -> {
                    changed = who;
                    then = added;
                    busy = false;
                    hint.set("");
                    title.set(texts().get(who == null ? "form.title" : "form.title.change"));
                    fields.fill(start, need, offer);
                    show.run();
                }, desk.workplace().problem());
    }

    /** What Enter does in the patient's field: chooses who is meant, and saves once somebody is. */
    void enterInPatient() {
        hint.set("");
        if (fields.patient().isChosen()) {
            save();
            return;
        }
        PatientPick.Entered did = fields.patient().enter();
        if (did == PatientPick.Entered.NOBODY || did == PatientPick.Entered.LOOK) {
            hint.set(texts().get(did == PatientPick.Entered.LOOK ? "form.hint.look" : "form.hint.nobody"));
        }
    }

    /** Puts them on the list, or says beside the field what is wrong. */
    void save() {
        if (!busy) {
            fields.waiting().ifPresent(this::save);
        }
    }

    private void save(Waiting waiting) {
        busy = true;
        OpenWaiting who = changed;
        Patient patient = fields.patient().chosenProperty().get();
        if (who != null) {
            acts.change(who, waiting, this::saved);
        } else if (patient != null) {
            acts.add(waiting, desk.privacy().name(patient.name().display()), this::saved);
        }
    }

    private void saved(Outcome outcome) {
        busy = false;
        if (outcome instanceof Outcome.Made) {
            hide.run();
            then.run();
        } else {
            hint.set(texts().get("form.hint.refused"));
        }
    }

    /** Leaves it at that. */
    void drop() {
        hide.run();
    }

    /** Whether somebody who waits is changed, who stays the same. */
    boolean isChange() {
        return changed != null;
    }

    WaitingFields fields() {
        return fields;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What to do next, where Enter could do nothing; else empty. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    AtDesk desk() {
        return desk;
    }

    Texts texts() {
        return acts.texts();
    }
}
