package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The day at a glance, while no visit is chosen. For the window's thread. */
public final class DayPanelViewModel {

    private final ReadOnlyStringWrapper weekday = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper date = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper visits = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;

    public DayPanelViewModel(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.texts = Texts.of("ui/appointment", desk.workplace().locale());
        desk.acts().onChanged(visit -> refresh());
    }

    ReadOnlyStringProperty weekdayProperty() {
        return weekday.getReadOnlyProperty();
    }

    ReadOnlyStringProperty dateProperty() {
        return date.getReadOnlyProperty();
    }

    ReadOnlyStringProperty visitsProperty() {
        return visits.getReadOnlyProperty();
    }

    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Reads the day again: visits may have changed, or a new day has begun. */
    public void refresh() {
        LocalDate today = desk.workplace().clock().today();
        desk.workplace().background().run(() -> read(today), found -> {
            weekday.set(desk.times().weekday(today));
            date.set(desk.times().date(today));
            visits.set(texts.get("day.visits", found.size()));
            waiting.set(texts.get("day.waiting",
                    found.stream().filter(visit -> visit.status() == AppointmentStatus.ARRIVED).count()));
        }, desk.workplace().problem());
    }

    private List<Visit> read(LocalDate today) {
        return book.appointments().touching(desk.workplace().clock().day(today),
                book.directory().doctors().stream().map(Doctor::id).toList());
    }
}
