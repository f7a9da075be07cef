package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Late;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.RunningLate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The day at a glance, while no visit is chosen. For the window's thread. */
public final class DayPanelViewModel {

    private final ReadOnlyStringWrapper weekday = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper date = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper visits = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper late = new ReadOnlyStringWrapper("");
    private final AtDesk desk;
    private final ClinicBook book;
    private final RunningLate runningLate;
    private final Texts texts;

    public DayPanelViewModel(AtDesk desk, ClinicBook book, RunningLate runningLate) {
        this.desk = desk;
        this.book = book;
        this.runningLate = runningLate;
        this.texts = Texts.of("ui/appointment", desk.workplace().locale());
        desk.acts().onChanged(visit -> refresh());
        runningLate.todayProperty().subscribe((before, now) -> refresh());
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

    /** Which doctors run late and whom they see next, a line each; empty where nobody does. */
    ReadOnlyStringProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Reads the day again: visits may have changed, or a new day has begun. */
    public void refresh() {
        LocalDate today = desk.workplace().clock().today();
        desk.workplace().background().run(() -> book.visitsOf(desk.workplace().clock().day(today)), found -> {
            weekday.set(desk.times().weekday(today));
            date.set(desk.times().date(today));
            visits.set(texts.get("day.visits", found.size()));
            waiting.set(texts.get("day.waiting",
                    found.stream().filter(visit -> visit.status() == AppointmentStatus.ARRIVED).count()));
            late.set(late(found));
        }, desk.workplace().problem());
    }

    private String late(List<Visit> found) {
        return runningLate.todayProperty().get().doctors().values().stream()
                .flatMap(
                        doctor -> found.stream().filter(visit -> visit.doctorId().equals(doctor.doctorId())).findFirst()
                                .map(visit -> late(doctor, visit.doctorName(), found)).stream())
                .sorted().collect(Collectors.joining("\n"));
    }

    private String late(Late doctor, String name, List<Visit> found) {
        var expected = doctor.expected(found).values().stream().findFirst();
        return expected.map(next -> texts.get("day.late.next", name, doctor.minutes(), desk.times().time(next)))
                .orElseGet(() -> texts.get("day.late", name, doctor.minutes()));
    }
}
