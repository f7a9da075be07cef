package clinicdesk.app;

import clinicdesk.access.Permission;
import clinicdesk.base.Background;
import clinicdesk.db.ChangeWatch.News;
import clinicdesk.mail.MessageSender;
import clinicdesk.mail.Patience;
import clinicdesk.report.PaperMaker;
import clinicdesk.settings.Key;
import clinicdesk.ui.about.AboutView;
import clinicdesk.ui.about.AboutViewModel;
import clinicdesk.ui.appointment.BookingView;
import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.appointment.DayPanelView;
import clinicdesk.ui.appointment.DayPanelViewModel;
import clinicdesk.ui.appointment.OverruleView;
import clinicdesk.ui.appointment.OverruleViewModel;
import clinicdesk.ui.appointment.PatientPanelView;
import clinicdesk.ui.appointment.PatientPanelViewModel;
import clinicdesk.ui.appointment.VisitPanelView;
import clinicdesk.ui.appointment.VisitPanelViewModel;
import clinicdesk.ui.calendar.CalendarSources;
import clinicdesk.ui.calendar.CalendarView;
import clinicdesk.ui.calendar.CalendarViewModel;
import clinicdesk.ui.find.FindView;
import clinicdesk.ui.find.FindViewModel;
import clinicdesk.ui.find.GoToDateView;
import clinicdesk.ui.find.GoToDateViewModel;
import clinicdesk.ui.find.KeysView;
import clinicdesk.ui.findtime.AgainView;
import clinicdesk.ui.findtime.AgainViewModel;
import clinicdesk.ui.findtime.FindTimeView;
import clinicdesk.ui.findtime.FindTimeViewModel;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.Latest;
import clinicdesk.ui.frame.LazyScreen;
import clinicdesk.ui.frame.OutcomeWords;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.paper.PaperSources;
import clinicdesk.ui.paper.PaperView;
import clinicdesk.ui.paper.PaperViewModel;
import clinicdesk.ui.paper.PaperWays;
import clinicdesk.ui.seat.NoteView;
import clinicdesk.ui.seat.NoteViewModel;
import clinicdesk.ui.seat.SeatServices;
import clinicdesk.ui.seat.WhoView;
import clinicdesk.ui.seat.WhoViewModel;
import clinicdesk.ui.series.ReachView;
import clinicdesk.ui.series.ReachViewModel;
import clinicdesk.ui.series.SeriesBook;
import clinicdesk.ui.series.SeriesView;
import clinicdesk.ui.series.SeriesViewModel;
import clinicdesk.ui.settings.ApiViewModel;
import clinicdesk.ui.settings.MailTrialViewModel;
import clinicdesk.ui.settings.MessagesViewModel;
import clinicdesk.ui.settings.SettingsView;
import clinicdesk.ui.settings.SettingsViewModel;
import clinicdesk.ui.settings.TokensViewModel;
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
import clinicdesk.ui.shell.TrayModel;
import clinicdesk.ui.stranded.DoctorDayView;
import clinicdesk.ui.stranded.DoctorDayViewModel;
import clinicdesk.ui.stranded.StrandedView;
import clinicdesk.ui.stranded.StrandedViewModel;
import clinicdesk.ui.waitlist.GapOffers;
import clinicdesk.ui.waitlist.WaitingFormView;
import clinicdesk.ui.waitlist.WaitingFormViewModel;
import clinicdesk.ui.waitlist.WaitingPanelView;
import clinicdesk.ui.waitlist.WaitingPanelViewModel;
import clinicdesk.ui.waitlist.WaitlistView;
import clinicdesk.ui.waitlist.WaitlistViewModel;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Parent;

/** The main window of an open clinic: every view and view model, made here and tied to the services. */
final class DeskWindow implements AutoCloseable {

    /** How long to wait for the next letter before something is looked up. */
    private static final Duration PAUSE = Duration.ofMillis(80);

    private final Services services;
    private final Workplace workplace;
    private final SettingsViewModel settings;
    private final Look look;
    private final ShellViewModel shellModel;
    private final DeskFlow flow;
    private final ClinicRoom clinic;
    private final PatientsRoom patients;
    private final TodayRoom today;
    private final LettersRoom letters;
    private final OutboxRoom outbox;
    private final PaperViewModel paper;
    private final StatusModel status;
    private final Rooms rooms;
    private final ShellView shell;

    /** @param ways that paper leaves the desk */
    DeskWindow(Services services, Workplace workplace, PaperWays ways) {
        this.services = services;
        this.workplace = workplace;
        this.settings = settings();
        tryMessages(settings.letters().messages());
        this.look = new Look(settings.lookProperty());
        AtDesk desk = atDesk();
        Models models = models(desk);
        this.shellModel = new ShellViewModel(workplace, desk.privacy());
        this.status = models.bottom().status();
        this.paper = paper(desk, ways);
        this.flow = new DeskFlow(desk, shellModel, models);
        this.clinic = new ClinicRoom(services, desk, flow, shellModel);
        this.patients = new PatientsRoom(services, desk, book());
        patients.tie(flow, shellModel, models.panels());
        this.today = new TodayRoom(desk, book(), models);
        today.tie(flow, shellModel);
        this.letters = new LettersRoom(services, desk);
        letters.tie(settings, flow, shellModel);
        this.outbox = new OutboxRoom(services, desk);
        outbox.tie(flow, shellModel, patients);
        flow.onPrint(paper::begin);
        paper.onClose(flow::close);
        shellModel.overlayProperty().addListener((property, before, now) -> {
            if (before == Overlay.PAPER) {
                paper.forget();
            }
        });
        settings.onAbout(() -> shellModel.show(Overlay.ABOUT));
        settings.onSaved(() -> flow.upToDate().changed(Set.of(), true));
        this.rooms = rooms(desk, models);
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

    private Models models(AtDesk desk) {
        ClinicBook book = book();
        RunningLate late = new RunningLate(workplace, services.lateDoctors, services.appointments);
        CalendarSources sources = new CalendarSources(services.directory, services.hours, services.appointments,
                services.booking, late);
        SeriesBook series = new SeriesBook(services.series, services.settings);
        Models.Panels panels = new Models.Panels(new DayPanelViewModel(desk, book, late),
                new VisitPanelViewModel(desk, book, series, late),
                new PatientPanelViewModel(desk, book), new BookingViewModel(desk, book));
        Models.OfSeries ofSeries = new Models.OfSeries(
                new SeriesViewModel(desk, book, series, this::mayOverrule), new ReachViewModel(desk, series));
        Models.Times times = new Models.Times(new FindTimeViewModel(desk, book), new AgainViewModel(desk, book));
        CalendarViewModel calendar = new CalendarViewModel(desk, sources, services.settings, services.desk);
        Models.Waits waits = new Models.Waits(new WaitlistViewModel(desk, book),
                new WaitingPanelViewModel(desk, book, calendar.carrying()), new WaitingFormViewModel(desk, book));
        new GapOffers(desk, book).begin();
        return new Models(calendar, panels,
                new Models.Ahead(ofSeries, times, waits), disorder(desk, book, late),
                new Models.Bottom(new TrayModel(desk, services.tray, services.appointments),
                        new StatusModel(workplace, services.outbox, services.mailRoutes::areSetUp), seat(desk)));
    }

    private Models.AtSeat seat(AtDesk desk) {
        SeatServices people = new SeatServices(services.people, services.sitting, services.handover, services.access);
        return new Models.AtSeat(new WhoViewModel(desk, people, () -> flow.close()),
                new NoteViewModel(desk, services.handover, () -> flow.close()));
    }

    private Models.Disorder disorder(AtDesk desk, ClinicBook book, RunningLate late) {
        DoctorDayViewModel.Sources sources = new DoctorDayViewModel.Sources(services.duty, services.dayShift,
                services.hours, services.appointments, services.directory);
        return new Models.Disorder(new StrandedViewModel(desk, book, services.stranded, services.calls),
                new DoctorDayViewModel(desk, sources, late), late);
    }

    private Rooms rooms(AtDesk desk, Models models) {
        return new Rooms(pages(models), sides(desk, models), overlays(desk, models));
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
                Page.SETTINGS, later(() -> new SettingsView(settings, api(), trial(settings))));
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

    private Map<Overlay, LazyScreen> overlays(AtDesk desk, Models models) {
        Locale locale = workplace.locale();
        FindViewModel find = new FindViewModel(desk, book(), flow,
                DeskCommands.all(shellModel, flow, desk.acts(), models, locale));
        GoToDateViewModel goToDate = new GoToDateViewModel(desk, models.calendar()::goTo, flow::close);
        OverruleViewModel overrule = new OverruleViewModel(desk, flow::overruling, flow::close);
        return Map.ofEntries(
                Map.entry(Overlay.FIND, later(() -> new FindView(find, desk))),
                Map.entry(Overlay.KEYS, later(() -> new KeysView(locale))),
                Map.entry(Overlay.ABOUT,
                        later(() -> new AboutView(new AboutViewModel(locale, Main.version(), flow::close)))),
                Map.entry(Overlay.GO_TO_DATE, later(() -> new GoToDateView(goToDate))),
                Map.entry(Overlay.OVERRULE, later(() -> new OverruleView(overrule))),
                Map.entry(Overlay.SERIES_REACH, later(() -> new ReachView(models.series().reach()))),
                Map.entry(Overlay.DOCTOR_DAY, later(() -> new DoctorDayView(models.disorder().doctorDay()))),
                Map.entry(Overlay.AGAIN, later(() -> new AgainView(models.times().again()))),
                Map.entry(Overlay.WAITING, later(() -> new WaitingFormView(models.waits().form()))),
                Map.entry(Overlay.MERGE, later(patients::merge)),
                Map.entry(Overlay.PAPER, later(() -> new PaperView(paper))),
                Map.entry(Overlay.WORDING, later(letters::wording)),
                Map.entry(Overlay.WHO, later(() -> new WhoView(models.bottom().seat().who()))),
                Map.entry(Overlay.NOTE, later(() -> new NoteView(models.bottom().seat().note()))));
    }

    private static LazyScreen later(Supplier<? extends Screen> maker) {
        return new LazyScreen(maker);
    }

    private PaperViewModel paper(AtDesk desk, PaperWays ways) {
        PaperMaker maker = new PaperMaker(services.settings, services.clock, workplace.locale());
        return new PaperViewModel(desk, new PaperSources(services.paperwork, maker, ways));
    }

    private SettingsViewModel settings() {
        return new SettingsViewModel(workplace, kept(),
                actor -> services.access.may(actor, Permission.CHANGE_SETTINGS));
    }

    private SettingsViewModel.Kept kept() {
        return new SettingsViewModel.Kept(services.settings, services.secrets, services.desk);
    }

    /** On a thread of its own: a server may take its time. */
    private MailTrialViewModel trial(SettingsViewModel settings) {
        Background aside = new Background(task -> Thread.ofPlatform().daemon().name("mail trial").start(task),
                workplace.background().window());
        return new MailTrialViewModel(workplace, kept(), settings.letters().mail(),
                new MailTrialViewModel.Ways(aside, services.mailRoutes::server, Patience.USUAL.answer()));
    }

    private void tryMessages(MessagesViewModel messages) {
        Background aside = new Background(task -> Thread.ofPlatform().daemon().name("message trial").start(task),
                workplace.background().window());
        messages.tryBy(new MessagesViewModel.Ways(aside, services.mailRoutes::service,
                new MessageSender(Patience.USUAL), services.settings.get(Key.CLINIC_NAME), workplace.problem()));
    }

    private ApiViewModel api() {
        return new ApiViewModel(workplace, services.settings, services.api,
                new TokensViewModel(workplace, services.tokens, services.directory),
                actor -> services.access.may(actor, Permission.CHANGE_SETTINGS));
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
        new NewsRound(flow.upToDate(), new NewsRound.Rooms(patients, today, outbox, clinic)).tell(news);
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
