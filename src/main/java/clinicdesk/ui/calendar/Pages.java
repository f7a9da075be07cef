package clinicdesk.ui.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/**
 * Where the calendar stands: day or week, which date, which doctors, and which of them are on this page. Weeks
 * begin as the clinic has it and show the days from its first to its last.
 */
final class Pages {

    private WeekFields week;
    private SortedSet<DayOfWeek> clinicDays;
    private Span span = Span.WEEK;
    private LocalDate date;
    private List<Lane> doctors = List.of();
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private int firstLane;
    /** How many lanes a day has room for where so many days are shown. */
    private IntUnaryOperator room = days -> 1;

    Pages(LocalDate date, WeekFields week, SortedSet<DayOfWeek> clinicDays) {
        this.date = date;
        this.week = week;
        this.clinicDays = clinicDays;
    }

    /** The clinic's week may have been set anew. */
    void setWeek(WeekFields fields, SortedSet<DayOfWeek> open) {
        week = fields;
        clinicDays = open;
        keepPage();
    }

    Span span() {
        return span;
    }

    LocalDate date() {
        return date;
    }

    void show(Span wanted) {
        span = wanted;
        keepPage();
    }

    void goTo(LocalDate wanted) {
        date = wanted;
    }

    /** A week, or a day on which the clinic is open, further or back. */
    void turn(int direction) {
        if (span == Span.WEEK) {
            date = date.plusWeeks(direction);
            return;
        }
        do {
            date = date.plusDays(direction);
        } while (!clinicDays.contains(date.getDayOfWeek()));
    }

    LocalDate firstDay() {
        return span == Span.DAY ? date : weekDays().getFirst();
    }

    LocalDate lastDay() {
        return span == Span.DAY ? date : weekDays().getLast();
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
    }

    int weekNumber() {
        return date.get(week.weekOfWeekBasedYear());
    }

    private List<LocalDate> weekDays() {
        LocalDate start = date.with(TemporalAdjusters.previousOrSame(week.getFirstDayOfWeek()));
        List<LocalDate> open = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            if (clinicDays.contains(start.plusDays(i).getDayOfWeek())) {
                open.add(start.plusDays(i));
            }
        }
        return open;
    }

    /** The doctors there are; those chosen before stay chosen. */
    void setDoctors(List<Lane> lanes, Set<UUID> wanted) {
        doctors = List.copyOf(lanes);
        chosen.clear();
        doctors.stream().map(Lane::doctorId).filter(wanted::contains).forEach(chosen::add);
        if (chosen.isEmpty()) {
            doctors.forEach(lane -> chosen.add(lane.doctorId()));
        }
        keepPage();
    }

    List<Lane> doctors() {
        return doctors;
    }

    Set<UUID> chosen() {
        return Set.copyOf(chosen);
    }

    boolean isChosen(UUID doctorId) {
        return chosen.contains(doctorId);
    }

    /** Switches a doctor on or off; the last one stays on. */
    void toggle(UUID doctorId) {
        if (!chosen.remove(doctorId)) {
            chosen.add(doctorId);
        } else if (chosen.isEmpty()) {
            chosen.add(doctorId);
        }
        keepPage();
    }

    /** @param lanesByDays how many lanes a day has room for where so many days are shown, at least one */
    void setRoom(IntUnaryOperator lanesByDays) {
        room = lanesByDays;
        keepPage();
    }

    private int fitting() {
        return room.applyAsInt(days());
    }

    /** The lanes of this page. */
    List<Lane> lanes() {
        List<Lane> on = chosenLanes();
        return on.subList(firstLane, Math.min(on.size(), firstLane + fitting()));
    }

    int firstLane() {
        return firstLane;
    }

    int chosenCount() {
        return chosen.size();
    }

    boolean hasPages() {
        return chosen.size() > fitting();
    }

    /** Turns to the next doctors, or those before; the last page is full. */
    void turnDoctors(int direction) {
        firstLane += direction * fitting();
        keepPage();
    }

    /** Makes sure that this doctor is on the page. */
    void reveal(UUID doctorId) {
        if (!chosen.contains(doctorId)) {
            chosen.add(doctorId);
        }
        List<UUID> on = chosenLanes().stream().map(Lane::doctorId).toList();
        int index = on.indexOf(doctorId);
        if (index >= 0 && (index < firstLane || index >= firstLane + fitting())) {
            firstLane = index;
            keepPage();
        }
    }

    private List<Lane> chosenLanes() {
        return doctors.stream().filter(lane -> chosen.contains(lane.doctorId())).toList();
    }

    private void keepPage() {
        firstLane = Math.clamp(firstLane, 0, Math.max(0, chosen.size() - fitting()));
    }
}
