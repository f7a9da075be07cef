package clinicdesk.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of when doctors work. Making one gives the change that takes it back. All dates are the clinic's. */
public sealed interface HoursChange {

    /**
     * All weekly blocks of a doctor in place of those before; none: no weekly hours.
     *
     * @param expected what the author saw, in any order; if it is no longer so nothing is changed. Null: whatever
     */
    record Weekly(UUID doctorId, List<WeeklyBlock> blocks,
            @Nullable List<WeeklyBlock> expected) implements HoursChange {}

    /** All hours of one date in place of those before; none: the weekly hours count again. */
    record Special(UUID doctorId, LocalDate day, List<TimeSpan> spans) implements HoursChange {}

    record TakeLeave(Leave leave) implements HoursChange {}

    record CancelLeave(UUID leaveId) implements HoursChange {}

    /** The clinic's own word on a date; null: as the calendar says. */
    record ClinicDay(LocalDate day, @Nullable OwnDay own) implements HoursChange {}

    /**
     * Whose public holidays the clinic keeps, by the codes of {@link Country}.
     *
     * @param country empty for none
     * @param region empty for what the whole country keeps
     */
    record HolidayCalendar(String country, String region) implements HoursChange {}

    /** How many places an hour need no reason, 0 to 20. */
    record ExtraPlaces(UUID doctorId, int places) implements HoursChange {}
}
