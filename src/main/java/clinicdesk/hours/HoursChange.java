package clinicdesk.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of when doctors work. Making one gives the change that takes it back, and expects what was made. Where what
 * is expected, or what the author saw, is no longer so, nothing is changed. All dates are the clinic's.
 */
public sealed interface HoursChange {

    /**
     * All weekly blocks of a doctor in place of those before; none: no weekly hours.
     *
     * @param expected in any order; null for whatever there is
     */
    record Weekly(UUID doctorId, List<WeeklyBlock> blocks,
            @Nullable List<WeeklyBlock> expected) implements HoursChange {}

    /**
     * All hours of one date in place of those before; none: the weekly hours count again.
     *
     * @param expected in any order; null for whatever there is
     */
    record Special(UUID doctorId, LocalDate day, List<TimeSpan> spans,
            @Nullable List<TimeSpan> expected) implements HoursChange {

        public Special(UUID doctorId, LocalDate day, List<TimeSpan> spans) {
            this(doctorId, day, spans, null);
        }
    }

    record TakeLeave(Leave leave) implements HoursChange {}

    record CancelLeave(UUID leaveId) implements HoursChange {}

    /**
     * The clinic's own word on a date.
     *
     * @param own null: as the calendar says
     * @param expected null for whatever it is
     */
    record ClinicDay(LocalDate day, @Nullable OwnDay own, @Nullable Word expected) implements HoursChange {

        public ClinicDay(LocalDate day, @Nullable OwnDay own) {
            this(day, own, null);
        }

        /** @param own null: none */
        public record Word(@Nullable OwnDay own) {}
    }

    /**
     * Whose public holidays the clinic keeps, by the codes of {@link Country}.
     *
     * @param country empty for none
     * @param region empty for what the whole country keeps
     * @param expected null for whichever they are
     */
    record HolidayCalendar(String country, String region, @Nullable Place expected) implements HoursChange {

        public HolidayCalendar(String country, String region) {
            this(country, region, null);
        }

        public record Place(String country, String region) {}
    }

    /**
     * How many places an hour need no reason, 0 to 20.
     *
     * @param expected null for however many there are
     */
    record ExtraPlaces(UUID doctorId, int places, @Nullable Integer expected) implements HoursChange {

        public ExtraPlaces(UUID doctorId, int places) {
            this(doctorId, places, null);
        }
    }
}
