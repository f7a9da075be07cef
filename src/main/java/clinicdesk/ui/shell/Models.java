package clinicdesk.ui.shell;

import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.appointment.PatientPanelViewModel;
import clinicdesk.ui.appointment.VisitPanelViewModel;
import clinicdesk.ui.calendar.CalendarViewModel;

/** The view models that the window ties together. */
public record Models(CalendarViewModel calendar, BookingViewModel booking, VisitPanelViewModel visit,
        PatientPanelViewModel patient, Bottom bottom) {

    /** What stands at the bottom of the window. */
    public record Bottom(TrayModel tray, StatusModel status) {}
}
