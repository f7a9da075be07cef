package clinicdesk.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a doctor's week on the clinic's clock.
 *
 * @param validFrom the first date on which it counts; null: from ever
 * @param validTo the last date on which it counts; null: for ever
 */
public record WeeklyBlock(DayOfWeek day, TimeSpan span, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    private static final Comparator<WeeklyBlock> IN_ORDER = Comparator.comparing(WeeklyBlock::day)
            .thenComparing(block -> block.span().from()).thenComparing(WeeklyBlock::first)
            .thenComparing(block -> block.span().to()).thenComparing(WeeklyBlock::last);

    /** A block that counts in every week. */
    public static WeeklyBlock always(DayOfWeek day, TimeSpan span) {
        return new WeeklyBlock(day, span, null, null);
    }

    /** By day of the week from Monday, then by time, then by when they count. */
    static List<WeeklyBlock> sorted(List<WeeklyBlock> blocks) {
        return blocks.stream().sorted(IN_ORDER).toList();
    }

    /** Whether it makes hours on this date. */
    public boolean isOn(LocalDate date) {
        return date.getDayOfWeek() == day && !date.isBefore(first()) && !date.isAfter(last());
    }

    /** Whether no date can be in it. */
    boolean endsBeforeItBegins() {
        return last().isBefore(first());
    }

    /** Whether both are on the same day of the week at the same time, while both count. Adjoining is no overlap. */
    boolean overlaps(WeeklyBlock other) {
        return day == other.day && span.overlaps(other.span) && !first().isAfter(other.last())
                && !other.first().isAfter(last());
    }

    private LocalDate first() {
        return validFrom == null ? LocalDate.MIN : validFrom;
    }

    private LocalDate last() {
        return validTo == null ? LocalDate.MAX : validTo;
    }
}
