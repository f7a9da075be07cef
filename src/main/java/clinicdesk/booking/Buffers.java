package clinicdesk.booking;

import clinicdesk.base.Slot;
import clinicdesk.directory.VisitType;
import java.util.Optional;

/** What the doctor needs before and after a visit, in minutes: it keeps the doctor busy, not the patient. */
record Buffers(int before, int after) {

    static Buffers of(Optional<VisitType> type) {
        return type.map(found -> new Buffers(found.bufferBefore(), found.bufferAfter())).orElse(new Buffers(0, 0));
    }

    Slot around(Slot visit) {
        return visit.widened(before, after);
    }
}
