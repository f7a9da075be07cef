package clinicdesk.booking;

import clinicdesk.base.Slot;
import java.util.List;
import java.util.Optional;

/**
 * What booking would say now, asked beforehand.
 *
 * @param extraPlace whether it fits only because one of the doctor's extra places is left
 */
public record Fit(List<Refusal> refusals, Optional<Slot> nextFree, boolean extraPlace) {

    /** @param nextFree another time; empty where there is none */
    static Fit refused(List<Refusal> refusals, Optional<Slot> nextFree) {
        return new Fit(refusals, nextFree, false);
    }

    public boolean fits() {
        return refusals.isEmpty();
    }
}
