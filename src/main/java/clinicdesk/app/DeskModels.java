package clinicdesk.app;

import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.appointment.DayPanelViewModel;
import clinicdesk.ui.appointment.PatientPanelViewModel;
import clinicdesk.ui.appointment.VisitPanelViewModel;
import clinicdesk.ui.calendar.CalendarSources;
import clinicdesk.ui.calendar.CalendarViewModel;
import clinicdesk.ui.findtime.AgainViewModel;
import clinicdesk.ui.findtime.FindTimeViewModel;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.seat.NoteViewModel;
import clinicdesk.ui.seat.SeatServices;
import clinicdesk.ui.seat.WhoViewModel;
import clinicdesk.ui.series.ReachViewModel;
import clinicdesk.ui.series.SeriesBook;
import clinicdesk.ui.series.SeriesViewModel;
import clinicdesk.ui.shell.Models;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.ShellViewModel;
import clinicdesk.ui.shell.StatusModel;
import clinicdesk.ui.shell.TrayModel;
import clinicdesk.ui.stranded.DoctorDayViewModel;
import clinicdesk.ui.stranded.StrandedViewModel;
import clinicdesk.ui.waitlist.GapOffers;
import clinicdesk.ui.waitlist.WaitingFormViewModel;
import clinicdesk.ui.waitlist.WaitingPanelViewModel;
import clinicdesk.ui.waitlist.WaitlistViewModel;
import java.util.function.BooleanSupplier;

/** Makes the view models that the window ties together, each on the services that it needs. */
final class DeskModels {

    private final Services services;
    private final AtDesk desk;
    private final ClinicBook book;
    private final RunningLate late;

    DeskModels(Services services, AtDesk desk, ClinicBook book) {
        this.services = services;
        this.desk = desk;
        this.book = book;
        this.late = new RunningLate(desk.workplace(), services.lateDoctors, services.appointments);
    }

    /** @param mayOverrule whether who sits at the desk may */
    Models make(BooleanSupplier mayOverrule, ShellViewModel shell) {
        SeriesBook series = new SeriesBook(services.series, services.settings);
        Models.Panels panels = new Models.Panels(new DayPanelViewModel(desk, book, late),
                new VisitPanelViewModel(desk, book, series, late), new PatientPanelViewModel(desk, book),
                new BookingViewModel(desk, book));
        Models.OfSeries ofSeries = new Models.OfSeries(new SeriesViewModel(desk, book, series, mayOverrule),
                new ReachViewModel(desk, series));
        Models.Times times = new Models.Times(new FindTimeViewModel(desk, book), new AgainViewModel(desk, book));
        CalendarViewModel calendar = calendar();
        Models.Waits waits = new Models.Waits(new WaitlistViewModel(desk, book),
                new WaitingPanelViewModel(desk, book, calendar.carrying()), new WaitingFormViewModel(desk, book));
        new GapOffers(desk, book).begin();
        return new Models(calendar, panels, new Models.Ahead(ofSeries, times, waits), disorder(), bottom(shell));
    }

    private CalendarViewModel calendar() {
        return new CalendarViewModel(desk, new CalendarSources(services.directory, services.hours,
                services.appointments, services.booking, late), services.settings, services.desk);
    }

    private Models.Disorder disorder() {
        DoctorDayViewModel.Sources sources = new DoctorDayViewModel.Sources(services.duty, services.dayShift,
                services.hours, services.appointments, services.directory);
        return new Models.Disorder(new StrandedViewModel(desk, book, services.stranded, services.calls),
                new DoctorDayViewModel(desk, sources, late), late);
    }

    private Models.Bottom bottom(ShellViewModel shell) {
        SeatServices people = new SeatServices(services.people, services.sitting, services.handover, services.access);
        return new Models.Bottom(new TrayModel(desk, services.tray, services.appointments),
                new StatusModel(desk.workplace(), services.outbox, services.mailRoutes::areSetUp),
                new Models.AtSeat(new WhoViewModel(desk, people, () -> shell.hide(Overlay.WHO)),
                        new NoteViewModel(desk, services.handover, () -> shell.hide(Overlay.NOTE))));
    }
}
