package clinicdesk.app;

import clinicdesk.access.Permission;
import clinicdesk.db.ChangeWatch.News;
import clinicdesk.ui.about.AboutView;
import clinicdesk.ui.about.AboutViewModel;
import clinicdesk.ui.appointment.BookingView;
import clinicdesk.ui.appointment.DayPanelView;
import clinicdesk.ui.appointment.OverruleView;
import clinicdesk.ui.appointment.OverruleViewModel;
import clinicdesk.ui.appointment.PatientPanelView;
import clinicdesk.ui.appointment.VisitPanelView;
import clinicdesk.ui.calendar.CalendarView;
import clinicdesk.ui.find.FindView;
import clinicdesk.ui.find.FindViewModel;
import clinicdesk.ui.find.GoToDateView;
import clinicdesk.ui.find.GoToDateViewModel;
import clinicdesk.ui.find.KeysView;
import clinicdesk.ui.findtime.AgainView;
import clinicdesk.ui.findtime.FindTimeView;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.Latest;
import clinicdesk.ui.frame.LazyScreen;
import clinicdesk.ui.frame.OutcomeWords;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.paper.PaperWays;
import clinicdesk.ui.seat.NoteView;
import clinicdesk.ui.seat.WhoView;
import clinicdesk.ui.series.ReachView;
import clinicdesk.ui.series.SeriesView;
import clinicdesk.ui.shell.DeskCommands;
import clinicdesk.ui.shell.DeskFlow;
import clinicdesk.ui.shell.Models;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.Page;
import clinicdesk.ui.shell.Rooms;
import clinicdesk.ui.shell.ShellView;
import clinicdesk.ui.shell.ShellViewModel;
import clinicdesk.ui.shell.Side;
import clinicdesk.ui.shell.StatusModel;
import clinicdesk.ui.stranded.DoctorDayView;
import clinicdesk.ui.stranded.StrandedView;
import clinicdesk.ui.waitlist.WaitingFormView;
import clinicdesk.ui.waitlist.WaitingPanelView;
import clinicdesk.ui.waitlist.WaitlistView;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;

/** The main window of an open clinic: its rooms and views, each made when it is first shown, tied to each other. */
final class DeskWindow implements AutoCloseable {

    /** How long to wait for the next letter before something is looked up. */
    private static final Duration PAUSE = Duration.ofMillis(80);

    private final Services services;
    private final Workplace workplace;
    private final SettingsRoom settings;
    private final Look look;
    private final ShellViewModel shellModel;
    private final DeskFlow flow;
    private final ClinicRoom clinic;
    private final PatientsRoom patients;
    private final TodayRoom today;
    private final LettersRoom letters;
    private final OutboxRoom outbox;
    private final PaperRoom paper;
    private final StatusModel status;
    private final Rooms rooms;
    private final ShellView shell;

    /** @param ways that paper leaves the desk */
    DeskWindow(Services services, Workplace workplace, PaperWays ways) {
        this.services = services;
        this.workplace = workplace;
        this.settings = new SettingsRoom(services, workplace);
        this.look = new Look(settings.model().lookProperty());
        AtDesk desk = atDesk();
        ClinicBook book = book();
        this.shellModel = new ShellViewModel(workplace, desk.privacy());
        Models models = new DeskModels(services, desk, book).make(this::mayOverrule, shellModel);
        this.status = models.bottom().status();
        this.flow = new DeskFlow(desk, shellModel, models);
        this.clinic = new ClinicRoom(services, desk, flow, shellModel);
        this.patients = new PatientsRoom(services, desk, book);
        patients.tie(flow, shellModel, models.panels());
        this.today = new TodayRoom(desk, book, models);
        today.tie(flow, shellModel);
        this.letters = new LettersRoom(services, desk);
        letters.tie(settings.model(), shellModel);
        this.outbox = new OutboxRoom(services, desk);
        outbox.tie(flow, shellModel, patients);
        this.paper = new PaperRoom(services, desk, ways);
        paper.tie(flow, shellModel);
        settings.tie(flow, shellModel);
        this.rooms = new Rooms(pages(models), sides(desk, models), overlays(desk, book, models));
        this.shell = new ShellView(new ShellView.Parts(shellModel, flow, desk.acts(), models, desk.privacy()), rooms,
                workplace.locale());
    }

    private AtDesk atDesk() {
        Privacy privacy = new Privacy();
        OutcomeWords words = new OutcomeWords(workplace, privacy, this::mayOverrule);
        return new AtDesk(workplace, new DeskActs(workplace, services.booking, words), words, privacy,
                Latest.pause(workplace, PAUSE));
    }

    private boolean mayOverrule() {
        return services.access.may(workplace.actor(), Permission.OVERRULE);
    }

    private ClinicBook book() {
        return new ClinicBook(new ClinicBook.Visits(services.booking, services.appointments), services.tray,
                new ClinicBook.People(services.directory, services.search),
                new ClinicBook.Papers(services.outbox, services.letters, services.audit),
                new ClinicBook.Times(services.freeTime, services.hours, services.recalls,
                        services.waiting, services.gaps, services.offers));
    }

    private Map<Page, LazyScreen> pages(Models models) {
        return Map.of(
                Page.CALENDAR, later(() -> new CalendarView(models.calendar(), flow, workplace.locale())),
                Page.TODAY, later(today::page),
                Page.STRANDED, later(() -> new StrandedView(models.disorder().stranded())),
                Page.PATIENTS, later(patients::page),
                Page.DOCTORS, later(clinic::doctors),
                Page.HOURS, later(clinic::hours),
                Page.WAITLIST, later(() -> new WaitlistView(models.waits().page())),
                Page.OUTBOX, later(outbox::page),
                Page.SETTINGS, later(settings::page));
    }

    private static Map<Side, LazyScreen> sides(AtDesk desk, Models models) {
        Models.Panels panels = models.panels();
        return Map.of(
                Side.DAY, later(() -> new DayPanelView(panels.day())),
                Side.VISIT, later(() -> new VisitPanelView(panels.visit())),
                Side.PATIENT, later(() -> new PatientPanelView(panels.patient())),
                Side.BOOKING, later(() -> new BookingView(panels.booking(), desk)),
                Side.SERIES, later(() -> new SeriesView(models.series().panel())),
                Side.FIND_TIME, later(() -> new FindTimeView(models.times().findTime())),
                Side.WAITING, later(() -> new WaitingPanelView(models.waits().panel())));
    }

    private Map<Overlay, LazyScreen> overlays(AtDesk desk, ClinicBook book, Models models) {
        Locale locale = workplace.locale();
        FindViewModel find = new FindViewModel(desk, book, flow,
                DeskCommands.all(shellModel, flow, desk.acts(), models, locale));
        GoToDateViewModel goToDate = new GoToDateViewModel(desk, models.calendar()::goTo,
                () -> shellModel.hide(Overlay.GO_TO_DATE));
        OverruleViewModel overrule = new OverruleViewModel(desk, flow::overruling,
                () -> shellModel.hide(Overlay.OVERRULE));
        return Map.ofEntries(
                Map.entry(Overlay.FIND, later(() -> new FindView(find, desk))),
                Map.entry(Overlay.KEYS, later(() -> new KeysView(locale))),
                Map.entry(Overlay.ABOUT, later(this::about)),
                Map.entry(Overlay.GO_TO_DATE, later(() -> new GoToDateView(goToDate))),
                Map.entry(Overlay.OVERRULE, later(() -> new OverruleView(overrule))),
                Map.entry(Overlay.SERIES_REACH, later(() -> new ReachView(models.series().reach()))),
                Map.entry(Overlay.DOCTOR_DAY, later(() -> new DoctorDayView(models.disorder().doctorDay()))),
                Map.entry(Overlay.AGAIN, later(() -> new AgainView(models.times().again()))),
                Map.entry(Overlay.WAITING, later(() -> new WaitingFormView(models.waits().form()))),
                Map.entry(Overlay.MERGE, later(patients::merge)),
                Map.entry(Overlay.PAPER, later(paper::box)),
                Map.entry(Overlay.WORDING, later(letters::wording)),
                Map.entry(Overlay.WHO, later(() -> new WhoView(models.bottom().seat().who()))),
                Map.entry(Overlay.NOTE, later(() -> new NoteView(models.bottom().seat().note()))));
    }

    private AboutView about() {
        return new AboutView(new AboutViewModel(workplace.locale(), Main.version(),
                () -> shellModel.hide(Overlay.ABOUT)));
    }

    private static LazyScreen later(Supplier<? extends Screen> maker) {
        return new LazyScreen(maker);
    }

    Parent root() {
        return shell.root();
    }

    DeskFlow flow() {
        return flow;
    }

    /** The screens, of which those that were shown are made. */
    Rooms rooms() {
        return rooms;
    }

    /** Which page, panel and box the window shows. */
    ShellViewModel state() {
        return shellModel;
    }

    /** Who shows the window in a scene lets that wear it. */
    Look look() {
        return look;
    }

    /** Reads the week, which is what somebody waits for. */
    void begin() {
        flow.upToDate().begin();
        shell.focus();
    }

    /** Does this as soon as the week is shown with all that was asked for. */
    void onceWeekIsThere(Runnable then) {
        flow.upToDate().onceWeekIsThere(then);
    }

    /** Reads what else the window shows. */
    void beginOthers() {
        flow.upToDate().beginOthers();
        outbox.begin();
    }

    /** Time goes on. */
    void tick() {
        flow.upToDate().tick();
    }

    /** What any program has written since the last look. */
    void changed(News news) {
        new NewsRound(flow.upToDate(), new NewsRound.Rooms(patients, today, outbox, clinic, settings)).tell(news);
        letters.changed(news);
    }

    /** Whether the day sheets could be kept for the day on which the PC fails. */
    void sheetsKept(boolean kept) {
        status.sheetsKept(kept);
    }

    @Override
    public void close() {
        look.close();
    }
}
