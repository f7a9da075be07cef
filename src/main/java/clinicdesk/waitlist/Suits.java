package clinicdesk.waitlist;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.hours.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a patient can come: on these days of the week, and the whole visit between these times of the clinic's clock.
 *
 * @param days none at all stands for every day
 */
public record Suits(Set<DayOfWeek> days, TimeSpan time) {

    public static final Suits ANY_TIME = new Suits(Set.of(), TimeSpan.WHOLE_DAY);

    public Suits {
        days = days.isEmpty() ? Set.copyOf(EnumSet.allOf(DayOfWeek.class)) : Set.copyOf(days);
    }

    public boolean isAnyDay() {
        return days.size() == DayOfWeek.values().length;
    }

    public boolean isAnyHour() {
        return time.equals(TimeSpan.WHOLE_DAY);
    }

    /** When the patient can come on this date; empty if not at all. */
    Optional<Slot> on(LocalDate date, ClinicClock clock) {
        return days.contains(date.getDayOfWeek()) ? time.on(date, clock) : Optional.empty();
    }

    /** What of a stretch of one day suits. */
    Optional<Slot> of(Slot stretch, ClinicClock clock) {
        return on(clock.dateOf(stretch.start()), clock).flatMap(suiting -> Slot.between(
                suiting.start().isAfter(stretch.start()) ? suiting.start() : stretch.start(),
                suiting.end().isBefore(stretch.end()) ? suiting.end() : stretch.end()));
    }
}
