package clinicdesk.ui.shell;

import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.findtime.FindTimeViewModel;
import clinicdesk.ui.waitlist.WaitingFormViewModel;
import clinicdesk.ui.waitlist.WaitingPanelViewModel;
import clinicdesk.ui.waitlist.WaitlistViewModel;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.OpenWaiting;

/** How somebody comes onto the waiting list, and from there to a time. */
final class WaitFlow {

    private final ShellViewModel shell;
    private final Models models;
    private final TimesFlow times;
    private final WaitlistViewModel page;
    private final WaitingPanelViewModel panel;
    private final WaitingFormViewModel form;
    private Runnable onPage = () -> {};
    private Runnable onPanel = () -> {};

    WaitFlow(ShellViewModel shell, Models models, TimesFlow times) {
        this.shell = shell;
        this.models = models;
        this.times = times;
        this.page = models.waits().page();
        this.panel = models.waits().panel();
        this.form = models.waits().form();
        followLists();
        followPatients();
    }

    private void followLists() {
        shell.countProperty(Page.WAITLIST).bind(page.countProperty());
        shell.pageProperty().subscribe(shown -> {
            page.watched(shown == Page.WAITLIST);
            models.calendar().carrying().drop();
        });
        shell.sideProperty().subscribe(shown -> models.calendar().carrying().drop());
        page.onAdd(form::begin);
        page.onChange(form::change);
        page.onFindTime(this::findTime);
        page.onRecall(this::bookRecall);
        panel.onAdd(form::begin);
        panel.onFindTime(this::findTime);
        panel.onClose(this::back);
        panel.onPickUp(carried -> {
            models.calendar().carryAtCursor(carried);
            onPage.run();
        });
        form.shownBy(() -> shell.show(Overlay.WAITING), () -> shell.hide(Overlay.WAITING));
    }

    private void followPatients() {
        BookingViewModel booking = models.panels().booking();
        booking.onWait(waiting -> form.begin(waiting, booking::becameWaiting));
        models.panels().patient().waits().onAdd(form::begin);
        models.panels().patient().waits().onFindTime(this::findTime);
        models.panels().patient().waits().onTakeOff(page::takeOff);
    }

    /** What was there before comes back, a form that is being filled in first of all. */
    private void back() {
        boolean chosen = models.calendar().selectedProperty().get() != null;
        shell.show(models.panels().booking().isOpen() ? Side.BOOKING : chosen ? Side.VISIT : Side.DAY);
    }

    /** @param listener puts the keyboard into the panel */
    void onPanel(Runnable listener) {
        onPanel = listener;
    }

    /** @param listener puts the keyboard onto the page */
    void onPage(Runnable listener) {
        onPage = listener;
    }

    /** Reads who waits again. */
    void refresh() {
        page.refresh();
        panel.refresh();
    }

    void tick() {
        page.tick();
    }

    /** Shows who waits beside the grid, with the keyboard there. */
    void show() {
        shell.show(Page.CALENDAR);
        shell.show(Side.WAITING);
        onPanel.run();
    }

    /** Puts somebody on the list. */
    void add() {
        form.begin();
    }

    private void findTime(OpenWaiting who) {
        Need need = new Need(who.waiting().need().minutes(), who.patientId(), new Where.DoctorsRoom(),
                who.waiting().need().visitTypeId());
        times.findTime(new FindTimeViewModel.Start(who.waiting().with().whom(), who.patientId(), need),
                found -> panel.bookAt(who, found));
    }

    private void bookRecall(OpenRecall recall) {
        times.bookRecall(recall, recall.patientId());
    }
}
