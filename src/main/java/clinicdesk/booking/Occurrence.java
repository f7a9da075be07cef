package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One visit of a series as it would be.
 *
 * @param recurrence the local start that the rule of the series gives it; it stays its name when it is put elsewhere
 * @param slot when it would be; empty where the clock leaves that time out
 * @param refusals why it does not fit; empty if it does
 * @param proposal another time near it that fits
 */
public record Occurrence(LocalDateTime recurrence, Optional<Slot> slot, List<Refusal> refusals,
        Optional<Slot> proposal) {

    Occurrence proposing(Optional<Slot> other) {
        return new Occurrence(recurrence, slot, refusals, other);
    }

    public boolean fits() {
        return refusals.isEmpty();
    }
}
