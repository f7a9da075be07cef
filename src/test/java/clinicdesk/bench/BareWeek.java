package clinicdesk.bench;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.Visit;
import com.calendarfx.model.Calendar;
import com.calendarfx.model.CalendarSource;
import com.calendarfx.model.Entry;
import com.calendarfx.model.Interval;
import com.calendarfx.view.DateControl;
import com.calendarfx.view.DayEntryView;
import com.calendarfx.view.DayViewBase.EarlyLateHoursStrategy;
import com.calendarfx.view.DayViewBase.HoursLayoutStrategy;
import com.calendarfx.view.DetailedWeekView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * CalendarFX's own week with a calendar for each doctor, in its own looks, with all visits of all weeks in memory from
 * the beginning. A change of week is a change of its date, which is the least that it can be told.
 */
final class BareWeek {

    private static final double HOUR = 96;

    private final DetailedWeekView view = new DetailedWeekView(5);
    private final Map<UUID, Calendar> calendars = new LinkedHashMap<>();
    private final Map<UUID, Entry<?>> entries = new LinkedHashMap<>();
    private final Scene scene;

    /**
     * For the window's thread.
     *
     * @param doctors from left to right
     * @param head how many pixels above the week are left free
     */
    BareWeek(LocalDate monday, List<UUID> doctors, double head) {
        view.setAdjustToFirstDayOfWeek(false);
        view.setLayout(DateControl.Layout.SWIMLANE);
        view.setShowAllDayView(false);
        view.setEnableCurrentTimeMarker(false);
        view.setEnableCurrentTimeCircle(false);
        view.setZoneId(TestClinic.ZONE);
        view.setEarlyLateHoursStrategy(EarlyLateHoursStrategy.HIDE);
        view.setStartTime(LocalTime.of(8, 0));
        view.setEndTime(LocalTime.of(18, 0));
        view.setHoursLayoutStrategy(HoursLayoutStrategy.FIXED_HOUR_HEIGHT);
        view.setHourHeight(HOUR);
        view.setToday(monday.minusWeeks(2));
        view.setDate(monday);
        CalendarSource source = new CalendarSource("Doctors");
        for (UUID doctor : doctors) {
            Calendar calendar = new Calendar("Doctor");
            calendar.setStyle(Calendar.Style.getStyle(calendars.size()));
            calendars.put(doctor, calendar);
            source.getCalendars().add(calendar);
        }
        view.getCalendarSources().setAll(List.of(source));
        Region above = new Region();
        above.setMinHeight(head);
        scene = new Scene(new BorderPane(view, above, null, null, null), Screen.WIDE, Screen.HIGH);
    }

    void add(List<Visit> visits) {
        view.setSuspendUpdates(true);
        for (Visit visit : visits) {
            Entry<?> entry = new Entry<>(visit.patientName(), interval(visit.slot()));
            entries.put(visit.id(), entry);
            entry.setCalendar(calendars.get(visit.doctorId()));
        }
        view.setSuspendUpdates(false);
    }

    private static Interval interval(Slot slot) {
        return new Interval(slot.start(), slot.end(), TestClinic.ZONE);
    }

    Scene scene() {
        return scene;
    }

    void turn(int direction, Runnable changed) {
        view.setDate(view.getDate().plusWeeks(direction));
        changed.run();
    }

    /** Moves a visit within its doctor's lane. */
    void move(UUID visit, Slot there, Runnable changed) {
        entries.get(visit).setInterval(interval(there));
        changed.run();
    }

    /** How many visits are drawn. */
    long visits() {
        return visitsIn(view);
    }

    private static long visitsIn(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance).map(Parent.class::cast)
                .mapToLong(child -> child instanceof DayEntryView drawn ? (drawn.isVisible() ? 1 : 0) : visitsIn(child))
                .sum();
    }
}
