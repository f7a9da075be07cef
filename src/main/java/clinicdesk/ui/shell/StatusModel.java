package clinicdesk.ui.shell;

import clinicdesk.base.Actor;
import clinicdesk.base.Texts;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.OutboxCounts;
import clinicdesk.ui.frame.TimeWords;
import clinicdesk.ui.frame.Workplace;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** The state of letters and of the store, at the bottom of the window. */
public final class StatusModel {

    private final Workplace workplace;
    private final Outbox outbox;
    private final BooleanSupplier mailSetUp;
    private final Texts texts;
    private final TimeWords times;
    private final ReadOnlyStringWrapper letters = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper needsSomebody = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sheets = new ReadOnlyStringWrapper("");

    /** @param mailSetUp whether letters have a way to leave */
    public StatusModel(Workplace workplace, Outbox outbox, BooleanSupplier mailSetUp) {
        this.workplace = workplace;
        this.outbox = outbox;
        this.mailSetUp = mailSetUp;
        this.texts = Texts.of("ui/shell", workplace.locale());
        this.times = new TimeWords(workplace);
    }

    ReadOnlyStringProperty lettersProperty() {
        return letters.getReadOnlyProperty();
    }

    /** A letter has failed, or mail is not set up and letters wait. */
    ReadOnlyBooleanProperty needsSomebodyProperty() {
        return needsSomebody.getReadOnlyProperty();
    }

    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** That the day sheets could not be kept; empty as long as they could. */
    ReadOnlyStringProperty sheetsProperty() {
        return sheets.getReadOnlyProperty();
    }

    /** The name of who sits here. */
    ObservableValue<String> personProperty() {
        return workplace.seat().actorProperty().map(Actor::name);
    }

    /** An act of this window has been saved. */
    public void savedNow() {
        saved.set(texts.get("status.saved", times.time(workplace.clock().now())));
    }

    /** Whether the day sheets could be kept for the day on which the PC fails. */
    public void sheetsKept(boolean kept) {
        sheets.set(kept ? "" : texts.get("status.sheetsNotKept"));
    }

    /** Reads how many letters wait and failed. */
    public void refresh() {
        workplace.background().run(outbox::counts, this::show, workplace.problem());
    }

    private void show(OutboxCounts counts) {
        boolean noWay = !mailSetUp.getAsBoolean();
        needsSomebody.set(counts.failed() > 0 || noWay && counts.waiting() > 0);
        letters.set(noWay
                ? texts.get("status.mailNotSetUp", counts.waiting())
                : texts.get("status.letters", counts.waiting())
                        + (counts.failed() > 0 ? texts.get("status.failed", counts.failed()) : ""));
    }
}
