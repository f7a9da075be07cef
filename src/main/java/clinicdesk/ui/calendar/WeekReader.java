package clinicdesk.ui.calendar;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.Visit;
import clinicdesk.hours.Absence;
import clinicdesk.hours.DoctorDay;
import clinicdesk.hours.HoursPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what one page of the calendar shows, and no more. Slow: for the worker's thread. */
final class WeekReader {

    private final CalendarSources sources;
    private final ClinicClock clock;
    private final Texts texts;

    WeekReader(CalendarSources sources, ClinicClock clock, Texts texts) {
        this.sources = sources;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param notes what is said under the name of a day */
    record Week(GridRange range, List<Visit> visits, List<Closure> closures, Map<LocalDate, String> notes) {}

    Week read(GridRange range) {
        LocalDate last = range.day(range.days() - 1);
        List<UUID> doctors = range.lanes().stream().map(Lane::doctorId).toList();
        Slot stretch = new Slot(clock.startOf(range.firstDay()), clock.startOf(last.plusDays(1)));
        HoursPlan plan = sources.hours().plan(doctors, range.firstDay(), last);
        return new Week(range, sources.appointments().touching(stretch, doctors), closures(range, plan),
                plan.holidays());
    }

    private List<Closure> closures(GridRange range, HoursPlan plan) {
        List<Closure> closures = new ArrayList<>();
        for (Lane lane : range.lanes()) {
            for (int i = 0; i < range.days(); i++) {
                LocalDate date = range.day(i);
                Slot shown = new Slot(range.opening(date), range.closing(date));
                closures.addAll(ofDay(lane.doctorId(), plan.day(lane.doctorId(), date), shown));
            }
        }
        return closures;
    }

    private List<Closure> ofDay(UUID doctor, DoctorDay day, Slot shown) {
        if (day.holiday() != null) {
            return List.of(new Closure(doctor, shown, day.holiday()));
        }
        List<Closure> closures = new ArrayList<>();
        var from = shown.start();
        for (Slot open : day.working()) {
            if (from.isBefore(open.start()) && open.start().isBefore(shown.end())) {
                closures.add(new Closure(doctor, new Slot(from, open.start()), ""));
            }
            from = open.end().isAfter(from) ? open.end() : from;
        }
        if (from.isBefore(shown.end())) {
            closures.add(new Closure(doctor, new Slot(from, shown.end()), ""));
        }
        day.leave().stream().filter(absence -> absence.slot().overlaps(shown))
                .map(absence -> leave(doctor, absence, shown))
                .forEach(closures::add);
        return closures;
    }

    private Closure leave(UUID doctor, Absence absence, Slot shown) {
        var start = absence.slot().start().isAfter(shown.start()) ? absence.slot().start() : shown.start();
        var end = absence.slot().end().isBefore(shown.end()) ? absence.slot().end() : shown.end();
        String reason = absence.leave().reason();
        return new Closure(doctor, new Slot(start, end), reason == null ? texts.get("calendar.leave") : reason);
    }
}
