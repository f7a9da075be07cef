package clinicdesk.ui.waitlist;

import clinicdesk.base.Texts;
import clinicdesk.booking.FreeSlot;
import clinicdesk.ui.calendar.Carried;
import clinicdesk.ui.calendar.Carrying;
import clinicdesk.ui.findtime.FindTimeViewModel;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.waitlist.OpenWaiting;
import java.util.function.Consumer;

/** Who waits, beside the grid: from there each can be carried to a time. For the window's thread. */
public final class WaitingPanelViewModel {

    private final WaitingActs acts;
    private final WaitingChoice waiting;
    private final Carrying carrying;
    private Consumer<Carried> onPickUp = carried -> {};
    private Consumer<OpenWaiting> onFindTime = who -> {};
    private Runnable onAdd = () -> {};
    private Runnable onClose = () -> {};

    /** @param carrying the hand with which somebody is dragged onto the grid */
    public WaitingPanelViewModel(AtDesk desk, ClinicBook book, Carrying carrying) {
        this.acts = new WaitingActs(desk, book);
        this.waiting = new WaitingChoice(acts);
        this.carrying = carrying;
        desk.acts().onMade(made -> refresh());
        desk.privacy().hiddenProperty().addListener((property, before, now) -> carrying.drop());
    }

    /** @param listener takes the chosen one to the time cursor */
    public void onPickUp(Consumer<Carried> listener) {
        onPickUp = listener;
    }

    /** @param listener finds a time for somebody */
    public void onFindTime(Consumer<OpenWaiting> listener) {
        onFindTime = listener;
    }

    /** @param listener begins to put somebody on the list */
    public void onAdd(Runnable listener) {
        onAdd = listener;
    }

    /** @param listener takes the panel away */
    public void onClose(Runnable listener) {
        onClose = listener;
    }

    public void refresh() {
        waiting.refresh();
    }

    /** Takes the chosen one to the time cursor, to be put down with Enter. */
    void pickUp() {
        waiting.chosen().map(this::carried).ifPresent(onPickUp);
    }

    /** Takes somebody into the hand that drags. */
    void drag(OpenWaiting who) {
        carrying.take(carried(who));
    }

    Carrying hand() {
        return carrying;
    }

    private Carried carried(OpenWaiting who) {
        return new Carried(acts.words().name(who), who.waiting().need().minutes(),
                (doctor, slot) -> acts.wouldFit(who, new FreeSlot(doctor, slot)),
                (doctor, slot) -> acts.bookAt(who, new FreeSlot(doctor, slot),
                        who.waiting().need().visitTypeId()));
    }

    /** Books somebody at a time that was found for them. */
    public void bookAt(OpenWaiting who, FindTimeViewModel.Taken time) {
        acts.bookAt(who, time.found(), time.need().visitTypeId());
    }

    void findTime() {
        waiting.chosen().ifPresent(onFindTime);
    }

    void takeOff() {
        waiting.chosen().ifPresent(acts::takeOff);
    }

    void add() {
        onAdd.run();
    }

    void close() {
        carrying.drop();
        onClose.run();
    }

    WaitingChoice waiting() {
        return waiting;
    }

    Texts texts() {
        return acts.texts();
    }
}
