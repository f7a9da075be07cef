package clinicdesk.ui.shell;

import clinicdesk.ui.appointment.BookingView;
import clinicdesk.ui.appointment.DayPanelView;
import clinicdesk.ui.appointment.PatientPanelView;
import clinicdesk.ui.appointment.VisitPanelView;
import clinicdesk.ui.calendar.CalendarView;
import clinicdesk.ui.find.FindView;
import clinicdesk.ui.find.GoToDateView;
import clinicdesk.ui.find.KeysView;
import javafx.scene.Parent;

/** The views that the window lays out. */
public record Rooms(CalendarView calendar, Parent settings, Panels panels, Overlays overlays) {

    /** What the panel on the right can show. */
    public record Panels(DayPanelView day, VisitPanelView visit, PatientPanelView patient, BookingView booking) {}

    /** What can lie over the window. */
    public record Overlays(FindView find, KeysView keys, GoToDateView goToDate) {}
}
