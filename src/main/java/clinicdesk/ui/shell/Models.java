package clinicdesk.ui.shell;

import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.appointment.DayPanelViewModel;
import clinicdesk.ui.appointment.PatientPanelViewModel;
import clinicdesk.ui.appointment.VisitPanelViewModel;
import clinicdesk.ui.calendar.CalendarViewModel;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.stranded.DoctorDayViewModel;
import clinicdesk.ui.stranded.StrandedViewModel;

/** The view models that the window ties together. */
public record Models(CalendarViewModel calendar, Panels panels, Bottom bottom, Disorder disorder) {

    /** What the panel on the right can show. */
    public record Panels(DayPanelViewModel day, VisitPanelViewModel visit, PatientPanelViewModel patient,
            BookingViewModel booking) {}

    /** What goes wrong with the day. */
    public record Disorder(StrandedViewModel stranded, DoctorDayViewModel doctorDay, RunningLate late) {}

    /** What stands at the bottom of the window. */
    public record Bottom(TrayModel tray, StatusModel status) {}
}
