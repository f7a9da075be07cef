package clinicdesk.ui.shell;

import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.appointment.DayPanelViewModel;
import clinicdesk.ui.appointment.PatientPanelViewModel;
import clinicdesk.ui.appointment.VisitPanelViewModel;
import clinicdesk.ui.calendar.CalendarViewModel;
import clinicdesk.ui.findtime.AgainViewModel;
import clinicdesk.ui.findtime.FindTimeViewModel;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.seat.NoteViewModel;
import clinicdesk.ui.seat.WhoViewModel;
import clinicdesk.ui.series.ReachViewModel;
import clinicdesk.ui.series.SeriesViewModel;
import clinicdesk.ui.stranded.DoctorDayViewModel;
import clinicdesk.ui.stranded.StrandedViewModel;
import clinicdesk.ui.waitlist.WaitingFormViewModel;
import clinicdesk.ui.waitlist.WaitingPanelViewModel;
import clinicdesk.ui.waitlist.WaitlistViewModel;

/** The view models that the window ties together. */
public record Models(CalendarViewModel calendar, Panels panels, Ahead ahead, Disorder disorder, Bottom bottom) {

    public OfSeries series() {
        return ahead.series();
    }

    public Times times() {
        return ahead.times();
    }

    /** What the panel on the right can show. */
    public record Panels(DayPanelViewModel day, VisitPanelViewModel visit, PatientPanelViewModel patient,
            BookingViewModel booking) {}

    public Waits waits() {
        return ahead.waits();
    }

    /** What looks ahead: many visits at once, times to come, and who waits for one. */
    public record Ahead(OfSeries series, Times times, Waits waits) {}

    /** Who waits: the page, the panel beside the grid, and the box in which it is filled in. */
    public record Waits(WaitlistViewModel page, WaitingPanelViewModel panel, WaitingFormViewModel form) {}

    /** A series, and the question how much of it is meant. */
    public record OfSeries(SeriesViewModel panel, ReachViewModel reach) {}

    /** What goes wrong with the day. */
    public record Disorder(StrandedViewModel stranded, DoctorDayViewModel doctorDay, RunningLate late) {}

    /** Where times to come are found. */
    public record Times(FindTimeViewModel findTime, AgainViewModel again) {}

    /** What stands at the bottom of the window. */
    public record Bottom(TrayModel tray, StatusModel status, AtSeat seat) {}

    /** Who sits here, and the note for the next. */
    public record AtSeat(WhoViewModel who, NoteViewModel note) {}
}
