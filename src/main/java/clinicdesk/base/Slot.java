package clinicdesk.base;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A half-open stretch of time: {@code start} belongs to it, {@code end} does not, so back-to-back slots do not
 * overlap. Never empty.
 */
public record Slot(Instant start, Instant end) implements Comparable<Slot> {

    /** @throws IllegalArgumentException if the end is not after the start */
    public Slot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a slot ends after its start");
        }
    }

    /** Empty if the end is not after the start. */
    public static Optional<Slot> between(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new Slot(start, end)) : Optional.empty();
    }

    public static Slot of(Instant start, long minutes) {
        return new Slot(start, start.plus(Duration.ofMinutes(minutes)));
    }

    /** The elapsed length in whole minutes. */
    public long minutes() {
        return Duration.between(start, end).toMinutes();
    }

    public boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether the other slot lies inside this one; sharing an edge is inside. */
    public boolean encloses(Slot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** What of this slot is left without the other one: nothing, one part or two, in order of time. */
    public List<Slot> without(Slot taken) {
        if (!overlaps(taken)) {
            return List.of(this);
        }
        return Stream.of(between(start, taken.start), between(taken.end, end)).flatMap(Optional::stream).toList();
    }

    /** This slot made longer at both ends, in minutes. */
    public Slot widened(long before, long after) {
        return before == 0 && after == 0
                ? this
                : new Slot(start.minus(Duration.ofMinutes(before)), end.plus(Duration.ofMinutes(after)));
    }

    /** The same length from another start. */
    public Slot startingAt(Instant newStart) {
        return new Slot(newStart, newStart.plus(Duration.between(start, end)));
    }

    @Override
    public int compareTo(Slot other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
