package clinicdesk.booking;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a visit holds its time.
 *
 * @param unguarded it may lie over others, so the schema's guards leave it out; the rules still see it as busy
 * @param reason why a rule was broken for it; null where none had to be
 * @param waived all that refused it when it was granted: over that it lies, and over nothing else
 */
public record Grant(boolean unguarded, @Nullable String reason, Set<Waived> waived) {

    /** No rule refuses. */
    static final Grant FITS = new Grant(false, null, Set.of());

    /**
     * One of the doctor's extra places is taken, which needs no reason.
     *
     * @param over what would refuse it if the place were not there
     */
    static Grant extraPlace(Collection<Refusal> over) {
        return new Grant(true, null, Waived.of(over));
    }

    static Grant overruled(String reason, Collection<Refusal> over) {
        return new Grant(true, reason, Waived.of(over));
    }

    /** Whether this refused when it was granted, and was waived. */
    boolean covers(Refusal refusal) {
        return waived.contains(Waived.of(refusal));
    }

    /** Somebody has said why it may lie where a rule refuses; a visit in an extra place needs no such word. */
    boolean isOverruled() {
        return reason != null;
    }
}
