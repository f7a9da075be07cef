package clinicdesk.booking;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why something is done although rules refuse it.
 *
 * @param reason at most {@value BookingRequest#LONGEST_REASON} characters
 * @param seen what refused when the reason was given: it does not stand for what has come since; null where it stands
 *            for whatever refuses
 */
public record Despite(String reason, @Nullable Set<Waived> seen) {

    /** For these refusals and no others. */
    public static Despite of(String reason, Collection<Refusal> shown) {
        return new Despite(reason, Waived.of(shown));
    }

    public static Despite whatever(String reason) {
        return new Despite(reason, null);
    }

    /** For these refusals too. */
    Despite besides(Collection<Refusal> others) {
        return seen == null
                ? this
                : new Despite(reason, Stream.concat(seen.stream(), Waived.of(others).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isMeantFor(Collection<Refusal> refusals) {
        return seen == null || seen.containsAll(Waived.of(refusals));
    }
}
