package clinicdesk.hours;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When each of some doctors is open over some days, from rows that were read once. */
public final class HoursPlan {

    private final ClinicClock clock;
    private final Map<UUID, List<WorkingHours>> weekly;
    private final Map<UUID, List<SpecialHours>> special;
    private final Map<UUID, List<Absence>> leave;
    private final Map<LocalDate, String> holidays;

    HoursPlan(ClinicClock clock, HoursStore.Rows rows) {
        this.clock = clock;
        this.weekly = rows.weekly();
        this.special = rows.special();
        this.leave = rows.leave();
        this.holidays = rows.holidays();
    }

    /** The doctor's day; a day outside of those that the plan was made for has no special hours, leave or holiday. */
    public DoctorDay day(UUID doctorId, LocalDate date) {
        Slot whole = clock.day(date);
        List<Absence> away = leave.getOrDefault(doctorId, List.of()).stream()
                .filter(absence -> absence.slot().overlaps(whole)).toList();
        return new DoctorDay(date, joined(spans(doctorId, date), date), away, holidays.get(date));
    }

    /** The clinic's holidays in these days, by date. */
    public Map<LocalDate, String> holidays() {
        return holidays;
    }

    private Collection<TimeSpan> spans(UUID doctorId, LocalDate date) {
        var ofDate = special.getOrDefault(doctorId, List.of()).stream().filter(hours -> hours.day().equals(date))
                .map(SpecialHours::span).toList();
        return !ofDate.isEmpty()
                ? ofDate
                : weekly.getOrDefault(doctorId, List.of()).stream().filter(hours -> hours.isOn(date))
                        .map(WorkingHours::span).toList();
    }

    private List<Slot> joined(Collection<TimeSpan> spans, LocalDate date) {
        List<Slot> joined = new ArrayList<>();
        for (Slot slot : spans.stream().flatMap(span -> span.on(date, clock).stream()).sorted().toList()) {
            if (!joined.isEmpty() && !slot.start().isAfter(joined.getLast().end())) {
                Slot last = joined.removeLast();
                joined.add(new Slot(last.start(), slot.end().isAfter(last.end()) ? slot.end() : last.end()));
            } else {
                joined.add(slot);
            }
        }
        return joined;
    }
}
