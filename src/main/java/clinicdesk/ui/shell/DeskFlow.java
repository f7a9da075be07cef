package clinicdesk.ui.shell;

import clinicdesk.base.Slot;
import clinicdesk.booking.Visit;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.calendar.CalendarView;
import clinicdesk.ui.calendar.CalendarViewModel;
import clinicdesk.ui.calendar.DoctorAct;
import clinicdesk.ui.find.FindActs;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.Overruling;
import clinicdesk.ui.frame.Workplace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How one thing leads to another at the desk: from the grid to the form, from the tray back onto the grid. */
public final class DeskFlow implements CalendarView.Requests, FindActs {

    private final Workplace workplace;
    private final DeskActs acts;
    private final ShellViewModel shell;
    private final Models models;
    private final FormFlow forms;
    private final DisorderFlow disorder;
    private final TimesFlow times;
    private final WaitFlow waits;
    private final UpToDate upToDate;
    private Runnable opened = () -> {};
    private BiConsumer<LocalDate, @Nullable Visit> print = (day, visit) -> {};
    private @Nullable Overruling overruling;

    public DeskFlow(AtDesk desk, ShellViewModel shell, Models models) {
        this.workplace = desk.workplace();
        this.acts = desk.acts();
        this.shell = shell;
        this.models = models;
        this.forms = new FormFlow(desk, shell, models);
        this.disorder = new DisorderFlow(desk, shell, models);
        this.times = new TimesFlow(shell, models, forms::isInUse);
        this.waits = new WaitFlow(shell, models, times);
        this.upToDate = new UpToDate(shell, models, disorder, waits);
        follow();
    }

    private CalendarViewModel calendar() {
        return models.calendar();
    }

    private void follow() {
        calendar().selectedProperty().subscribe(id -> {
            if (id == null) {
                models.panels().visit().clear();
            } else {
                models.panels().visit().show(id);
            }
            shell.chosen(id != null);
        });
        acts.onChanged(visit -> models.bottom().status().savedNow());
        acts.onChanged(visit -> models.bottom().status().refresh());
        models.panels().visit().onMove(models.bottom().tray()::park);
        models.panels().visit().onPatient(this::showPatient);
        models.panels().visit().onVisit(this::showVisit);
        models.panels().visit().steps().onAsk(forms::showVisit);
        new SeriesFlow(shell, models).follow(acts);
        models.panels().patient().onVisit(this::showVisit);
        models.panels().patient().onNewVisit(this::bookFor);
        models.panels().booking().onOverrule(this::overrule);
    }

    /** Keeps what is shown so. */
    public UpToDate upToDate() {
        return upToDate;
    }

    WaitFlow waits() {
        return waits;
    }

    /** @param listener shows when this doctor works */
    public void onHours(Consumer<UUID> listener) {
        disorder.onHours(listener);
    }

    DisorderFlow disorder() {
        return disorder;
    }

    @Override
    public List<DoctorAct> doctorActs(UUID doctorId) {
        return disorder.acts(doctorId);
    }

    @Override
    public void doctorAct(UUID doctorId, DoctorAct act) {
        disorder.begin(doctorId, act);
    }

    @Override
    public void draft(UUID doctorId, Slot slot) {
        forms.begin(Kind.PLANNED, doctorId, slot);
    }

    @Override
    public void open(UUID visitId) {
        calendar().selectedProperty().set(visitId);
        if (!shell.sideProperty().get().isForm()) {
            shell.show(Side.VISIT);
            opened.run();
        }
    }

    /** @param listener is told that somebody wants to work on the chosen visit in its panel */
    void onOpen(Runnable listener) {
        opened = listener;
    }

    @Override
    public void newVisit() {
        forms.newVisit();
    }

    /** How a visit begins to be filled in. */
    FormFlow forms() {
        return forms;
    }

    @Override
    public void findTime() {
        times.findTime();
    }

    @Override
    public void waiting() {
        waits.show();
    }

    /** Starts a booking for a patient who was found. */
    public void bookFor(UUID patientId) {
        forms.bookFor(patientId);
    }

    @Override
    public void showPatient(UUID patientId) {
        if (!shell.pageProperty().get().hasVisits()) {
            shell.show(Page.CALENDAR);
        }
        models.panels().patient().show(patientId);
        if (!shell.sideProperty().get().isForm()) {
            shell.show(Side.PATIENT);
        }
    }

    @Override
    public void showVisit(Visit visit) {
        shell.show(Page.CALENDAR);
        calendar().reveal(visit);
    }

    @Override
    public void showDoctor(UUID doctorId) {
        shell.show(Page.CALENDAR);
        calendar().reveal(doctorId);
    }

    @Override
    public void find() {
        shell.show(Overlay.FIND);
    }

    @Override
    public void goToDate() {
        shell.show(Page.CALENDAR);
        shell.show(Overlay.GO_TO_DATE);
    }

    @Override
    public void doctors() {
        shell.show(Page.DOCTORS);
    }

    /** @param listener offers the sheets of a day, and the card of a visit where one is chosen */
    public void onPrint(BiConsumer<LocalDate, @Nullable Visit> listener) {
        print = listener;
    }

    /** The chosen visit's card or the sheets of the day at the time cursor; from elsewhere, those of today. */
    void print() {
        Optional<Visit> chosen = calendar().selectedVisit();
        if (shell.pageProperty().get() == Page.TODAY) {
            print(workplace.clock().today(), models.panels().visit().visit().orElse(null));
        } else if (shell.pageProperty().get() != Page.CALENDAR) {
            print(workplace.clock().today(), null);
        } else {
            print(chosen.map(visit -> workplace.clock().dateOf(visit.slot().start()))
                    .orElseGet(calendar()::currentDay), chosen.orElse(null));
        }
    }

    /** @param visit whose card is offered too; null for none */
    public void print(LocalDate day, @Nullable Visit visit) {
        print.accept(day, visit);
        shell.show(Overlay.PAPER);
    }

    /** Asks why it is to be done all the same: what the form cannot book, else what the banner refuses. */
    void overrule() {
        if (models.panels().booking().isOverrulable()) {
            models.panels().booking().overruling().ifPresentOrElse(this::overrule, forms::focus);
        } else {
            acts.overruling().ifPresent(this::overrule);
        }
    }

    /** Asks for a reason, and leaves it at that where none is given. */
    public void overrule(Overruling wanted) {
        overruling = wanted;
        shell.show(Overlay.OVERRULE);
    }

    /** What was asked for last; null when nothing was. */
    public @Nullable Overruling overruling() {
        return overruling;
    }

    @Override
    public void close() {
        shell.hide(Overlay.FIND);
    }

    /** Places the visit that was put into the tray last at the time cursor. */
    void paste() {
        models.bottom().tray().lastVisit().ifPresent(this::take);
    }

    /** Takes something out of the tray: a visit goes to the time cursor, a draft back into the form. */
    void take(TrayItem item) {
        if (!item.isVisit()) {
            forms.goOn(item.parked());
            return;
        }
        models.bottom().tray().take(item, calendar()::moveToCursor);
    }
}
