package clinicdesk.ui.calendar;

import com.calendarfx.model.Calendar;
import com.calendarfx.model.CalendarSource;
import com.calendarfx.view.DateControl;
import com.calendarfx.view.DayViewBase.EarlyLateHoursStrategy;
import com.calendarfx.view.DayViewBase.GridType;
import com.calendarfx.view.DayViewBase.OverlapResolutionStrategy;
import com.calendarfx.view.WeekDayView;
import com.calendarfx.view.WeekView;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * CalendarFX's week view, with one calendar per doctor, and the visits in it. It only lays visits out: everything
 * that CalendarFX would edit by itself is switched off, and {@link DragHand} keeps the mouse from it. One
 * serves for each number of days: CalendarFX never lets go of a view that was shown, nor of the days that a week view
 * has dropped.
 */
final class Swimlanes {

    /** From this many changes on, one rebuild is cheaper than single ones. */
    private static final int BATCH = 12;

    private final WeekView view;
    private final Map<UUID, Calendar> calendars = new HashMap<>();
    private final Map<UUID, VisitEntry> entries = new HashMap<>();
    private final DateTimeFormatter times;
    private GridRange range;

    Swimlanes(GridRange range, DateTimeFormatter times) {
        this.range = range;
        this.times = times;
        view = new WeekView(range.days());
        view.setAdjustToFirstDayOfWeek(false);
        view.setSeparatorFactory(null);
        view.setLayout(DateControl.Layout.SWIMLANE);
        view.setShowToday(false);
        view.setFocusTraversable(false);
        view.setEarlyLateHoursStrategy(EarlyLateHoursStrategy.HIDE);
        view.setWeekDayViewFactory(parameter -> day());
        drawNothingElse();
        switchEditingOff();
        reshape();
    }

    /** Turns to a range with as many days: with the same visits if only its first day differs, else with none. */
    void show(GridRange next) {
        boolean same = range.sameShape(next);
        range = next;
        if (same) {
            view.setDate(next.firstDay());
        } else {
            reshape();
        }
    }

    private void reshape() {
        view.setSuspendUpdates(true);
        clear();
        CalendarSource source = new CalendarSource("");
        for (Lane lane : range.lanes()) {
            source.getCalendars().add(calendars.computeIfAbsent(lane.doctorId(), id -> new Calendar(lane.name())));
        }
        view.setZoneId(range.zone());
        view.setStartTime(LocalTime.MIN);
        view.setEndTime(range.closesAtMidnight() ? LocalTime.MAX : range.closes());
        view.setStartTime(range.opens());
        view.setDate(range.firstDay());
        view.getCalendarSources().setAll(List.of(source));
        view.setSuspendUpdates(false);
    }

    void clear() {
        List.copyOf(entries.keySet()).forEach(this::remove);
    }

    private WeekDayView day() {
        WeekDayView day = new WeekDayView();
        day.setFocusTraversable(false);
        day.setEntryViewFactory(entry -> visit((VisitEntry) entry));
        return day;
    }

    /** What CalendarFX would draw under and over the visits by itself, and the board draws instead. */
    private void drawNothingElse() {
        view.setOverlapResolutionStrategy(OverlapResolutionStrategy.TIME_BOUNDS);
        view.setEnableCurrentTimeMarker(false);
        view.setEnableCurrentTimeCircle(false);
        view.setGridType(GridType.CUSTOM);
        view.setGridLineColor(Color.TRANSPARENT);
    }

    private VisitView visit(VisitEntry entry) {
        int lane = range.indexOf(entry.item().doctorId());
        return new VisitView(entry, lane < 0 ? "lane-0" : range.lanes().get(lane).styleClass(), times);
    }

    private void switchEditingOff() {
        view.setEntryEditPolicy(parameter -> false);
        view.setEntryDetailsCallback(parameter -> true);
        view.setDateDetailsCallback(parameter -> true);
        view.setEntryDetailsPopOverContentCallback(parameter -> null);
        view.setEntryContextMenuCallback(parameter -> null);
        view.setContextMenuCallback(parameter -> null);
        view.setShowDetailsUponEntryCreation(false);
    }

    WeekView view() {
        return view;
    }

    /** Gives CalendarFX the height of an hour at which its own count of hours fills this height. */
    void setHeight(double height) {
        LocalTime end = view.getEndTime();
        long late = ChronoUnit.HOURS.between(end, LocalTime.MAX) + 1;
        long hours = 24 - ChronoUnit.HOURS.between(LocalTime.MIN, view.getStartTime()) - late;
        view.setHourHeight(Math.max(1, height / Math.max(1, hours)));
    }

    void setItems(Collection<GridItem> items) {
        Set<UUID> kept = new HashSet<>();
        List<GridItem> changed = new ArrayList<>();
        for (GridItem item : items) {
            kept.add(item.id());
            VisitEntry entry = entries.get(item.id());
            if (entry == null || !entry.item().equals(item)) {
                changed.add(item);
            }
        }
        List<UUID> gone = entries.keySet().stream().filter(id -> !kept.contains(id)).toList();
        boolean batch = changed.size() + gone.size() > BATCH;
        view.setSuspendUpdates(batch);
        gone.forEach(this::remove);
        changed.forEach(this::update);
        view.setSuspendUpdates(false);
    }

    void update(GridItem item) {
        VisitEntry entry = entries.get(item.id());
        if (entry == null) {
            VisitEntry added = new VisitEntry(item, range.zone());
            entries.put(item.id(), added);
            added.setCalendar(calendars.get(item.doctorId()));
            return;
        }
        GridItem before = entry.item();
        entry.itemProperty().set(item);
        if (!before.doctorId().equals(item.doctorId()) || !before.slot().equals(item.slot())) {
            putAnew(entry, item);
        }
    }

    /**
     * CalendarFX finds out which visits lie over each other in the order of their views, which it should sort and does
     * not (11.12.7): only a view that is added comes to stand in the order of time.
     */
    private void putAnew(VisitEntry entry, GridItem item) {
        entry.setCalendar(null);
        entry.setInterval(VisitEntry.interval(item.slot(), range.zone()));
        entry.setCalendar(calendars.get(item.doctorId()));
    }

    void remove(UUID id) {
        VisitEntry entry = entries.remove(id);
        if (entry != null) {
            entry.setCalendar(null);
        }
    }

    @Nullable
    VisitEntry entry(@Nullable UUID id) {
        return id == null ? null : entries.get(id);
    }

    Collection<GridItem> items() {
        return entries.values().stream().map(VisitEntry::item).toList();
    }
}
