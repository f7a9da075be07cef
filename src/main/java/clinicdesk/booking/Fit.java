package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.List;
import java.util.Optional;

/** What booking would say now, asked beforehand. */
public record Fit(List<Refusal> refusals, Optional<Slot> nextFree) {

    public boolean fits() {
        return refusals.isEmpty();
    }
}
