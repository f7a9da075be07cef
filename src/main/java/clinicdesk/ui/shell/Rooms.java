package clinicdesk.ui.shell;

import clinicdesk.ui.appointment.BookingView;
import clinicdesk.ui.calendar.CalendarView;
import clinicdesk.ui.find.FindView;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The views that the window lays out. */
public record Rooms(CalendarView calendar, Parent settings, Panels panels, Overlays overlays) {

    /** What the panel on the right can show. */
    public record Panels(Node day, Node visit, Node patient, BookingView booking) {}

    /** What can lie over the window. */
    public record Overlays(FindView find, Node keys, Node goToDate) {}
}
