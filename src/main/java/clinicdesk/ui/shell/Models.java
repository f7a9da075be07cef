package clinicdesk.ui.shell;

import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.appointment.DayPanelViewModel;
import clinicdesk.ui.appointment.PatientPanelViewModel;
import clinicdesk.ui.appointment.VisitPanelViewModel;
import clinicdesk.ui.calendar.CalendarViewModel;
import clinicdesk.ui.findtime.AgainViewModel;
import clinicdesk.ui.findtime.FindTimeViewModel;

/** The view models that the window ties together. */
public record Models(CalendarViewModel calendar, Panels panels, Times times, Bottom bottom) {

    /** What the panel on the right can show. */
    public record Panels(DayPanelViewModel day, VisitPanelViewModel visit, PatientPanelViewModel patient,
            BookingViewModel booking) {}

    /** Where times to come are found. */
    public record Times(FindTimeViewModel findTime, AgainViewModel again) {}

    /** What stands at the bottom of the window. */
    public record Bottom(TrayModel tray, StatusModel status) {}
}
