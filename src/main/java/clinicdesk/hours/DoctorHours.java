package clinicdesk.hours;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When one doctor works, sorted so that a day is quickly told. */
final class DoctorHours {

    private final Map<DayOfWeek, List<WeeklyBlock>> weekly;
    private final Map<LocalDate, List<TimeSpan>> special;
    private final List<Absence> leave;

    DoctorHours(List<WeeklyBlock> weekly, List<SpecialDay> special, List<Absence> leave) {
        this.weekly = weekly.stream()
                .collect(groupingBy(WeeklyBlock::day, () -> new EnumMap<>(DayOfWeek.class), toList()));
        this.special = special.stream().collect(
                groupingBy(SpecialDay::day, flatMapping(day -> day.spans().stream(), toList())));
        this.leave = leave;
    }

    /** The hours of a date, adjoining ones joined, in order of time, as if there were no leave. */
    List<Slot> working(LocalDate date, ClinicClock clock) {
        List<Slot> slots = new ArrayList<>();
        List<TimeSpan> ofDate = special.get(date);
        if (ofDate != null) {
            ofDate.forEach(span -> span.on(date, clock).ifPresent(slots::add));
        } else {
            for (WeeklyBlock block : weekly.getOrDefault(date.getDayOfWeek(), List.of())) {
                if (block.isOn(date)) {
                    block.span().on(date, clock).ifPresent(slots::add);
                }
            }
        }
        return joined(slots);
    }

    /** What of the leave touches this day. */
    List<Absence> away(Slot day) {
        return leave.isEmpty() ? leave : leave.stream().filter(absence -> absence.slot().overlaps(day)).toList();
    }

    private static List<Slot> joined(List<Slot> slots) {
        if (slots.size() < 2) {
            return List.copyOf(slots);
        }
        List<Slot> joined = new ArrayList<>();
        for (Slot slot : slots.stream().sorted().toList()) {
            if (!joined.isEmpty() && !slot.start().isAfter(joined.getLast().end())) {
                Slot last = joined.removeLast();
                joined.add(new Slot(last.start(), slot.end().isAfter(last.end()) ? slot.end() : last.end()));
            } else {
                joined.add(slot);
            }
        }
        return List.copyOf(joined);
    }
}
